"""The newest changes of a stance up to the as-of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.analysis.movement import newest_moves
from parley.analysis.stances import read_path
from parley.dataset import View, records
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Move", "Options", "build")

MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a stance: when, who on what, from which stance to which.

    ``before`` and ``after`` are stances, or the words of answers that do not count as one; ``answer``
    is the word by which it moved where that is no statement, counted or not.
    ``source_id`` and ``locator`` say where the statement can be read by which it moved.
    """

    day: date
    actor_id: str
    clause_id: str
    before: int | str
    after: int | str
    source_id: str
    locator: str | None
    answer: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The newest changes, the newest first."""

    view: View
    options: Options
    moves: tuple[Move, ...]

    @property
    def empty(self) -> bool:
        """Whether no stance changed."""
        return not self.moves


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The last step of each of the direct stances that changed last."""
    rows = records(newest_moves(view, MOST))
    return Model(
        view,
        options,
        tuple(
            Move(
                row["date"].date(),
                row["actor_id"],
                row["clause_id"],
                *read_path(row["path"])[-2:],
                row["source_id"],
                row["locator"],
                row["answer_id"] and view.dataset.record("answers", row["answer_id"])["answer"],
            )
            for row in rows
        ),
    )
