"""The grid of signs: what is drawn, and what gives way when it grows."""

from __future__ import annotations

import pandas as pd
import pytest

from parley.charts.grid import MOST_HEIGHT, Shape, is_large
from parley.charts.sign_grid import GridColumn, GridRow, figure


def grid(rows: int, columns: int, **options):
    cells = pd.DataFrame(
        [
            {
                "row": row, "column": column, "stance": 1.0, "drawn": "full", "mark": "+",
                "words": "said", "choice": f"a{column}~c{row}",
            }
            for row in range(rows)
            for column in range(columns)
        ]
    )  # fmt: skip
    return figure(
        cells,
        [GridRow(f"c{row}", f"Clause {row}", str(row)) for row in range(rows)],
        [GridColumn(f"a{column}", f"Actor {column}") for column in range(columns)],
        shape=Shape(),
        key="grid",
        **options,
    ).figure()


def with_mode(drawn, mode: str) -> list:
    return [trace for trace in drawn.data if trace.to_plotly_json().get("mode") == mode]


def test_sixty_rows_of_twenty_keep_their_signs_and_their_room():
    drawn = grid(60, 20)
    (marks,) = with_mode(drawn, "text")
    assert len(marks.text) == 1_200
    assert drawn.layout.height >= 60 * 28
    assert drawn.layout.yaxis.fixedrange is True


def test_beyond_2500_cells_the_signs_give_way_to_hover_and_zoom():
    assert not is_large(2_500)
    assert is_large(2_501)
    drawn = grid(126, 20)
    assert not with_mode(drawn, "text")
    (markers,) = with_mode(drawn, "markers")
    assert markers.type == "scattergl"
    assert len(markers.customdata) == 2_520
    assert drawn.layout.dragmode == "zoom"
    assert drawn.layout.yaxis.fixedrange is False
    assert drawn.layout.height <= MOST_HEIGHT + 100


def test_every_cell_carries_its_choice():
    (bars,) = [trace for trace in grid(2, 2).data if trace.type == "bar"]
    assert [data[0] for data in bars.customdata] == ["a0~c0", "a1~c0", "a0~c1", "a1~c1"]


@pytest.mark.parametrize("dark", [False, True])
def test_a_squares_size_and_place_say_how_it_is_known(dark: bool):
    cells = pd.DataFrame(
        {
            "row": [0, 0, 0, 0],
            "column": [0, 1, 2, 3],
            "stance": [2.0, -1.0, None, None],
            "drawn": ["full", "small", "pale", "nothing"],
            "mark": ["++", "", "", ""],
            "words": "",
            "choice": ["a", "b", "c", "d"],
        }
    )
    columns = [GridColumn(letter, letter) for letter in "abcd"]
    drawn = figure(
        cells, [GridRow("r", "GridRow")], columns, shape=Shape(), key="grid", dark=dark
    ).figure()
    pale, small, full = (trace.z[0] for trace in drawn.data if trace.type == "heatmap")
    known = [[value is not None for value in layer] for layer in (pale, small, full)]
    assert known == [
        [False, True, True, False],
        [False, True, False, False],
        [True, False, False, False],
    ]


def test_labels_from_the_data_are_never_markup():
    cells = pd.DataFrame(
        {"row": [0], "column": [0], "stance": [1.0], "drawn": ["full"], "mark": ["+"],
         "words": [""], "choice": ["x"]}
    )  # fmt: skip
    drawn = figure(
        cells,
        [GridRow("r", "<b>x</b>", "<i>")],
        [GridColumn("c", "<a>")],
        shape=Shape(),
        key="grid",
    ).figure()
    (label,) = drawn.layout.yaxis.labelalias.values()
    assert label == "<b>&lt;i&gt;</b> &lt;b&gt;x&lt;/b&gt;"
    assert drawn.layout.xaxis.labelalias == {"0": "&lt;a&gt;"}


def test_a_row_is_its_number_and_its_whole_heading():
    # "2 Pact between Russia, Ukraine and Europe" is longer than the 134 pixels of a line, at about
    # 6.3 a letter, so it takes two; nothing is cut.
    cells = pd.DataFrame(
        {"row": [0], "column": [0], "stance": [1.0], "drawn": ["full"], "mark": ["+"],
         "words": [""], "choice": ["x"]}
    )  # fmt: skip
    rows = [GridRow("r", "Pact between Russia, Ukraine and Europe", "2")]
    shape = Shape(labels=136)
    drawn = figure(cells, rows, [GridColumn("c", "c")], shape=shape, key="grid").figure()
    (label,) = drawn.layout.yaxis.labelalias.values()
    assert label == "<b>2</b> Pact between Russia,<br>Ukraine and Europe"
