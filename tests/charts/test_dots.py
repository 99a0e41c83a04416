"""Dots in lines: where each stands."""

from __future__ import annotations

from parley.charts.dots import Dot, DotRow, figure
from parley.dataset.contract import CLAIM_STANCE_WORDS


def test_dots_of_one_band_do_not_cover_each_other():
    dots = [Dot(0, 2, "x", str(n)) for n in range(40)]
    drawn = figure([DotRow("k", "claim", "")], dots, CLAIM_STANCE_WORDS, key="t").figure()
    (trace,) = drawn.data
    assert len(set(zip(trace.x, trace.y, strict=True))) == 40
    assert min(trace.x) > 1.5
    assert max(trace.x) < 2.5
    assert max(map(abs, trace.y)) < 0.5
