"""What the reader chooses with: controls of exhibits' options, shared filters, lists and clicks."""

from parley.ui.controls.options import (
    EVIDENCE,
    PAGE,
    choice,
    draw,
    facet_of,
    now,
    one_of,
    part,
    text,
    text_of,
)
from parley.ui.controls.row import more, row, set_apart

__all__ = [
    "EVIDENCE",
    "PAGE",
    "choice",
    "draw",
    "facet_of",
    "more",
    "now",
    "one_of",
    "part",
    "row",
    "set_apart",
    "text",
    "text_of",
]
