"""A takeaway as a notebook shows it."""

from __future__ import annotations

from typing import Final

from parley.export import html, wording
from parley.export.rendering import rendered
from parley.export.takeaway import Takeaway

MOST_ROWS: Final = 20
"""Rows of a table without a figure that a notebook shows."""


def to_notebook(takeaway: Takeaway) -> str:
    """Title and summary, the figure or else the first rows, how to read it, what it rests on."""
    figure = takeaway.figure
    return rendered(
        "notebook.html",
        title=takeaway.title,
        summary=takeaway.summary,
        # Plotly's own HTML for a notebook, which asks the notebook how it shows figures.
        figure=figure._repr_html_() if figure is not None else "",
        table=None if figure is not None else _first_rows(takeaway),
        notes=html.notes(takeaway),
    )


def _first_rows(takeaway: Takeaway) -> html.Table:
    return html.table(html.readable(takeaway), MOST_ROWS, wording.rows_in_notebook)
