"""The grid of values: bands, pale squares and quiet texts."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from parley.charts.grid import Shape
from parley.charts.palette import DARK, LIGHT
from parley.charts.value_grid import band, edges, figure

NONE = float("nan")


def drawn(*, dark: bool = False) -> go.Figure:
    """Three things: the first two have a value, the third has none with the first."""
    cells = pd.DataFrame(
        [
            (0, 1, 0.9, "0.90", ("far",), "a~b"), (1, 0, 0.9, "0.90", ("far",), "a~b"),
            (0, 2, NONE, "n 1", ("none",), "a~c"), (2, 0, NONE, "", ("none",), "a~c"),
        ],
        columns=["row", "column", "value", "mark", "words", "choice"],
    )  # fmt: skip
    return figure(
        cells, ["a", "b", "c"], ["A", "B", "B"], limits=(0.0, 1.0), diagonal=["7", "8", "9"],
        shape=Shape(), hover="%{customdata[1]}", key="values", dark=dark,
    ).figure()  # fmt: skip


@pytest.mark.parametrize(
    ("limits", "ends"),
    [((0, 1), [0, 0.2, 0.4, 0.6, 0.8, 1]), ((-1, 1), [-1, -0.6, -0.2, 0.2, 0.6, 1])],
)
def test_the_bands_share_the_range_out_equally(limits, ends):
    assert edges(limits) == pytest.approx(ends)
    assert [band(end, limits) for end in limits] == [-2, 2]


def test_a_square_without_a_value_is_pale():
    pale, banded = (trace for trace in drawn().data if trace.type == "heatmap")
    assert [[value is not None for value in row] for row in pale.z] == [
        [False, False, True], [False, False, False], [True, False, False],
    ]  # fmt: skip
    # 0.9 lies in the highest of the five bands.
    assert (banded.z[0][1], banded.z[1][0]) == (2, 2)
    assert (banded.zmin, banded.zmax) == (-2.5, 2.5)


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_the_marks_are_legible_on_their_band_and_quiet_elsewhere(dark: bool, colours):
    (texts,) = [
        trace for trace in drawn(dark=dark).data if trace.to_plotly_json().get("mode") == "text"
    ]
    assert list(texts.text) == ["0.90", "0.90", "n 1", "7", "8", "9"]
    assert list(texts.textfont.color) == [colours.on_band[2]] * 2 + [colours.muted] * 4


def test_two_of_one_name_have_two_places():
    labels = drawn().layout.yaxis.labelalias
    assert list(labels.values()) == ["A", "B<br>b", "B<br>c"]
    assert drawn().layout.xaxis.labelalias == labels
