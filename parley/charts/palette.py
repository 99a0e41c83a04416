"""Colours and signs. Purple to orange: neither end is a flag's, a party's, good or bad."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SIGNS: Final[Mapping[int, str]] = MappingProxyType(
    {2: "++", 1: "+", 0: "±", -1: "\u2212", -2: "\u2212\u2212"}
)
"""The sign of a stance, shown in every cell, so that colour never carries it alone."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme. ``bands`` gives a stance's fill, ``on_band`` its text colour."""

    ink: str
    muted: str
    background: str
    line: str
    accent: str
    silent: str
    bands: Mapping[int, str]
    on_band: Mapping[int, str]


LIGHT: Final = Palette(
    ink="#1f1e24",
    muted="#66636b",
    background="#fcfbf9",
    line="#dedad3",
    accent="#54308c",
    silent="#f1efea",
    bands=MappingProxyType(
        {2: "#54308c", 1: "#a99bd1", 0: "#d9d4cc", -1: "#f2b366", -2: "#ad5205"}
    ),
    on_band=MappingProxyType(
        {2: "#ffffff", 1: "#1f1e24", 0: "#1f1e24", -1: "#1f1e24", -2: "#ffffff"}
    ),
)

DARK: Final = Palette(
    ink="#eeece7",
    muted="#a5a2ab",
    background="#16151a",
    line="#3a3841",
    accent="#b9a6ea",
    silent="#222127",
    bands=MappingProxyType(
        {2: "#6a42ab", 1: "#a99bd1", 0: "#55525b", -1: "#f2b366", -2: "#b85a0b"}
    ),
    on_band=MappingProxyType(
        {2: "#ffffff", 1: "#1f1e24", 0: "#eeece7", -1: "#1f1e24", -2: "#ffffff"}
    ),
)


def palette(*, dark: bool) -> Palette:
    """The colours of the reader's theme."""
    return DARK if dark else LIGHT
