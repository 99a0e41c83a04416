"""What an address asked for, or a session held, that these data do not have: said in a line on the page.

Streamlit drops from a control what it cannot hold, without a word and before the page sees it, so
the address is judged before any control is drawn (`exhibits.asked`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from parley.dataset import Dataset, View
from parley.exhibits import asked, choice_keys
from parley.exhibits.asked import LeftOut
from parley.exhibits.filters import OF_PAGES
from parley.exhibits.options import Option, self_named
from parley.exhibits.registry import on_page
from parley.export.answers import ANSWERS
from parley.ui.controls import wording
from parley.ui.frame.markdown import escape
from parley.ui.frame.wording import FIGURE, TABLE
from parley.ui.wording import CODEBOOK, HTTP, TABLES

_LINE: Final = "_left_out"
"""Where a session keeps what the line on its page says."""

_SEEN: Final = "_left_out_seen"
"""The same of the address of the last run: what stands there still is not said again."""

_OFFERED: Final = "_left_out_offered"
"""What was said of what controls do not offer, on this page."""

_PAGE, _DATA, _COVERED = "_left_out_page", "_data_seen", "_data_covered"
"""The page of the last run, and the data set: which one and how far it reached."""

_SHARED: Final = frozenset(option.key for option in (*OF_PAGES, asked.COLLECTED))
_ASOF: Final = next(option.key for option in OF_PAGES if option.kind == "day")


@dataclass(slots=True)
class _Said:
    """A part of the line, whether it is of the data's change, and what its control held with it."""

    left_out: LeftOut
    gone: bool
    held: Any = None


def judge(dataset: Dataset, page: str) -> None:
    """Judge the address and what the session holds; call in every run, before anything is drawn.

    What a link names as programs do is replaced by what the controls hold, in a visit's first run
    by a second one: Streamlit writes the labels of what is chosen into the address and accepts nothing else.
    """
    state = st.session_state
    first = _PAGE not in state
    if state.get(_PAGE) != page:
        state[_LINE] = [said for said in state.get(_LINE, ()) if said.left_out.key in _SHARED]
        state[_SEEN], state[_OFFERED] = frozenset(), set()
    changed = data_changed(dataset)
    gone = _judge_held(dataset, page) if changed else set()
    state[_PAGE], state[_DATA], state[_COVERED] = page, dataset.identity, dataset.covered_to
    query = {key: st.query_params.get_all(key) for key in st.query_params}
    judged = asked.judged(dataset, page, asked.with_unmet(query), _further(page))
    for left_out in judged.left_out:
        if left_out not in state[_SEEN] and left_out.key not in gone:
            _say(left_out, gone=changed and left_out.why == "unknown")
    state[_SEEN] = frozenset(judged.left_out)
    if asked.COLLECTED.key in judged.values:
        state[COLLECTED_ASKED] = list(judged.values[asked.COLLECTED.key])
    corrected = {**judged.texts, choice_keys.UNMET: judged.unmet}
    corrected = {key: texts for key, texts in corrected.items() if texts}
    if first and corrected != query:
        st.query_params.from_dict(corrected)
        st.rerun()


COLLECTED_ASKED: Final = "_keep_asked"
"""Where the collected clauses stand that the address names, until their widget is drawn."""


def data_changed(dataset: Dataset) -> bool:
    """Whether the session last saw other data than these."""
    return st.session_state.get(_DATA, dataset.identity) != dataset.identity


def nothing_left() -> bool:
    """Whether a part of the data was asked for of which nothing is left."""
    return any(said.left_out.nothing for said in _standing())


def says(key: str) -> bool:
    """Whether the line says something of what stands under that key."""
    return any(said.left_out.key == key for said in _standing())


def draw(dataset: Dataset) -> None:
    """The line where the caller stands, with a button that takes it away; nothing where all was had.

    Call after the page was drawn: what its controls hold then goes with the line, which the reader ends by
    changing one of them.
    """
    line = _standing()
    if not line:
        return
    nothing = nothing_left()
    with st.container(horizontal=True, vertical_alignment="center", key="left_out"):
        sentences = wording.left_out(
            [said.left_out for said in line if not said.gone],
            [said.left_out for said in line if said.gone],
            dataset.covered_to,
        )
        st.markdown(escape(" ".join([*sentences, wording.SO_NOTHING] if nothing else sentences)))
        st.button(
            wording.SHOW_WITHOUT if nothing else wording.CLOSE,
            key="left_out_close",
            type="secondary" if nothing else "tertiary",
            icon=None if nothing else ":material/close:",
            on_click=_close,
        )


def judge_offered(
    option: Option, view: View, offered: Collection[str], most: int | None = None
) -> None:
    """Judge what the address asks of a control, which offers what the filters leave, before it is drawn first.

    Where nothing of it is offered the page is drawn anew, without anything.
    """
    if option.key in st.session_state:
        return
    value, _ = option.judged(view.dataset, st.query_params.get_all(option.key))
    if value is None:
        return
    wanted = value if option.many else (value,)
    missing = tuple(one for one in wanted if one not in offered)
    nothing = len(missing) == len(wanted)
    found = [LeftOut(option.key, option.label, missing, "filtered", nothing)] if missing else []
    if most is not None and len(wanted) > most:
        found.append(LeftOut(option.key, option.label, wanted[most:], "too many"))
    fresh = [one for one in found if one not in st.session_state[_OFFERED]]
    for one in fresh:
        st.session_state[_OFFERED].add(one)
        _say(one)
    if nothing and fresh:
        st.rerun()


def _standing() -> list[_Said]:
    """What of the line still holds."""
    line: list[_Said] = st.session_state.get(_LINE, [])
    standing = []
    for said in line:
        now = _held(said.left_out.key)
        if now is not None and said.held is not None and now != said.held:
            _met(said.left_out)
            continue
        said.held = now if now is not None else said.held
        standing.append(said)
    st.session_state[_LINE] = standing
    return standing


def _held(key: str) -> Any:
    """What stands under a key now; None where nothing was drawn for it yet."""
    if key in choice_keys.CHOSEN:
        return (st.query_params.get(key),)
    value = st.session_state.get(key)
    return tuple(value) if isinstance(value, list) else value


def _say(left_out: LeftOut, *, gone: bool = False) -> None:
    st.session_state[_LINE].append(_Said(left_out, gone))


def _close() -> None:
    """Let the line go, and out of the address what no control holds."""
    for said in st.session_state[_LINE]:
        left_out = said.left_out
        _met(left_out)
        # No control was drawn for it, which would hold it and take it out by itself.
        free = left_out.key in choice_keys.CHOSEN or left_out.why in ("no key", "filtered")
        if free and left_out.key not in st.session_state:
            st.query_params.pop(left_out.key, None)
    st.session_state[_LINE] = []


def _met(left_out: LeftOut) -> None:
    """Take out of the address what it keeps as unmet of that key; who comes back to it is told again."""
    key = left_out.key
    st.session_state[_SEEN] -= {left_out}
    pairs = st.query_params.get_all(choice_keys.UNMET)
    rest = [pair for pair in pairs if pair.partition(":")[0] != key]
    if rest:
        st.query_params[choice_keys.UNMET] = rest
    elif pairs:
        del st.query_params[choice_keys.UNMET]


def _further(page: str) -> list[Option]:
    """Controls of the page that are no options of exhibits: which tab is open, and what is fetched."""
    figure_or_table = {FIGURE: FIGURE, TABLE: TABLE}
    keys = [key for listed in on_page(page) for key in listed.keys]
    keys += ["one_claim"] if page == "analysts" else []
    tabs = [_choice(f"{key}_as", figure_or_table) for key in keys]
    if page == "data":
        tabs.append(_choice("data_as", self_named((TABLES, HTTP, CODEBOOK))))
        tabs.append(_choice("data_fetch", self_named(ANSWERS)))
    return tabs


def _choice(key: str, names: dict[str, str]) -> Option:
    return Option("word", key, wording.TAB, "", name=key, words=lambda _: names)


def _judge_held(dataset: Dataset, page: str) -> set[str]:
    """Take from what the session's controls hold whatever changed data no longer have; gives their keys."""
    state = st.session_state
    if state.get(_ASOF) == state[_COVERED]:
        state[_ASOF] = dataset.covered_to  # who chose no day goes on to read the last one
    gone = set()
    shown = {option.key for option in asked.of_page(page)}
    for option in asked.of_every_page():
        held = state.get(option.key)
        if not held or not (option.of_data or option.kind == "day"):
            continue
        texts = [str(one) for one in (held if option.many else [held])]
        value, missing = asked.judged_option(dataset, option, texts)
        if not missing:
            continue
        gone.add(option.key)
        if option.many or value is not None:
            state[option.key] = list(value or ()) if option.many else value
        elif option.key == _ASOF:
            state[_ASOF] = dataset.covered_to
        else:
            del state[option.key]
        # What a page opens on by itself stands in no address, and nobody misses it.
        if option.key in shown and (option.key in _SHARED or option.key in st.query_params):
            for left_out in missing:
                _say(left_out, gone=left_out.why == "unknown")
    return gone
