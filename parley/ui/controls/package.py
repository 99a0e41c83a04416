"""What the reader does with the package on the bench: take, leave out, pin, put on it, suppose.

The address keeps all of it; no control of its own holds the package, so what is done here is written there
and the page is run again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from parley.analysis.packages import Package, Supposed
from parley.exhibits.bench.asked import (
    SUPPOSE_KEY,
    TAKE_KEY,
    read_supposed,
    taking,
    write_supposed,
)
from parley.exhibits.bench.model import cell_id
from parley.exhibits.choice_keys import BENCH_CELL
from parley.ui.controls.options import PAGE

PIN_KEY: Final = "bn_pin"
"""Under which the address keeps the issues that a search leaves as they are."""


def put(package: Package) -> None:
    """Put a package on the bench; the page then says how it reads, wherever the reader stands on it."""
    st.query_params[TAKE_KEY] = list(taking(package))
    st.session_state[_PUT] = True
    st.rerun(PAGE)


_PUT: Final = "_bench_put"
"""Where a session notes that the package was changed by what was pressed last."""


def was_put() -> bool:
    """Whether the package was changed since this was asked last."""
    return bool(st.session_state.pop(_PUT, False))


def take(package: Package, issue_id: str, option_id: str, party: str = "") -> None:
    """Take another option on one issue, '' for nothing; what the ``party`` says of the issue is looked at then."""
    if party:
        st.query_params[BENCH_CELL] = cell_id(issue_id, party)
    put(package.with_option(issue_id, option_id))


def pin(issue_id: str, names: Mapping[str, str]) -> None:
    """Keep what an issue takes in searches, or no longer; ``names`` says what issues are called."""
    by_name = {name: one for one, name in names.items()}
    asked = [by_name.get(text, text) for text in st.query_params.get_all(PIN_KEY)]
    held = list(st.session_state.get(PIN_KEY) or asked)
    left = [one for one in held if one != issue_id]
    pinned = left if issue_id in held else [*held, issue_id]
    st.session_state[PIN_KEY] = pinned
    # The control of the search, which writes into the address by itself, may not stand there yet.
    if pinned:
        st.query_params[PIN_KEY] = [names[one] for one in pinned]
    else:
        st.query_params.pop(PIN_KEY, None)
    st.rerun(PAGE)


def suppose(one: Supposed | None, party: str, clause_id: str, issue_id: str = "") -> None:
    """Suppose a stance of a party on a clause; None takes it back to what was stated.

    With an ``issue_id`` what the party says of that is looked at then.
    """
    kept = []
    for text in st.query_params.get_all(SUPPOSE_KEY):
        try:
            held = read_supposed(text)
        except ValueError:
            continue  # the page has said that it is none
        if (held.party, held.clause_id) != (party, clause_id):
            kept.append(text)
    if one is not None:
        kept.append(write_supposed(one))
    if kept:
        st.query_params[SUPPOSE_KEY] = kept
    else:
        st.query_params.pop(SUPPOSE_KEY, None)
    if issue_id:
        st.query_params[BENCH_CELL] = cell_id(issue_id, party)
    st.rerun(PAGE)
