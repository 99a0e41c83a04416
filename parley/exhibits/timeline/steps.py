"""How stances ran: every statement on a wording, and from when to when it held. Nothing is averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.stances import by_rank
from parley.dataset import View, records
from parley.exhibits.actors import short_names
from parley.exhibits.timeline.events import Span

MOST_WORDINGS: Final = 5
MOST_ACTORS: Final = 14
"""How many rows, and lines in a row, are drawn: those with most statements."""

ISSUE, CLAUSE = "issue", "clause"


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Statements on the wordings of a topic that bear on a span.

    ``rows`` as `statements_on` gives them, of the wordings and actors shown;
    ``clauses`` are rows of the clauses table with ``text`` and ``published``, in the data's
    order; ``actors`` rows of the actors table with ``short``. ``wordings_left`` and
    ``lines_left`` count what is not drawn.
    """

    view: View
    span: Span
    name: str
    rows: pd.DataFrame
    clauses: pd.DataFrame
    actors: pd.DataFrame
    wordings_left: int
    lines_left: int


def topics(view: View) -> dict[str, str]:
    """What stances can be followed on: ``issue~id`` and ``clause~id`` -> name.

    Issues and clauses of the view on which statements were found, issues first.
    """
    clauses = _spoken_on(view)
    issues = view["issues"]
    issues = issues[issues["issue_id"].isin(clauses["issue_id"])].sort_values("order")
    names = {
        f"{ISSUE}~{one}": str(name)
        for one, name in zip(issues["issue_id"], issues["name"], strict=True)
    }
    texts = view.dataset["plans"].set_index("plan_id")["short_name"]
    for clause in records(clauses):
        names[f"{CLAUSE}~{clause['clause_id']}"] = (
            f"{texts[clause['plan_id']]} {clause['number']}: {clause['heading']}"
        )
    return names


def first_topic(view: View) -> str | None:
    """The issue on which most statements were found, None where there is none."""
    issue = view.clauses_asked().set_index("clause_id")["issue_id"]
    found = view.statements()["clause_id"].map(issue).value_counts()
    return f"{ISSUE}~{found.idxmax()}" if len(found) else None


def _spoken_on(view: View) -> pd.DataFrame:
    clauses = view.clauses_asked()
    return clauses[clauses["clause_id"].isin(view.statements()["clause_id"])]


def statements_on(view: View, clauses: pd.Series, span: Span) -> pd.DataFrame:
    """Every statement by the kept actors on these clauses that was made or held in the span.

    Rows of the positions table, clause by clause in their order and within it actor by
    actor and day by day, with ``until`` (datetime64), the day on which the next
    statement took its place, missing while it holds; and ``counts``, False where another
    statement of the same day outweighs it (see `analysis.states.by_rank`), and it
    never held. Stances are those on the clause itself: nothing is carried over from
    items, whole points or other wordings.
    """
    said = view.statements()
    said = said[said["clause_id"].isin(clauses)].reset_index(drop=True)
    rows = said.iloc[by_rank(said)].reset_index(drop=True)
    cell = ["clause_id", "actor_id"]
    rows["counts"] = ~rows.duplicated([*cell, "date"], keep="last")
    held = rows[rows["counts"]]
    rows["until"] = held.groupby(cell)["date"].shift(-1).reindex(rows.index)
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
    # What took a statement's place after the span is not shown, so neither is its day.
    rows["until"] = rows["until"].where(rows["until"] <= last)
    return rows.reset_index(drop=True)


def steps(view: View, topic: str, span: Span) -> Steps:
    """The statements on the wordings of a topic, one of the keys of `topics`."""
    what, _, id_ = topic.partition("~")
    clauses = _spoken_on(view)
    clauses = clauses[clauses["issue_id" if what == ISSUE else "clause_id"] == id_]
    rows = statements_on(view, clauses["clause_id"], span)
    found = rows["clause_id"].value_counts(sort=False)
    most = found.sort_values(ascending=False, kind="stable").index
    shown = clauses[clauses["clause_id"].isin(most[:MOST_WORDINGS])].reset_index(drop=True)
    rows = rows[rows["clause_id"].isin(shown["clause_id"])]
    rows, lines_left = _most_heard(rows)
    plans = view.dataset["plans"].set_index("plan_id")
    actors = view.dataset["actors"]
    actors = actors[actors["actor_id"].isin(rows["actor_id"])].reset_index(drop=True)
    return Steps(
        view=view,
        span=span,
        name=topics(view).get(topic, ""),
        rows=rows.reset_index(drop=True),
        clauses=shown.assign(
            text=shown["plan_id"].map(plans["short_name"]),
            published=shown["plan_id"].map(plans["published"]),
        ),
        actors=actors.assign(short=short_names(actors)),
        wordings_left=len(most) - len(shown),
        lines_left=lines_left,
    )


def _most_heard(rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The rows of the actors with most statements on each clause, and how many are left out."""
    many = rows.groupby(["clause_id", "actor_id"], sort=False).size().rename("many").reset_index()
    many = many.sort_values("many", ascending=False, kind="stable")
    kept = many.groupby("clause_id", sort=False).head(MOST_ACTORS)[["clause_id", "actor_id"]]
    return rows.merge(kept, on=["clause_id", "actor_id"]), len(many) - len(kept)


def paths(shown: Steps) -> pd.DataFrame:
    """How each actor's stance on each wording ran in the span: ``stances``, the different ones in
    turn, and ``statements``, how many there were. One row an actor and clause."""
    rows = shown.rows[shown.rows["counts"]]
    found = [
        (clause, actor, _turns(group["stance"].tolist()), len(group))
        for (clause, actor), group in rows.groupby(["clause_id", "actor_id"], sort=False)
    ]
    return pd.DataFrame(found, columns=["clause_id", "actor_id", "stances", "statements"])


def _turns(stances: list[int]) -> tuple[int, ...]:
    return tuple(one for n, one in enumerate(stances) if n == 0 or one != stances[n - 1])
