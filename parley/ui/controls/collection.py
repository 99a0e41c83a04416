"""Clauses that the reader collects: kept from page to page and in the address, taken as a file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import streamlit as st

from parley.dataset import Dataset
from parley.exhibits.asked import COLLECTED, MOST_COLLECTED
from parley.export.brief import clause_brief, of_clauses
from parley.export.formats import FORMATS
from parley.ui.controls import wording
from parley.ui.controls.filters import current_view
from parley.ui.controls.left_out import COLLECTED_ASKED
from parley.ui.controls.options import COLLECTION, PAGE
from parley.ui.frame import download, takeaway

KEY: Final = COLLECTED.key
"""The widget's key, and so the name of the query parameter."""


def collected() -> list[str]:
    """The ids collected so far, in the order of collecting."""
    return list(st.session_state.get(KEY, st.session_state.get(COLLECTED_ASKED, ())))


@st.fragment(key=COLLECTION)
def draw(dataset: Dataset) -> None:
    """The collection with its downloads, where the caller stands.

    Nothing is drawn before something was collected. An emptied collection stays to be
    seen, because only a widget that is drawn takes its value out of the address.
    """
    kept = collected()
    if not kept and KEY not in st.session_state:
        return
    labels = dataset.names.labels("clauses")
    kept = st.multiselect(
        wording.COLLECTED_CLAUSES,
        kept,
        format_func=labels.__getitem__,
        key=KEY,
        bind="query-params",
        select_all=False,
        placeholder=wording.NONE,
        disabled=not kept,
        on_change=partial(st.rerun, (PAGE, COLLECTION)),
    )
    if not kept:
        return
    view = current_view(dataset)
    seen = {"address": takeaway.address(), "accessed": takeaway.today()}
    taken = of_clauses(view, kept, **seen)
    with st.container(horizontal=True):
        csv, html = FORMATS["csv"], FORMATS["html"]
        download.button(
            csv.label, partial(csv.write, taken), taken.file_name("csv"), csv.mime, f"{KEY}_csv"
        )
        download.button(
            wording.BRIEF,
            partial(clause_brief, view, kept, **seen),
            taken.file_name("html"),
            html.mime,
            f"{KEY}_html",
            icon=download.PRINT,
        )
    st.caption(wording.about_brief(len(kept)))


def toggle_button(dataset: Dataset, clause_id: str) -> None:
    """A button that collects the clause, or lets it go again."""
    is_collected = clause_id in collected()
    full = not is_collected and len(collected()) >= MOST_COLLECTED
    kept = [other for other in collected() if other != clause_id] + (
        [] if is_collected else [clause_id]
    )
    if st.button(
        wording.COLLECTED if is_collected else wording.COLLECT,
        key="collect_one",
        icon=":material/bookmark_added:" if is_collected else ":material/bookmark_add:",
        type="tertiary",
        disabled=full,
        help=wording.LET_GO if is_collected else wording.KEEP,
        on_click=_set,
        args=(dataset, kept),
    ):
        st.rerun()  # the sidebar shows the collection, also when only a fragment ran


def all_button(dataset: Dataset, clause_ids: Sequence[str]) -> None:
    """A button that collects all of these, as far as an address can name them."""
    wanted = list(dict.fromkeys([*collected(), *clause_ids]))
    too_many = len(wanted) > MOST_COLLECTED
    if st.button(
        wording.collect_all(len(clause_ids)),
        key="collect_all",
        icon=":material/bookmark_add:",
        type="tertiary",
        disabled=too_many or not clause_ids,
        help=wording.most_collected(MOST_COLLECTED) if too_many else None,
        on_click=_set,
        args=(dataset, wanted),
    ):
        st.rerun()


def _set(dataset: Dataset, clause_ids: list[str]) -> None:
    """Collect these clauses and no others."""
    if KEY not in st.session_state:
        # Only a widget that is already there writes a new value into the address by itself.
        labels = dataset.names.labels("clauses")
        st.query_params[KEY] = [labels[clause_id] for clause_id in clause_ids]
    st.session_state[KEY] = clause_ids
