"""The newest changes of a stance in words."""

from __future__ import annotations

from typing import Final

from parley.dataset import View
from parley.exhibits.overview.moves.model import Move
from parley.exhibits.wording import answers
from parley.exhibits.wording.clause_names import same_wording
from parley.isolation import isolated
from parley.wording import day

TITLE: Final = "Moved last"
NOTHING: Final = "No change of a stance was found up to this day."


def who_on_what(view: View, move: Move) -> str:
    """'Hungary on Twenty points 7: Membership by a set date'."""
    names = view.dataset.names
    heading = view.dataset.record("clauses", move.clause_id)["heading"]
    return f"{names.actors[move.actor_id]} on {names.clauses[move.clause_id]}: {isolated(heading)}"


def said_of(view: View, move: Move) -> str:
    """The change, and in which other texts the same wording stands, if in any."""
    (beside,) = same_wording(view, [move.clause_id])
    return "; ".join(filter(None, [change(move), beside]))


def change(move: Move) -> str:
    """'−− rejects → ± mixed, 26 May 2026'."""
    after = answers.held(move.after, move.answer)
    return f"{answers.held(move.before)} \u2192 {after}, {day(move.day)}"
