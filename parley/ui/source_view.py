"""A source's own view: what is known of the page, and everything that rests on it."""

from __future__ import annotations

import streamlit as st

from parley.analysis.reliability import RESTING, resting
from parley.dataset import Dataset, Filters, Record, View, records
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.languages import language_name
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.row_words import RowWords
from parley.exhibits.sources.table import NOT_KNOWN, NOUNS
from parley.ui import addresses, controls, frame, links, selection
from parley.ui.beside import beside as columns_beside
from parley.ui.markdown import escape, link
from parley.ui.store import cached_view
from parley.wording import count, day

KEY = "source"
"""The query parameter that names the source."""

MOST_LINKS = 12
"""How many rows of one table are listed before the rest is folded away."""


def show(view: View, source_id: str) -> None:
    """The page with its day and kind, then the rows that rest on it, table by table."""
    source = view.dataset.record("sources", source_id)
    st.markdown(f"#### {link(source['title'], source['url'])}")
    st.markdown(
        f"{escape(source['publisher'])}, {day(source['published'])}. "
        f"Date {source['date_basis']}: {DATE_BASIS_WORDS[source['date_basis']]}. "
        f"{source['text_basis'].capitalize()}: {TEXT_BASIS_WORDS[source['text_basis']]}."
    )
    st.caption(escape(f"Kind of source: {source['kind']}{language_in_words(view, source)}"))
    if source["note"]:
        st.caption(f"Note: {escape(source['note'])}")
    rows = resting(cached_view(view.dataset, Filters.of(asof=view.filters.asof)))
    rows = rows[rows["source_id"] == source_id]
    if rows.empty:
        st.markdown("No row up to this day rests on it; it cross-checks others.")
        return
    words = RowWords.of(view.dataset)
    total = count(len(rows), "row rests", "rows rest")
    st.markdown(f"**{total} on it**, whatever the filters are.")
    for table, _ in RESTING:
        found = records(rows[rows["table"] == table])
        if found:
            noun = NOUNS[table].removesuffix("s")
            st.caption(count(len(found), noun))
            _links(view.dataset, words, found[:MOST_LINKS])
        if len(found) > MOST_LINKS:
            with st.expander(f"{count(len(found) - MOST_LINKS, 'more row')}"):
                _links(view.dataset, words, found[MOST_LINKS:])


def language_in_words(view: View, source: Record) -> str:
    """' · Language: Ukrainian', or that it is not known; '' where the data know of no language."""
    if source["language"]:
        return f" \u00b7 Language: {language_name(source['language'])}"
    named = view.dataset["sources"]["language"].notna().any()
    return f" \u00b7 Language: {NOT_KNOWN}" if named else ""


def _links(data: Dataset, words: RowWords, rows: list[dict]) -> None:
    with st.container(gap=None):
        for row in rows:
            where = addresses.row(data, row["table"], row["row_id"])
            links.to(where, escape(words.what(row["table"], row["row_id"])), icon=False)


def about_the_data(view: View) -> None:
    """Which version this is, how far it reaches, what was looked for, how to report an error."""
    data = view.dataset
    st.subheader("What was looked for, and how to report an error", anchor=False)
    if data.meta.scope:
        st.markdown(escape(data.meta.scope))
    st.markdown(
        f"Data version {escape(data.version)}, covered to {day(data.covered_to)}: nothing that "
        f"happened later is in them. Content hash `{data.content_hash[:16]}`."
    )
    st.markdown(
        "**Found an error?** Name the table and the row's id, what it says, what is right, and a "
        "page that shows it. The ids stand in the tables of the Data page, and the coding rules in "
        "its codebook."
    )
    links.to(addresses.page("data"), "To the tables and the codebook")


def beside(view: View, table: Exhibit | None, what: str) -> None:
    """A table of rows with sources, and beside it the chosen source."""
    left, right = columns_beside("sources", 13, 7)
    with left:
        if table is None:
            controls.nothing_left(what)
            clicks = {}
        else:
            clicks = {table.key: next(iter(frame.show(table).values()))}
    known = set(view.dataset["sources"]["source_id"])
    chosen = selection.in_address(KEY, clicks, known)
    with right:
        if chosen is None:
            st.markdown("Choose a row to see the page and everything that rests on it.")
        else:
            show(view, chosen)
