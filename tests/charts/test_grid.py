"""What all grids of squares share."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from parley.charts import acceptance_grid, count_grid, shaded_counts, statement_grid
from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import GAP, Grid, Shape
from parley.charts.palette import DARK, LIGHT
from tests.hovers import hovers

SHAPE = Shape(column=30, labels=100, head=50, right=20, row=40, least=4)


def drawn(*, large: bool = False, dark: bool = False, **names: list[str]) -> go.Figure:
    """A grid of two rows and three columns, with a choice and a text in two of its squares."""
    grid = Grid(["a", "b", "c"], ["one", "two"], SHAPE, **names, dark=dark, large=large)
    drawing = Drawing(dark=dark)
    at = (np.array([0, 1]), np.array([2, 0]))
    values = grid.values(*at, np.array([-2.0, 2.0]))
    squares.layer(drawing, grid, values, squares.five_bands(grid.colours))
    squares.choosable(drawing, grid, *at, ["c~one", "a~two"], [("first",), ("second",)])
    squares.texts(drawing, grid, *at, ["-", "+"], ["#000000", "#ffffff"], 12)
    squares.lay_out(drawing, grid, "grid")
    return drawing.figure()


def test_values_choices_and_texts_stand_on_the_same_squares():
    layer, bars, texts = drawn().data
    assert [[value is not None for value in row] for row in layer.z] == [
        [False, False, True],
        [True, False, False],
    ]
    assert list(zip(texts.y, texts.x, strict=True)) == [(0, 2), (1, 0)]
    # A bar lies over its square: it begins half a row above the middle of it, and is a row high.
    assert list(zip(bars.base, bars.y, bars.x, strict=True)) == [(-0.5, 1, 2), (0.5, 1, 0)]
    assert bars.width == 1
    assert [data[0] for data in bars.customdata] == ["c~one", "a~two"]
    assert dict(drawn().layout.xaxis.labelalias) == {"0": "a", "1": "b", "2": "c"}


def test_a_square_is_told_by_its_labels_or_by_names_that_only_the_pointer_sees():
    assert hovers(drawn())["c~one"] == "<b>c</b><br>one<br>first"
    assert hovers(drawn(x_names=["Ann", "Bob", "Cy"]))["c~one"] == "<b>Cy</b><br>one<br>first"
    named = drawn(x_names=["Ann", "Bob", "Cy"], y_names=["First", "Second"])
    assert hovers(named)["a~two"] == "<b>Ann</b><br>Second<br>second"
    over, under = named.layout.xaxis2, named.layout.xaxis
    assert (over.overlaying, over.matches, over.showticklabels) == ("x", "x", False)
    assert (over.range, over.fixedrange) == (under.range, under.fixedrange)


def test_what_most_squares_say_stands_once():
    grid = Grid(["a", "b", "c"], ["one"], SHAPE)
    drawing = Drawing()
    said = [("nothing",), ("2 things",), ("nothing",)]
    squares.choosable(drawing, grid, [0, 0, 0], [0, 1, 2], "xyz", said)
    squares.lay_out(drawing, grid, "grid")
    assert drawing.to_json().count("nothing") == 1
    assert [text.split("<br>")[-1] for text in hovers(drawing.figure()).values()] == [
        "nothing", "2 things", "nothing",
    ]  # fmt: skip


def test_a_layer_without_a_square_is_none():
    drawing = Drawing()
    grid = Grid(["a"], ["one"], SHAPE)
    squares.layer(drawing, grid, np.array([[np.nan]]), squares.pale(grid.colours))
    assert not drawing.spec["data"]


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_choosing_a_square_does_not_fade_the_other_texts(dark: bool, colours):
    texts = drawn(dark=dark).data[-1]
    assert texts.selected.textfont.color == colours.ink


def test_the_measures_by_hand():
    layout = drawn().layout
    # Two rows of 40, 50 above and 4 below; room for four columns though there are three.
    assert layout.height == 134
    assert layout.xaxis.range == (-0.5, 3.5)
    assert layout.yaxis.range == (1.5, -0.5)
    assert SHAPE.width(3) == 100 + 3 * 30 + 20


def test_a_large_grid_is_zoomed_and_its_squares_touch():
    layer, markers, _ = drawn(large=True).data
    assert (layer.xgap, markers.type) == (0, "scattergl")
    assert drawn(large=True).layout.dragmode == "zoom"
    assert drawn().layout.dragmode is False


def test_bands_have_no_colour_between_them():
    assert squares.stepped(["x", "y"]) == [[0.0, "x"], [0.5, "x"], [0.5, "y"], [1.0, "y"]]


def test_up_to_eight_heads_stand_level_and_more_are_tilted():
    level = SHAPE.headed(["Ukraine"] * 8)
    assert not level.slanted
    assert level.head_label("Ukraine") == ["Ukraine"]
    # By `text_width` "Ukraine" takes 43 pixels, and 4 lie between two of them.
    assert level.column == 47
    tilted = SHAPE.headed(["Ukraine"] * 9)
    assert tilted.slanted
    assert tilted.column == SHAPE.column
    # The last head begins in the middle of its column of 30 and reaches 71 hundredths of its length to
    # the right: about 30 - 15, and 8 are kept free.
    assert tilted.right == max(SHAPE.right, 24)


def test_a_few_heads_too_long_to_stand_side_by_side_are_tilted():
    # Twenty Ms at 10.92 pixels are 218.4: more than a column ever has for a level head, 110.
    assert SHAPE.headed(["M" * 20] * 2).slanted


def test_a_grid_keeps_its_measures_while_its_heads_fit():
    shape = acceptance_grid.SHAPE
    assert acceptance_grid.shape_for(["Europe", "United States"]) is shape
    assert acceptance_grid.shape_for(["Europe"] * 9).slanted


@pytest.mark.parametrize(
    "shape",
    [acceptance_grid.SHAPE, count_grid.SHAPE, shaded_counts.SHAPE, statement_grid.SHAPE],
    ids=["acceptance", "counts", "shades", "statements"],
)
def test_a_square_is_large_enough_to_hit(shape: Shape) -> None:
    # 44 by 32 pixels without the gap, in the narrowest figure there is.
    assert shape.column - GAP >= 44
    assert shape.row - GAP >= 32
