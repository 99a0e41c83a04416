"""Sources: what everything rests on, where it is weak, what was not found, how firm the coding is."""

import streamlit as st

from parley.analysis.reliability import source_facets
from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.sources.alpha import wording as alpha_wording
from parley.exhibits.sources.coverage import model as coverage_model
from parley.exhibits.sources.coverage import wording as coverage_wording
from parley.exhibits.sources.pages_read import model as pages_model
from parley.exhibits.sources.pages_read import wording as pages_wording
from parley.exhibits.sources.recoded import wording as recoded_wording
from parley.exhibits.sources.sensitivity import model as sensitivity_model
from parley.exhibits.sources.sensitivity import wording as sensitivity_wording
from parley.exhibits.sources.weak_spots import model as weak_model
from parley.exhibits.sources.weak_spots import wording as weak_wording
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import evidence
from parley.ui.panels import source as source_panel
from parley.ui.panels.beside import figure_and_panel
from parley.ui.theme import is_dark

SENSITIVITY, RECODED, ABOUT = 600, 700, 300
"""Pixels that the parts below the first screen take about."""


@st.fragment
def pages_read(view: View) -> None:
    """Every source, and in the second column what rests on the chosen one."""
    options = pages_model.Options
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = {
            facet.name: controls.facet_of(options, facet, width="stretch")
            for facet in source_facets(view)
        }
    exhibit = EXHIBITS["sources"].exhibit(view, options(**chosen))
    source_panel.table_and_source(view, exhibit, wording.NO_SOURCE_LEFT)


@st.fragment
def weak_spots(view: View) -> None:
    """The rows with most weak points, and in the second column the page they rest on."""
    options = weak_model.Options
    every = weak_model.build(view)
    why, rows = every.facets
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = options(
            why=controls.facet_of(options, why), rows=controls.facet_of(options, rows, width=240)
        )
    exhibit = EXHIBITS["weak"].exhibit(view, chosen)
    source_panel.table_and_source(view, exhibit, wording.NO_WEAK_SPOT_LEFT)


@st.fragment
def coverage(view: View) -> None:
    """Actors against the points of one text: found, or not."""
    options = coverage_model.Options
    asked = options(controls.text(options, view))
    model = EXHIBITS["coverage"].model(view, asked)
    exhibit = EXHIBITS["coverage"].exhibit(view, asked, dark=is_dark())
    if exhibit is None:
        frame.nothing_left(
            wording.NO_TEXT_LEFT if model.plan_id is None else wording.NO_STATEMENT_LEFT
        )
        return
    left, right = figure_and_panel("coverage")
    with left:
        st.subheader(escape(exhibit.title), anchor=False)
        frame.show(exhibit, opens=controls.EVIDENCE)
    with right:
        chosen_square(model)


@st.fragment(key=controls.EVIDENCE)
def chosen_square(model: coverage_model.Model) -> None:
    """What was found for the chosen square."""
    clicks = frame.clicked("coverage")
    cell = selection.in_address(choice_keys.COVERAGE_CELL, clicks, model.choices)
    if cell is None:
        st.markdown(wording.CHOOSE_SQUARE)
    else:
        evidence.show_cell(model.view, *split_choice(cell))


@st.fragment
def coding(view: View) -> None:
    """Alpha of the two codings, what survives another coder, and the rows on which they differ."""
    alphas = EXHIBITS["alpha"].exhibit(view, dark=is_dark())
    if alphas is None:
        st.markdown(alpha_wording.NOTHING_CODED)
        return
    frame.show(alphas)
    st.subheader(sensitivity_wording.TITLE, anchor=False)
    options = controls.now(sensitivity_model.Options, view)
    frame.later(
        "sensitivity",
        SENSITIVITY,
        lambda: survives(view),
        lambda: [EXHIBITS["sensitivity"].exhibit(view, options)],
    )
    st.subheader(recoded_wording.TITLE, anchor=False)
    frame.later(
        "recoded",
        RECODED,
        lambda: source_panel.table_and_source(
            view, EXHIBITS["recoded"].exhibit(view), wording.NO_DIFFERENCE_LEFT
        ),
        lambda: [EXHIBITS["recoded"].exhibit(view)],
    )


def survives(view: View) -> None:
    """What survives another coder of the text that the reader chose."""
    options = sensitivity_model.Options(controls.text(sensitivity_model.Options, view))
    frame.show(EXHIBITS["sensitivity"].exhibit(view, options))


def sources(view: View) -> None:
    """The part that the reader chose of four, and what the data are."""
    top = st.container()
    part = controls.part("sources")
    titles = {
        "sources": pages_wording.TITLE, "weak": weak_wording.TITLE,
        "coverage": coverage_wording.TITLE, "alpha": alpha_wording.TITLE,
    }  # fmt: skip
    with top:
        head.opening("sources", titles[part], view)
    {"sources": pages_read, "weak": weak_spots, "coverage": coverage, "alpha": coding}[part](view)
    frame.later("about_the_data", ABOUT, lambda: source_panel.about_the_data(view))


page("sources", sources)
