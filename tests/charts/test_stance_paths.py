"""Paths from stance to stance."""

from __future__ import annotations

from parley.charts.stance_paths import DOT, RING, ROW, STEP, Path, figure

WORDS = {-2: "rejects", -1: "objects", 0: "mixed", 1: "accepts", 2: "endorses"}


def path(*stances: int) -> Path:
    return Path("Ann", "Draft 1 <heading>", stances, "2025-02-01", "hover", f"cell~{stances}")


def test_each_path_goes_down_step_by_step_and_ends_in_a_sign():
    paths = figure([path(-2, 0, -1), path(1, 2)], WORDS).figure()
    ways, ends, days = paths.data
    assert list(ways.x) == [-2, 0, -1, None, 1, 2, None]
    first = (ROW - STEP) / 2
    second = ROW + STEP + first  # the path of three takes a row and a step
    assert list(ways.y) == [
        first, first + STEP, first + 2 * STEP, None, second, second + STEP, None,
    ]  # fmt: skip
    assert list(ways.marker.size) == [RING, DOT, 0, 0, RING, 0, 0]
    assert list(ends.text) == ["−", "++"]
    assert [choice for (choice,) in ends.customdata] == ["cell~(-2, 0, -1)", "cell~(1, 2)"]
    assert [day.strip() for day in days.text] == ["2025-02-01"] * 2


def test_text_of_the_data_is_no_markup():
    paths = figure([path(1, 2)], WORDS).figure()
    assert paths.layout.yaxis.ticktext[0] == "<b>Ann</b><br>Draft 1 &lt;heading&gt;"
    assert paths.layout.xaxis.ticktext[0] == "−−<br>rejects"
