"""The typeface of the pages for files that stand alone, so that what was measured is what is drawn.

It is Streamlit's own with fewer letters (scripts/typeface.py); a letter that it lacks comes from the reader's
machine.
"""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path
from typing import Final, Literal

Face = Literal["upright", "italic"]
FACES: Final[tuple[Face, ...]] = ("upright", "italic")

FAMILY: Final = "Source Sans"
"""What figures and pages call it."""

_HERE: Final = Path(__file__).parent
_STYLES: Final[dict[Face, str]] = {"upright": "normal", "italic": "italic"}


@cache
def rule(face: Face) -> str:
    """The CSS that brings the face with it."""
    data = base64.b64encode((_HERE / f"{face}.woff2").read_bytes()).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";font-style:{_STYLES[face]};font-weight:400 700;'
        f'src:url(data:font/woff2;base64,{data})format("woff2")}}'
    )
