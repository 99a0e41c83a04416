"""What everything rests on, where it is weak, and where nothing was found."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.reliability import wording
from parley.analysis.reliability.second_pages import borne_out
from parley.analysis.stances import has_answers, searched_on, told
from parley.dataset import Dataset
from parley.dataset.contract import RESTING_ON_PAGES, TABLES
from parley.dataset.kept import kept
from parley.dataset.view import View

RESTING: Final[tuple[tuple[str, str], ...]] = tuple(
    (table.name, table.key[0]) for table in TABLES if table.name in RESTING_ON_PAGES
)
"""The tables whose rows name a source, with their keys, in the contract's order; see `resting_tables`."""


def resting_tables(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """`RESTING`, and the answers that are no stance where the data have such."""
    return (*RESTING, ("answers", "answer_id")) if has_answers(dataset) else RESTING


FOUND: Final = ("statements", "answers")
"""What can be found of an actor on a point."""

WEAK_COLUMNS: Final = ("table", "row_id", "date", "marks", "weak_points", "source_id")


@kept
def resting(view: View) -> pd.DataFrame:
    """Every row of the view that names a source, one row each.

    Columns: ``table``, ``row_id``, ``source_id``, in the order of the tables.
    """
    parts = [
        view[table][[key, "source_id"]]
        .set_axis(["row_id", "source_id"], axis=1)
        .assign(table=table)
        for table, key in resting_tables(view.dataset)
    ]
    frame = pd.concat(parts, ignore_index=True)
    return frame[["table", "row_id", "source_id"]]


@kept
def resting_counts(view: View) -> pd.DataFrame:
    """How many rows of each table rest on each source of the view.

    One row a source of ``view["sources"]``, in its order: ``source_id``, a column a table
    of `resting_tables` with the number of its rows, and ``rows``, their sum.
    """
    rows = resting(view)
    tables = [table for table, _ in resting_tables(view.dataset)]
    ids = view["sources"]["source_id"]
    counts = pd.crosstab(rows["source_id"], rows["table"]).reindex(
        index=ids, columns=tables, fill_value=0
    )
    counts = counts.astype("int64").reset_index(names="source_id")
    counts.columns.name = None
    return counts.assign(rows=counts[tables].sum(axis=1))


@kept
def borne_out_counts(view: View) -> pd.Series:
    """How many of the rows that rest on each source of the view have a second page, by ``source_id``."""
    rows = resting(view)
    counts = rows.loc[borne_out(view, rows), "source_id"].value_counts()
    return counts.reindex(view["sources"]["source_id"], fill_value=0).astype("int64")


def own_first(sources: pd.DataFrame) -> pd.DataFrame:
    """The sources with actors' own texts first: originals of `wording.OWN_KINDS`, kind by kind.

    Then the other originals, then copies and translations. Within each the order stays.
    """
    ranks = {kind: rank for rank, kind in enumerate(wording.OWN_KINDS)}
    rank = sources["kind"].map(ranks).fillna(len(ranks))
    rank = rank.where(sources["text_basis"] == "original", len(ranks) + 1)
    return sources.loc[rank.sort_values(kind="stable").index]


def carrying_half(rows: pd.Series) -> int:
    """Of how many sources, the most used first, half of the rows name one.

    ``rows`` has the number of rows that name each; 0 where no row names any.
    """
    falling = rows.sort_values(ascending=False).cumsum()
    total = int(rows.sum())
    return int((falling < total / 2).sum()) + 1 if total else 0


@kept
def weak_spots(view: View) -> pd.DataFrame:
    """The rows of the view that rest on little, those with most weak points first.

    Columns: ``table``, ``row_id``, ``date`` (of the statement, event or text); ``marks``,
    the words of `wording.MARKS` that apply, a list; ``weak_points``, how many; ``source_id``. Rows
    with equally many marks stand in the order of the tables, the newest first. A row
    without a mark is left out.

    "only a copy": the page is no original, no second page is known that carries the matter,
    and no other page carries a statement of the same actor on the same clause (of the same
    analyst on the same claim) up to the as-of date.
    """
    sources = view.dataset.index["sources"]
    parts = [
        _marked(rows.assign(alone=rows["alone"] & ~borne_out(view, rows)), sources)
        for rows in (_positions(view), _views(view), _clauses(view), _plans(view), _events(view))
    ]
    frame = pd.concat(parts, ignore_index=True)
    frame = frame[frame["weak_points"] > 0]
    rank = {table: n for n, (table, _) in enumerate(RESTING)}
    order = frame.assign(rank=frame["table"].map(rank)).sort_values(
        ["weak_points", "rank", "date"], ascending=[False, True, False], kind="stable"
    )
    return order[list(WEAK_COLUMNS)].reset_index(drop=True)


def _marked(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The rows with what makes them weak; ``alone`` says that no other page says the same."""
    page = sources.reindex(rows["source_id"])
    applies = {
        wording.ONLY_A_COPY: (page["text_basis"].ne("original").to_numpy())
        & rows["alone"].to_numpy(),
        wording.DATE_NOT_PRINTED: page["date_basis"].ne("printed").to_numpy(),
        wording.REPORTED: rows["basis"].eq("reported").to_numpy(),
        wording.INFERRED: rows["basis"].eq("inferred").to_numpy(),
        wording.MONTH_ONLY: rows["precision"].eq("month").to_numpy(),
        wording.YEAR_ONLY: rows["precision"].eq("year").to_numpy(),
        wording.UNPUBLISHED: rows["unpublished"].to_numpy(dtype=bool),
    }
    table = np.column_stack([applies[name] for name in wording.MARKS])
    marks = [[name for name, on in zip(wording.MARKS, row, strict=True) if on] for row in table]
    return rows.assign(
        marks=pd.Series(marks, index=rows.index, dtype=object), weak_points=table.sum(axis=1)
    )


def _shaped(
    rows: pd.DataFrame,
    table: str,
    key: str,
    *,
    date: pd.Series | np.ndarray | None = None,
    alone: pd.Series | bool = True,
    unpublished: pd.Series | bool = False,
) -> pd.DataFrame:
    empty = pd.Series([None] * len(rows), index=rows.index, dtype="str")
    return pd.DataFrame(
        {
            "table": pd.Series(table, index=rows.index, dtype="str"),
            "row_id": rows[key],
            "date": rows["date"] if date is None else date,
            "source_id": rows["source_id"],
            "basis": rows.get("basis", empty),
            "precision": rows.get("precision", empty),
            "alone": pd.Series(alone, index=rows.index, dtype=bool),
            "unpublished": pd.Series(unpublished, index=rows.index, dtype=bool),
        }
    )


def _alone(rows: pd.DataFrame, said: pd.DataFrame, keys: list[str]) -> pd.Series:
    """Whether nothing of the same speaker on the same target stands on another page."""
    pages = said.groupby(keys)["source_id"].nunique()
    mine = pd.MultiIndex.from_frame(rows[keys])
    return pd.Series(pages.reindex(mine).to_numpy() <= 1, index=rows.index)


def _positions(view: View) -> pd.DataFrame:
    rows = view["positions"]
    alone = _alone(rows, view.statements(), ["actor_id", "clause_id"])
    return _shaped(rows, "positions", "position_id", alone=alone)


def _views(view: View) -> pd.DataFrame:
    rows = view["analyst_views"]
    alone = _alone(rows, rows, ["analyst_id", "claim_id"])
    return _shaped(rows, "analyst_views", "view_id", alone=alone)


def _clauses(view: View) -> pd.DataFrame:
    rows = view["clauses"]
    plans = view.dataset.index["plans"]
    plan = plans.reindex(rows["plan_id"])
    return _shaped(
        rows, "clauses", "clause_id", date=plan["published"].to_numpy(),
        unpublished=pd.Series(plan["text_public"].eq("no").to_numpy(), index=rows.index),
    )  # fmt: skip


def _plans(view: View) -> pd.DataFrame:
    rows = view["plans"]
    return _shaped(
        rows, "plans", "plan_id", date=rows["published"], unpublished=rows["text_public"].eq("no")
    )


def _events(view: View) -> pd.DataFrame:
    return _shaped(view["events"], "events", "event_id")


@kept
def statements_found(view: View) -> pd.DataFrame:
    """How many statements of each actor were found on each point of the view's texts.

    One row an actor and point, point by point: ``clause_id``, ``actor_id``, ``statements``
    and ``answers`` that are no stance (both on the point or on items of it, by the as-of date),
    ``public``, whether the text was public by then, and ``searched_on``, the day on which statements on
    a point without either were last searched for, missing where no search is recorded. All kept actors stand in
    it, those never heard too. A point is a clause that belongs to no other; a search text
    does not narrow points.
    """
    clauses = view.narrow(text="").clauses_asked()
    parent = view.dataset.index["clauses"]["part_of"]
    top = parent.index.to_series()
    while (above := top.map(parent)).notna().any():
        top = above.fillna(top)
    points = clauses.loc[clauses["part_of"].isna(), "clause_id"]
    said = told(view)
    point = said["clause_id"].map(top)
    kind = said["answer"].isna().map({True: "statements", False: "answers"})
    times = said.assign(point=point, kind=kind).groupby(["point", "actor_id", "kind"]).size()
    order = pd.MultiIndex.from_product(
        [points, view["actors"]["actor_id"]], names=["clause_id", "actor_id"]
    )
    public = set(view["plans"]["plan_id"])
    plan_of = view.dataset.index["clauses"]["plan_id"]
    frame = pd.DataFrame(
        {name: _of_kind(times, name).reindex(order, fill_value=0) for name in FOUND}
    ).reset_index()
    days = searched_on(view, pd.Index(view["actors"]["actor_id"]), pd.Index(points)).T.ravel()
    return frame.assign(
        public=frame["clause_id"].map(plan_of).isin(public),
        searched_on=np.where((frame[list(FOUND)] == 0).all(axis=1), days, np.datetime64("NaT")),
    )


def _of_kind(times: pd.Series, kind: str) -> pd.Series:
    return times[times.index.get_level_values("kind") == kind].droplevel("kind").astype("int64")


@kept
def found_by_actor(view: View) -> pd.DataFrame:
    """`statements_found` as a table: a row a point, a column an actor with a statement or an answer on any.

    Whole numbers of statements, by the ids of clauses and actors; what only answered has 0 (see
    `answers_by_actor`).
    """
    counts = _points_by_actors(view, "statements")
    given = _points_by_actors(view, "answers")
    return counts[counts.columns[(counts.sum() + given.sum()) > 0]]


@kept
def answers_by_actor(view: View) -> pd.DataFrame:
    """How many answers that are no stance there are; rows and columns as those of `found_by_actor`."""
    return _points_by_actors(view, "answers")[found_by_actor(view).columns]


@kept
def searched_by_actor(view: View) -> pd.DataFrame:
    """When statements on points without any word were searched for: `statements_found` as a table.

    Days, NaT where no search is recorded; rows and columns as those of `found_by_actor`.
    """
    return _points_by_actors(view, "searched_on")[found_by_actor(view).columns]


def _points_by_actors(view: View, column: str) -> pd.DataFrame:
    cells = statements_found(view)
    table = cells.pivot(index="clause_id", columns="actor_id", values=column)
    return table.reindex(index=cells["clause_id"].unique(), columns=view["actors"]["actor_id"])
