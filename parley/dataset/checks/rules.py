"""Faults of rows: what must hold between the cells of a row, or between rows."""

from __future__ import annotations

from datetime import date
from typing import Final

import pandas as pd

from parley.dataset import wording
from parley.dataset.checks import wording as says
from parley.dataset.checks.ids import ids_alike
from parley.dataset.checks.keys import among, known_ids
from parley.dataset.checks.rows import Rows, as_dates, by_id, looked_up, rows_of
from parley.dataset.checks.rule import Found, Raw, Rule
from parley.dataset.contract import BY_NAME
from parley.dataset.package import Meta


def _end_before_start(raw: Raw, _: Meta) -> Found:
    for name, first, last in (
        ("events", "date", "end_date"),
        ("memberships", "first_day", "last_day"),
        ("coalitions", "first_day", "last_day"),
    ):
        rows = rows_of(raw, name)
        wrong = as_dates(rows.raw.frame[last]) < as_dates(rows.raw.frame[first])
        yield from rows.faults(wrong, last, wording.END_FIRST, wording.END_LATER)


_EARLIEST, _LATEST = pd.Timestamp("1677-12-31"), pd.Timestamp("9999-12-31")
"""Before and after all days that the contract lets in."""


def _in_two_sides(raw: Raw, _: Meta) -> Found:
    """On no day does an actor belong to two sides; a day that is left out is open."""
    memberships = rows_of(raw, "memberships")
    frame = memberships.raw.frame
    first, last = as_dates(frame["first_day"]), as_dates(frame["last_day"])
    unread = (first.isna() & frame["first_day"].notna()) | (last.isna() & frame["last_day"].notna())
    # What is no day, ends before it begins or is a row once more has been said.
    told = unread | (last < first) | frame.duplicated(list(memberships.table.key))
    times = pd.DataFrame(
        {
            "who": frame["actor_id"],
            "first": first.fillna(_EARLIEST),
            "last": last.fillna(_LATEST),
        }
    )[~told].sort_values(["who", "first"], kind="stable")
    before = times.groupby("who")["last"].cummax().groupby(times["who"]).shift()
    wrong = pd.Series(False, index=frame.index)
    wrong[times.index] = times["first"] <= before
    yield from memberships.faults(wrong, "first_day", wording.IN_TWO_SIDES, wording.ONE_SIDE)


def _clause_in_another_text(raw: Raw, _: Meta) -> Found:
    """Items, variants and lineage rows name clauses of the text they say they do."""
    clauses = rows_of(raw, "clauses")
    plans = known_ids(raw, ("plans",))
    if plans is None:
        return
    # What refers to nothing has been said, and is no text to compare with.
    named = by_id(clauses.raw, "clause_id", "plan_id")
    plan_of = {clause: plan for clause, plan in named.items() if plan in plans}
    for column in ("part_of", "variant_of"):
        frame = clauses.raw.frame
        other = looked_up(frame[column], plan_of)
        yield from clauses.faults(
            other.notna() & (other != frame["plan_id"]) & among(frame["plan_id"], plans),
            column,
            wording.OF_ANOTHER_TEXT,
            wording.OF_THE_SAME_TEXT,
        )
    lineage = rows_of(raw, "lineage")
    # A text that is compared with itself is a fault of its own.
    apart = lineage.raw.frame["plan_id"] != lineage.raw.frame["from_plan_id"]
    for column, plan in (("clause_id", "plan_id"), ("from_clause_id", "from_plan_id")):
        frame = lineage.raw.frame
        other = looked_up(frame[column], plan_of)
        yield from lineage.faults(
            other.notna() & (other != frame[plan]) & among(frame[plan], plans) & apart,
            column,
            wording.OF_ANOTHER_TEXT,
            wording.of_the_text_in(plan),
        )


def _lineage_shape(raw: Raw, _: Meta) -> Found:
    """A dropped clause has no later one, a new clause no earlier one, all others have both."""
    lineage = rows_of(raw, "lineage")
    frame = lineage.raw.frame
    later, earlier = frame["clause_id"].notna(), frame["from_clause_id"].notna()
    known = frame["change"].isin(list(BY_NAME["lineage"].column("change").words))
    dropped, new = frame["change"] == "dropped", frame["change"] == "new"
    yield from lineage.faults(
        known & (dropped == later), "clause_id", wording.CHANGE_IS, wording.EMPTY_IF_DROPPED
    )
    yield from lineage.faults(
        known & (new == earlier), "from_clause_id", wording.CHANGE_IS, wording.EMPTY_IF_NEW
    )


def _loops(raw: Raw, _: Meta) -> Found:
    """No clause descends from itself, no text replaces itself, no item is part of its own item, no actor one of its members."""
    for name, child, parent in (
        ("lineage", "clause_id", "from_clause_id"),
        ("clauses", "clause_id", "part_of"),
        ("clauses", "clause_id", "variant_of"),
        ("plans", "plan_id", "supersedes"),
        ("coalitions", "coalition_id", "member_id"),
    ):
        rows = rows_of(raw, name)
        if not rows.raw.distinct(parent):
            continue
        edges = rows.raw.frame[[child, parent]].dropna()
        looped = _on_a_loop(edges[child].tolist(), edges[parent].tolist())
        if not looped:
            continue
        wrong = rows.raw.frame[child].isin(looped) & rows.raw.frame[parent].isin(looped)
        yield from rows.faults(wrong, parent, wording.LOOP, wording.NO_LOOP)


def _on_a_loop(children: list[str], parents: list[str]) -> set[str]:
    """The nodes left when those without a parent, or without a child, are taken away in turn."""
    edges = set(zip(children, parents, strict=True))
    while True:
        with_parent = {child for child, _ in edges}
        with_child = {parent for _, parent in edges}
        kept = {(c, p) for c, p in edges if p in with_parent and c in with_child}
        if kept == edges:
            return with_parent | with_child
        edges = kept


def _row_elsewhere(raw: Raw, _: Meta) -> Found:
    """A row that is recoded or borne out stands in the table that is named, not in another one."""
    for name in ("recodings", "second_sources"):
        rows = rows_of(raw, name)
        frame = rows.raw.frame
        tables = tuple(BY_NAME[name].column("table").words)
        for table in tables:
            others = [other for other in tables if other != table]
            here, elsewhere = known_ids(raw, (table,)), known_ids(raw, tuple(others))
            if here is None or elsewhere is None:
                continue
            astray = elsewhere.difference(here).intersection(rows.raw.distinct("row_id"))
            if not astray:
                continue
            yield from rows.faults(
                (frame["table"] == table) & among(frame["row_id"], astray),
                "row_id",
                wording.NOT_OF_TABLE,
                wording.refers_to([f"{table}.csv"]),
            )


def _second_source_is_the_first(raw: Raw, _: Meta) -> Found:
    """A second page is another page than the one that the row rests on."""
    second = rows_of(raw, "second_sources")
    frame = second.raw.frame
    tables = BY_NAME["second_sources"].column("table").words
    for table in (name for name in tables if name in second.raw.distinct("table")):
        first = by_id(raw[table], BY_NAME[table].key[0], "source_id")
        page = looked_up(frame["row_id"], first)
        yield from second.faults(
            (frame["table"] == table) & page.notna() & (page == frame["source_id"]),
            "source_id",
            wording.FIRST_PAGE,
            wording.ANOTHER_PAGE,
        )


def _compared_with_itself(raw: Raw, _: Meta) -> Found:
    lineage = rows_of(raw, "lineage")
    frame = lineage.raw.frame
    yield from lineage.faults(
        frame["plan_id"] == frame["from_plan_id"],
        "from_plan_id",
        wording.ITS_OWN_TEXT,
        wording.ANOTHER_TEXT,
    )


def _number_twice(raw: Raw, _: Meta) -> Found:
    """Two points of a text with one number cannot be told apart by name."""
    clauses = rows_of(raw, "clauses")
    frame = clauses.raw.frame
    cells = ["plan_id", "number"]
    twice = (
        frame.duplicated(cells)
        & frame[cells].notna().all(axis=1)
        & ~frame["clause_id"].duplicated()
    )
    yield from clauses.faults(twice, "number", wording.NUMBER_TWICE, wording.NUMBER_ONCE)


def _joint_papers(raw: Raw, _: Meta) -> Found:
    """A co-author's row is another author's, on the same claim and page."""
    views = rows_of(raw, "analyst_views")
    frame = views.raw.frame
    if not views.raw.distinct("joint_with"):
        return
    itself = frame["joint_with"] == frame["view_id"]
    yield from views.faults(itself, "joint_with", wording.ITSELF, wording.CO_AUTHOR)
    for column, same, problem in (
        ("analyst_id", True, wording.SAME_AUTHOR),
        ("claim_id", False, wording.OTHER_CLAIM),
        ("source_id", False, wording.OTHER_PAGE),
    ):
        theirs = looked_up(frame["joint_with"], by_id(views.raw, "view_id", column))
        known = theirs.notna() & frame[column].notna() & ~itself
        ids = known_ids(raw, views.table.column(column).refers_to)
        if ids is not None:  # what refers to nothing has been said
            known &= among(frame[column], ids) & among(theirs, ids)
        wrong = known & ((theirs == frame[column]) == same)
        yield from views.faults(wrong, "joint_with", problem, wording.CO_AUTHOR)


def _after_the_last_day(raw: Raw, meta: Meta) -> Found:
    """A statement that is younger than the data say they reach."""
    if meta.covered_to is None:
        return
    for table in ("positions", "analyst_views"):
        rows = rows_of(raw, table)
        yield from rows.faults(
            after(rows, "date", meta.covered_to),
            "date",
            wording.after_the_reach(meta.covered_to),
            wording.WITHIN_REACH,
        )


def after(rows: Rows, column: str, last: date) -> pd.Series:
    """Which rows are dated after the last day that the data set says it covers."""
    return as_dates(rows.raw.frame[column]) > pd.Timestamp(last)


def _weight_below_nothing(raw: Raw, _: Meta) -> Found:
    weights = rows_of(raw, "weights")
    below = pd.to_numeric(weights.raw.frame["value"], errors="coerce") < 0
    yield from weights.faults(below, "value", wording.BELOW_NOTHING, wording.NOTHING_OR_MORE)


RULES: Final[tuple[Rule, ...]] = (
    Rule(says.END_BEFORE_START, _end_before_start),
    Rule(says.IN_TWO_SIDES, _in_two_sides),
    Rule(says.CLAUSE_IN_ANOTHER_TEXT, _clause_in_another_text),
    Rule(says.LINEAGE_SHAPE, _lineage_shape),
    Rule(says.COMPARED_WITH_ITSELF, _compared_with_itself),
    Rule(says.LOOPS, _loops),
    Rule(says.NUMBER_TWICE, _number_twice),
    Rule(says.ROW_ELSEWHERE, _row_elsewhere),
    Rule(says.SECOND_SOURCE_IS_THE_FIRST, _second_source_is_the_first),
    Rule(says.JOINT_PAPERS, _joint_papers),
    Rule(says.AFTER_THE_LAST_DAY, _after_the_last_day),
    Rule(says.WEIGHT_BELOW_NOTHING, _weight_below_nothing),
    Rule(says.IDS_ALIKE, ids_alike),
)
"""What makes a data set unusable; each sentence follows on 'It is a fault if'."""
