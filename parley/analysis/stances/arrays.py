"""The state of every cell of a view, as arrays: what `stances` and `matrix` are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.analysis.lineage import Wordings, drops, other_wordings, public_clauses, same_wordings
from parley.analysis.stances.searched import searched_on
from parley.analysis.stances.states import (
    ANSWERED,
    NONE,
    NOT_YET,
    OTHER_WORDING,
    SAME_WORDING,
    Said,
    said,
)
from parley.dataset.kept import kept
from parley.dataset.view import View

_CELLS_AT_ONCE: Final = 4_000_000
"""How many (actor, pair of wordings) are weighed at a time; bounds the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Kept actors x clauses asked, as arrays of that shape.

    ``columns`` are the clauses' codes in the clauses table. ``state`` is a code in
    `STATES`; ``stance`` the stance that counts, or on another wording the one shown,
    0 where there is none, as of an answer that does not count; ``rank`` that of the statement that it rests on, as in `Said`,
    -1 where there is none; ``link`` the row in ``links`` that leads to another text, -1
    where none does; ``split`` as in `Said`; ``searched`` the day on which statements on a
    cell in the state none were last searched for, missing elsewhere and where no search is
    recorded.

    ``links`` has the columns ``other`` (the clause it leads to, a code), ``change``,
    ``plan`` (a code in the plans table, -1 where nothing changed) and ``date`` (the
    day of a drop, missing for other links).
    """

    said: Said
    columns: np.ndarray
    state: np.ndarray
    stance: np.ndarray
    rank: np.ndarray
    link: np.ndarray
    links: pd.DataFrame
    split: np.ndarray
    searched: np.ndarray

    @property
    def counted(self) -> np.ndarray:
        """Where the stance counts."""
        return self.state <= SAME_WORDING


@kept
def cell_arrays(view: View) -> Cells:
    """All cells: first what was said on the text itself, then what lineage leads to."""
    own = said(view)
    columns = codes(own.clauses, view.clauses_asked()["clause_id"])
    public = public_clauses(view)[columns]
    same = same_wordings(view)
    other = other_wordings(view)
    dropped = drops(view).drop_duplicates(["actor", "clause"], ignore_index=True)
    cells = Cells(
        own,
        columns,
        own.state[:, columns],
        own.stance[:, columns],
        own.rank[:, columns],
        np.full((len(own.actors), len(columns)), -1, dtype=np.int64),
        _links(same, other, dropped),
        own.split[:, columns],
        searched_on(view, own.actors, own.clauses[columns]),
    )
    _follow(cells, SAME_WORDING, _newest(cells, same), 0)
    pair, drop = _nearest(cells, other), _drop_rows(cells, dropped)
    by_drop = _drop_is_newer(cells, pair, drop, other, dropped)
    _follow(cells, OTHER_WORDING, np.where(by_drop, -1, pair), len(same))
    _follow_drops(cells, np.where(by_drop, drop, -1), len(same) + len(other))
    cells.state[(cells.state == NONE) & ~public] = NOT_YET
    cells.searched[cells.state != NONE] = np.datetime64("NaT")
    return cells


def _links(same: Wordings, other: Wordings, dropped: pd.DataFrame) -> pd.DataFrame:
    pairs = [
        pd.DataFrame({"other": w.other, "change": w.chain, "plan": w.changed_by})
        for w in (same, other)
    ]
    drop = dropped[["dropped", "change", "plan", "date"]].rename(columns={"dropped": "other"})
    return pd.concat([*pairs, drop], ignore_index=True)


def _newest(cells: Cells, pairs: Wordings) -> np.ndarray:
    """The row of ``pairs`` to what was said last of a clause itself; -1 for none."""
    return _best(cells, pairs, np.zeros(len(pairs), dtype=np.int64))


def _nearest(cells: Cells, pairs: Wordings) -> np.ndarray:
    """The row of ``pairs`` by the shortest chain to what was said of a clause itself, then to the newest."""
    return _best(cells, pairs, pairs.steps.max(initial=0) - pairs.steps)


def _best(cells: Cells, pairs: Wordings, preference: np.ndarray) -> np.ndarray:
    """For each silent cell the row of ``pairs`` that leads to what was said of a clause itself and is preferred most.

    One whole number holds all that decides: preference, rank, row. What was said of
    another text's point or items does not cross over: its items may be others.
    """
    own = cells.said
    best = np.full((len(own.actors), len(own.clauses)), -1, dtype=np.int64)
    silent = np.zeros(len(own.clauses), dtype=bool)
    silent[cells.columns] = (cells.state == NONE).any(axis=0)
    on_itself = own.on_itself
    spoken = np.logical_or.reduce(on_itself, axis=0)
    rows = np.flatnonzero(silent[pairs.clause] & spoken[pairs.other])
    if not len(rows):
        return best[:, cells.columns]
    other = pairs.other[rows]
    clause, first = np.unique(pairs.clause[rows], return_index=True)
    at_once = max(_CELLS_AT_ONCE // len(rows), 1)
    for begin in range(0, len(own.actors), at_once):
        actors = slice(begin, begin + at_once)
        rank = own.rank[actors, other]
        key = preference[rows] * len(own.row) + rank
        key = key * len(rows) + np.arange(len(rows))
        key[~on_itself[actors, other]] = -1
        top = np.maximum.reduceat(key, first, axis=1)
        best[actors, clause] = np.where(top < 0, -1, rows[top % len(rows)])
    best = best[:, cells.columns]
    return np.where(cells.state == NONE, best, -1)


def _drop_rows(cells: Cells, dropped: pd.DataFrame) -> np.ndarray:
    """The row of ``dropped`` for each silent cell, -1 for none."""
    rows = np.full((len(cells.said.actors), len(cells.said.clauses)), -1, dtype=np.int64)
    rows[dropped["actor"].to_numpy(dtype=np.int64), dropped["clause"].to_numpy(dtype=np.int64)] = (
        dropped.index.to_numpy()
    )
    return np.where(cells.state == NONE, rows[:, cells.columns], -1)


def _drop_is_newer(
    cells: Cells, pair: np.ndarray, drop: np.ndarray, other: Wordings, dropped: pd.DataFrame
) -> np.ndarray:
    """Whether a drop, and not the stance on another wording, is the actor's last word.

    The newer of the two counts: the statement, or the text on the day it was
    published. On the same day the shorter chain does, and then the stance.
    """
    takes = (drop >= 0) & (pair < 0)
    who, column = np.nonzero((drop >= 0) & (pair >= 0))
    row, way = drop[who, column], pair[who, column]
    rank = cells.said.rank[who, other.other[way]]
    days = cells.said.date[rank]
    published = dropped["date"].to_numpy()[row]
    shorter = dropped["steps"].to_numpy()[row] < other.steps[way]
    takes[who, column] = (published > days) | ((published == days) & shorter)
    return takes


def _follow(cells: Cells, state: int, pair: np.ndarray, offset: int) -> None:
    """Give the cells with a pair the state and the stance at the pair's other end.

    An answer there that does not count is one here, too, where the wording is the same.
    """
    at = np.nonzero(pair >= 0)
    link = pair[at] + offset
    end = (at[0], cells.links["other"].to_numpy()[link])
    answered = (cells.said.state[end] == ANSWERED) & (state == SAME_WORDING)
    cells.state[at] = np.where(answered, ANSWERED, state)
    cells.link[at] = link
    cells.rank[at] = cells.said.rank[end]
    cells.stance[at] = cells.said.stance[end]


def _follow_drops(cells: Cells, drop: np.ndarray, offset: int) -> None:
    at = np.nonzero(drop >= 0)
    cells.state[at] = OTHER_WORDING
    cells.link[at] = drop[at] + offset
