"""Short texts in the right margin of a figure, each beside its row."""

from __future__ import annotations

from collections.abc import Sequence

from parley.charts.drawing import Drawing


def margin_notes(
    drawing: Drawing,
    rows: Sequence[str] | Sequence[float],
    texts: Sequence[str],
    colour: str,
    *,
    shift: int = 8,
) -> None:
    """Put each text (Plotly's HTML) beside its place on the y axis, ``shift`` pixels off the plot."""
    common = {
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": shift,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": 13, "color": colour},
    }
    for row, text in zip(rows, texts, strict=True):
        drawing.annotate(**common, y=row, text=text)
