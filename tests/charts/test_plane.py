"""Marks on a plane: names over nothing, every mark clickable once, steps that go down before they go on."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from parley.charts import plane
from parley.charts.plane import Ringed, Spot
from parley.charts.spot_labels import Box, around, label_box, place

PLOT = Box(0, 0, 308, 360)
NAMES = (
    "Istanbul draft 2022",
    "US 28 points",
    "Paris Declaration",
    "Gaza 20 points",
    "Open letter",
)


@pytest.mark.parametrize("seed", range(30))
def test_no_name_stands_over_a_mark_or_another_name_however_wide(seed: int):
    rng = np.random.default_rng(seed)
    number = int(rng.integers(1, 25))
    at = rng.permutation(60 * 70)[:number]  # no two marks in one place
    places = zip((5 * (at % 60) + 5).tolist(), (5 * (at // 60) + 5).tolist(), strict=True)
    marks = [(x, y, str(rng.choice(NAMES))) for x, y in places]
    found = place(marks, [around(x, y, 10) for x, y, _ in marks], [], PLOT)
    for wider in (1, 1.5, 4):
        boxes = [
            label_box(x * wider, y, name, label)
            for (x, y, name), label in zip(marks, found, strict=True)
            if label is not None
        ]
        assert not any(one.meets(other) for one, other in combinations(boxes, 2))
        dots = [around(x * wider, y, 10) for x, y, _ in marks]
        assert not any(box.meets(dot) for box in boxes for dot in dots)
    assert all(box.left >= 0 and box.right <= 308 * 4 for box in boxes)


def test_who_comes_first_is_named_and_what_has_no_name_is_not():
    marks = [(150.0, 180.0, "First"), (152.0, 180.0, ""), (154.0, 180.0, "Second")]
    first, none, _ = place(marks, [around(x, y, 4) for x, y, _ in marks], [], PLOT)
    assert first is not None
    assert none is None


def drawn(spots: list[Spot], ringed: Ringed, line: list[tuple[int, int]]):
    return plane.figure(spots, line, ringed, ("A", "B"), key="k").figure()


def test_every_mark_is_clicked_once_and_the_line_goes_down_first():
    spots = [Spot(0, 3, "Draft", "Draft\nA 0", "d"), Spot(2, 1, "", "On the line", "p")]
    ringed = Ringed(0, 3, (-1, 1), (3, 3), "", "On the bench", "d")
    figure = drawn(spots, ringed, [(0, 3), (2, 1)])
    assert [mark[0] for trace in figure.data for mark in trace.customdata or ()] == ["d", "p"]
    (line,) = [trace for trace in figure.data if trace.line.shape == "vh"]
    assert list(line.x) == [0, 2]
    elsewhere = drawn(spots, Ringed(1, 1, (1, 1), (1, 1), "Bench", "On the bench", "b"), [(2, 1)])
    marked = [mark[0] for trace in elsewhere.data for mark in trace.customdata or ()]
    assert marked == ["d", "p", "b"]
    assert {note.text for note in elsewhere.layout.annotations} >= {"Bench", "Draft"}


def test_one_place_alone_is_drawn():
    ringed = Ringed(0, 0, (0, 0), (0, 0), "", "On the bench", "")
    figure = drawn([Spot(0, 0, "", "Line", "x")], ringed, [(0, 0)])
    low, high = figure.layout.xaxis.range
    assert low < 0 < high


def test_the_range_under_silence_is_in_sight():
    ringed = Ringed(0, 0, (-40, 35), (-7, 9), "Bench", "On the bench", "b")
    figure = drawn([Spot(1, 1, "T", "T", "t")], ringed, [(1, 1)])
    for axis, (least, most) in ((figure.layout.xaxis, (-40, 35)), (figure.layout.yaxis, (-7, 9))):
        low, high = axis.range
        assert low < least
        assert high > most
