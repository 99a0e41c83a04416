"""Text from the data inside Markdown: always text, never markup."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&])")


def escape(text: str) -> str:
    """The text with every character that Markdown could read as markup made literal."""
    return _PUNCTUATION.sub(r"\\\1", text.replace("\r", " ").replace("\n", " "))


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
    return f"[{escape(label)}](<{url}>)"
