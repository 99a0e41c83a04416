"""Every statement that bears on a cell: what the reader sees who asks why it says what it says."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.lineage import Wordings, drops, other_wordings, same_wordings
from parley.analysis.stances.arrays import Cells, cell_arrays
from parley.analysis.stances.states import DIRECT, FROM_ITEMS, OTHER_WORDING, STATES
from parley.analysis.stances.table import cells
from parley.dataset.kept import kept
from parley.dataset.view import View

EVIDENCE_COLUMNS: Final = (
    "date",
    "relation",
    "stance",
    "clause_id",
    "change",
    "by_plan_id",
    "carries_cell",
    "position_id",
    "basis",
    "speaker",
    "summary",
    "source_id",
    "locator",
    "note",
    "answer",
    "answer_id",
)

_Related = tuple[int, str, str | None, str | None]
"""Code of a clause, how it bears on the cell, by which changes, by whose text."""


@kept
def evidence(view: View, actor_id: str, clause_id: str) -> pd.DataFrame:
    """Everything the actor said that bears on the cell, the oldest first.

    On one day the statement that outweighs the others stands last.

    Columns: ``date``; ``relation``, how the statement bears on the clause, in the words
    of `STATES` (direct, whole point, from items, same wording, other wording);
    ``stance`` (Int64) on the wording that it was about; ``clause_id``, that wording;
    ``change``, the chain of changes from the cell's clause to it, missing within the
    text; ``by_plan_id``, the text that made the first change; ``carries_cell``, whether
    the cell rests on this row; and ``position_id``, ``basis``, ``speaker``,
    ``summary``, ``source_id``, ``locator``, ``note`` of the position. An answer that is no stance
    is a row like a position's with its ``answer`` and ``answer_id``; its ``stance`` is the one it counts
    as by the data set's rule, missing where it does not count.

    An own text that dropped the wording is a row "other wording" whose change ends in
    ``dropped``: it has no stance and no position, its date and source are the text's,
    its note that of the lineage. Of the filters, the basis and the as-of date hold.

    Raises `ValueError` naming the parameter for an actor or a clause not in the data.
    """
    _check(view, actor_id, clause_id)
    alone = view.narrow(actor=(actor_id,), side=(), plan=(), issue=(), text="")
    arrays = cell_arrays(alone)
    clause = int(arrays.said.clauses.get_indexer(pd.Index([clause_id]))[0])
    related = _related(alone, clause)
    said = _statements(arrays, clause, related)
    left_out = _left_out(alone, arrays, clause)
    rows = pd.concat([said, left_out]) if len(left_out) else said
    ordered = rows.sort_values("date", kind="stable").reset_index(drop=True)
    return ordered[list(EVIDENCE_COLUMNS)]


def cell(view: View, actor_id: str, clause_id: str) -> pd.DataFrame:
    """The one row of `analysis.stances.cells` that the actor has on the clause, whatever else is asked for.

    Of the filters, the basis and the as-of date hold, as for its evidence. Raises as `evidence`.
    """
    _check(view, actor_id, clause_id)
    every = cells(view.narrow(actor=(actor_id,), side=(), plan=(), issue=(), text=""))
    return every[every["clause_id"] == clause_id]


def held_since(entries: pd.DataFrame) -> pd.Timestamp | None:
    """Since when the actor stands where its cell says: the day on which that was said first, of all
    times in a row up to the last. None where the cell rests on no single statement.

    ``entries`` are what `evidence` gives. Only what was said of the same clause counts, and of several
    statements on a day the one that does.
    """
    carrying = entries[entries["carries_cell"] & entries["stance"].notna()]
    if len(carrying) != 1 or carrying["relation"].iloc[0] == STATES[FROM_ITEMS]:
        return None
    now = carrying.iloc[0]
    said = entries[entries["clause_id"] == now["clause_id"]]
    heard = said["stance"].notna() | said["answer"].notna()
    said = said[heard].drop_duplicates("date", keep="last")
    same = (said["stance"] == now["stance"]).to_numpy(dtype=bool, na_value=False)
    others = np.flatnonzero(~same)
    return said["date"].iloc[others[-1] + 1 if len(others) else 0]


def _check(view: View, actor_id: str, clause_id: str) -> None:
    actors = list(view.dataset["actors"]["actor_id"])
    if actor_id not in actors:
        raise ValueError(f"actor_id: {actor_id!r} is not in the data; allowed: {', '.join(actors)}")
    if clause_id not in set(view.dataset["clauses"]["clause_id"]):
        raise ValueError(f"clause_id: {clause_id!r} is not in the data; allowed: an id of clauses")


def _related(view: View, clause: int) -> pd.DataFrame:
    """The clauses that bear on this one: ``code``, ``relation``, ``change``, ``by_plan_id``.

    Each once, with the first relation that holds.
    """
    table = view.dataset["clauses"]
    same, other = same_wordings(view), other_wordings(view)
    plans = pd.Index(view.dataset["plans"]["plan_id"])
    rows: list[_Related] = [(clause, STATES[DIRECT], None, None)]
    rows += [(code, "whole point", None, None) for code in _above(table, clause)]
    rows += [(code, "from items", None, None) for code in _below(table, clause)]
    for relation, pairs in (("same wording", same), ("other wording", other)):
        rows += _tied(relation, pairs.take(pairs.clause == clause), plans)
    frame = pd.DataFrame(rows, columns=["code", "relation", "change", "by_plan_id"])
    frame = frame.drop_duplicates("code")
    return frame.astype({"relation": "str", "change": "str", "by_plan_id": "str"})


def _tied(relation: str, pairs: Wordings, plans: pd.Index) -> list[_Related]:
    return [
        (int(code), relation, str(chain), None if by < 0 else str(plans[int(by)]))
        for code, chain, by in zip(pairs.other, pairs.chain, pairs.changed_by, strict=True)
    ]


def _above(table: pd.DataFrame, clause: int) -> list[int]:
    """The point that the clause is part of, and what that is part of."""
    ids = pd.Index(table["clause_id"])
    codes = []
    point = table["part_of"].iloc[clause]
    while not pd.isna(point):
        codes.append(int(ids.get_indexer(pd.Index([point]))[0]))
        point = table["part_of"].iloc[codes[-1]]
    return codes


def _below(table: pd.DataFrame, clause: int) -> list[int]:
    """The items of the clause, and their items."""
    below: list[int] = []
    ids = [table["clause_id"].iloc[clause]]
    while ids:
        items = np.flatnonzero(table["part_of"].isin(ids))
        below += items.tolist()
        ids = table["clause_id"].iloc[items].tolist()
    return below


def _statements(cells: Cells, clause: int, related: pd.DataFrame) -> pd.DataFrame:
    own = cells.said
    rank = np.flatnonzero(np.isin(own.about, related["code"]))
    rows = own.statements.iloc[own.row[rank]].reset_index(drop=True)
    how = related.set_index("code").loc[own.about[rank]]
    for column in ("relation", "change", "by_plan_id"):
        rows[column] = how[column].to_numpy()
    rows = rows.astype({"relation": "str", "change": "str", "by_plan_id": "str"})
    rows["stance"] = rows["stance"].astype("Int64")
    rows["carries_cell"] = np.isin(rank, _carrying(cells, clause, related))
    return rows


def _carrying(cells: Cells, clause: int, related: pd.DataFrame) -> np.ndarray:
    """The ranks of the statements that the cell rests on: one, or the newest on each item."""
    if cells.state[0, clause] == FROM_ITEMS:
        items = related.loc[related["relation"] == STATES[FROM_ITEMS], "code"].to_numpy()
        return cells.said.rank[0, items][cells.said.state[0, items] == DIRECT]
    return cells.rank[0, [clause]]


def _left_out(view: View, cells: Cells, clause: int) -> pd.DataFrame:
    """The own texts that dropped the wording, as rows of evidence."""
    rows = drops(view)
    rows = rows[rows["clause"] == clause]
    plans = view.dataset["plans"].iloc[rows["plan"].to_numpy(dtype=np.int64)]
    carries = np.zeros(len(rows), dtype=bool)
    # Of several texts the first row is the one that a cell without a newer statement shows.
    carries[:1] = cells.state[0, clause] == OTHER_WORDING and cells.rank[0, clause] < 0
    frame = pd.DataFrame(
        {
            "date": rows["date"].to_numpy(),
            "relation": STATES[OTHER_WORDING],
            "stance": pd.array([pd.NA] * len(rows), dtype="Int64"),
            "clause_id": cells.said.clauses[rows["dropped"].to_numpy(dtype=np.int64)],
            "change": rows["change"].to_numpy(),
            "by_plan_id": plans["plan_id"].to_numpy(),
            "carries_cell": carries,
            "source_id": plans["source_id"].to_numpy(),
            "note": rows["note"].to_numpy(),
        }
    )
    texts = [name for name in EVIDENCE_COLUMNS if name not in ("date", "stance", "carries_cell")]
    return frame.reindex(columns=list(EVIDENCE_COLUMNS)).astype(dict.fromkeys(texts, "str"))
