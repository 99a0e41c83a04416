"""List cells: several ids in one cell, as in ``ru;ua;eu``."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from parley.dataset.contract import LIST_SEPARATOR


def split(cell: str | None) -> list[str]:
    """The ids of a list cell; none for an empty one."""
    return cell.split(LIST_SEPARATOR) if cell else []


def split_words(cell: str | None) -> list[str]:
    """The words of a list cell, which may have blanks around them; none for an empty one."""
    return [word for part in split(cell) if (word := part.strip())]


def holds_any(cells: pd.Series, wanted: Collection[str]) -> pd.Series:
    """Which list cells hold at least one of the wanted ids."""
    wanted_ids = set(wanted)
    holding = [not wanted_ids.isdisjoint(split(cell)) for cell in cells.fillna("").tolist()]
    return pd.Series(holding, index=cells.index, dtype=bool)
