"""The strip of texts over time: where marks and names stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.charts.text_places import MARK, MOST_SINGLE, NUMBER_MARK, PLOT, Mark, Row, gather
from parley.charts.text_strip import Names, figure

NAMES = Names(line="Each replaced the last", beside="Beside them", before="2 earlier texts")


def mark(choice: str, at: date, row: Row, number: int | None = None, weight: int = 0) -> Mark:
    return Mark(
        choice, f"Text {choice}", "about it", at, number, row, choice == "c", (False, weight)
    )


LINE = [
    mark("a", date(2025, 11, 20), "line", 28),
    mark("b", date(2025, 11, 24), "line", 19),
    mark("c", date(2025, 12, 24), "line", 20),
]
BEFORE = [mark("x", date(2022, 4, 15), "before"), mark("y", date(2024, 6, 1), "before")]
BESIDE = [mark(f"r{n}", date(2026, 1, n), "beside", weight=n) for n in range(1, 9)]


def placed(marks: list[Mark]) -> dict[str, tuple[float, float]]:
    drawn = figure(marks, date(2026, 10, 9), NAMES).figure()
    (trace,) = [trace for trace in drawn.data if trace.customdata is not None]
    return {
        choice: (x, y) for (choice,), x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    }


def test_the_line_goes_down_step_by_step_in_the_order_of_time():
    at = placed([*BEFORE, *LINE, *BESIDE])
    assert at["a"][0] < at["b"][0] < at["c"][0]
    assert at["a"][1] < at["b"][1] < at["c"][1]
    drawn = figure([*BEFORE, *LINE, *BESIDE], date(2026, 10, 9), NAMES).figure()
    steps = [trace for trace in drawn.data if trace.mode == "lines"]
    # Two replacements, and the current text on to the last day, at the right end.
    assert [(step.x[0], step.y[0]) for step in steps] == [at["a"], at["b"], at["c"]]
    assert [(step.x[-1], step.y[-1]) for step in steps[:2]] == [at["b"], at["c"]]
    assert steps[2].x[-1] == PLOT


def test_what_was_before_stands_left_of_the_line():
    at = placed([*BEFORE, *LINE])
    assert 0 < at["x"][0] < at["y"][0] < at["a"][0]
    assert all(0 <= x <= PLOT for x, _ in at.values())


@pytest.mark.parametrize("dark", [False, True])
def test_no_mark_beside_the_line_covers_another(dark: bool):
    # Eight texts on eight days within 15 pixels: three rows have no room for all of them, so none is
    # named; eight that lie two weeks apart have room, some of them with their names.
    wide = [mark(f"r{n}", date(2026, n, 5), "beside", weight=n) for n in range(1, 9)]
    at = placed([*LINE, *wide])
    for one in wide:
        for other in wide:
            (x, y), (to_x, to_y) = at[one.choice], at[other.choice]
            assert one is other or y != to_y or abs(x - to_x) >= MARK
    drawn = figure([*LINE, *wide], date(2026, 10, 9), NAMES, dark=dark).figure()
    named = {note.text for note in drawn.layout.annotations}
    assert "Text r8" in named
    assert "<b>Text c</b>" in named


def test_a_mark_of_the_line_has_its_number():
    drawn = figure(LINE, date(2026, 10, 9), NAMES).figure()
    numbers = [trace.text for trace in drawn.data if trace.mode == "text"]
    assert numbers == [("<b>28</b>", "<b>19</b>", "<b>20</b>")]
    (trace,) = [trace for trace in drawn.data if trace.customdata is not None]
    assert trace.marker.size == NUMBER_MARK


def test_a_name_that_is_longer_than_the_strip_is_left_to_the_pointer():
    # 120 letters n are 120 x 0.56 x 13 pixels, more than the plot has.
    long = Mark("r1", "n" * 120, "about it", date(2026, 3, 1), None, "beside", False, (True, 9))
    drawn = figure([*LINE, long], date(2026, 10, 9), NAMES).figure()
    assert not any("nnn" in note.text for note in drawn.layout.annotations)
    (trace,) = [trace for trace in drawn.data if trace.customdata is not None]
    assert any("nnn" in said for said in trace.hovertext)


def test_many_texts_beside_the_line_are_gathered_and_none_is_lost():
    days = [date(2025, 11, 20 + n // 100) for n in range(300)] + [date(2026, 6, 1)]
    many = [mark(f"m{n}", day, "beside") for n, day in enumerate(days)]

    def several(marks):
        return replace(
            marks[0], choice="+".join(one.choice for one in marks), number=len(marks), many=True
        )

    shown = gather([*LINE, *many], date(2026, 10, 9), several)
    assert [one for one in shown if one.row == "line"] == LINE
    beside = [one for one in shown if one.row == "beside"]
    # Three days of November are a few pixels; the text of June is far from them.
    assert [(one.number, one.many) for one in beside] == [(300, True), (None, False)]
    assert beside[0].choice.split("+") == [f"m{n}" for n in range(300)]
    assert gather([*LINE, *many[:MOST_SINGLE]], date(2026, 10, 9), several) == [
        *LINE,
        *many[:MOST_SINGLE],
    ]
    drawn = figure(shown, date(2026, 10, 9), NAMES).figure()
    assert "300" in [note.text for note in drawn.layout.annotations]
