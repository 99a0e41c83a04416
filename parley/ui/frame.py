"""The frame that every figure stands in: question, summary, figure, table, reach, sources, files."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from parley.charts.exhibit import Exhibit
from parley.dataset import View
from parley.dataset.words import count, day, filters_in_words
from parley.export.csv import to_csv
from parley.ui.markdown import escape, link

MIME_CSV = "text/csv"


def kicker(section: str, view: View) -> str:
    """The small line above a title: section and date, as Markdown."""
    return escape(f"{section} · as of {day(view.asof)}")


def show(exhibit: Exhibit, *, selectable: bool = False) -> tuple[Any, Any]:
    """Draw the exhibit; gives what was selected in the figure and in the table (or None).

    The figure's selection is a Plotly event, the table's a cell as (row, column name)
    of ``exhibit.table`` without its hidden columns.
    """
    figure_tab, table_tab = st.tabs(["Figure", "Table"])
    with figure_tab:
        event = _figure(exhibit, selectable)
    with table_tab:
        selected = _table(exhibit, "single-cell" if selectable else None)
    _below(exhibit)
    cells = selected["cells"]
    return event, cells[0] if cells else None


def show_table(exhibit: Exhibit) -> int | None:
    """Draw an exhibit that is a table only; gives the place of the chosen row, if one is."""
    selected = _table(exhibit, "single-row")
    _below(exhibit)
    rows = selected["rows"]
    return rows[0] if rows else None


def _figure(exhibit: Exhibit, selectable: bool) -> Any:
    with st.container(key=f"scroll_{exhibit.key}"):
        return st.plotly_chart(
            exhibit.figure,
            key=f"figure_{exhibit.key}",
            theme=None,
            alt=f"{exhibit.title} {exhibit.summary}",
            on_select="rerun" if selectable else "ignore",
            selection_mode="points",
            config={"displayModeBar": False},
        )


def _table(exhibit: Exhibit, selection: str | None) -> Any:
    shown = exhibit.table.drop(columns=list(exhibit.hidden))
    state = st.dataframe(
        shown,
        key=f"table_{exhibit.key}",
        hide_index=True,
        placeholder="\u2014",
        on_select="ignore" if selection is None else "rerun",
        selection_mode=selection or "single-row",
        alt=f"{exhibit.title} {exhibit.summary}",
    )
    return {"rows": [], "cells": []} if selection is None else state["selection"]


def _below(exhibit: Exhibit) -> None:
    view = exhibit.view
    st.caption(escape(f"{exhibit.reach} Shown: {filters_in_words(view)}."))
    files, sources = st.columns([1, 2], vertical_alignment="center")
    with files:
        st.download_button(
            "CSV",
            data=partial(to_csv, exhibit.table),
            file_name=file_name(exhibit),
            mime=MIME_CSV,
            key=f"csv_{exhibit.key}",
            icon=":material/download:",
            type="tertiary",
            on_click="ignore",
            help="Exactly the rows shown.",
        )
    with (
        sources,
        st.popover(
            count(len(exhibit.source_ids), "source"), type="tertiary", icon=":material/menu_book:"
        ),
    ):
        _sources(exhibit)


def file_name(exhibit: Exhibit) -> str:
    """What and when: 'parley-stances-asof-2026-07-04-data-2026.7.0.csv'."""
    return f"parley-{exhibit.key}-asof-{exhibit.view.asof}-data-{exhibit.view.dataset.version}.csv"


def _sources(exhibit: Exhibit) -> None:
    sources = exhibit.view.dataset["sources"].set_index("source_id")
    if not exhibit.source_ids:
        st.markdown("Nothing shown rests on a source.")
    for source_id in exhibit.source_ids:
        source = sources.loc[source_id]
        st.markdown(
            f"{link(source['title'], source['url'])}  \n"
            f"{escape(source['publisher'])}, {day(source['published'])}"
        )
