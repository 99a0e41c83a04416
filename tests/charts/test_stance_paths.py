"""Paths from stance to stance."""

from __future__ import annotations

from itertools import pairwise

from parley.charts.stance_paths import CHARACTERS, DOT, LINE, RING, ROW, SQUARE, STEP, Path, figure

WORDS = {-2: "rejects", -1: "objects", 0: "mixed", 1: "accepts", 2: "endorses"}


def path(*stances: int) -> Path:
    return Path(
        "Ann", ("Draft 1", "A <heading>"), stances, "2025-02-01", "hover", f"cell~{stances}"
    )


def test_each_path_goes_down_step_by_step_and_ends_in_a_sign():
    paths = figure([path(-2, 0, -1), path(1, 2)], WORDS).figure()
    ways, ends, rings, days = paths.data
    assert list(ways.x) == [-2, 0, -1, None, 1, 2, None]
    # Three lines of a name need less than a row does.
    two, three = ROW, ROW + STEP
    first, second = (three - 2 * STEP) / 2, three + (two - STEP) / 2
    assert list(ways.y) == [
        first, first + STEP, first + 2 * STEP, None, second, second + STEP, None,
    ]  # fmt: skip
    assert list(ways.marker.size) == [RING, DOT, 0, 0, RING, 0, 0]
    assert list(ends.text) == ["−", "++"]
    assert [choice for (choice,) in rings.customdata] == ["cell~(-2, 0, -1)", "cell~(1, 2)"]
    assert [day.strip() for day in days.text] == ["2025-02-01"] * 2


def test_text_of_the_data_is_no_markup():
    paths = figure([path(1, 2)], WORDS).figure()
    assert paths.layout.yaxis.ticktext[0] == "<b>Ann</b><br>Draft 1<br>A &lt;heading&gt;"
    assert paths.layout.xaxis.ticktext[0] == "−−<br>rejects"


def test_a_long_heading_is_wrapped_and_not_cut():
    heading = "Guarantees of a kind that nobody has given before and that bind all"
    long = Path("Ann", ("Draft 1", heading), (1, 2), "2025-02-01", "hover", "cell~a~b")
    label = figure([long], WORDS).figure().layout.yaxis.ticktext[0]
    assert label.replace("<br>", " ") == f"<b>Ann</b> Draft 1 {heading}"
    assert max(map(len, label.split("<br>")[1:])) <= CHARACTERS
    # Five lines make the row as high as they are.
    assert long.height == 5 * LINE + LINE / 2


def test_squares_are_large_enough_to_hit_and_never_touch():
    # 44 pixels are what a finger needs.
    assert SQUARE >= 44
    rows = [path(1, 2), path(-2, 0, 2), path(0, 2), path(1, 0, 1, 2)]
    drawn = figure(rows, WORDS).figure()
    ends = drawn.data[1].y
    assert all(after - before > SQUARE for before, after in pairwise(ends))
    # The last one ends above the figure's foot.
    assert ends[-1] + SQUARE / 2 < drawn.layout.yaxis.range[0]
