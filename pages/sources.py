"""Sources: what everything rests on, where it is weak, what was not found, how firm the coding is."""

import pandas as pd
import streamlit as st

from parley.analysis.reliability import coded_twice, weak_spots
from parley.dataset import Filters, View
from parley.exhibits.sources import (
    coverage_grid,
    reliability_alpha,
    reliability_rows,
    reliability_shake,
)
from parley.exhibits.sources import table as source_table
from parley.exhibits.sources import weak as source_weak
from parley.ui import controls, evidence, frame, selection, source_view
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

PAGES_READ, WEAK, COVERAGE, CODING = SECTIONS = (
    "Pages read", "Weak spots", "Coverage", "Reliability",
)  # fmt: skip


TITLES = (
    source_table.TITLE, source_weak.TITLE, coverage_grid.TITLE, reliability_alpha.TITLE,
)  # fmt: skip


FACETS = {"kind": "Kind", "language": "Language", "page": "Page", "date": "Date"}
"""The facets of the pages read: name -> label. Their query parameters start with ``so_``."""


@st.fragment
def pages_read(view: View) -> None:
    """Every source, and beside it what rests on the chosen one."""
    counts = source_table.facets(view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = {
            name: tuple(controls.facet(label, getattr(counts, name), f"so_{name}", width="stretch"))
            for name, label in FACETS.items()
        }
    narrowed = source_table.Narrowing(**chosen)
    shown = source_table.rows(view, narrowed)
    source_view.beside(
        view, None if shown.empty else source_table.exhibit(view, shown, narrowed), "source"
    )


@st.fragment
def weak(view: View) -> None:
    """The rows whose ground is weakest, and beside them the page they rest on."""
    spots = weak_spots(view)
    marks, tables = source_weak.facet_counts(spots)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        why = controls.facet("Weak because", marks, "so_why")
        rows = controls.facet("Rows", tables, "so_rows", width=240)
    shown = source_weak.rows(view, spots, marks=why, tables=rows)
    source_view.beside(
        view, None if shown.empty else source_weak.exhibit(view, spots, shown), "weak spot"
    )


@st.fragment
def coverage(view: View) -> None:
    """Actors against the points of one text: found, or not."""
    plan = controls.one_text(view, "so_text")
    if plan is None:
        controls.nothing_left("text")
        return
    text = view.narrow(plan=(plan,), text="")
    shown = coverage_grid.coverage(text)
    if shown.found.empty:
        controls.nothing_left("statement on a point of a text")
        return
    left, right = beside("coverage")
    with left:
        panel = coverage_grid.exhibit(text, shown, dark=controls.is_dark())
        st.subheader(escape(panel.title), anchor=False)
        clicks = frame.show(panel)
    cell = selection.in_address("so_cell", clicks, shown.choices)
    with right:
        if cell is None:
            st.markdown("Choose a square to read what was found, or that nothing was.")
        else:
            evidence.show_cell(text, *shown.split_choice(cell))


@st.cache_data(max_entries=16, show_spinner=False)
def shaken(
    _view: View,
    content_hash: str,  # noqa: ARG001 (these two stand for the view in the cache)
    filters: Filters,  # noqa: ARG001 (see above)
    plan: str | None,
) -> pd.DataFrame:
    """What survives a shake of the coding; made once, as 200 draws take a second."""
    return reliability_shake.findings(_view, plan)


@st.fragment
def coding(view: View) -> None:
    """Alpha of the two codings, what survives a shake, and the rows on which they differ."""
    coded = coded_twice(view)
    if coded.empty:
        st.markdown("No row under these filters was coded a second time, so nothing is known.")
        return
    dark = controls.is_dark()
    frame.show(reliability_alpha.exhibit(view, reliability_alpha.rows(view, coded), dark=dark))
    st.subheader(reliability_shake.TITLE, anchor=False)
    plan = controls.one_text(view, "so_shaken")
    frame.show(reliability_shake.exhibit(view, shaken(view, *view.key, plan)))
    st.subheader(reliability_rows.TITLE, anchor=False)
    shown = reliability_rows.rows(view, coded)
    source_view.beside(view, reliability_rows.exhibit(view, coded, shown), "difference")


view = current_view(loaded())
top = st.container()
part = st.segmented_control(
    "Show", SECTIONS, key="so_part", bind="query-params", required=True, default=PAGES_READ,
    label_visibility="collapsed",
)  # fmt: skip
titles: dict[str, str] = dict(zip(SECTIONS, TITLES, strict=True))
with top:
    frame.opening("Sources", titles[part], view)
{PAGES_READ: pages_read, WEAK: weak, COVERAGE: coverage, CODING: coding}[part](view)
source_view.about_the_data(view)
