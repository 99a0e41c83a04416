"""Every other option on the issues on which the package on the bench has a red line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.packages import Package
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.asked import Asked as Options
from parley.exhibits.bench.model import Bench, bench

__all__ = ("Model", "Options", "build")

_AS_OPENED: Final = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``rows`` are the ``swaps`` of an `analysis.packages.Reading`, the best first, with ``package``, the text of the package that each
    makes; ``by_party`` are its ``swaps_by_party``."""

    bench: Bench
    rows: pd.DataFrame
    by_party: pd.DataFrame

    @property
    def view(self) -> View:
        """What the package is of."""
        return self.bench.view

    @property
    def empty(self) -> bool:
        """Whether there is no red line, and so nothing to lift."""
        return self.rows.empty


@shared
def build(view: View, options: Options = _AS_OPENED) -> Model:
    """Those of the package that is asked for, or of the current text."""
    model = bench(view, options)
    rows = model.reading.swaps
    package = [
        _swapped(model.package, issue, instead)
        for issue, instead in zip(rows["issue_id"], rows["instead"], strict=True)
    ]
    rows = rows.assign(package=pd.Series(package, dtype="str", index=rows.index))
    return Model(model, rows, model.reading.swaps_by_party)


def _swapped(package: Package, issue_id: str, option_id: str) -> str:
    return package.with_option(issue_id, option_id).text
