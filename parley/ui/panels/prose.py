"""The Markdown of a data set's curators, as a page shows it: nothing in it is loaded from anywhere.

A picture stands there as its alternative text and its address. A link stays one where it leads to
a page of the web, which is opened by a click and not before; where another leads is said in
letters. HTML is shown as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

import streamlit as st
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from parley.ui.panels import wording

_MOST_KEPT: Final = 4
_OF_A_CLICK: Final = {"target": "_blank", "rel": "noopener noreferrer"}


@lru_cache(maxsize=_MOST_KEPT)
def html(text: str) -> str:
    """The text as HTML in which a browser finds nothing to load: CommonMark, tables, struck words."""
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    # All addresses are read, so that all can be shown; which of them are links is decided here.
    parser.validateLink = _is_read
    parser.core.ruler.push("parley", _nothing_to_load)
    return parser.render(text)


def show(text: str) -> None:
    """Put the text on the page."""
    st.html(f'<div class="parley-prose">{html(text)}</div>')


def _nothing_to_load(state: StateCore) -> None:
    for token in state.tokens:
        if token.children:
            token.children = list(_shown(token.children))


def _shown(tokens: Iterable[Token]) -> Iterator[Token]:
    """A line's parts, with words in the place of pictures and of links that lead nowhere on the web."""
    elsewhere = None  # where the link leads that has begun; a link holds no other
    for token in tokens:
        if token.type == "image":
            alternative = "".join(part.content for part in token.children or ())
            yield _text(wording.picture(alternative))
            yield from _address(token.attrs["src"])
        elif token.type == "link_open":
            leads = str(token.attrs["href"])
            elsewhere = None if _is_of_the_web(leads) else leads
            if elsewhere is None:
                token.attrs = {"href": leads, **_OF_A_CLICK}
                yield token
        elif token.type == "link_close" and elsewhere is not None:
            yield from _address(elsewhere)
            elsewhere = None
        else:
            yield token


def _is_read(url: str) -> bool:
    return bool(url)


def _is_of_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _address(address: object) -> Iterator[Token]:
    """' (`address`)'."""
    yield _text(" (")
    yield Token("code_inline", "code", 0, content=str(address), markup="`")
    yield _text(")")


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
