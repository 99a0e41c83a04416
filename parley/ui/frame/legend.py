"""The chips above a figure that say what its marks mean."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parley.charts.palette import Palette, palette
from parley.exhibits.legend import Chip
from parley.ui.frame.markup import escape
from parley.ui.theme import is_dark


def show(chips: Sequence[Chip]) -> None:
    """The chips in a row, which wraps; nothing without any."""
    if chips:
        colours = palette(dark=is_dark())
        each = "".join(_chip(chip, colours) for chip in chips)
        st.html(f'<div class="parley-legend">{each}</div>')


def _chip(chip: Chip, colours: Palette) -> str:
    fill, ink = chip.fill(colours), chip.ink(colours)
    ground = "" if chip.form == "sign" else f"background:{fill};border-color:{fill};"
    if chip.form in ("ring", "line", "open square"):
        ground, ink = f"border-color:{fill};", fill
    form = chip.form.replace(" ", "-")
    mark = f'<i class="{form}" style="{ground}color:{ink}">{escape(chip.sign)}</i>'
    return f"<span>{mark}{escape(chip.words)}</span>"
