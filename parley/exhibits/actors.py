"""Actors as figures arrange them."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset


def side_by_side(dataset: Dataset, actors: pd.DataFrame) -> pd.DataFrame:
    """The actors next to others of their side, the sides in the data set's order.

    Adds ``short``, the short name, or the name where there is no shorter one.
    """
    sides = list(dataset["actors"]["side"].unique())
    named = actors.assign(short=actors["actor_id"].map(dataset.names.short_actors))
    return named.sort_values(
        "side", key=lambda side: side.map(sides.index), kind="stable"
    ).reset_index(drop=True)
