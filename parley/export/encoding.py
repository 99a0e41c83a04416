"""Texts as bytes, and as what XML can hold: two rules for all that leaves."""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

NOT_XML: Final = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""The pattern, as Python and browsers read it, of a character that no XML 1.0 document may hold, not even
escaped: control characters but for tab and line ends, halves of characters, U+FFFE and U+FFFF."""

_NOT_XML: Final = re.compile(NOT_XML)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def utf8(text: str) -> bytes:
    """The text as UTF-8. Half a character, which JSON may name and UTF-8 cannot, becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def xml(text: str) -> str:
    """The text without what is `NOT_XML`, none of which is ever seen."""
    return _NOT_XML.sub("", text)


def is_xml(text: str) -> bool:
    """Whether a document of XML can be read."""
    try:
        expat.ParserCreate().Parse(text.encode(), True)
    except expat.ExpatError:
        return False
    return True
