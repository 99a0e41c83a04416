"""What the cell of a side and a clause says: its mark in a figure and its sentence.

A cell has the columns of `analysis.consensus.by_side` and ``split``, whether the side's actors
stand on both sides of 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pandas as pd

from parley.charts.labels import TEXT_SIZE
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.sides import Spell
from parley.exhibits.legend import Chip
from parley.exhibits.wording.answers import ANSWER_MARK
from parley.exhibits.wording.cells import SPLIT_MARK
from parley.isolation import isolated
from parley.wording import count, day, in_digits, plural

RULE: Final = "A side's stance is the median, toward 0, of those of its actors that have one"

BY_DAY: Final = (
    "A statement counts for the side to which its actor belonged on the day of the statement, and for none "
    "if it belonged to none."
)

NO_SIDES: Final = "The data declare no sides, so that nothing is counted by side here."

NO_SIDE: Final = "no side"
"""In place of a side's name."""

SPLIT: Final = f"{SPLIT_MARK} the side's actors stand on both sides of 0"
"""What the mark says, as a part of a legend."""


def notes(view: View) -> tuple[str, ...]:
    """How sides count: the rule, and what `whose` gives."""
    return (f"{RULE}.", *whose(view))


def whose(view: View) -> tuple[str, ...]:
    """Whose statement counts for which side where sides have dates, and how many actors have none."""
    return (*((BY_DAY,) if view.dataset.sides.dated else ()), *alone(view))


def alone(view: View) -> tuple[str, ...]:
    """How many of the view's actors have no side, and how they count; nothing where all have one."""
    without = int(view["actors"]["side"].isna().sum())
    if not without:
        return ()
    actors = f"{in_digits(without)} of {count(len(view['actors']), 'actor')}"
    belong = plural(without, one="belongs", other="belong")
    if view.dataset.sides.dated:
        # What such an actor said while it had a side counts for that.
        return (f"{actors} {belong} to no side on {day(view.asof)}.",)
    they_count = plural(without, one="It counts", other="They count")
    return (f"{actors} {belong} to no side. {they_count} among all actors and in no side.",)


def without(view: View) -> str:
    """That nothing can be counted by side; '' where one of the view's actors has a side, or once had."""
    some = view["actors"]["side"].notna().any() or len(view["memberships"])
    return "" if some else nobody_has_one(view)


def nobody_has_one(view: View) -> str:
    """That the data declare no sides, or that none of the view's actors belongs to one."""
    if not view.dataset.sides.names:
        return NO_SIDES
    on_day = f" on {day(view.asof)}" if view.dataset.sides.dated else ""
    return f"None of the actors belongs to a side{on_day}, so that nothing is counted by side here."


def changes(view: View, actor_id: str) -> str:
    """'Upper bank to 10 March 2024; Rebels from 12 March 2024', as far as the day of the view goes.

    '' for an actor whose side has no dates.
    """
    known = [
        _time(spell, view.asof)
        for spell in view.dataset.sides.spells(actor_id)
        if spell.first_day is None or spell.first_day <= view.asof
    ]
    return "; ".join(known)


def _time(spell: Spell, asof: date) -> str:
    first, last = spell.first_day, spell.last_day
    ends = f" to {day(last)}" if last is not None and last < asof else ""
    begins = f" from {day(first)}" if first is not None else ""
    return f"{spell.side}{begins}{ends}"


def under_another(view: View, actor_id: str, said: date | pd.Timestamp) -> str:
    """Of which side an actor was on the day of a statement, where that is not its side on the day of the view."""
    sides = view.dataset.sides
    if not sides.dated:
        return ""
    days = pd.Series([pd.Timestamp(said), pd.Timestamp(view.asof)])
    then, now = (None if pd.isna(side) else side for side in sides.of([actor_id] * 2, days))
    if then == now:
        return ""
    return "then of no side" if then is None else f"then of {then}"


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
            f"{SIGNS[int(cell['median'])]} {isolated(cell['side'])} ({cell['n']} of {cell['members']})"
            for cell in of_row.to_dict("records")
        )
        for row_id, of_row in heard.groupby("clause_id", sort=False)
    }
