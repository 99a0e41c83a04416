"""Data: every table to take away, whole or as filtered, and what its columns mean."""

from functools import partial

import pandas as pd
import streamlit as st

from parley.dataset import TABLES, Table
from parley.dataset.describe import codebook_prose, table_reference
from parley.dataset.words import count, day, filters_in_words
from parley.export.csv import to_csv
from parley.ui import frame
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import codebook, loaded


def table_card(table: Table) -> None:
    """One table: what a row is, how many there are, the files, the columns."""
    rows, whole = view[table.name], dataset[table.name]
    kept = "" if len(rows) == len(whole) else f", {len(rows):,} in the view"
    with st.container(border=True):
        words, files = st.columns([3, 2], vertical_alignment="center")
        words.markdown(f"**{escape(table.name)}**: {table.row}  \n{count(len(whole), 'row')}{kept}")
        with files, st.container(horizontal=True, horizontal_alignment="right"):
            file_button("View", rows, table.name, f"view-asof-{view.asof}")
            file_button("All", whole, table.name, "all")
        with st.expander(f"Columns of {escape(table.name)}"):
            st.table(table_reference(table))


def file_button(label: str, rows: pd.DataFrame, table: str, what: str) -> None:
    """A quiet button that gives the rows as CSV."""
    st.download_button(
        f"{label} (CSV)",
        data=partial(to_csv, rows),
        file_name=f"parley-{table}-{what}-data-{dataset.version}.csv",
        mime=frame.MIME_CSV,
        key=f"data_{table}_{label}",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        disabled=rows.empty,
    )


dataset = loaded()
view = current_view(dataset)
meta = dataset.meta

frame.opening("Data", "Take the data with you", view)
licence = f" Licence: {escape(meta.licence)}." if meta.licence else ""
st.markdown(
    f"{escape(meta.title)}, version {escape(dataset.version)}, covered to "
    f"{day(dataset.covered_to)}.{licence} Content hash `{dataset.content_hash[:16]}`."
)
if meta.scope:
    st.markdown(f"**Scope.** {escape(meta.scope)}")
st.caption(
    escape(f"The view holds: {filters_in_words(view)}.")
    + " In the files, a text that a spreadsheet would execute starts with an apostrophe."
)

tables, book = st.tabs(
    ["Tables", "Codebook"], key="data_as", bind="query-params", on_change="rerun"
)
if tables.open:
    with tables:
        for table in TABLES:
            table_card(table)
if book.open:
    with book:
        text = codebook()
        if text is None:
            st.markdown("This data set came without a codebook. Its columns are under Tables.")
        else:
            st.download_button(
                "Codebook (Markdown)",
                data=text,
                file_name=f"parley-codebook-data-{dataset.version}.md",
                mime="text/markdown",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
            )
            st.markdown(codebook_prose(text))
