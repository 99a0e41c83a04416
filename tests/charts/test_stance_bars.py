"""Bars of stances over time."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.charts.palette import LIGHT
from parley.charts.stance_bars import Bar, figure

DAY = 24 * 60 * 60 * 1000
"""In milliseconds, as Plotly counts lengths on a time axis."""


def bar(row: str, label: str, start: str, end: str, stance: int) -> Bar:
    return Bar(row, label, pd.Timestamp(start), pd.Timestamp(end), stance, "r", "<b>hover</b>")


def test_a_bar_runs_to_the_next_one_and_the_last_past_the_end():
    # 100 days, of which a sign takes 3.5.
    drawn = figure(
        [
            bar("a", "Ann", "2025-01-01", "2025-01-03", 2),
            bar("a", "Ann", "2025-01-03", "2025-04-11", -2),
            bar("b", "Bob", "2025-01-01", "2025-04-11", 0),
        ],
        date(2025, 4, 11),
    ).figure()
    bars, signs = drawn.data
    assert [length / DAY for length in bars.x] == [2, 98 + 3.5, 100 + 3.5]
    assert list(bars.y) == ["Ann", "Ann", "Bob"]
    assert list(bars.marker.color) == [LIGHT.bands[2], LIGHT.bands[-2], LIGHT.bands[0]]
    # Two days have no room for a sign.
    assert list(signs.text) == ["−−r", "±r"]
    assert list(drawn.layout.yaxis.categoryarray) == ["Bob", "Ann"]


def test_two_rows_of_one_name_stay_two_and_one_day_has_an_axis():
    one_day = [
        bar("a", "Ann", "2025-01-01", "2025-01-01", 1),
        bar("b", "Ann", "2025-01-01", "2025-01-01", 1),
    ]
    drawn = figure(one_day, date(2025, 1, 1)).figure()
    assert len(set(drawn.data[0].y)) == 2
    first, last = (pd.Timestamp(end) for end in drawn.layout.xaxis.range)
    assert first < pd.Timestamp("2025-01-01") < last
