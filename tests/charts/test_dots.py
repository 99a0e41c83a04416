"""Dots in lines: where each stands."""

from __future__ import annotations

import json

from parley.charts.dots import Dot, DotRow, figure
from parley.dataset.contract import CLAIM_STANCE_WORDS


def test_dots_of_one_band_do_not_cover_each_other():
    dots = [Dot(0, 2, "x", str(n)) for n in range(40)]
    drawn = figure([DotRow("k", "claim", "")], dots, CLAIM_STANCE_WORDS, key="t").figure()
    trace, rings = drawn.data
    assert len(set(zip(trace.x, trace.y, strict=True))) == 40
    assert min(trace.x) > 1.5
    assert max(trace.x) < 2.5
    assert max(map(abs, trace.y)) < 0.5
    assert [data[0] for data in rings.customdata] == [str(n) for n in range(40)]
    assert rings.x == trace.x


def test_a_line_can_be_chosen_beside_its_dots_and_only_what_is_chosen_is_marked():
    rows = [DotRow("k", "claim", "2", "~k"), DotRow("m", "another", "1")]
    drawing = figure(rows, [Dot(1, -1, "x", "a~m")], CLAIM_STANCE_WORDS, key="t")
    line, dots, ring = drawing.figure().data
    # The first row alone can be chosen; its ground reaches over all five bands, -2.5 to 2.5.
    assert (line.y, line.base, line.x) == ((0,), -2.5, (5,))
    assert line.customdata[0][0] == "~k"
    assert (line.marker.opacity, ring.marker.opacity, dots.marker.opacity) == (0, 0, 1)
    assert line.selected.marker.opacity > 0
    # A click is told apart, though nothing is said where it is pointed at.
    assert line.hoverinfo == "none"
    chosen = json.loads(drawing.unvalidated("~k").to_json())
    assert [trace.get("selectedpoints") for trace in chosen["data"]] == [[0], None, None]
