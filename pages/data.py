"""Data: every table to take away, whole or as filtered, and what its columns mean."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st

from parley.analysis.stances import told_here
from parley.dataset import TABLES, Table, View
from parley.dataset.describe import codebook_prose, table_reference
from parley.exhibits.options import self_named
from parley.exhibits.wording.answers import how_many
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
from parley.ui.panels import prose
from parley.ui.store import codebook, licence

ROWS_AS = tuple((ending, FORMATS[ending]) for ending in ("csv", "xlsx", "json", "parquet"))

PREVIEW = 8
"""So many rows of a table stand on the page."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which rows are taken: what they are called on the page, and in names of files."""

    label: str
    in_names: str


VIEWED, WHOLE = Which(wording.IN_VIEW, "view"), Which(wording.WHOLE, "all")


def table_rows(view: View, table: Table) -> None:
    """One table: what a row is and how many there are; opened, its first rows, files and columns."""
    whole = view.dataset.view()
    rows, all_rows = view[table.name], whole[table.name]
    number = wording.rows_in_view(len(all_rows), len(rows))
    label = wording.table_named(escape(table.name), table.row, number)
    opened = st.expander(label, key=f"data_rows_{table.name}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        if len(rows):
            st.dataframe(
                rows.head(PREVIEW), hide_index=True, column_config=days_of(rows), alt=label
            )
            st.caption(
                f"{wording.first_rows(min(PREVIEW, len(rows)), len(rows))} {wording.APOSTROPHES}"
            )
        file_buttons(VIEWED, table.name, view, rows)
        if len(rows) < len(all_rows):
            file_buttons(WHOLE, table.name, whole, all_rows)
        st.markdown(f"**{escape(wording.columns_of(table.name))}**")
        st.table(table_reference(table))


def days_of(rows: pd.DataFrame) -> dict[str, Any]:
    """How the days among the columns are shown: without an hour."""
    days = rows.select_dtypes("datetime").columns
    return {name: st.column_config.DateColumn(format="YYYY-MM-DD") for name in days}


def file_buttons(which: Which, table: str, part: View, rows: pd.DataFrame) -> None:
    """Quiet buttons that give the rows, one a format."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(which.label, width="content")
        for ending, form in ROWS_AS:
            taken = of_answer(ANSWERS[table], part, rows, address=takeaway.address())
            download.button(
                form.label,
                partial(form.write, taken),
                file_name(f"{table}-{which.in_names}", part, ending),
                form.mime,
                f"data_{table}_{which.in_names}_{ending}",
                form.caution(len(rows)),
                disabled=rows.empty or not form.holds(taken),
            )


def packages(view: View) -> None:
    """All tables in one file: those of the view before all else, and everything where filters are set."""
    whole = view.dataset.view()
    with st.container(horizontal=True, vertical_alignment="center", key="data_packages"):
        package_button(VIEWED, view, wording.PACKAGE, "primary")
        if view.filters != whole.filters:
            package_button(WHOLE, whole, wording.WHOLE_PACKAGE, "tertiary")
        looked_for = st.popover(
            wording.LOOKED_FOR, type="tertiary", icon=":material/info:", on_change="rerun"
        )
    if looked_for.open:
        looked_for.markdown(escape(view.dataset.meta.scope))
    kept = [len(view[table.name]) for table in TABLES]
    holds = wording.package_holds(sum(kept), sum(map(bool, kept)), filters_in_words(view))
    st.caption(escape(holds))


def package_button(
    which: Which, part: View, label: str, kind: Literal["primary", "tertiary"]
) -> None:
    """A button for all tables of a view in one file."""
    data = partial(package.to_package, part, codebook=codebook(), licence=licence())
    name = file_name(f"package-{which.in_names}", part, "zip")
    download.button(label, data, name, package.MIME, f"data_package_{which.in_names}", kind=kind)


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
    prose.show(codebook_prose(text))


def finding(view: View) -> str:
    """How much was said of how many clauses, for the headline."""
    plan_of = view.dataset.index["clauses"]["plan_id"]
    said = told_here(view)
    said = said[said["clause_id"].isin(plan_of.index)]
    spoken = said["clause_id"]
    texts = plan_of.reindex(spoken.unique()).nunique()
    return wording.data_finding(how_many(said), spoken.nunique(), texts)


def data(view: View) -> None:
    """Everything of the view in one file; then the tables, how to fetch them, and the codebook."""
    dataset, meta = view.dataset, view.dataset.meta
    head.opening("data", PAGES["data"].question, view, finding=finding(view))
    packages(view)
    tables, fetch, explained = st.tabs(
        [wording.TABLES, wording.HTTP, wording.CODEBOOK],
        key="data_as",
        bind="query-params",
        on_change="rerun",
    )
    if tables.open:
        with tables, st.container(gap="small"):
            for table in TABLES:
                table_rows(view, table)
    if fetch.open:
        with fetch:
            interface(view)
    if explained.open:
        with explained:
            book(dataset.version)
    st.markdown(
        wording.data_taken(
            escape(meta.title),
            escape(dataset.version),
            dataset.covered_to,
            escape(meta.licence or ""),
            dataset.content_hash,
        )
    )


page("data", data)
