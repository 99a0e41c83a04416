"""Rows of squares, grids of counts and number lines, drawn from plain numbers."""

from __future__ import annotations

import numpy as np

from parley.charts import number_lines, shaded_counts, square_rows
from parley.charts.number_lines import NumberLine
from parley.charts.square_rows import Squares


def test_sorts_of_squares_follow_one_another_in_their_row():
    fig = square_rows.figure(
        ["a", "b"],
        [Squares([2, 0], "filled", "single"), Squares([1, 3], "empty", "unknown")],
        key="squares",
    ).figure()
    single, unknown = fig.data
    assert list(zip(single.x, single.y, strict=True)) == [(0, "a"), (1, "a")]
    assert list(zip(unknown.x, unknown.y, strict=True)) == [
        (2, "a"), (0, "b"), (1, "b"), (2, "b"),
    ]  # fmt: skip
    # The first row stands on top.
    assert list(fig.layout.yaxis.categoryarray) == ["b", "a"]


def test_a_count_of_nothing_has_no_number_and_cannot_be_chosen():
    squares, chosen, numbers = (
        shaded_counts.figure(
            np.array([[0.0, 3.0]]), ["a"], ["x", "y"], [["none", "three"]], key="grid"
        )
        .figure()
        .data
    )
    assert squares.zmax == 3
    assert list(numbers.text) == ["3"]
    assert [said[0] for said in chosen.customdata] == ["three"]


def test_the_way_between_values_is_drawn_only_where_they_measure_the_same():
    marks = ((8.0, "eight"), (6.0, "six"))
    fig = number_lines.figure(
        [NumberLine("same", marks, same_measure=True), NumberLine("other", marks, False)],
        key="lines",
    ).figure()
    stretches = [tuple(t.x) for t in fig.data if t.mode == "lines" and tuple(t.y) == (0, 0)]
    # An axis from 0 to the largest value each, and once the way from the least to the largest.
    assert stretches == [(0, 8.0), (6.0, 8.0), (0, 8.0)]
