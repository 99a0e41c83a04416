"""Actors as figures arrange them."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset


def side_by_side(dataset: Dataset, actors: pd.DataFrame) -> pd.DataFrame:
    """The actors next to others of their side, the sides in the data set's order.

    Those without a side stand after all others. Adds ``short``, the short name, or the name
    where there is no shorter one.
    """
    place = {side: code for code, side in enumerate(dataset.sides.names)}
    named = actors.assign(short=actors["actor_id"].map(dataset.names.short_actors))
    return named.sort_values(
        "side", key=lambda side: side.map(place), kind="stable", na_position="last"
    ).reset_index(drop=True)


def turned(actors: pd.DataFrame) -> pd.DataFrame:
    """The actors the other way round; those without a side still stand after all others."""
    back = actors.iloc[::-1]
    alone = back["side"].isna()
    return pd.concat([back[~alone], back[alone]]).reset_index(drop=True)


def starts_of_sides(actors: pd.DataFrame) -> list[bool]:
    """Whether another side begins with each of the actors, or those begin that have none."""
    side = actors["side"].astype(object).where(actors["side"].notna(), None)
    return [n == 0 or one != side.iloc[n - 1] for n, one in enumerate(side)]
