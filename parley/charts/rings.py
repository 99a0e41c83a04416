"""Marks that can be clicked: a ring around each, which is seen only around the chosen one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.palette import Palette


def choosable(
    drawing: Drawing,
    x: Iterable[Any],
    y: Iterable[Any],
    choices: Iterable[str],
    hovers: Iterable[str],
    size: int | Sequence[int],
    colours: Palette,
    *,
    shape: Literal["circle", "square"] = "circle",
) -> None:
    """A ring of ``size`` pixels around each of these places, with its choice and what it says (HTML)."""
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="markers",
        marker={
            "symbol": f"{shape}-open",
            "size": size if isinstance(size, int) else one_or_each(size),
            "opacity": 0,
            "color": colours.ink,
            "line": {"width": 2, "color": colours.ink},
        },
        customdata=[[choice] for choice in choices],
        hovertext=list(hovers),
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
    )
