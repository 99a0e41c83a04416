"""The frame that every figure stands in, and what can be taken away from it."""

from parley.ui.frame.exhibits import Clicks, nothing_left, opening, show

__all__ = ["Clicks", "nothing_left", "opening", "show"]
