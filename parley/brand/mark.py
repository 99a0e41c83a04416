"""The mark: two overlapping squares, drawn once (mark.svg) for the app, its tab, pictures and pages to print."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

NAME: Final = "Parley"
FILE: Final = Path(__file__).parent / "mark.svg"
SIZE: Final = 32
"""Pixels across and down that the mark is drawn in."""


@cache
def mark() -> str:
    """What stands within its SVG, for a picture that places it."""
    whole = FILE.read_text("utf-8")
    found = re.search(r"<svg[^>]*>(.*)</svg>", whole, re.DOTALL)
    if found is None:
        raise ValueError(f"{FILE.name} is no SVG")
    return re.sub(r">\s+<", "><", found[1].strip())
