"""Facets with counts: what the clauses can be narrowed by, chosen from lists and kept in the address.

The options of Streamlit's bound widgets are written into the address as they read, so a
count in them would break links with every filter. The lists are therefore small tables,
and the address holds ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from zlib import crc32

import pandas as pd
import streamlit as st

from parley.dataset import Filters, View
from parley.exhibits.clauses.facets import LISTS, MARKS, Facets, Narrowing, facets
from parley.ui.markdown import escape

PREFIX: Final = "cl_"
_ROUND: Final = "_cl_round_"
_TAKEN: Final = "_cl_taken_"
LIST_HEIGHT: Final = 320


@st.cache_resource(max_entries=32, show_spinner=False)
def _facets(_view: View, content_hash: str, filters: Filters) -> Facets:  # noqa: ARG001 (cache key)
    return facets(_view)


def of(view: View) -> Facets:
    """The facets of a view; made once, as they take seconds where positions are very many."""
    return _facets(view, *view.key)


def draw(kinds: Facets) -> Narrowing:
    """The facets in one row, each with the number of clauses that its values leave."""
    chosen = _chosen(kinds)
    counts, marked = kinds.counts(chosen), kinds.marked(chosen)
    with st.container(horizontal=True, vertical_alignment="center"):
        for name, label in LISTS.items():
            picked = getattr(chosen, name)
            with st.popover(
                f"{label} · {len(picked)}" if picked else label,
                type="tertiary" if not picked else "secondary",
            ):
                _list(name, label, kinds.values[name], counts[name], picked)
        for name, label in MARKS.items():
            st.toggle(
                f"{label} ({marked[name]:,})",
                key=PREFIX + name,
                bind="query-params",
                help=HELP[name],
            )
        if chosen != Narrowing():
            st.button(
                "Clear", key="cl_clear", type="tertiary", icon=":material/close:", on_click=_clear
            )
    if chosen != Narrowing():
        st.caption(escape(f"Narrowed to {kinds.words(chosen)}."))
    return chosen


HELP: Final[Mapping[str, str]] = {
    "quantities": "The clause names a number: people, money, days.",
    "heard": "Somebody is known to have spoken on this very clause.",
    "contested": "As each last said, somebody is for this very clause and somebody against it.",
}


def _chosen(kinds: Facets) -> Narrowing:
    """What the address says, after what was newly chosen from a list was written there."""
    chosen: dict[str, Any] = {name: _marked(PREFIX + name) for name in MARKS}
    for name in LISTS:
        chosen[name] = tuple(_asked(name, list(kinds.values[name])))
    return Narrowing(**chosen)


def _asked(name: str, ids: list[str]) -> list[str]:
    """The values that the address names. A list that changed since the last run replaces them.

    Where the address changed instead (a step back in the browser), the list is drawn anew.
    """
    asked = [one for one in ids if one in st.query_params.get_all(PREFIX + name)]
    key = _list_key(name, ids)
    state: Any = st.session_state.get(key)
    if state is None:
        st.session_state[_TAKEN + key] = asked
        return asked
    picked = [ids[row] for row in sorted(state["selection"]["rows"])]
    if picked != st.session_state.get(_TAKEN + key):
        st.session_state[_TAKEN + key] = asked = picked
        st.query_params[PREFIX + name] = picked
    elif picked != asked:
        st.session_state[_ROUND + name] = st.session_state.get(_ROUND + name, 0) + 1
    return asked


def _marked(key: str) -> bool:
    """A toggle's value before it is drawn; on a visit's first run the address has it."""
    return bool(st.session_state.get(key, st.query_params.get(key) == "true"))


def _list(
    name: str,
    label: str,
    values: Mapping[str, str],
    counts: Mapping[str, int],
    picked: tuple[str, ...],
) -> None:
    ids = list(values)
    rows = pd.DataFrame({label: list(values.values()), "clauses": [counts[one] for one in ids]})
    st.dataframe(
        rows,
        key=_list_key(name, ids),
        hide_index=True,
        width=340,
        height=min(LIST_HEIGHT, 35 * (len(rows) + 1) + 3),
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": [ids.index(one) for one in picked]}},
        column_config={"clauses": st.column_config.NumberColumn(width=70)},
        alt=f"{label}: how many clauses each choice leaves",
    )


def _list_key(name: str, ids: list[str]) -> str:
    """Another list is another widget, so that rows chosen in one do not count in the other."""
    return (
        f"cl_{name}_list_{crc32(' '.join(ids).encode()):x}_{st.session_state.get(_ROUND + name, 0)}"
    )


def _clear() -> None:
    """Choose nothing; the lists follow the address."""
    for name in LISTS:
        st.query_params.pop(PREFIX + name, None)
    for name in MARKS:
        st.session_state[PREFIX + name] = False
