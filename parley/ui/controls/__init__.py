"""What the reader chooses with: controls of exhibits' options, shared filters, lists and clicks."""

from parley.ui.controls.options import (
    EVIDENCE,
    PAGE,
    choice,
    chosen_from,
    draw,
    facet,
    facet_of,
    now,
    one_of,
    part,
    text,
)

__all__ = [
    "EVIDENCE",
    "PAGE",
    "choice",
    "chosen_from",
    "draw",
    "facet",
    "facet_of",
    "now",
    "one_of",
    "part",
    "text",
]
