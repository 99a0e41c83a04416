"""The frame that every figure stands in, and what can be taken away from it."""

from parley.ui.frame.deferred import later
from parley.ui.frame.exhibits import Clicks, begin_page, clicked, nothing_left, show, show_small

__all__ = [
    "Clicks",
    "begin_page",
    "clicked",
    "later",
    "nothing_left",
    "show",
    "show_small",
]
