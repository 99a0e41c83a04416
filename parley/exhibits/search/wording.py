"""How the parties stand on what was found, in signs and few words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset import Record
from parley.dataset.contract import CLAIM_STANCE_WORDS, STANCE_WORDS
from parley.exhibits.wording.cells import SPLIT_MARK
from parley.exhibits.wording.shared import in_turn_up_to

NONE_FOUND: Final = "no stance that counts"


def by_side(cells: pd.DataFrame) -> str:
    """'++ United States · \u2212 Ukraine, Europe · no stance that counts: Russia', of a clause's cells."""
    together: dict[str, list[str]] = {}
    for cell in cells.to_dict("records"):
        together.setdefault(_sign(cell), []).append(str(cell["side"]))
    silent = together.pop("", [])
    parts = [f"{sign} {in_turn_up_to(sides)}" for sign, sides in together.items()]
    if not parts:
        return NONE_FOUND
    return " · ".join([*parts, *([f"{NONE_FOUND}: {in_turn_up_to(silent)}"] if silent else [])])


def _sign(cell: Mapping) -> str:
    """The sign of a side's stance; '' where none was found."""
    if not cell["n"]:
        return ""
    return (SPLIT_MARK if cell["split"] else "") + SIGNS[int(cell["median"])]


def stance(position: Record) -> str:
    """'++ endorses', of a statement."""
    return f"{SIGNS[position['stance']]} {STANCE_WORDS[position['stance']]}"


def stance_on_claim(view: Record) -> str:
    """'+ leans that way', of an expert's view."""
    return f"{SIGNS[view['stance']]} {CLAIM_STANCE_WORDS[view['stance']]}"
