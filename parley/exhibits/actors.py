"""Actors as figures name and arrange them."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset


def short_names(actors: pd.DataFrame) -> pd.Series:
    """For each row of the table of actors its short name, else its name; the rows' own index."""
    return actors["short_name"].fillna(actors["name"])


def side_by_side(dataset: Dataset, actors: pd.DataFrame) -> pd.DataFrame:
    """The actors next to others of their side, the sides in the data set's order; with ``short``."""
    sides = list(dataset["actors"]["side"].unique())
    named = actors.assign(short=short_names(actors))
    return named.sort_values(
        "side", key=lambda side: side.map(sides.index), kind="stable"
    ).reset_index(drop=True)
