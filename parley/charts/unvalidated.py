"""A figure for Streamlit, sent as it is."""

from __future__ import annotations

from typing import Any

from plotly.basedatatypes import BaseFigure


class Unvalidated(BaseFigure):
    """A finished figure that Plotly neither checks nor copies.

    Streamlit puts a dictionary through all of Plotly's checks, but of an instance of this
    base class only asks `to_dict`, and writes what it gets as JSON. The base class's own ``__init__``
    would check and copy everything, so it is not called: this holds the dictionary and no more, and
    whoever wants to change or look into a figure takes ``figure`` of the drawing.
    """

    def __init__(self, spec: dict[str, Any]) -> None:
        self._spec = spec

    def to_dict(self) -> dict[str, Any]:
        """The dictionary itself, which nobody changes."""
        return self._spec
