"""What the cell of a side and a clause says: its mark in a figure and its sentence.

A cell has the columns of `analysis.consensus.by_side` and ``split``, whether the side's actors
stand on both sides of 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.charts.labels import TEXT_SIZE
from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.legend import Chip
from parley.exhibits.wording.answers import ANSWER_MARK
from parley.exhibits.wording.cells import SPLIT_MARK
from parley.wording import count, in_digits

RULE: Final = "A side's stance is the median, toward 0, of those of its actors that have one"

SPLIT: Final = f"{SPLIT_MARK} the side's actors stand on both sides of 0"
"""What the mark says, as a part of a legend."""


def chips(cells: pd.DataFrame) -> list[Chip]:
    """The legend of those marks besides the stances that these cells have."""
    shown = []
    if cells["split"].any():
        shown.append(Chip("its actors stand on both sides of 0", SPLIT_MARK))
    if "answered" in cells and ((cells["n"] == 0) & (cells["answered"] > 0)).any():
        words = "not heard, but an actor gave an answer that is not counted"
        shown.append(Chip(words, ANSWER_MARK, "silent", "square"))
    several = cells[cells["n"] > 1]
    if len(several):
        first = several.to_dict("records")[0]
        words = f"{first['n']} of its {first['members']} actors heard"
        shown.append(Chip(words, _numbers(first)))
    return shown


def sentence(cell: Mapping) -> str:
    """'objects (3 of 9 actors)'."""
    members = count(cell["members"], "actor")
    if not cell["n"] and cell.get("answered"):
        return f"none of {members} has a stance that counts; {answered(cell)}"
    if not cell["n"]:
        return f"none of {members} has a stance that counts"
    stance = STANCE_WORDS[int(cell["median"])]
    if cell["split"]:
        return f"{stance} ({cell['n']} of {members}, which stand on both sides)"
    return f"{stance} ({cell['n']} of {members})"


def answered(cell: Mapping) -> str:
    """'1 gave an answer that is not counted'."""
    return f"{in_digits(cell['answered'])} gave an answer that is not counted"


def mark(cell: Mapping) -> str:
    """The sign of a side's stance, and beneath it how many spoke where more than one did; '' for an
    unheard side."""
    if not cell["n"]:
        return ANSWER_MARK if cell.get("answered") else ""
    sign = f"<b>{SPLIT_MARK if cell['split'] else ''}{SIGNS[int(cell['median'])]}</b>"
    if cell["n"] == 1:
        return sign
    return f"<span style='font-size:{TEXT_SIZE}px'>{sign}<br>{_numbers(cell)}</span>"


def _numbers(cell: Mapping) -> str:
    """'6/16': how many of a side's actors spoke."""
    return f"{cell['n']}/{cell['members']}"


def heard_in_words(cells: pd.DataFrame) -> dict[str, str]:
    """id of each row -> each side heard with its sign and number: '+ Europe (3 of 9)'."""
    heard = cells[cells["n"] > 0]
    return {
        str(row_id): " · ".join(
            f"{SIGNS[int(cell['median'])]} {cell['side']} ({cell['n']} of {cell['members']})"
            for cell in of_row.to_dict("records")
        )
        for row_id, of_row in heard.groupby("clause_id", sort=False)
    }
