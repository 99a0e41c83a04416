"""The bar over every page: mark and name, the search, and the link to send."""

from parley.ui.bar.bar import draw

__all__ = ["draw"]
