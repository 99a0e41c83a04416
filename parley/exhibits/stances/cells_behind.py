"""Where a stance comes from, under the names by which pages ask."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from parley.analysis.stances import CountedMatrix, Unit, source_cells, with_basis
from parley.dataset import View

__all__ = ["cells_behind", "with_basis"]


def cells_behind(
    _view: View, matrix: CountedMatrix, _unit: Unit, actors: Sequence[str]
) -> pd.DataFrame:
    """See `analysis.stances.source_cells`."""
    return source_cells(matrix, actors)
