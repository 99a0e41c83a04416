"""The small grid of counts on the colour of a stance."""

from __future__ import annotations

from parley.charts.acceptance_grid import Square, figure

SQUARES = [
    Square(2, "1/1", "one", "x~A"),
    Square(None, "0/0", "none", "x~B"),
    Square(-1, "0/2", "two", "y~A"),
    Square(0, "1/2", "three", "y~B"),
]


def test_what_was_not_heard_is_pale_and_has_no_text():
    drawn = figure({"x": "Water", "y": "Dues"}, ["A", "B"], SQUARES).figure()
    pale, bands, markers, texts = drawn.data
    assert [[value is None for value in row] for row in pale.z] == [[True, False], [True, True]]
    assert [list(row) for row in bands.z] == [[2, None], [-1, 0]]
    assert [choice for choice, *_ in markers.customdata] == ["x~A", "x~B", "y~A", "y~B"]
    assert list(zip(texts.y, texts.x, texts.text, strict=True)) == [
        (0, 0, "++ 1/1"),
        (1, 0, "− 0/2"),
        (1, 1, "± 1/2"),
    ]


def test_rows_of_one_name_stay_apart():
    drawn = figure({"x": "Water", "y": "Water"}, ["A", "B"], SQUARES).figure()
    assert len(set(drawn.layout.yaxis.labelalias.values())) == 2
