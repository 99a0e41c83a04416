"""Where statements were searched for: what tells a searched silence from one that nobody looked into."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.dataset.record import Record, records
from parley.dataset.view import View


def searched_on(view: View, actors: pd.Index, clauses: pd.Index) -> np.ndarray:
    """The day of the last search for statements of each actor on each clause.

    ``datetime64[us]``, ``len(actors)`` x ``len(clauses)``; NaT where no search is recorded.
    A search on a clause took in its items, so an item without one of its own has its
    point's. ``clauses`` may hold ids of whole texts, on which searches are of their own.
    """
    dataset = view.dataset
    every = dataset["clauses"]
    ids = pd.Index(every["clause_id"]).append(pd.Index(dataset["plans"]["plan_id"]))
    rows = dataset["searched"]
    days = np.full((len(actors), len(ids)), np.datetime64("NaT", "us"))
    who, about = codes(actors, rows["actor_id"]), codes(ids, rows["clause_id"])
    kept = (who >= 0) & (about >= 0)
    days[who[kept], about[kept]] = rows["searched_on"].to_numpy()[kept]
    point = codes(ids, every["part_of"])
    _down_to_items(days, point)
    return days[:, codes(ids, pd.Series(clauses))]


def search_of(view: View, actor_id: str, clause_id: str) -> Record | None:
    """The row of the search that took in the clause: its own, else that of the nearest clause above."""
    rows = view.dataset["searched"]
    of_actor = rows[rows["actor_id"] == actor_id]
    part_of = view.dataset.index["clauses"]["part_of"]
    about: str | None = clause_id
    while isinstance(about, str):
        if found := records(of_actor[of_actor["clause_id"] == about]):
            return found[0]
        about = part_of.get(about)
    return None


def _down_to_items(days: np.ndarray, point: np.ndarray) -> None:
    """Give an item without a search that of the nearest clause above it that has one."""
    item = np.flatnonzero(point >= 0)
    above = point[item]
    while len(item):
        free = np.isnat(days[:, item])
        days[:, item] = np.where(free, days[:, above], days[:, item])
        higher = point[above]
        item, above = item[higher >= 0], higher[higher >= 0]
