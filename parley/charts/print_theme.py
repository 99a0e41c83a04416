"""A figure for print: in the light theme, whichever theme it was drawn in."""

from __future__ import annotations

import re
from typing import Any

from parley.charts.drawing import Drawing, of_spec
from parley.charts.palette import DARK, LIGHT, Palette


def in_light_theme(drawing: Drawing) -> Drawing:
    """A copy in the light theme; all colours are those of a palette, so each has its light one."""
    if not drawing.is_dark:
        return of_spec(drawing.spec)
    return of_spec(_exchanged(drawing.spec, light_of()))


def light_of() -> dict[str, str]:
    """Each colour of the dark palette -> the light one's in its place."""
    return dict(zip(_colours(DARK), _colours(LIGHT), strict=True))


def _colours(palette: Palette) -> list[str]:
    """Every colour of a palette, in an order that all palettes share."""
    plain_ones = (
        palette.ink, palette.muted, palette.background, palette.line, palette.accent, palette.silent,
    )  # fmt: skip
    return [*plain_ones, *palette.bands.values(), *palette.on_band.values()]


def _exchanged(value: Any, light_of: dict[str, str]) -> Any:
    """The value with every text that is a colour of the one palette replaced by the other's."""
    if isinstance(value, dict):
        return {name: _exchanged(part, light_of) for name, part in value.items()}
    if isinstance(value, list):
        return [_exchanged(part, light_of) for part in value]
    return _in_light(value, light_of) if isinstance(value, str) else value


_SEE_THROUGH = re.compile(r"rgba\((\d+), *(\d+), *(\d+), *([\d.]+)\)")


def _in_light(value: str, light_of: dict[str, str]) -> str:
    """The other palette's colour, as faint as this one; a text that is no colour stays."""
    faint = _SEE_THROUGH.fullmatch(value)
    if faint is None:
        return light_of.get(value, value)
    *parts, opacity = faint.groups()
    solid = "#" + "".join(f"{int(part):02x}" for part in parts)
    red, green, blue = bytes.fromhex(light_of.get(solid, solid).removeprefix("#"))
    return f"rgba({red}, {green}, {blue}, {opacity})"
