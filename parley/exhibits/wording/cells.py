"""What the cell of an actor and a clause says: its mark in a figure and its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pandas as pd

from parley.analysis.stances import STATE_WORDS, State
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import BASIS_WORDS, CHANGE_WORDS, STANCE_WORDS
from parley.dataset.index import Names
from parley.exhibits.legend import Chip
from parley.exhibits.wording.answers import ANSWER_MARK, counted_as, has_answer, not_counted
from parley.exhibits.wording.shared import NO_STATEMENT
from parley.wording import day

BASIS_MARKS: Final[Mapping[str, str]] = MappingProxyType({"reported": "r", "inferred": "i"})
"""An r or i after the sign: the statement was reported, or the link is inferred.

Full letters: a raised one is drawn at little more than half the size of the text.
"""

STATE_MARKS: Final[Mapping[State, str]] = MappingProxyType(
    {"whole point": "\u2191", "from items": "\u2193", "same wording": "="}
)
"""Before the sign of a stance that counts but was not taken on this very clause."""

SPLIT_MARK: Final = "\u21c5"
"""Instead of the mark of `from items` where the items have stances of both signs."""

CHANGED_MARK: Final = "\u2260"
DROPPED_MARK: Final = "\u00d7"
SEARCHED_MARK: Final = "\u2022"
"""In the pale square of an actor whose statements on the clause were searched for in vain."""


HOVER: Final = "<b>%{x}</b> on %{y}<br>%{customdata[1]}"
"""Who, on what, and what the cell says, as `charts.grid.choosable` takes it."""


@dataclass(frozen=True, slots=True)
class CellWords:
    """Writes the cells of one data set: knows what its texts and clauses are called."""

    names: Names

    @classmethod
    def of(cls, view: View) -> CellWords:
        """The writer for a view's data set."""
        return cls(view.dataset.names)

    def sentence(self, cell: Mapping) -> str:
        """'rejects, stated 24 December 2025', or why there is no stance that counts.

        ``cell`` has the columns of `analysis.stances.cells` and the position's ``basis``.
        """
        if cell["state"] == "other wording":
            return self._other_wording(cell)
        if cell["state"] == "answered":
            return self._answered(cell)
        if pd.isna(cell["stance"]):
            return _silence(cell)
        stance = STANCE_WORDS[int(cell["stance"])]
        if has_answer(cell):
            stance, known = counted_as(cell["answer"], int(cell["stance"])), day(cell["date"])
        else:
            known = f"{cell['basis']} {day(cell['date'])}"
        match cell["state"]:
            case "whole point":
                return f"{stance} (said of {self._said_of(cell)} as a whole), {known}"
            case "from items" if cell["split"]:
                return f"{stance} (median of its items, which have both signs), {known}"
            case "from items":
                return f"{stance} (median of its items), {known}"
            case "same wording":
                return f"{stance} (said of {self._said_of(cell)}, same wording), {known}"
        return f"{stance}, {known}"

    def _answered(self, cell: Mapping) -> str:
        """'abstained, not counted by this data set's rule, 24 December 2025'."""
        said_of = "" if pd.isna(cell["via_clause_id"]) else f" (said of {self._said_of(cell)})"
        return f"{not_counted(cell['answer'])}{said_of}, {day(cell['date'])}"

    def _other_wording(self, cell: Mapping) -> str:
        if has_answer(cell):
            answer, change = cell["answer"], chain_in_words(cell["change"])
            return (
                f"not counted here: {answer} {self._said_of(cell)} ({change}), {day(cell['date'])}"
            )
        if pd.isna(cell["other_stance"]):
            text = self.names.plans[cell["by_plan_id"]]
            return f"not answered as worded; own text drops it ({text})"
        stance = STANCE_WORDS[int(cell["other_stance"])]
        change = chain_in_words(cell["change"])
        known = f"{cell['basis']} {day(cell['date'])}"
        return f"not counted here: {stance} {self._said_of(cell)} ({change}), {known}"

    def _said_of(self, cell: Mapping) -> str:
        """'US 28 points 6': the clause of the statement that the cell rests on."""
        return self.names.clauses[cell["via_clause_id"]]


def _silence(cell: Mapping) -> str:
    """Why there is nothing: no text yet, or no find, and whether that was searched."""
    if cell["state"] == "not yet":
        return "text not yet public"
    if pd.isna(cell["searched_on"]):
        return NO_STATEMENT
    return f"{NO_STATEMENT}, searched on {day(cell['searched_on'])}"


def chain_in_words(change: str) -> str:
    """'kept, then narrowed' for 'kept;narrowed'."""
    return ", then ".join(change.split(";"))


def mark(cell: Mapping) -> str:
    """The few characters that stand in the square, '' where nothing is known."""
    if cell["state"] == "answered":
        return ANSWER_MARK
    if cell["state"] == "other wording" and has_answer(cell):
        return CHANGED_MARK
    if cell["state"] == "other wording":
        return DROPPED_MARK if pd.isna(cell["other_stance"]) else CHANGED_MARK
    if pd.isna(cell["stance"]):
        return ""
    before = STATE_MARKS.get(cell["state"], "")
    if cell["state"] == "from items" and cell["split"]:
        before = SPLIT_MARK
    if has_answer(cell):
        return before + SIGNS[int(cell["stance"])] + ANSWER_MARK
    return before + SIGNS[int(cell["stance"])] + BASIS_MARKS.get(cell["basis"], "")


def square(cell: Mapping) -> str:
    """What stands in the square of a figure: the mark, or a dot where silence was searched."""
    searched = cell["state"] == "none" and not pd.isna(cell["searched_on"])
    return SEARCHED_MARK if searched else mark(cell)


def chips(marks: Iterable[str], states: Iterable[str]) -> list[Chip]:
    """The legend of those marks besides the stances that these squares have."""
    seen = "".join(marks)
    shown = [
        Chip("counts, said elsewhere", "+", "1", "small square") if not _ELSEWHERE.isdisjoint(states) else None,
        Chip("of another wording, not counted", CHANGED_MARK, "silent", "square") if CHANGED_MARK in seen else None,
        Chip("own text drops it", DROPPED_MARK, "silent", "square") if DROPPED_MARK in seen else None,
        Chip("searched for in vain", SEARCHED_MARK, "silent", "square") if SEARCHED_MARK in seen else None,
        *(Chip(basis, f"+{mark_}") for basis, mark_ in BASIS_MARKS.items() if mark_ in seen),
    ]  # fmt: skip
    return [chip for chip in shown if chip is not None]


def notes() -> list[str]:
    """What the signs and marks say, where a chip's few words are not enough."""
    derived = ", ".join(f"{mark_} {STATE_WORDS[state]}" for state, mark_ in STATE_MARKS.items())
    changes = ", ".join(word for word in CHANGE_WORDS if word not in ("kept", "new", "dropped"))
    known = "; ".join(
        f"{mark_} {basis}: {BASIS_WORDS[basis]}" for basis, mark_ in BASIS_MARKS.items()
    )
    return [
        "A small square counts, but was not said of this very clause: "
        f"{derived} ({SPLIT_MARK} where the items have both signs).",
        f"{CHANGED_MARK}: has spoken on a later or earlier wording that differs ({changes}), which is "
        f"not counted here. {DROPPED_MARK}: the actor's own text drops it.",
        f"{known}.",
        "A pale square is not neutrality: no statement was found. With a dot in it, statements of this "
        "actor on this clause were searched for on their own. Where there is no square the text was "
        "not yet public.",
    ]


_ELSEWHERE: Final = frozenset(STATE_MARKS)
