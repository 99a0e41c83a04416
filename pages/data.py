"""Data: every table to take away, whole or as filtered, and what its columns mean."""

from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from parley.dataset import TABLES, Table, View
from parley.dataset.describe import codebook_prose, table_reference
from parley.exhibits.options import self_named
from parley.exhibits.wording.filters import filters_in_words
from parley.export import package
from parley.export.answers import ANSWERS
from parley.export.formats import FORMATS
from parley.export.snippets import LANGUAGES, snippets
from parley.export.takeaway import file_name, of_answer
from parley.pages import PAGES
from parley.ui import controls, head, wording
from parley.ui.frame import download, takeaway
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.store import codebook, licence

ROWS_AS = {ending: FORMATS[ending].label for ending in ("csv", "xlsx", "json", "parquet")}


@dataclass(frozen=True, slots=True)
class Which:
    """Which rows are taken: what their button says, and what they are called in names of files."""

    label: str
    in_names: str


VIEWED, WHOLE = Which(wording.IN_VIEW, "view"), Which(wording.WHOLE, "all")


def table_card(view: View, table: Table, ending: str) -> None:
    """One table: what a row is, how many there are, the files, the columns."""
    whole = view.dataset.view()
    rows, all_rows = view[table.name], whole[table.name]
    with st.container(border=True):
        words, files = st.columns([3, 2], vertical_alignment="center")
        rows_line = wording.rows_in_view(len(all_rows), len(rows))
        words.markdown(f"**{escape(table.name)}**: {table.row}  \n{rows_line}")
        with files, st.container(horizontal=True, horizontal_alignment="right"):
            file_button(VIEWED, table.name, view, rows, ending)
            file_button(WHOLE, table.name, whole, all_rows, ending)
        caution = FORMATS[ending].caution(len(all_rows))
        if caution:
            st.caption(caution)
        with st.expander(wording.columns_of(escape(table.name))):
            st.table(table_reference(table))


def file_button(which: Which, table: str, part: View, rows: pd.DataFrame, ending: str) -> None:
    """A quiet button that gives the rows in the chosen format."""
    form = FORMATS[ending]
    taken = of_answer(ANSWERS[table], part, rows, address=takeaway.address())
    download.button(
        wording.in_format(which.label, form.label),
        partial(form.write, taken),
        file_name(f"{table}-{which.in_names}", part, ending),
        form.mime,
        f"data_{table}_{which.in_names}",
        disabled=rows.empty or not form.holds(taken),
    )


def package_buttons(view: View) -> None:
    """All tables in one file, as filtered and whole."""
    with st.container(horizontal=True):
        for which, part in ((VIEWED, view), (WHOLE, view.dataset.view())):
            data = partial(package.to_package, part, codebook=codebook(), licence=licence())
            name = file_name(f"package-{which.in_names}", part, "zip")
            words, key = wording.as_package(which.label), f"data_package_{which.in_names}"
            download.button(words, data, name, package.MIME, key)


def interface(view: View) -> None:
    """Lines that fetch the current view, for a table or a computed answer of the reader's choice."""
    name = controls.choice(wording.FETCH, self_named(ANSWERS), "data_fetch", width=320)
    st.markdown(wording.one_row(escape(ANSWERS[name].row)))
    for what, lines in snippets(st.context.url or "", name, view).items():
        st.markdown(f"**{what}**")
        st.code(lines, language=LANGUAGES[what], wrap_lines=True)
    st.caption(wording.HOW_TO_FETCH)


def book(version: str) -> None:
    """The codebook that came with the data."""
    text = codebook()
    if text is None:
        st.markdown(wording.NO_CODEBOOK)
        return
    name = f"parley-codebook-data-{version}.md"
    download.button(wording.CODEBOOK_FILE, text, name, "text/markdown", "data_codebook")
    st.markdown(codebook_prose(text))


def data(view: View) -> None:
    """What the data are, then the tables, how to fetch them, and the codebook."""
    dataset, meta = view.dataset, view.dataset.meta
    head.opening("data", PAGES["data"].question, view)
    st.markdown(
        wording.data_taken(
            escape(meta.title),
            escape(dataset.version),
            dataset.covered_to,
            escape(meta.licence or ""),
            dataset.content_hash,
        )
    )
    if meta.scope:
        st.markdown(wording.scope(escape(meta.scope)))
    st.caption(f"{escape(wording.view_holds(filters_in_words(view)))} {wording.APOSTROPHES}")

    tables, fetch, explained = st.tabs(
        [wording.TABLES, wording.HTTP, wording.CODEBOOK],
        key="data_as",
        bind="query-params",
        on_change="rerun",
    )
    if tables.open:
        with tables:
            package_buttons(view)
            chosen = controls.choice(wording.FORMAT, ROWS_AS, "data_format")
            for table in TABLES:
                table_card(view, table, chosen)
    if fetch.open:
        with fetch:
            interface(view)
    if explained.open:
        with explained:
            book(dataset.version)


page("data", data)
