"""Texts as bytes, and as what XML can hold: two rules for all that leaves."""

from __future__ import annotations

import re
from typing import Final

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def utf8(text: str) -> bytes:
    """The text as UTF-8. Half a character, which JSON may name and UTF-8 cannot, becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def xml(text: str) -> str:
    """The text without the characters that no XML 1.0 document may hold, not even escaped.

    They are the control characters but for tab and line ends, halves of characters, and U+FFFE and
    U+FFFF. None of them is seen. `parley/ui/frame/browser/figure.js` has the same rule.
    """
    return _NOT_XML.sub("", text)
