"""What a cell of a stance matrix says: its mark in the figure, its sentence in table and hover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pandas as pd

from parley.analysis.stances.states import STATE_WORDS, State
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import BASIS_WORDS, CHANGE_WORDS, STANCE_WORDS
from parley.exhibits.wording import signs_in_words
from parley.wording import day

BASIS_MARKS: Final[Mapping[str, str]] = MappingProxyType(
    {"reported": "\u02b3", "inferred": "\u2071"}
)
"""A small r or i after the sign: the statement was reported, or the link is inferred."""

STATE_MARKS: Final[Mapping[State, str]] = MappingProxyType(
    {"whole point": "\u2191", "from items": "\u2193", "same wording": "="}
)
"""Before the sign of a stance that counts but was not taken on this very clause."""

MIXED_MARK: Final = "\u21c5"
"""Instead of the mark of `from items` where the items have stances of both signs."""

CHANGED_MARK: Final = "\u2260"
DROPPED_MARK: Final = "\u00d7"


@dataclass(frozen=True, slots=True)
class CellWords:
    """Writes the cells of one view: knows how its texts and clauses are called."""

    plan_names: Mapping[str, str]
    clause_names: Mapping[str, str]

    @classmethod
    def of(cls, view: View) -> CellWords:
        """The writer for a view's data set."""
        plans, clauses = view.dataset["plans"], view.dataset["clauses"]
        plan_names = dict(zip(plans["plan_id"], plans["short_name"], strict=True))
        clause_names = {
            clause_id: f"{plan_names[plan_id]} {number}"
            for clause_id, plan_id, number in zip(
                clauses["clause_id"], clauses["plan_id"], clauses["number"], strict=True
            )
        }
        return cls(plan_names, clause_names)

    def sentence(self, cell: Mapping) -> str:
        """'rejects, stated 24 December 2025', or why there is no stance that counts.

        ``cell`` has the columns of `analysis.stances.cells` and the position's ``basis``.
        """
        state = cell["state"]
        if state == "other wording":
            return self._other_wording(cell)
        if pd.isna(cell["stance"]):
            return "text not yet public" if state == "not yet" else "no statement found"
        stance = STANCE_WORDS[int(cell["stance"])]
        return f"{stance}{self._whence(cell)}, {cell['basis']} {day(cell['date'])}"

    def _whence(self, cell: Mapping) -> str:
        match cell["state"]:
            case "whole point":
                return f" (said of {self.clause_names[cell['via_clause_id']]} as a whole)"
            case "from items":
                both = ", which have both signs" if cell["mixed"] else ""
                return f" (median of its items{both})"
            case "same wording":
                return f" (said of {self.clause_names[cell['via_clause_id']]}, same wording)"
        return ""

    def _other_wording(self, cell: Mapping) -> str:
        if pd.isna(cell["other_stance"]):
            return (
                f"not answered as worded; own text drops it ({self.plan_names[cell['by_plan_id']]})"
            )
        stance = STANCE_WORDS[int(cell["other_stance"])]
        change = chain_in_words(cell["change"])
        name = self.clause_names[cell["via_clause_id"]]
        return f"not counted here: {stance} {name} ({change}), {cell['basis']} {day(cell['date'])}"


def chain_in_words(change: str) -> str:
    """'kept, then narrowed' for 'kept;narrowed'."""
    return ", then ".join(change.split(";"))


def mark(cell: Mapping) -> str:
    """The few characters that stand in the square, '' where nothing is known."""
    if cell["state"] == "other wording":
        return DROPPED_MARK if pd.isna(cell["other_stance"]) else CHANGED_MARK
    if pd.isna(cell["stance"]):
        return ""
    before = STATE_MARKS.get(cell["state"], "")
    if cell["state"] == "from items" and cell["mixed"]:
        before = MIXED_MARK
    return before + SIGNS[int(cell["stance"])] + BASIS_MARKS.get(cell["basis"], "")


def legend() -> list[str]:
    """What the signs and marks say, one line each."""
    known = [f"{mark_} {basis}: {BASIS_WORDS[basis]}" for basis, mark_ in BASIS_MARKS.items()]
    derived = [f"{mark_} {STATE_WORDS[state]}" for state, mark_ in STATE_MARKS.items()]
    return [
        signs_in_words(),
        "small square: counts, but was not said of this very clause. "
        + " · ".join(derived)
        + f" ({MIXED_MARK} where the items have both signs)",
        f"{CHANGED_MARK} has spoken on a later or earlier wording that differs "
        f"({', '.join(word for word in CHANGE_WORDS if word not in ('kept', 'new', 'dropped'))}): "
        f"not counted here · {DROPPED_MARK} the actor's own text drops it",
        " · ".join(known),
        "pale square: no statement found, which is not neutrality · no square: the text was not yet public",
    ]
