"""Which clauses of other texts are wordings of the same thing, and by which chain of changes.

Two clauses are wordings of the same thing when lineage leads from one back to the
other, or from both back to a third. A chain may go up to earlier texts and then down
to later ones, but never down and up again: clauses that a later text merged into one
are not wordings of each other. A kept wording is the same one, so a step along
"kept" goes either way at any time. Two clauses of one text, and so two variants, are
never wordings of each other.

A step is known once both texts are public. Chains may also end at a clause of a text
not yet public: it bears on a cell only if the actor has already spoken on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.dataset.kept import kept_by_day
from parley.dataset.view import View

KEPT: Final = "kept"
CHAIN_SEPARATOR: Final = ";"
"""What stands between the changes of a chain, as in ``narrowed;replaced``."""


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """Pairs of a clause and another wording of it, sorted by clause, nearest first.

    All are arrays of one length. ``clause`` and ``other`` are codes in the clauses
    table, ``steps`` the length of the shortest chain, ``chain`` its changes read from
    ``clause`` to ``other``, and ``changed_by`` the code in the plans table of the
    text that made the first change on it, -1 where all was kept.
    """

    clause: np.ndarray
    other: np.ndarray
    steps: np.ndarray
    chain: np.ndarray
    changed_by: np.ndarray

    def __len__(self) -> int:
        return len(self.clause)

    def take(self, rows: np.ndarray) -> Wordings:
        """The pairs at these positions, or where the mask is true."""
        return Wordings(
            self.clause[rows],
            self.other[rows],
            self.steps[rows],
            self.chain[rows],
            self.changed_by[rows],
        )


@kept_by_day
def same_wordings(view: View) -> Wordings:
    """Pairs of clauses of different texts that only "kept" ties together, over any number of texts."""
    steps = _steps(view)
    return _tied(view, steps[steps["change"] == KEPT])


@kept_by_day
def other_wordings(view: View) -> Wordings:
    """Pairs of clauses of different texts that lineage ties together, the same wording or not."""
    return _tied(view, _steps(view))


@kept_by_day
def public_clauses(view: View) -> np.ndarray:
    """For each clause of the data set: whether its text was public at the as-of date."""
    plans = view.dataset["plans"]
    public = plans["plan_id"][plans["published"] <= pd.Timestamp(view.asof)]
    return view.dataset["clauses"]["plan_id"].isin(public).to_numpy(dtype=bool)


@kept_by_day
def plan_codes(view: View) -> np.ndarray:
    """For each clause of the data set: the code of its text in the plans table."""
    plans = pd.Index(view.dataset["plans"]["plan_id"])
    return codes(plans, view.dataset["clauses"]["plan_id"])


def _steps(view: View) -> pd.DataFrame:
    """Lineage rows with a clause at both ends, the ends as codes in the clauses table."""
    lineage = view.dataset["lineage"].dropna(subset=["clause_id", "from_clause_id"])
    clauses = pd.Index(view.dataset["clauses"]["clause_id"])
    plans = pd.Index(view.dataset["plans"]["plan_id"])
    return pd.DataFrame(
        {
            "later": codes(clauses, lineage["clause_id"]),
            "earlier": codes(clauses, lineage["from_clause_id"]),
            "change": lineage["change"].to_numpy(dtype=object),
            "plan": codes(plans, lineage["plan_id"]),
        }
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Arcs:
    """Steps as arcs between nodes, sorted by where they start.

    A clause is two nodes: 2k while the chain still rises to earlier texts, 2k + 1
    once it has begun to fall to later ones.
    """

    first: np.ndarray
    """For each node the place of its first arc, and at the end the number of arcs."""
    to: np.ndarray
    change: np.ndarray
    """The change on the arc, as a place in ``words``."""
    words: list[str]
    changed_by: np.ndarray
    """The text that made the change, -1 on a kept step."""


def _arcs(steps: pd.DataFrame, clauses: int) -> _Arcs:
    change, words = pd.factorize(steps["change"])
    kept = (steps["change"] == KEPT).to_numpy(dtype=bool)
    later, earlier = steps["later"].to_numpy(), steps["earlier"].to_numpy()
    row = np.arange(len(steps))
    rising, fallen = 0, 1
    ways = (
        (later, rising, earlier, rising, row),
        (earlier, rising, later, fallen, row[~kept]),
        (earlier, fallen, later, fallen, row),
        (earlier, rising, later, rising, row[kept]),
        (later, fallen, earlier, fallen, row[kept]),
    )
    start = np.concatenate([2 * a[rows] + before for a, before, _, _, rows in ways])
    end = np.concatenate([2 * b[rows] + after for _, _, b, after, rows in ways])
    step = np.concatenate([rows for *_, rows in ways])
    order = np.argsort(start, kind="stable")
    step = step[order]
    plan = np.where(kept, -1, steps["plan"].to_numpy())
    return _Arcs(
        np.searchsorted(start[order], np.arange(2 * clauses + 1)),
        end[order],
        np.asarray(change)[step],
        [str(word) for word in words],
        plan[step],
    )


def _tied(view: View, steps: pd.DataFrame) -> Wordings:
    """Every pair, by a search from all clauses at once, one step of all chains at a time."""
    public, plan = public_clauses(view), plan_codes(view)
    count = len(public)
    arcs = _arcs(steps, count)
    chains: list[str] = [""]
    ends = np.unique(arcs.to // 2)
    clause = ends[public[ends]]
    node, chain = 2 * clause, np.zeros(len(clause), dtype=np.int64)
    changed_by = np.full(len(clause), -1)
    seen = clause * 2 * count + node
    by_length: list[tuple[np.ndarray, ...]] = []
    length = 0
    while len(clause):
        length += 1
        on = public[node // 2]
        begin, degree = arcs.first[node[on]], arcs.first[node[on] + 1] - arcs.first[node[on]]
        back = np.repeat(np.flatnonzero(on), degree)
        arc = np.arange(len(back)) + np.repeat(begin - (np.cumsum(degree) - degree), degree)
        key, first_at = np.unique(clause[back] * 2 * count + arcs.to[arc], return_index=True)
        new = ~np.isin(key, seen, assume_unique=True)
        back, arc = back[first_at[new]], arc[first_at[new]]
        seen = np.concatenate([seen, key[new]])
        chain = _lengthened(chains, chain[back], arcs, arc)
        by = changed_by[back]
        changed_by = np.where(by < 0, arcs.changed_by[arc], by)
        clause, node = clause[back], arcs.to[arc]
        by_length.append((clause, node // 2, np.full(len(clause), length), chain, changed_by))
    columns = [np.concatenate(parts) for parts in zip(*by_length, strict=True)] or [seen[:0]] * 5
    return _pairs(columns, plan, np.array(chains, dtype=object))


def _lengthened(chains: list[str], chain: np.ndarray, arcs: _Arcs, arc: np.ndarray) -> np.ndarray:
    """The chains with one more change each; a chain not met before is added to ``chains``."""
    kinds = max(len(arcs.words), 1)
    distinct, which = np.unique(chain * kinds + arcs.change[arc], return_inverse=True)
    known = len(chains)
    for before, change in zip(distinct // kinds, distinct % kinds, strict=True):
        start = f"{chains[before]}{CHAIN_SEPARATOR}" if before else ""
        chains.append(start + arcs.words[change])
    return known + which


def _pairs(columns: list[np.ndarray], plan: np.ndarray, chains: np.ndarray) -> Wordings:
    """One row a pair, that of the shortest chain; none between clauses of one text."""
    clause, other, length, chain, changed_by = columns
    apart = np.flatnonzero(plan[clause] != plan[other])
    pair = clause[apart] * len(plan) + other[apart]
    # Rows stand by length, and np.unique gives the first of each pair.
    rows = apart[np.unique(pair, return_index=True)[1]]
    rows = rows[np.lexsort((length[rows], clause[rows]))]
    return Wordings(clause[rows], other[rows], length[rows], chains[chain[rows]], changed_by[rows])
