"""The legend of a figure: its marks as the figure draws them, each with a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from parley.charts.palette import SIGNS, Palette
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.wording.shared import NO_STATEMENT

Colour = Literal["2", "1", "0", "-1", "-2", "silent", "accent", "muted", "ink"]
"""A band of the stances, the pale ground of silence, or one of the theme's own colours."""

Form = Literal["square", "small square", "dot", "ring", "diamond", "line", "sign"]
"""What is drawn: a sign stands alone, without a ground."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One mark and what it means: ``sign`` are the characters in it, '' for none."""

    words: str
    sign: str = ""
    colour: Colour = "ink"
    form: Form = "sign"

    @property
    def line(self) -> str:
        """The chip where nothing can be drawn: the sign, then what it means."""
        return f"{self.sign} {self.words}".strip()

    def fill(self, colours: Palette) -> str:
        """The colour of the mark's ground, or of a sign that stands alone."""
        return _own(colours).get(self.colour) or colours.bands[int(self.colour)]

    def ink(self, colours: Palette) -> str:
        """The colour of its sign, legible on its ground."""
        if self.form == "sign":
            return self.fill(colours)
        if self.colour in _own(colours):
            return colours.muted if self.colour == "silent" else colours.background
        return colours.on_band[int(self.colour)]


def _own(colours: Palette) -> Mapping[str, str]:
    return {
        "silent": colours.silent,
        "accent": colours.accent,
        "muted": colours.muted,
        "ink": colours.ink,
    }


_STANCE_COLOURS: Final[Mapping[int, Colour]] = {2: "2", 1: "1", 0: "0", -1: "-1", -2: "-2"}


def stance_chips() -> tuple[Chip, ...]:
    """The five stances, from endorses to rejects."""
    return tuple(
        Chip(STANCE_WORDS[stance], sign, _STANCE_COLOURS[stance], "square")
        for stance, sign in SIGNS.items()
    )


NOT_FOUND: Final = Chip(NO_STATEMENT, "", "silent", "square")
"""Silence, which is no stance."""
