"""Flags on a time axis: each in one mark, and no mark over another."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from parley.charts.flag_places import MOST_LEVELS, NUMBER, ROUND_NUMBER, place
from parley.charts.time_axis import Scale

SCALE = Scale(date(2024, 1, 1), date(2024, 12, 30))


def flags(days: list[int], weights: list[int] | None = None) -> pd.DataFrame:
    when = [SCALE.first + timedelta(days=day) for day in days]
    return pd.DataFrame(
        {
            "name": [f"Text number {n}" for n in range(len(days))],
            "day": pd.to_datetime(when).astype("datetime64[us]"),
            "weight": weights or [0] * len(days),
        }
    )


@given(st.lists(st.integers(0, 364), min_size=1, max_size=120).map(sorted))
def test_every_flag_is_in_one_mark_and_numbers_stand_apart(days) -> None:
    placed, height = place(flags(days), SCALE)
    assert sorted(row for rows in placed["rows"] for row in rows) == list(range(len(days)))
    below = placed[placed["level"] < 0]
    x = np.sort(SCALE.pixels(below["at"]))
    assert (np.diff(x) >= NUMBER + ROUND_NUMBER - 1e-6).all()
    assert (placed["rows"].map(len) == 1)[placed["level"] >= 0].all()
    assert placed["y"].between(0, height).all()
    # A mark lies between the first and the last of what it stands for.
    for at, rows in zip(placed["at"], placed["rows"], strict=True):
        own = flags(days)["day"].iloc[list(rows)]
        assert own.min() <= at <= own.max() + pd.Timedelta(days=1)


def test_flags_of_one_day_beyond_the_lines_are_one_number() -> None:
    # On one day each line has room for one name: eleven are named, the other nine are one mark.
    placed, _ = place(flags([100] * 20), SCALE)
    assert (placed["level"] >= 0).sum() == MOST_LEVELS == 11
    assert placed.loc[placed["level"] < 0, "rows"].map(len).tolist() == [9]


def test_what_weighs_most_is_named_where_not_all_are() -> None:
    weights = [0] * 9 + list(range(1, 12))
    placed, _ = place(flags([100] * 20, weights), SCALE)
    named = [rows[0] for rows in placed.loc[placed["level"] >= 0, "rows"]]
    assert sorted(named) == list(range(9, 20))


def test_a_long_number_has_a_wider_square() -> None:
    placed, _ = place(flags(sorted([*range(365), *([180] * 2000)])), SCALE)
    below = placed[placed["level"] < 0]
    assert below["rows"].map(len).max() > 1000
    size = below["size"].iloc[0]
    # Five characters, of which a digit is about 7 pixels wide at 13 pixels and the comma about 3.
    assert size >= 4 * 7 + 3
    assert (np.diff(np.sort(SCALE.pixels(below["at"]))) >= size).all()
