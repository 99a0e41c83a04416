"""Text from the data inside Markdown: always text, never markup."""

from __future__ import annotations

import re
from typing import Final

from parley.isolation import settled

_PUNCTUATION: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&])")

_ENTITY: Final = re.compile(r"&(?=#?\w+;)")

_NOTHING: Final = ":small[]"
"""An element without content: it parts a text in two for whatever reads it, and is neither seen nor copied."""

_READ_LATER: Final = re.compile(
    r"(?<=:)(?=[\w+\-/])"  # https://, :material/home:, :streamlit:, :smile:
    r"|(?<=[wW]{3})(?=\.)"  # www.example.org
    r"|(?<=[-.\w+])(?=@)"  # somebody@example.org
    r"|(?<=[-<>=~])(?=[-<>=~])"  # -->, <=
)
"""Places in what Streamlit's frontend looks for in the finished text, where no backslash is left: there
it makes links, pictures and other characters."""


def escape(text: str) -> str:
    """The text as Streamlit shows it: with nothing in it that is read as markup, then or later, and
    nothing that turns what stands beside it."""
    parts = _READ_LATER.split(settled(text).replace("\r", " ").replace("\n", " "))
    return _NOTHING.join(_PUNCTUATION.sub(r"\\\1", part) for part in parts)


def small(markdown: str) -> str:
    """A line of Markdown in small letters, for what qualifies the line above it."""
    return f":small[{markdown}]"


def paragraphs(*parts: str) -> str:
    """Markdown of these parts, each a paragraph, without the empty ones.

    One text that is sent and put up at once; as many of their own cost a click as much as a figure.
    """
    return "\n\n".join(filter(None, parts))


def link(label: str, url: str) -> str:
    """A link; the contract has made sure that ``url`` is http(s) without spaces or brackets."""
    # What Markdown reads in an address, and what Streamlit replaces everywhere before it reads.
    exact = _ENTITY.sub("&amp;", url.replace("\\", "\\\\")).replace(":material/", ":material&#47;")
    return f"[{escape(label)}](<{exact}>)"
