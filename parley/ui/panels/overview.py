"""The parts of the Overview, each of which leads on to its page with the filters set."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from parley.analysis.stances import COUNTED, cells, with_statement
from parley.dataset import View, records
from parley.exhibits import addresses
from parley.exhibits.addresses import Address
from parley.exhibits.choice_keys import ACCEPTANCE_CELL
from parley.exhibits.exhibit import Exhibit, split_choice
from parley.exhibits.offered import offered
from parley.exhibits.overview.acceptance.model import Model as Acceptance
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text import wording as current_wording
from parley.exhibits.overview.points import wording as points_wording
from parley.exhibits.overview.texts import wording as texts_wording
from parley.exhibits.overview.texts.model import Text
from parley.exhibits.overview.tiles import model as tiles_model
from parley.exhibits.overview.tiles.model import Tile
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.wording.cells import CellWords
from parley.isolation import isolated
from parley.pages import FIRST
from parley.ui import controls, frame, links
from parley.ui.controls import selection
from parley.ui.frame import takeaway
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import stance_card, wording
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

IN_A_ROW = 3
"""How many ways on stand beside each other where there is room."""

TILES_IN_A_ROW = 2

FIGURE, EVIDENCE = 3, 2
"""The widths of the figure and of what stands behind its chosen square."""

TEXTS = "texts"
"""The key of the fragment in which the strip of the texts stands."""


def about(view: View) -> None:
    """What this is, and to which day it reaches, which nobody should miss; the scope is a click away."""
    st.markdown(escape(current_wording.about(view.dataset.meta.title)))
    with st.container(horizontal=True, vertical_alignment="center", key="reach"):
        end = escape(current_wording.data_end(view))
        st.markdown(f"**{end}** {escape(current_wording.NOTHING_LATER)}", width="content")
        looked_for = st.popover(
            current_wording.LOOKED_FOR, type="tertiary", icon=":material/info:", on_change="rerun"
        )
        takeaway.overview(view)
    if looked_for.open:
        reach = (view.dataset.meta.scope, current_wording.data_reach(view))
        looked_for.markdown(paragraphs(*map(escape, reach)))


@st.fragment(key=TEXTS)
def texts(view: View) -> None:
    """The texts over time under what is said of the current one; a click opens a text."""
    st.markdown(escape(current_wording.sentences(current_text.build(view), replaced=False)))
    listed = EXHIBITS["texts"]
    exhibit = listed.exhibit(view, dark=is_dark())
    if exhibit is None:
        return
    model = listed.model(view)
    line, others = model.placed("line"), texts_wording.others(model)
    frame.show_small(exhibit, opens=TEXTS, narrow=lambda: _line(view, line, others))
    for chosen in filter(None, frame.clicked(exhibit.key).values()):
        there = _of_text(view, chosen)
        st.switch_page(there.opens.path, query_params=dict(there.query))


def _line(view: View, line: Iterable[Text], others: str) -> None:
    """For phones: the texts that replaced one another, a line each, and where the others stand."""
    lines = [
        f"{small(escape(texts_wording.since(text)))} "
        + _to(_of_text(view, text.plan_id), texts_wording.name(text))
        for text in line
    ]
    rest = [_to(addresses.page("timeline"), others)] if others else []
    st.markdown("  \n".join([*lines, *rest]))


def _of_text(view: View, plan_id: str) -> Address:
    """The clauses of a text; where the data have none, the text where it stands in time; so do several."""
    if plan_id not in view.dataset.names.plans:
        return addresses.on_time_axis_at(plan_id)
    if plan_id in set(view.dataset["clauses"]["plan_id"]):
        return addresses.clauses_of(view.dataset, plan_id)
    return addresses.on_time_axis("plan", plan_id)


def acceptance(view: View, exhibit: Exhibit) -> None:
    """Issues, or clauses, against sides, and beside it what stands behind the chosen square."""
    model: Acceptance = EXHIBITS["acceptance"].model(view)
    left, right = figure_and_panel("acceptance", FIGURE, EVIDENCE)
    with left:
        st.subheader(escape(exhibit.title), anchor=False)
        standing = selection.standing(ACCEPTANCE_CELL, model.telling())
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=standing)
    with right:
        chosen_square(model, exhibit.key)


@st.fragment(key=controls.EVIDENCE)
def chosen_square(model: Acceptance, shown: str) -> None:
    """What was said behind the chosen square; ``shown`` is the figure. A click reruns only this."""
    clicks = frame.clicked(shown)
    chosen = selection.in_address(ACCEPTANCE_CELL, clicks, model.choices, opens_on=model.telling())
    place = panel("acceptance", chosen, ACCEPTANCE_CELL)
    if place is None or chosen is None:
        return
    with place:
        _square(model, *split_choice(chosen))


def _square(model: Acceptance, row_id: str, side: str) -> None:
    """Who of the side, or of all sides, said what on each point of the issue, or on the clause, when and where."""
    data = model.view.dataset
    name = isolated(model.rows[row_id])
    heading = wording.actor_on(isolated(side), name) if side else name
    st.subheader(escape(heading), anchor=False)
    heard = model.heard_on(row_id, side)
    if not heard:
        by_issue = model.unit == "issue"
        about = (
            data.record("issues", row_id)["question"]
            if by_issue
            else data.record("clauses", row_id)["summary"]
        )
        not_counted = escape(wording.NO_STANCE_COUNTS)
        st.markdown(paragraphs(small(escape(isolated(about))), not_counted))
    said = cells(model.view)
    said = said[said["state"].isin(COUNTED) & said["clause_id"].isin(heard)]
    if side:
        said = said[data.sides.of(said["actor_id"], said["date"]) == side]
    said = with_statement(model.view, said, stance_card.STATEMENT)
    words = CellWords.of(model.view)
    for clause_id in heard:
        clause = data.record("clauses", clause_id)
        name = points_wording.name(clause["number"], clause["heading"])
        st.markdown(
            paragraphs(
                f"**{_to(addresses.clause(clause_id), name)}**",
                small(escape(isolated(clause["summary"]))),
            )
        )
        for cell in records(said[said["clause_id"] == clause_id]):
            stance_card.draw(model.view, cell, words)
    if model.unit == "issue":
        links.to(addresses.clauses_on(data, row_id), wording.CLAUSES_ON_ISSUE)


def tiles(view: View) -> None:
    """What is near, what is contested, what moved last and who was not heard."""
    four = tiles_model.build(view)
    with st.container(key="tiles"):
        for start in range(0, len(four), TILES_IN_A_ROW):
            row = four[start : start + TILES_IN_A_ROW]
            for column, tile in zip(st.columns(TILES_IN_A_ROW), row, strict=False):
                with column.container(border=True, height="stretch", gap="small"):
                    _tile(tile)


def _tile(tile: Tile) -> None:
    st.subheader(tile.heading, anchor=False)
    lines = [f"{_to(line.address, line.name)}  \n{escape(line.said)}" for line in tile.lines]
    st.markdown(paragraphs(*lines) or tile.nothing)
    if tile.onward is not None:
        st.markdown(_to(tile.onward, tile.onward_name))


def ways_on(view: View) -> None:
    """Every other page that the data set has something for by its question, in a quiet list."""
    others = [page for page in offered(view.dataset) if page is not FIRST]
    each = [
        f"{_to(addresses.page(page.name), page.question)}  \n{small(escape(page.offers))}"
        for page in others
    ]
    deep = -(-len(each) // IN_A_ROW)
    starts = range(0, len(each), deep)
    with st.container(key="ways_on"):
        st.subheader(wording.WHERE_TO_READ_ON, anchor=False)
        for column, start in zip(st.columns(IN_A_ROW), starts, strict=False):
            column.markdown(paragraphs(*each[start : start + deep]))


def _to(address: Address, label: str) -> str:
    """A link within the app as Markdown."""
    return link(label, str(address))
