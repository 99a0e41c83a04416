"""Facets with counts: what the clauses can be narrowed by, chosen from lists and kept in the address.

The options of Streamlit's bound widgets are written into the address as they read, so a
count in them would break links with every filter. The lists are therefore small tables,
and the address holds ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final
from zlib import crc32

import pandas as pd
import streamlit as st

from parley.analysis.facets import MARKED, Facet, counts
from parley.dataset import Dataset, View
from parley.exhibits.clauses.listing.model import (
    LISTS,
    MARKS,
    Narrowable,
    Options,
    holding,
    narrowable,
    offered_marks,
)
from parley.exhibits.options import Option, option
from parley.exhibits.query import LONGEST_TEXT
from parley.ui.controls import wording
from parley.ui.controls.row import REMOVE, more, put, word, words_of

_ROUND: Final = "_cl_round_"
_TAKEN: Final = "_cl_taken_"
LIST_HEIGHT: Final = 320

FIRST: Final = "texts"
"""The list that stands in the row itself."""


def draw(view: View) -> Options:
    """The words and the facets, each with the clauses that its values leave; gives the choice.

    The words and the list of texts stand in the row, the rest behind its button; what is chosen there
    stands beneath in words that can be taken away.
    """
    words = _words()
    clauses = narrowable(holding(view, words))
    options = replace(_chosen(view.dataset, clauses), holding=words)
    numbers = counts(clauses.facets, clauses.choice(options))
    lists = {facet.name: facet.present for facet in clauses.facets if facet.name in LISTS}
    _popover(lists[FIRST], numbers[FIRST], getattr(options, FIRST))
    behind = [name for name in LISTS if name != FIRST]
    with more("clauses"):
        for name in offered_marks(view.dataset):
            field = option(Options, name)
            st.toggle(
                wording.with_number(field.label, numbers[name][MARKED]),
                key=field.key,
                bind="query-params",
                help=wording.meaning(field.meaning),
            )
        labels = [option(Options, name).label for name in behind]
        for name, tab in zip(behind, st.tabs(labels), strict=True):
            with tab:
                _list(lists[name], numbers[name], getattr(options, name))
    return options


def taken_away(view: View, options: Options) -> None:
    """What is chosen among the facets, in words that can be taken away; and all of it at once."""
    if options == Options():
        return
    with st.container(horizontal=True, key="set_clauses"):
        for name in (*LISTS, *MARKS):
            field, value = option(Options, name), getattr(options, name)
            keep = _keep if name in LISTS else put
            for key, label, rest in words_of(field, value, view) if value else ():
                word(key, label, partial(keep, field.key, rest))
        st.button(wording.CLEAR, key="cl_clear", type="tertiary", icon=REMOVE, on_click=_clear)


def _keep(key: str, rest: list[str]) -> None:
    """Let the list hold these; it follows the address."""
    if rest:
        st.query_params[key] = rest
    else:
        st.query_params.pop(key, None)


def _words() -> str:
    """The words that the clauses have to hold."""
    field = option(Options, "holding")
    return st.text_input(
        field.label,
        key=field.key,
        bind="query-params",
        max_chars=LONGEST_TEXT,
        placeholder=wording.WORDS_HELD,
        label_visibility="collapsed",
        width=200,
    ).strip()


def _chosen(dataset: Dataset, clauses: Narrowable) -> Options:
    """What the address says, after what was newly chosen from a list was written there."""
    chosen: dict[str, Any] = {name: _marked(option(Options, name).key) for name in MARKS}
    for facet in clauses.facets:
        if facet.name in LISTS:
            field = option(Options, facet.name)
            chosen[facet.name] = tuple(
                _values_in_address(field, dataset, list(facet.present.values))
            )
    return Options(**chosen)


def _values_in_address(field: Option, dataset: Dataset, ids: list[str]) -> list[str]:
    """The values that the address names, by id or name. A list that changed since the last run replaces them.

    Where the address changed instead (a step back in the browser), the list is drawn anew.
    """
    names = field.wording(dataset)
    in_address = set(st.query_params.get_all(field.key))
    values = [value for value in ids if value in in_address or names[value] in in_address]
    key = _list_key(field, ids)
    state: Any = st.session_state.get(key)
    if state is None:
        st.session_state[_TAKEN + key] = values
        return values
    picked = [ids[row] for row in sorted(state["selection"]["rows"])]
    if picked != st.session_state.get(_TAKEN + key):
        st.session_state[_TAKEN + key] = values = picked
        st.query_params[field.key] = picked
    elif picked != values:
        st.session_state[_ROUND + field.key] = st.session_state.get(_ROUND + field.key, 0) + 1
    return values


def _marked(key: str) -> bool:
    """A toggle's value before it is drawn; on a visit's first run the address has it."""
    return bool(st.session_state.get(key, st.query_params.get(key) == "true"))


def _popover(facet: Facet, numbers: Mapping[str, int], picked: tuple[str, ...]) -> None:
    """A button that opens the list of a facet's values, with how many of them are chosen."""
    label = option(Options, facet.name).label
    with st.popover(
        wording.with_chosen(label, len(picked)), type="secondary" if picked else "tertiary"
    ):
        _list(facet, numbers, picked)


def _list(facet: Facet, numbers: Mapping[str, int], picked: tuple[str, ...]) -> None:
    """The list of a facet's values, each with the clauses that it leaves."""
    field = option(Options, facet.name)
    label, ids = field.label, list(facet.values)
    rows = pd.DataFrame(
        {
            label: list(facet.values.values()),
            wording.CLAUSES_LEFT: [numbers[value] for value in ids],
        }
    )
    st.dataframe(
        rows,
        key=_list_key(field, ids),
        hide_index=True,
        width=340,
        height=min(LIST_HEIGHT, 35 * (len(rows) + 1) + 3),
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": [ids.index(value) for value in picked]}},
        column_config={wording.CLAUSES_LEFT: st.column_config.NumberColumn(width=70)},
        alt=wording.what_is_left(label),
    )


def _list_key(field: Option, ids: list[str]) -> str:
    """Another list is another widget, so that rows chosen in one do not count in the other."""
    drawn = st.session_state.get(_ROUND + field.key, 0)
    return f"{field.key}_list_{crc32(' '.join(ids).encode()):x}_{drawn}"


def _clear() -> None:
    """Choose nothing; the lists follow the address."""
    for name in LISTS:
        st.query_params.pop(option(Options, name).key, None)
    for name in MARKS:
        st.session_state[option(Options, name).key] = False
    st.session_state[option(Options, "holding").key] = ""
