"""What all figures of a theme share, as the template that Plotly lays under each figure's own layout.

Every figure holds its template, because a process that imports Streamlit has another default one
whose colours are placeholders that only Streamlit's page replaces.
"""

from __future__ import annotations

from typing import Any, Final

from parley.charts.palette import DARK, LIGHT, Palette

FONT: Final = '"Source Sans", "Source Sans Pro", "Segoe UI", Helvetica, Arial, sans-serif'
"""Streamlit's own text font first; quoted, since Plotly writes it into CSS as it is."""

STILL: Final = {"fixedrange": True, "automargin": False, "ticks": "", "showline": False}
"""An axis that neither moves nor makes room for itself."""


def _template(colours: Palette) -> dict[str, Any]:
    """Only what some figure uses: each one is sent with all of it."""
    axis = {
        "gridcolor": colours.line,
        "linecolor": colours.line,
        "zeroline": False,
        "tickfont": {"color": colours.ink, "size": 13},
        "automargin": True,
    }
    return {
        "layout": {
            "font": {"family": FONT, "size": 14, "color": colours.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {
                "bgcolor": colours.background,
                "bordercolor": colours.line,
                "font": {"family": FONT, "size": 13, "color": colours.ink},
                "align": "left",
            },
            "colorway": [colours.accent, colours.muted, colours.ink],
        }
    }


_LIGHT: Final = _template(LIGHT)
_DARK: Final = _template(DARK)


def template(*, dark: bool) -> dict[str, Any]:
    """The theme's template. It is shared by all figures, so nobody changes it."""
    return _DARK if dark else _LIGHT
