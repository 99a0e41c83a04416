"""Figures as plain data: how they are put together, and what becomes of them."""

from __future__ import annotations

import json

import numpy as np
import plotly.graph_objects as go
import plotly.io
import plotly.tools
import pytest
from streamlit.testing.v1 import AppTest

from parley.charts.drawing import Drawing, of_spec
from parley.charts.palette import DARK
from parley.charts.template import template


def drawing() -> Drawing:
    drawn = Drawing()
    drawn.add("scatter", x=np.array([1.0, np.nan]), y=[1, 2], marker={"size": 9})
    drawn.x_axis(range=[0, 1], tickfont={"size": 12})
    drawn.x_axis(tickfont={"color": "#000000"})
    drawn.annotate(text="head", x=0, y=0)
    drawn.shape(type="line", x0=0, x1=1, y0=0, y1=1)
    return drawn


def test_what_is_given_of_a_part_joins_what_it_has():
    layout = drawing().spec["layout"]
    assert layout["xaxis"] == {"range": [0, 1], "tickfont": {"size": 12, "color": "#000000"}}
    assert len(layout["annotations"]) == len(layout["shapes"]) == 1
    assert layout["template"]["layout"].items() >= template(dark=False)["layout"].items()
    assert "annotations" not in Drawing().spec["layout"]


def test_it_is_what_plotly_s_own_figure_says():
    drawn = drawing()
    assert json.loads(drawn.to_json()) == drawn.spec == drawn.figure().to_dict()


def test_a_property_that_plotly_does_not_know_is_a_fault_once_it_is_asked():
    wrong = Drawing()
    wrong.add("scatter", x=[1], colour="red")
    assert wrong.spec["data"][0]["colour"] == "red"
    with pytest.raises(ValueError, match="colour"):
        wrong.figure()


def test_streamlit_sends_it_unchecked_and_uncopied(monkeypatch: pytest.MonkeyPatch):
    def page() -> None:
        import streamlit as st

        from tests.charts.test_drawing import drawing

        st.plotly_chart(drawing().unvalidated(), theme=None, height="content")

    drawn = drawing()
    taken = plotly.tools.return_figure_from_figure_or_data(
        drawn.unvalidated(), validate_figure=True
    )
    assert taken is drawn.spec
    assert json.loads(plotly.io.to_json(taken, validate=False)) == drawn.spec

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("nothing is put through Plotly's checks")

    monkeypatch.setattr(go.Figure, "__init__", refuse)
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert json.loads(app.get("plotly_chart")[0].proto.spec) == drawn.spec


def test_a_copy_is_changed_and_the_first_one_stays():
    first = drawing()
    second = of_spec(first.spec, dark=True)
    second.lay_out(width=900, xaxis={"range": [0, 2]})
    second.annotate(text="more")
    assert first.spec == drawing().spec
    assert second.spec["layout"]["xaxis"]["range"] == [0, 2]
    assert [note["text"] for note in second.spec["layout"]["annotations"]] == ["head", "more"]
    assert second.spec["layout"]["template"]["layout"]["font"]["color"] == DARK.ink


def test_how_texts_look_stands_once_and_what_they_say_in_each():
    drawn = Drawing()
    for text, anchor in (("a", "left"), ("b", "left"), ("b", "right")):
        drawn.annotate(text=text, xanchor=anchor, showarrow=False, font={"size": 12})
    layout = drawn.spec["layout"]
    assert layout["annotations"] == [
        {"text": "a"},
        {"text": "b"},
        {"text": "b", "xanchor": "right"},
    ]
    shared = {"xanchor": "left", "showarrow": False, "font": {"size": 12}}
    assert layout["template"]["layout"]["annotationdefaults"] == shared
    # A text that lacks what others have is not given it, and a font is shared whole or not at all.
    drawn = of_spec(drawn.spec)
    drawn.annotate(text="c", showarrow=False, font={"size": 12, "color": "#000000"})
    layout = drawn.spec["layout"]
    assert layout["template"]["layout"]["annotationdefaults"] == {"showarrow": False}
    assert layout["annotations"][0] == {"text": "a", "xanchor": "left", "font": {"size": 12}}
