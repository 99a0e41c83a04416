"""Every statement on some clauses, and from when to when it held. Nothing is averaged."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.spans import Span
from parley.analysis.stances.states import by_rank
from parley.analysis.stances.told import told
from parley.dataset.kept import kept
from parley.dataset.view import View


def statements_on(view: View, clauses: pd.Series, span: Span) -> pd.DataFrame:
    """Every statement by the kept actors on these clauses that was made or held in the span.

    Rows of the positions table, clause by clause in their order and within it actor by
    actor and day by day, with ``until`` (datetime64), the day on which the next
    statement took its place, missing while it holds; and ``counts``, False where another
    statement of the same day outweighs it (see `states.by_rank`), and it never held.
    Answers that are no stance are among them (`told`): one that does not count has no ``stance``
    (Int64), and the one before it holds until its day. Stances are those on the clause itself: nothing is carried over from items, whole
    points or other wordings.
    """
    said = told(view)
    said = said[said["clause_id"].isin(clauses)].reset_index(drop=True)
    if said["stance"].notna().all():
        said["stance"] = said["stance"].astype("int64")
    rows = said.iloc[by_rank(said)].reset_index(drop=True)
    cell = ["clause_id", "actor_id"]
    rows["counts"] = ~rows.duplicated([*cell, "date"], keep="last")
    counting = rows[rows["counts"]]
    rows["until"] = counting.groupby(cell)["date"].shift(-1).reindex(rows.index)
    order = np.lexsort(
        (
            rows.index,
            pd.Index(view.dataset["actors"]["actor_id"]).get_indexer(pd.Index(rows["actor_id"])),
            pd.Index(clauses).get_indexer(pd.Index(rows["clause_id"])),
        )
    )
    rows = rows.iloc[order]
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    until = rows["until"].fillna(pd.Timestamp.max.floor("D")).where(rows["counts"], rows["date"])
    rows = rows[(rows["date"] <= last) & (until >= first)]
    # What took a statement's place after the span is not in it, so neither is its day.
    rows["until"] = rows["until"].where(rows["until"] <= last)
    return rows.reset_index(drop=True)


@kept
def spoken_on(view: View) -> pd.DataFrame:
    """The clauses of the view on which kept actors made statements: rows of the clauses table."""
    clauses = view.clauses_asked()
    return clauses[clauses["clause_id"].isin(told(view)["clause_id"])]


def most_heard(rows: pd.DataFrame, most: int) -> tuple[pd.DataFrame, int]:
    """The statements of the actors with most of them on each clause, and how many are left out.

    At most ``most`` actors a clause. What is left out is counted in pairs of a clause and an
    actor.
    """
    times = rows.groupby(["clause_id", "actor_id"], sort=False).size().rename("n").reset_index()
    times = times.sort_values("n", ascending=False, kind="stable")
    kept = times.groupby("clause_id", sort=False).head(most)[["clause_id", "actor_id"]]
    return rows.merge(kept, on=["clause_id", "actor_id"]), len(times) - len(kept)


def turns(rows: pd.DataFrame) -> pd.DataFrame:
    """How each actor's stance on each clause ran in rows of `statements_on`.

    One row an actor and clause of which a statement counts: ``clause_id``, ``actor_id``;
    ``stances``, the different ones in turn, and words of answers that do not count; ``statements``, how many there were.
    """
    counted = rows[rows["counts"]]
    rows_of_turns = [
        (clause, actor, _changes(_held(group)), len(group))
        for (clause, actor), group in counted.groupby(["clause_id", "actor_id"], sort=False)
    ]
    return pd.DataFrame(rows_of_turns, columns=["clause_id", "actor_id", "stances", "statements"])


def _held(group: pd.DataFrame) -> list[int | str]:
    return [
        str(answer) if pd.isna(stance) else int(stance)
        for stance, answer in zip(group["stance"], group["answer"], strict=True)
    ]


def _changes(held: list[int | str]) -> tuple[int | str, ...]:
    return tuple(now for n, now in enumerate(held) if n == 0 or now != held[n - 1])
