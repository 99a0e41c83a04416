"""Text from the data inside HTML: always text, never markup, and nothing turns what stands beside it."""

from __future__ import annotations

import html

from parley.isolation import settled


def escape(text: str) -> str:
    """The text as HTML shows it, within an element or a quoted attribute."""
    return html.escape(settled(text))
