"""What the kept actors said of each clause's own text: directly, on the whole point, on its items.

An answer that is no stance (`told`) holds like a statement: the newest of both decides. One that
counts by the data set's rule is a stance like any other; one that does not leaves its cell in a state
of its own, which is neither silence nor 0.

A stance can also come from another text, through lineage; that is
`analysis.lineage.wordings` and `analysis.stances.table`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import split
from parley.analysis.codes import codes
from parley.analysis.stances.told import told
from parley.dataset.contract import BASIS_WORDS
from parley.dataset.kept import kept
from parley.dataset.view import View

State = Literal[
    "direct",
    "whole point",
    "from items",
    "same wording",
    "answered",
    "other wording",
    "none",
    "not yet",
]

STATES: Final[tuple[State, ...]] = get_args(State)
"""The states of a cell in order of precedence; what each says stands in `wording.STATE_WORDS`."""

DIRECT, WHOLE_POINT, FROM_ITEMS, SAME_WORDING, ANSWERED, OTHER_WORDING, NONE, NOT_YET = range(8)

COUNTED: Final[tuple[State, ...]] = ("direct", "whole point", "from items", "same wording")
"""The states whose stance counts in every figure; the others have none."""


def by_rank(statements: pd.DataFrame) -> np.ndarray:
    """The row numbers of the statements from the weakest to the one that outweighs all others.

    A later date outweighs an earlier one; on the same day the stronger basis counts
    (authored, stated, reported, inferred), any of them before an answer, which has none, then the row
    that stands first in the file.
    """
    strength = pd.Index(list(BASIS_WORDS)[::-1])
    days = statements["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    key = days * (len(strength) + 1) + codes(strength, statements["basis"]) + 1
    # A stable sort of the reversed rows lets the first row of equals come last.
    return len(key) - 1 - np.argsort(key[::-1], kind="stable")


def latest(statements: pd.DataFrame) -> pd.DataFrame:
    """The position that counts for each actor and target, in the order of the file.

    Takes and gives rows of the positions table; see `by_rank` for what counts.
    """
    rows = statements.reset_index(drop=True)
    newest = rows.iloc[by_rank(rows)].drop_duplicates(["actor_id", "clause_id"], keep="last")
    return newest.sort_index().reset_index(drop=True)


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What each kept actor said of each clause's own text, as actor x clause arrays.

    ``clauses`` are all clauses of the data set, since what was said of one text can
    bear on another. ``row``, ``date`` and ``about`` describe the statements from the
    weakest to the one that outweighs all others, so that a place there is a rank:
    ``row`` in ``statements``, which `told` gives, ``about`` the place in ``clauses``, -1 for a whole
    text; ``counts`` is False of an answer that is no stance and does not count as one.

    ``rank`` is the rank of the statement that a cell rests on (of several items: the
    newest), -1 where there is none; ``stance`` is the stance there and 0 elsewhere;
    ``state`` is the place of the state in `STATES`, `NONE` where nothing was said and `ANSWERED` where
    that statement does not count;
    ``split`` marks items with stances of both signs.
    """

    actors: pd.Index
    clauses: pd.Index
    statements: pd.DataFrame
    row: np.ndarray
    date: np.ndarray
    about: np.ndarray
    counts: np.ndarray
    rank: np.ndarray
    stance: np.ndarray
    state: np.ndarray
    split: np.ndarray

    @property
    def on_itself(self) -> np.ndarray:
        """Where what a cell rests on was said of the very clause."""
        about = np.append(self.about, -1)[self.rank]
        return np.asarray(about == np.arange(len(self.clauses)))


@kept
def said(view: View) -> Said:
    """The stances up to the as-of date that need no look at another text."""
    actors = pd.Index(view["actors"]["actor_id"])
    table = view.dataset["clauses"]
    clauses = pd.Index(table["clause_id"])
    statements = told(view)
    row = by_rank(statements)
    about = codes(clauses, statements["clause_id"])[row]
    who = codes(actors, statements["actor_id"])[row]
    rank = np.full((len(actors), len(clauses)), -1, dtype=np.int64)
    on_clause = np.flatnonzero(about >= 0)
    # Ranks rise, so the last one written to a cell is the one that counts.
    rank[who[on_clause], about[on_clause]] = on_clause
    spoken = rank >= 0
    stance = np.zeros(rank.shape, dtype=np.int8)
    stances, counts = statements["stance"], statements["stance"].notna().to_numpy()[row]
    stance[spoken] = stances.to_numpy(dtype=np.int8, na_value=0)[row][rank[spoken]]
    cells = Said(
        actors=actors,
        clauses=clauses,
        statements=statements,
        row=row,
        date=statements["date"].to_numpy()[row],
        about=about,
        counts=counts,
        rank=rank,
        stance=stance,
        state=np.where(spoken, _state(counts, rank, DIRECT), NONE).astype(np.int8),
        split=np.zeros(rank.shape, dtype=bool),
    )
    point = codes(clauses, table["part_of"])
    items = _items_of_points(point)
    from_items, answered = _from_items(cells, items), _answered_items(cells, items)
    _fill_whole_points(cells, point)
    _fill_from_items(cells, from_items)
    _fill_from_answered(cells, *answered)
    return cells


def _state(counts: np.ndarray, rank: np.ndarray, counted: int) -> np.ndarray:
    """``counted`` where the statement of that rank is a stance, else `ANSWERED`; -1 has no statement."""
    return np.where(np.append(counts, True)[rank], counted, ANSWERED)


def _items_of_points(point: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every (point, item) with the item anywhere below the point; check lets no loop through."""
    item = np.flatnonzero(point >= 0)
    above = point[item]
    points, items = [above], [item]
    while len(item):
        higher = point[above]
        item, above = item[higher >= 0], higher[higher >= 0]
        points.append(above)
        items.append(item)
    return np.concatenate(points), np.concatenate(items)


def _fill_whole_points(cells: Said, point: np.ndarray) -> None:
    """Give an item what was said of the nearest clause above it of which anything was."""
    own = cells.rank.copy()
    item = np.flatnonzero(point >= 0)
    above = point[item]
    while len(item):
        rank = own[:, above]
        who, which = np.nonzero((rank >= 0) & (cells.rank[:, item] < 0))
        at = (who, item[which])
        cells.rank[at] = rank[who, which]
        cells.stance[at] = cells.stance[who, above[which]]
        cells.state[at] = _state(cells.counts, rank[who, which], WHOLE_POINT)
        higher = point[above]
        item, above = item[higher >= 0], higher[higher >= 0]


@dataclass(frozen=True, slots=True, eq=False)
class _FromItems:
    """Cells of points to be filled from their items."""

    actor: np.ndarray
    clause: np.ndarray
    rank: np.ndarray
    stance: np.ndarray
    split: np.ndarray


def _from_items(cells: Said, pairs: tuple[np.ndarray, np.ndarray]) -> _FromItems:
    """For points without a direct stance: the median of their items' direct ones, toward 0."""
    points, items = pairs
    who, which = np.nonzero((cells.state[:, items] == DIRECT) & (cells.rank[:, points] < 0))
    point, item = points[which], items[which]
    stance, rank = cells.stance[who, item], cells.rank[who, item]
    order = np.lexsort((stance, point, who))
    who, point, stance, rank = who[order], point[order], stance[order], rank[order]
    first = np.ones(len(who), dtype=bool)
    first[1:] = (who[1:] != who[:-1]) | (point[1:] != point[:-1])
    start = np.flatnonzero(first)
    size = np.diff(np.append(start, len(who)))
    middle = stance[start + (size - 1) // 2] + stance[start + size // 2]
    return _FromItems(
        who[start],
        point[start],
        np.maximum.reduceat(rank, start) if len(start) else rank,
        np.trunc(middle / 2).astype(np.int8),
        split(stance[start], stance[start + size - 1]),
    )


def _fill_from_items(cells: Said, from_items: _FromItems) -> None:
    free = cells.rank[from_items.actor, from_items.clause] < 0
    at = (from_items.actor[free], from_items.clause[free])
    cells.rank[at] = from_items.rank[free]
    cells.stance[at] = from_items.stance[free]
    cells.state[at] = FROM_ITEMS
    cells.split[at] = from_items.split[free]


def _answered_items(
    cells: Said, pairs: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For points of which nothing was said: the answers on their items that do not count.

    Actors, points and ranks, aligned.
    """
    points, items = pairs
    who, which = np.nonzero((cells.state[:, items] == ANSWERED) & (cells.rank[:, points] < 0))
    return who, points[which], cells.rank[who, items[which]]


def _fill_from_answered(
    cells: Said, actor: np.ndarray, clause: np.ndarray, rank: np.ndarray
) -> None:
    """Give a point that has no stance from its items either the newest answer on one of them."""
    free = cells.rank[actor, clause] < 0
    at = (actor[free], clause[free])
    np.maximum.at(cells.rank, at, rank[free])
    cells.state[at] = ANSWERED
