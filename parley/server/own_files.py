"""Parley's own files for browsers: the picture of links, the mark, the typeface that pictures carry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from parley import brand
from parley.brand.mark import FILE
from parley.brand.typeface import FACES, rule
from parley.server.negotiation import Held, held

CARD: Final = "brand/card.png"
"""Where the picture stands that previews of links show, below the app's own address."""

CARD_SIZE: Final = (1200, 630)
"""Pixels across and down."""

ICON: Final = "brand/mark.svg"

_FOLDER: Final = Path(brand.__file__).parent
_A_DAY: Final = "public, max-age=86400"  # the names stay, and another version may bring others


def own_files() -> Mapping[str, Held]:
    """By their path below the app's address."""
    return {
        CARD: held((_FOLDER / "card.png").read_bytes(), "image/png", _A_DAY),
        ICON: held(FILE.read_bytes(), "image/svg+xml", _A_DAY),
        **{f"brand/{face}.css": held(rule(face).encode(), "text/css", _A_DAY) for face in FACES},
    }
