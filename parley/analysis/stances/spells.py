"""How an actor's direct stance on a clause ran over time: the stretches between two changes.

An answer that is no stance begins a stretch of its own where it does not count as one by the data set's
rule, and ends the one before it.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.analysis.stances.states import by_rank
from parley.analysis.stances.told import told
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.kept import kept
from parley.dataset.view import View

PATH_SEPARATOR: Final = " > "
_WORDS: Final = np.array([str(value) for value in range(STANCE_MIN, STANCE_MAX + 1)], dtype=object)


@kept
def stance_spells(view: View, since: date) -> pd.DataFrame:
    """Where direct stances changed, or were first heard, after ``since`` up to the as-of date.

    One row for each kept actor and clause asked with a change. Columns: ``actor_id``,
    ``clause_id``; ``before`` (Int64), the stance that held on ``since``, missing where
    there was none; ``after`` (Int64), the one that held on the as-of date; ``path``, the
    stances held from before on, as in ``-2 > 0 > -1``; ``date``, ``position_id``,
    ``source_id`` of the statement by which the stance became ``after``, which later ones
    may have repeated. Of several statements on one day the one that counts does.

    An answer that does not count stands in the path as its word in quotes, ``1 > "absent"``, and
    leaves ``before`` or ``after`` missing. ``answer_id`` is that of the answer by which the cell became
    what it is, counted as a stance or not, and missing for a position. ``is_new`` is True where
    nothing was said up to ``since``.
    """
    actors = pd.Index(view["actors"]["actor_id"])
    clauses = pd.Index(view.clauses_asked()["clause_id"])
    statements = told(view)
    row = by_rank(statements)
    about = codes(clauses, statements["clause_id"])[row]
    row, about = row[about >= 0], about[about >= 0]
    who = codes(actors, statements["actor_id"])[row]
    day = statements["date"].to_numpy()[row]
    stance, words = held_codes(statements["stance"], statements["answer"])
    stance = stance[row]
    cell = who * len(clauses) + about
    order = np.argsort(cell, kind="stable")
    cell, day, stance, row = cell[order], day[order], stance[order], row[order]
    # On one day the last row is the one that outweighs the others.
    last_of_day = np.append((cell[1:] != cell[:-1]) | (day[1:] != day[:-1]), True)[: len(cell)]
    cell, day, stance, row = (part[last_of_day] for part in (cell, day, stance, row))
    begins = np.insert((cell[1:] != cell[:-1]) | (stance[1:] != stance[:-1]), 0, True)[: len(cell)]
    cell, day, stance, row = (part[begins] for part in (cell, day, stance, row))
    first, last, new = _windows(cell, day > np.datetime64(since))
    has_before = first < new
    start = np.where(has_before, new - 1, new)
    position = statements.iloc[row[last]]
    return pd.DataFrame(
        {
            "actor_id": position["actor_id"].to_numpy(),
            "clause_id": position["clause_id"].to_numpy(),
            "before": pd.arrays.IntegerArray(
                stance[start], ~has_before | (stance[start] > STANCE_MAX)
            ),
            "after": pd.arrays.IntegerArray(stance[last], stance[last] > STANCE_MAX),
            "path": _paths(words[stance - STANCE_MIN], start, last),
            "date": position["date"].to_numpy(),
            "position_id": position["position_id"].to_numpy(),
            "source_id": position["source_id"].to_numpy(),
            "answer_id": position["answer_id"].to_numpy(),
            "is_new": ~has_before,
        }
    )


def held_codes(stance: pd.Series, answer: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """What holds by each statement as a whole number, and the words of all these numbers.

    The number is the stance, -2..2, or of an answer without one a higher number, the same for the
    same ``answer``. The words are in the order of the numbers from -2 on, as a path has them.
    """
    counts = stance.notna().to_numpy(dtype=bool)
    codes_of_words, words = pd.factorize(answer.where(~counts))
    held = stance.fillna(0).to_numpy(dtype=np.int64)
    held = np.where(counts, held, STANCE_MAX + 1 + codes_of_words)
    quoted = np.array([_quoted(word) for word in words], dtype=object)
    return held, np.concatenate([_WORDS, quoted])


def _quoted(word: str) -> str:
    """A word as a path has it, in which the separator never occurs."""
    return json.dumps(word, ensure_ascii=False).replace(">", "\\u003e")


def _windows(cell: np.ndarray, late: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each cell with a run that begins late: its first, its last and its first late run."""
    last = np.flatnonzero(np.append(cell[1:] != cell[:-1], True)[: len(cell)])
    first = np.append(0, last[:-1] + 1)[: len(last)]
    new = last + 1 - (np.add.reduceat(late.astype(np.int64), first) if len(first) else first)
    moved = new <= last
    return first[moved], last[moved], new[moved]


def _paths(words: np.ndarray, start: np.ndarray, last: np.ndarray) -> np.ndarray:
    """What held from one run to another in words, all paths growing by one step at a time."""
    path = words[start]
    at = start.copy()
    while (onward := np.flatnonzero(at < last)).size:
        at[onward] += 1
        path[onward] = step(path[onward], words[at[onward]])
    return path


def step(path: np.ndarray, word: np.ndarray) -> np.ndarray:
    """The paths with one more step each: ``-2`` and ``0`` give ``-2 > 0``."""
    return path + PATH_SEPARATOR + word


def read_path(path: str) -> list[int | str]:
    """What one such path held in turn, stances and words: ``-2 > "absent"`` is [-2, 'absent']."""
    return [json.loads(held) for held in path.split(PATH_SEPARATOR)]
