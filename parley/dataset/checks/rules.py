"""Rules over rows: what holds between the cells of a row, or between rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from parley.dataset import wording
from parley.dataset.checks.keys import among, known_ids
from parley.dataset.checks.rows import as_dates, looked_up, rows_of
from parley.dataset.contract import BY_NAME
from parley.dataset.fault import Fault
from parley.dataset.read import RawTable


def _end_before_start(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    events = rows_of(raw, "events")
    frame = events.raw.frame
    wrong = as_dates(frame["end_date"]) < as_dates(frame["date"])
    yield from events.faults(wrong, "end_date", wording.END_FIRST, wording.END_LATER)


def _clause_in_another_text(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Items, variants and lineage rows name clauses of the text they say they do."""
    clauses = rows_of(raw, "clauses")
    plan_of = (
        clauses.raw.frame.drop_duplicates("clause_id").set_index("clause_id")["plan_id"].dropna()
    )
    for column in ("part_of", "variant_of"):
        frame = clauses.raw.frame
        other = looked_up(frame[column], plan_of)
        yield from clauses.faults(
            other.notna() & (other != frame["plan_id"]),
            column,
            wording.OF_ANOTHER_TEXT,
            wording.OF_THE_SAME_TEXT,
        )
    lineage = rows_of(raw, "lineage")
    for column, plan in (("clause_id", "plan_id"), ("from_clause_id", "from_plan_id")):
        frame = lineage.raw.frame
        other = looked_up(frame[column], plan_of)
        yield from lineage.faults(
            other.notna() & (other != frame[plan]),
            column,
            wording.OF_ANOTHER_TEXT,
            wording.of_the_text_in(plan),
        )


def _lineage_shape(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
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


def _loops(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """No clause descends from itself, no text replaces itself, no item is part of its own item."""
    for name, child, parent in (
        ("lineage", "clause_id", "from_clause_id"),
        ("clauses", "clause_id", "part_of"),
        ("clauses", "clause_id", "variant_of"),
        ("plans", "plan_id", "supersedes"),
    ):
        rows = rows_of(raw, name)
        edges = rows.raw.frame[[child, parent]].dropna()
        looped = _on_a_loop(edges[child].tolist(), edges[parent].tolist())
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


def _row_elsewhere(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
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
            astray = among(frame["row_id"], elsewhere) & ~among(frame["row_id"], here)
            yield from rows.faults(
                (frame["table"] == table) & astray,
                "row_id",
                wording.NOT_OF_TABLE,
                wording.refers_to([f"{table}.csv"]),
            )


def _second_source_is_the_first(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A second page is another page than the one that the row rests on."""
    second = rows_of(raw, "second_sources")
    frame = second.raw.frame
    for table in BY_NAME["second_sources"].column("table").words:
        key = BY_NAME[table].key[0]
        first = raw[table].frame.drop_duplicates(key).set_index(key)["source_id"]
        page = looked_up(frame["row_id"], first)
        yield from second.faults(
            (frame["table"] == table) & page.notna() & (page == frame["source_id"]),
            "source_id",
            wording.FIRST_PAGE,
            wording.ANOTHER_PAGE,
        )


RULES: Final[tuple[Callable[[Mapping[str, RawTable]], Iterator[Fault]], ...]] = (
    _end_before_start,
    _clause_in_another_text,
    _lineage_shape,
    _loops,
    _row_elsewhere,
    _second_source_is_the_first,
)
