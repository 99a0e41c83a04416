"""Parley's own Plotly templates, registered by name.

Figures name their template, because a process that imports Streamlit has another
default whose colours are placeholders that only Streamlit's page replaces.
"""

from __future__ import annotations

from typing import Final

import plotly.graph_objects as go
import plotly.io as pio

from parley.charts.palette import DARK, LIGHT, Palette

FONT: Final = '"Source Sans", "Source Sans Pro", "Segoe UI", Helvetica, Arial, sans-serif'
"""Streamlit's own text font first; quoted, since Plotly writes it into CSS as it is."""

STILL: Final = {"fixedrange": True, "automargin": False, "ticks": "", "showline": False}
"""An axis that neither moves nor makes room for itself."""


def template_name(*, dark: bool) -> str:
    """The name under which the theme's template is registered with Plotly."""
    return "parley-dark" if dark else "parley"


def _template(colours: Palette) -> go.layout.Template:
    axis = {
        "gridcolor": colours.line,
        "linecolor": colours.line,
        "zeroline": False,
        "tickfont": {"color": colours.ink, "size": 13},
        "title": {"font": {"color": colours.muted, "size": 13}},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
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
            "legend": {"orientation": "h", "font": {"size": 13, "color": colours.ink}},
            "colorway": [colours.accent, colours.muted, colours.ink],
        }
    )


def register() -> None:
    """Make the two templates known to Plotly; doing it again changes nothing."""
    pio.templates[template_name(dark=False)] = _template(LIGHT)
    pio.templates[template_name(dark=True)] = _template(DARK)


register()
