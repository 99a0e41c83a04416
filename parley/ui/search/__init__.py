"""The search box at the top of every page."""

from parley.ui.search.box import draw

__all__ = ["draw"]
