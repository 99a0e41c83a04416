"""A source's own view: what is known of the page, and everything that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import streamlit as st

from parley.dataset import Dataset, Filters, Record, View
from parley.exhibits import addresses, choice_keys
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.alpha import model as alpha_model
from parley.exhibits.sources.alpha import wording as alpha_wording
from parley.exhibits.sources.one_source import wording
from parley.exhibits.sources.one_source.model import build
from parley.exhibits.wording.rows import RowWords
from parley.isolation import isolated
from parley.ui import controls, frame, links
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape, link, small
from parley.ui.panels import report
from parley.ui.panels import wording as panels
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.store import cached_view

MOST_LINKS: Final = 12
"""How many rows of one table are listed before the rest is folded away."""


def show(view: View, source_id: str) -> None:
    """The page with its day and kind, then the rows that rest on it, table by table."""
    # Whatever else is filtered by: what rests on a page is more than what is looked at.
    every = cached_view(view.dataset, Filters.of(asof=view.filters.asof))
    model = build(every, source_id)
    source = model.source
    st.subheader(link(isolated(source["title"]), source["url"]), anchor=False)
    st.markdown(escape(wording.published(source)))
    st.caption(escape(wording.kind(model)))
    if source["note"]:
        st.caption(escape(panels.note(source["note"])))
    if reporting := report.link_for(view.dataset, "sources", source_id):
        st.markdown(small(reporting))
    words = RowWords.of(view.dataset)
    if model.empty:
        st.markdown(wording.NOTHING_RESTS)
    else:
        rows = len(model.rows)
        second = wording.with_second(rows, model.borne_out)
        st.markdown(f"**{wording.resting(rows)}**, {wording.WHATEVER_FILTERS} {second}")
        _rows(view.dataset, words, model.by_table)
    if len(model.second):
        st.markdown(f"**{wording.second_page_of(len(model.second))}**")
        _rows(view.dataset, words, model.second_by_table)


def _rows(data: Dataset, words: RowWords, by_table: Iterator[tuple[str, list[Record]]]) -> None:
    """Rows as links, table by table."""
    for table, rows in by_table:
        st.caption(wording.rows_of(table, len(rows)))
        _links(data, words, rows[:MOST_LINKS])
        if len(rows) > MOST_LINKS:
            with st.expander(wording.more(len(rows) - MOST_LINKS)):
                _links(data, words, rows[MOST_LINKS:])


def _links(data: Dataset, words: RowWords, rows: list[Record]) -> None:
    with st.container(gap=None):
        for row in rows:
            where = addresses.row(data, row["table"], row["row_id"])
            links.to(where, escape(words.what(row["table"], row["row_id"])), icon=False)


def about_the_data(view: View) -> None:
    """Which version this is, how far it reaches, what was looked for, how to report an error."""
    data = view.dataset
    st.subheader(panels.ABOUT_DATA, anchor=False)
    if data.meta.scope:
        st.markdown(escape(data.meta.scope))
    st.markdown(panels.edition(escape(data.version), data.covered_to, data.content_hash))
    st.markdown(f"**{panels.WHO_CODED}** {escape(alpha_wording.coders(alpha_model.build(view)))}")
    address = report.link_for(data, label=panels.REPORT_HERE) or panels.REPORT_NOWHERE
    st.markdown(f"**{panels.FOUND_AN_ERROR}** {panels.HOW_TO_REPORT} {address}")
    links.to(addresses.page("data"), panels.TO_THE_TABLES)


def table_and_source(
    view: View, table: Exhibit | None, nothing: str, telling: str | None = None
) -> None:
    """A table of rows with sources in one column, and the chosen source in the other.

    ``telling`` is the source on which the page opens.
    """
    left, right = figure_and_panel("sources")
    with left:
        if table is None:
            frame.nothing_left(nothing)
        frame.show(table, opens=controls.EVIDENCE, summary=False)
    with right:
        _chosen_source(view, table.key if table else "", telling)


@st.fragment(key=controls.EVIDENCE)
def _chosen_source(view: View, shown: str, telling: str | None) -> None:
    """The source of the row that the reader chose from the table of that key."""
    known, key = view.dataset.names.sources, choice_keys.SOURCE
    chosen = selection.in_address(key, frame.clicked(shown), known, opens_on=telling)
    place = panel("sources", chosen, key)
    if place is not None and chosen is not None:
        with place:
            show(view, chosen)
