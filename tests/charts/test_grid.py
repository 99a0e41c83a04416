"""What all grids of squares share."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import pytest

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape
from parley.charts.palette import DARK, LIGHT

SHAPE = Shape(column=30, labels=100, head=50, right=20, row=40, least=4)


def drawn(*, large: bool = False, dark: bool = False) -> go.Figure:
    """A grid of two rows and three columns, with a choice and a text in two of its squares."""
    grid = Grid(["a", "b", "c"], ["one", "two"], SHAPE, dark=dark, large=large)
    drawing = Drawing(dark=dark)
    at = (np.array([0, 1]), np.array([2, 0]))
    values = grid.values(*at, np.array([-2.0, 2.0]))
    squares.layer(drawing, grid, values, squares.five_bands(grid.colours))
    squares.choosable(drawing, grid, *at, ["c~one", "a~two"], ["first", "second"])
    squares.texts(drawing, grid, *at, ["-", "+"], ["#000000", "#ffffff"], 12)
    squares.lay_out(drawing, grid, "grid")
    return drawing.figure()


def test_values_choices_and_texts_stand_on_the_same_squares():
    layer, markers, texts = drawn().data
    assert [[value is not None for value in row] for row in layer.z] == [
        [False, False, True],
        [True, False, False],
    ]
    for trace in (markers, texts):
        assert list(zip(trace.y, trace.x, strict=True)) == [("one", "c"), ("two", "a")]
    assert [data[0] for data in markers.customdata] == ["c~one", "a~two"]


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
