"""Sources: what everything rests on, where it is weak, what was not found, how firm the coding is."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

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
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

SENSITIVITY, RECODED, ABOUT = 600, 700, 300
"""Pixels that the parts below the first screen take about."""


Opening = tuple[str, str, str | None]
"""What a part asks, what it found, and the one text that it is about."""


def pages_read(view: View, row: DeltaGenerator) -> Opening:
    """Every source, and in the second column what rests on the chosen one."""
    options = pages_model.Options
    kind, language, text, date = source_facets(view)
    with row:
        for facet in (text, kind):
            controls.facet_of(options, view, facet, width=180)
        with controls.more("sources"):
            for facet in (language, date):
                controls.facet_of(options, view, facet)
    controls.set_apart(options, view, "language", "date")
    asked = controls.now(options, view)
    model = EXHIBITS["sources"].model(view, asked)
    exhibit = EXHIBITS["sources"].exhibit(view, asked)
    if why := pages_wording.why_copies(model):
        st.markdown(escape(why))
    source_panel.table_and_source(view, exhibit, wording.NO_SOURCE_LEFT, model.telling())
    return pages_wording.TITLE, pages_wording.finding(model), None


def weak_spots(view: View, row: DeltaGenerator) -> Opening:
    """The rows with most weak points, and in the second column the page they rest on."""
    options = weak_model.Options
    why, rows = weak_model.build(view).facets
    with row:
        chosen = options(
            why=controls.facet_of(options, view, why, width=240),
            rows=controls.facet_of(options, view, rows, width=180),
        )
    model = EXHIBITS["weak"].model(view, chosen)
    exhibit = EXHIBITS["weak"].exhibit(view, chosen)
    source_panel.table_and_source(view, exhibit, wording.NO_WEAK_SPOT_LEFT, model.telling())
    return weak_wording.TITLE, weak_wording.finding(model), None


def coverage(view: View, row: DeltaGenerator) -> Opening:
    """Actors against the points of one text: found, or not."""
    options = coverage_model.Options
    with row:
        asked = options(controls.text(options, view, width=240, linked=text_linked(view)))
    model = EXHIBITS["coverage"].model(view, asked)
    exhibit = EXHIBITS["coverage"].exhibit(view, asked, dark=is_dark())
    if exhibit is None:
        frame.nothing_left(
            wording.NO_TEXT_LEFT if model.plan_id is None else wording.NO_STATEMENT_LEFT,
            none_at_all=wording.none_at_all(view.dataset, "plans", "clauses", "positions"),
        )
        return coverage_wording.TITLE, "", model.plan_id
    telling = model.telling()
    left, right = figure_and_panel("sources")
    with left:
        chosen = selection.standing(choice_keys.COVERAGE_CELL, telling)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=False)
    with right:
        chosen_square(model, telling)
    return exhibit.title, exhibit.finding, model.plan_id


def text_linked(view: View) -> str | None:
    """The text of the square that the address names: the page opens on it."""
    _, clause_id = split_choice(st.query_params.get(choice_keys.COVERAGE_CELL, ""))
    return view.dataset.index["clauses"]["plan_id"].get(clause_id)


@st.fragment(key=controls.EVIDENCE)
def chosen_square(model: coverage_model.Model, telling: str | None) -> None:
    """What was found for the chosen square."""
    key = choice_keys.COVERAGE_CELL
    cell = selection.in_address(key, frame.clicked("coverage"), model.choices, opens_on=telling)
    place = panel("sources", cell, key)
    if place is not None and cell is not None:
        with place:
            evidence.show_cell(model.view, *split_choice(cell))


def coding(view: View, _row: DeltaGenerator) -> Opening:
    """Alpha of the two codings, what survives another coder, and the rows on which they differ."""
    alphas = EXHIBITS["alpha"].exhibit(view, dark=is_dark())
    if alphas is None:
        st.markdown(alpha_wording.NOTHING_CODED)
        return alpha_wording.TITLE, "", None
    st.markdown(escape(alpha_wording.coders(EXHIBITS["alpha"].model(view))))
    frame.show(alphas, summary=False)
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
    return alpha_wording.TITLE, alphas.finding, None


def survives(view: View) -> None:
    """What survives another coder of the text that the reader chose."""
    options = sensitivity_model.Options(controls.text(sensitivity_model.Options, view))
    frame.show(EXHIBITS["sensitivity"].exhibit(view, options))


def sources(view: View) -> None:
    """The part that the reader chose of four, under what it found, and what the data are."""
    top = st.container()
    row = controls.row("sources")
    with row:
        shown = controls.part("sources", quiet=False)
    parts = {"sources": pages_read, "weak": weak_spots, "coverage": coverage, "alpha": coding}
    question, finding, text = parts[shown](view, row)
    with top:
        head.opening("sources", question, view, finding=finding, texts=[text])
    frame.later("about_the_data", ABOUT, lambda: source_panel.about_the_data(view))


page("sources", sources)
