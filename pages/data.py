"""Data: every table to take away, whole or as filtered, and what its columns mean."""

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
from parley.ui import controls, frame, wording
from parley.ui.controls.filters import current_view
from parley.ui.frame import download, takeaway
from parley.ui.frame.markdown import escape
from parley.ui.store import codebook, licence, loaded

ROWS_AS = {ending: FORMATS[ending].label for ending in ("csv", "xlsx", "json", "parquet")}


def table_card(table: Table, ending: str) -> None:
    """One table: what a row is, how many there are, the files, the columns."""
    rows, all_rows = view[table.name], dataset[table.name]
    with st.container(border=True):
        words, files = st.columns([3, 2], vertical_alignment="center")
        rows_line = wording.rows_in_view(len(all_rows), len(rows))
        words.markdown(f"**{escape(table.name)}**: {table.row}  \n{rows_line}")
        with files, st.container(horizontal=True, horizontal_alignment="right"):
            file_button("View", table.name, view, rows, ending)
            file_button("All", table.name, whole, all_rows, ending)
        caution = FORMATS[ending].caution(len(all_rows))
        if caution:
            st.caption(caution)
        with st.expander(f"Columns of {escape(table.name)}"):
            st.table(table_reference(table))


def file_button(label: str, table: str, part: View, rows: pd.DataFrame, ending: str) -> None:
    """A quiet button that gives the rows in the chosen format."""
    form = FORMATS[ending]
    taken = of_answer(ANSWERS[table], part, rows, address=takeaway.address())
    download.button(
        f"{label} ({form.label})",
        partial(form.write, taken),
        file_name(f"{table}-{label.lower()}", part, ending),
        form.mime,
        f"data_{table}_{label}",
        disabled=rows.empty or not form.holds(taken),
    )


def package_buttons() -> None:
    """All tables in one file, as filtered and whole."""
    with st.container(horizontal=True):
        for label, part in (("View", view), ("All", whole)):
            data = partial(package.to_package, part, codebook=codebook(), licence=licence())
            name = file_name(f"package-{label.lower()}", part, "zip")
            words, key = f"{label} as a data package (zip)", f"data_package_{label}"
            download.button(words, data, name, package.MIME, key)


def interface() -> None:
    """Lines that fetch the current view, for a table or a computed answer of the reader's choice."""
    name = controls.choice("Fetch", self_named(ANSWERS), "data_fetch", width=320)
    st.markdown(wording.one_row(escape(ANSWERS[name].row)))
    for what, lines in snippets(st.context.url or "", name, view).items():
        st.markdown(f"**{what}**")
        st.code(lines, language=LANGUAGES[what], wrap_lines=True)
    st.caption(
        "Addresses take the filters of these pages by id or name. `/api` lists what there is, "
        "`/api/openapi.json` describes it for programs, `/feed.atom` tells what moved."
    )


def book() -> None:
    """The codebook that came with the data."""
    text = codebook()
    if text is None:
        st.markdown(wording.NO_CODEBOOK)
        return
    name = f"parley-codebook-data-{dataset.version}.md"
    download.button("Codebook (Markdown)", text, name, "text/markdown", "data_codebook")
    st.markdown(codebook_prose(text))


dataset = loaded()
view, whole = current_view(dataset), dataset.view()
meta = dataset.meta

frame.opening("Data", "Take the data with you", view)
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
    st.markdown(f"**Scope.** {escape(meta.scope)}")
st.caption(
    escape(f"The view holds: {filters_in_words(view)}.")
    + " In CSV files, a text that a spreadsheet would execute starts with an apostrophe."
)

tables, fetch, explained = st.tabs(
    ["Tables", "HTTP", "Codebook"], key="data_as", bind="query-params", on_change="rerun"
)
if tables.open:
    with tables:
        package_buttons()
        chosen = controls.choice("Format", ROWS_AS, "data_format")
        for table in TABLES:
            table_card(table, chosen)
if fetch.open:
    with fetch:
        interface()
if explained.open:
    with explained:
        book()
