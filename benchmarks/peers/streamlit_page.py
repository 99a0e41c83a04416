"""The least that a Streamlit page needs to show a figure under a control."""

from __future__ import annotations

from typing import Any

import streamlit as st

from benchmarks.peers import shown
from benchmarks.peers.given import CONTROL


def body(name: str) -> None:
    """The control and what it changes; for a square, the figure and what was chosen in it."""
    kind = shown.STATES[name]["kind"]
    if kind == "square":
        _square(name)
        return
    other = _other(shown.STATES[name].get("control", {}))
    if kind == "table":
        with st.container(key="answer"):
            st.markdown(shown.STATES[name]["summaries"][other])
            st.dataframe(shown.TABLES[name][other], hide_index=True, key="table")
    else:
        st.plotly_chart(shown.FIGURES[name][other], key="figure", theme=None, config=shown.CONFIG)


def _other(control: dict[str, Any]) -> bool:
    """Whether the other state is asked for, by a control of the same sort as the product's."""
    words = control.get("words", ())
    common: dict[str, Any] = {"key": "control", "bind": "query-params"}
    match control.get("sort"):
        case "several":
            return bool(st.multiselect(CONTROL, words, **common))
        case "one":
            first = control["first"]
            return st.selectbox(CONTROL, words, words.index(first), **common) != first
    return st.toggle(CONTROL, **common)


def _square(name: str) -> None:
    event: Any = st.plotly_chart(
        shown.FIGURES[name][0],
        key="figure",
        theme=None,
        config=shown.CONFIG,
        on_select="rerun",
        selection_mode="points",
    )
    points = event["selection"]["points"]
    with st.container(key="answer"):
        if points:
            st.markdown(shown.chosen_in_words(points[0]["customdata"][0]))


def asked() -> str:
    """Which of the states the address names."""
    st.set_page_config(layout="wide")
    return st.query_params["show"]
