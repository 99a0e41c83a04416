"""The axis of days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pandas as pd

from parley.charts.time_axis import Scale, ticks


def test_ticks_keep_their_distance_and_name_each_year_once() -> None:
    for scale in (
        Scale(date(2025, 11, 19), date(2025, 11, 30)),
        Scale(date(2025, 11, 19), date(2026, 7, 4)),
        Scale(date(2014, 3, 18), date(2026, 7, 4)),
    ):
        at, words = ticks(scale)
        x = scale.pixels(pd.Series(at))
        assert len(at) == len(words) >= 3
        assert min(b - a for a, b in pairwise(x)) > 25
    at, words = ticks(Scale(date(2025, 11, 19), date(2026, 7, 4)))
    assert words[:2] == ["2025<br>Dec", "2026<br>Jan"]
    assert words[2] == "Feb"
