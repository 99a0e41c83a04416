"""How kinds are told apart: each by a shape and a tone of its own, so that neither carries it alone.

The tones are no stance's: nothing about a kind is for or against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SHAPES: Final = (
    ("circle", 10),
    ("square", 10),
    ("triangle-up", 11),
    ("cross", 11),
    ("triangle-down", 11),
    ("star", 13),
    ("hexagon", 11),
)
"""Plotly's symbols and the pixels at which they look equally large; the diamond is the texts'."""

_LIGHT: Final = ("#44546a", "#23757c", "#7d5f3c", "#725680", "#4b79a8", "#6a6b35", "#7c7068")
_DARK: Final = ("#a9b7c9", "#6fbcc2", "#cba878", "#c0a3cd", "#8fb4dc", "#b8b974", "#bcb0a6")


@dataclass(frozen=True, slots=True)
class Look:
    """A kind's mark: Plotly's symbol, its size in pixels, its colour."""

    symbol: str
    size: int
    colour: str


def looks(kinds: Sequence[str], *, dark: bool) -> dict[str, Look]:
    """The look of each kind by its place among all of them; after seven they begin anew."""
    tones = _DARK if dark else _LIGHT
    return {
        kind: Look(*SHAPES[n % len(SHAPES)], tones[n % len(tones)]) for n, kind in enumerate(kinds)
    }
