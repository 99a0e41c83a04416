"""Addresses of pages: what a data set may write as one."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from parley.dataset import wording

_NEVER: Final = re.compile(r"[\s\x00-\x1f\x7f<>\"]")


def problem_of_address(text: str) -> str:
    """What is wrong with an address that is to be linked; '' if nothing."""
    if _NEVER.search(text) or not text.isprintable():
        return wording.SIGNS_IN_ADDRESS
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 (a port that is none is found only when it is asked for)
    except ValueError:
        return wording.NOT_AN_ADDRESS
    return "" if parts.scheme in ("http", "https") and parts.hostname else wording.NOT_A_WEB_ADDRESS
