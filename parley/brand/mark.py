"""The mark: two overlapping squares, the same beside the name of the app, in pictures and on pages to print."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from parley.paths import PACKAGE

NAME: Final = "Parley"
SIZE: Final = 32
"""Pixels across and down that the mark is drawn in."""


@cache
def mark() -> str:
    """What stands within its SVG, for a picture that places it."""
    whole = (PACKAGE / "ui" / "icon.svg").read_text("utf-8")
    found = re.search(r"<svg[^>]*>(.*)</svg>", whole, re.DOTALL)
    if found is None:
        raise ValueError("ui/icon.svg is no SVG")
    return re.sub(r">\s+<", "><", found[1].strip())
