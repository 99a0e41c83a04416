"""The search box at the top of every page."""

from parley.ui.search.box import ONE_STEP, draw

__all__ = ["ONE_STEP", "draw"]
