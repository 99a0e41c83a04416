"""The small grid of signs on the colour of a stance."""

from __future__ import annotations

from parley.charts.acceptance_grid import Group, Square, figure

SQUARES = [
    Square(2, "", "one", "x~A"),
    Square(None, "", "none", "x~B"),
    Square(-1, "0/2", "two", "y~A"),
    Square(0, "1/2", "three", "y~B"),
]
GROUPS = [Group("All accept: 1 issue", {"x": "Water"}), Group("Not all: 1 issue", {"y": "Dues"})]


def test_what_was_not_heard_is_pale_and_has_no_text():
    drawn = figure(GROUPS, ["A", "B"], SQUARES).figure()
    pale, bands, markers, texts = drawn.data
    # The headings have the rows 0 and 2, in which no square stands.
    assert [[value is None for value in row] for row in pale.z] == [
        [True, True], [True, False], [True, True], [True, True],
    ]  # fmt: skip
    assert [list(row) for row in bands.z] == [[None, None], [2, None], [None, None], [-1, 0]]
    assert [choice for choice, *_ in markers.customdata] == ["x~A", "x~B", "y~A", "y~B"]
    assert list(zip(texts.y, texts.x, texts.text, strict=True)) == [
        (1, 0, "++"),
        (3, 0, "− 0/2"),
        (3, 1, "± 1/2"),
    ]


def test_each_group_stands_under_its_heading():
    drawn = figure(GROUPS, ["A", "B"], SQUARES).figure()
    assert [(note.text, note.y) for note in drawn.layout.annotations] == [
        ("<b>All accept: 1 issue</b>", 0.45),
        ("<b>Not all: 1 issue</b>", 2.45),
    ]


def test_rows_of_one_name_stay_apart():
    groups = [Group("All", {"x": "Water", "y": "Water"})]
    drawn = figure(groups, ["A", "B"], SQUARES).figure()
    # A heading's row has none.
    assert len(set(drawn.layout.yaxis.labelalias.values())) == 3


def test_text_of_the_data_is_never_markup():
    drawn = figure([Group("<i>All</i>", {"x": "<b>Water</b>"})], ["A"], SQUARES[:1]).figure()
    assert drawn.layout.annotations[0].text == "<b>&lt;i&gt;All&lt;/i&gt;</b>"
    assert "&lt;b&gt;Water&lt;/b&gt;" in drawn.layout.yaxis.labelalias.values()
