"""Every fault of a data set at once, each with its file, row, column and remedy.

The checks work on whole columns: a column is reduced to its distinct values
first, so that 870,000 rows cost little more than their few thousand distinct
ids, dates and words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import numpy as np
import pandas as pd

from parley.dataset.contract import BY_NAME, LIST_SEPARATOR, TABLES, Column, Table
from parley.dataset.fault import Fault, Report
from parley.dataset.read import RawTable

_ID: Final = re.compile(r"[^\s;]+")
_INTEGER: Final = re.compile(r"-?[0-9]{1,15}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OUTER_SPACE: Final = re.compile(r"^\s|\s$")


def check_tables(raw: Mapping[str, RawTable]) -> Report:
    """Check the tables of one data set against the contract and against each other.

    ``raw`` holds every table of the contract. References and cross-row rules are
    looked at even where single cells are faulty, so that one run shows all faults;
    a table that could not be read at all is not held against the rows that refer
    to it.
    """
    faults = [fault for table in raw.values() for fault in table.faults]
    warnings: list[Fault] = []
    for table in TABLES:
        one = raw[table.name]
        for column in table.columns:
            faults.extend(_cell_faults(table, column, one))
            faults.extend(_reference_faults(table, column, raw))
        faults.extend(_duplicate_keys(table, one))
    for rule in _RULES:
        faults.extend(rule(raw))
    for hint in _HINTS:
        warnings.extend(hint(raw))
    return Report(tuple(sorted(faults)), tuple(sorted(warnings)))


# --- one cell -----------------------------------------------------------------


def _cell_faults(table: Table, column: Column, raw: RawTable) -> Iterator[Fault]:
    cells = raw.frame[column.name]
    if column.required:
        for row in raw.rows[cells.isna()]:
            yield Fault(table.file, int(row), column.name, "", "the cell is empty", column.allowed)
    problem_of = _PROBLEMS[column.kind]
    distinct = cells.dropna().unique()
    problems = {value: problem for value in distinct if (problem := problem_of(column, value))}
    if not problems:
        return
    wrong = cells.isin(list(problems))
    for row, value in zip(raw.rows[wrong], cells[wrong], strict=True):
        yield Fault(table.file, int(row), column.name, value, problems[value], column.allowed)


def _problem_word(column: Column, value: str) -> str:
    if column.words:
        return "" if value in column.words else "not an allowed value:"
    return _problem_text(column, value)


def _problem_id(_: Column, value: str) -> str:
    return "" if _ID.fullmatch(value) else "not an id:"


def _problem_ids(_: Column, value: str) -> str:
    parts = value.split(LIST_SEPARATOR)
    if not all(_ID.fullmatch(part) for part in parts):
        return "not a list of ids:"
    return "" if len(set(parts)) == len(parts) else "an id stands twice in"


def _problem_text(_: Column, value: str) -> str:
    return "spaces at the beginning or end of" if _OUTER_SPACE.search(value) else ""


def _problem_date(_: Column, value: str) -> str:
    if not _DATE.fullmatch(value):
        return "not a date written YYYY-MM-DD:"
    try:
        np.datetime64(value, "D")
    except ValueError:
        return "no such day:"
    return "no such day:" if value.startswith("0000") else ""


def _problem_integer(column: Column, value: str) -> str:
    if column.words:
        return "" if value in column.words else "not an allowed value:"
    return "" if _INTEGER.fullmatch(value) else "not a whole number:"


def _problem_number(_: Column, value: str) -> str:
    return "" if _NUMBER.fullmatch(value) else "not a number:"


def _problem_url(_: Column, value: str) -> str:
    if re.search(r"[\s\x00-\x1f\x7f<>\"]", value):
        return "an address with spaces, quotation or control characters:"
    try:
        parts = urlsplit(value)
    except ValueError:
        return "not an address:"
    return "" if parts.scheme in ("http", "https") and parts.hostname else "not a web address:"


_PROBLEMS: Final[Mapping[str, Callable[[Column, str], str]]] = {
    "id": _problem_id,
    "ids": _problem_ids,
    "text": _problem_text,
    "word": _problem_word,
    "date": _problem_date,
    "integer": _problem_integer,
    "number": _problem_number,
    "url": _problem_url,
}
"""For each kind of column, the function that names what is wrong with a value ('' if nothing)."""


# --- one table against others ---------------------------------------------------


def _known_ids(raw: Mapping[str, RawTable], names: tuple[str, ...]) -> set[str] | None:
    """The ids in the key columns of the tables, or None where one of them could not be read."""
    known: set[str] = set()
    for name in names:
        if raw[name].faults and raw[name].frame.empty:
            return None
        known.update(raw[name].frame[BY_NAME[name].key[0]].dropna())
    return known


def _reference_faults(table: Table, column: Column, raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    if not column.refers_to:
        return
    known = _known_ids(raw, column.refers_to)
    if known is None:
        return
    cells = raw[table.name].frame[column.name]
    is_list = column.kind == "ids"
    dangling: dict[str, str] = {}
    for value in cells.dropna().unique():
        parts = value.split(LIST_SEPARATOR) if is_list else [value]
        lost = [part for part in parts if part and part not in known]
        if lost:
            dangling[value] = LIST_SEPARATOR.join(lost)
    if not dangling:
        return
    wrong = cells.isin(list(dangling))
    where = " or ".join(f"{name}.csv" for name in column.refers_to)
    for row, value in zip(raw[table.name].rows[wrong], cells[wrong], strict=True):
        yield Fault(
            table.file,
            int(row),
            column.name,
            dangling[value],
            "refers to nothing:",
            f"an id that stands in {where}",
        )


def _duplicate_keys(table: Table, raw: RawTable) -> Iterator[Fault]:
    keys = raw.frame[list(table.key)]
    again = keys.duplicated(keep="first") & keys.notna().any(axis=1)
    if not again.any():
        return
    first = raw.rows.groupby([keys[name] for name in table.key], dropna=False).transform("first")
    for row, earlier, key in zip(
        raw.rows[again],
        first[again],
        keys[again].fillna("").agg(" + ".join, axis=1),
        strict=True,
    ):
        yield Fault(
            table.file,
            int(row),
            "+".join(table.key),
            key,
            f"the same key as in row {earlier}:",
            "a key that stands once",
        )


# --- rules over rows --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one table for which a rule does not hold."""

    table: Table
    raw: RawTable

    def faults(self, wrong: pd.Series, column: str, problem: str, expected: str) -> Iterator[Fault]:
        values = self.raw.frame[column].fillna("")
        for row, value in zip(self.raw.rows[wrong], values[wrong], strict=True):
            yield Fault(self.table.file, int(row), column, value, problem, expected)


def _rows(raw: Mapping[str, RawTable], name: str) -> _Rows:
    return _Rows(BY_NAME[name], raw[name])


def _dates(cells: pd.Series) -> pd.Series:
    return pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce")


def _looked_up(cells: pd.Series, values: pd.Series) -> pd.Series:
    """For each cell the value that stands at it in the index; like `map`, but also of no values."""
    found = values.reindex(cells.fillna("").to_numpy()).to_numpy(dtype=object)
    return pd.Series(found, index=cells.index, dtype="str")


def _end_before_start(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    events = _rows(raw, "events")
    frame = events.raw.frame
    wrong = _dates(frame["end_date"]) < _dates(frame["date"])
    yield from events.faults(
        wrong, "end_date", "the end lies before the start:", "the start day or a later one"
    )


def _clause_in_another_text(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Items, variants and lineage rows name clauses of the text they say they do."""
    clauses = _rows(raw, "clauses")
    plan_of = (
        clauses.raw.frame.drop_duplicates("clause_id").set_index("clause_id")["plan_id"].dropna()
    )
    for column in ("part_of", "variant_of"):
        frame = clauses.raw.frame
        other = _looked_up(frame[column], plan_of)
        yield from clauses.faults(
            other.notna() & (other != frame["plan_id"]),
            column,
            "a clause of another text:",
            "a clause of the same text",
        )
    lineage = _rows(raw, "lineage")
    for column, plan in (("clause_id", "plan_id"), ("from_clause_id", "from_plan_id")):
        frame = lineage.raw.frame
        other = _looked_up(frame[column], plan_of)
        yield from lineage.faults(
            other.notna() & (other != frame[plan]),
            column,
            "a clause of another text:",
            f"a clause of the text in {plan}",
        )


def _lineage_shape(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A dropped clause has no later one, a new clause no earlier one, all others have both."""
    lineage = _rows(raw, "lineage")
    frame = lineage.raw.frame
    later, earlier = frame["clause_id"].notna(), frame["from_clause_id"].notna()
    known = frame["change"].isin(list(BY_NAME["lineage"].column("change").words))
    dropped, new = frame["change"] == "dropped", frame["change"] == "new"
    yield from lineage.faults(
        known & (dropped == later), "clause_id", "the change is", "empty if, and only if, dropped"
    )
    yield from lineage.faults(
        known & (new == earlier), "from_clause_id", "the change is", "empty if, and only if, new"
    )


def _loops(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """No clause descends from itself, no text replaces itself, no item is part of its own item."""
    for name, child, parent in (
        ("lineage", "clause_id", "from_clause_id"),
        ("clauses", "clause_id", "part_of"),
        ("clauses", "clause_id", "variant_of"),
        ("plans", "plan_id", "supersedes"),
    ):
        rows = _rows(raw, name)
        edges = rows.raw.frame[[child, parent]].dropna()
        looped = _on_a_loop(edges[child].tolist(), edges[parent].tolist())
        wrong = rows.raw.frame[child].isin(looped) & rows.raw.frame[parent].isin(looped)
        yield from rows.faults(
            wrong, parent, "leads back to itself:", "a chain that goes to earlier rows only"
        )


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


def _recoded_row_elsewhere(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    recodings = _rows(raw, "recodings")
    frame = recodings.raw.frame
    for name in BY_NAME["recodings"].column("table").words:
        known = _known_ids(raw, (name,))
        if known is None:
            continue
        elsewhere = _known_ids(raw, BY_NAME["recodings"].column("row_id").refers_to) or set()
        wrong = (
            (frame["table"] == name)
            & frame["row_id"].isin(elsewhere)
            & ~frame["row_id"].isin(known)
        )
        yield from recodings.faults(
            wrong, "row_id", "not a row of that table:", f"an id that stands in {name}.csv"
        )


_RULES: Final[tuple[Callable[[Mapping[str, RawTable]], Iterator[Fault]], ...]] = (
    _end_before_start,
    _clause_in_another_text,
    _lineage_shape,
    _loops,
    _recoded_row_elsewhere,
)


# --- warnings ---------------------------------------------------------------------


def _before_publication(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Drafts are discussed before they are out, so this may be right; it deserves a look."""
    positions = _rows(raw, "positions")
    plans = raw["plans"].frame.drop_duplicates("plan_id").set_index("plan_id")
    clauses = raw["clauses"].frame.drop_duplicates("clause_id").set_index("clause_id")
    frame = positions.raw.frame
    plan = _looked_up(frame["clause_id"], clauses["plan_id"])
    plan = plan.where(plan.notna(), frame["clause_id"])
    early = _dates(frame["date"]) < _dates(_looked_up(plan, plans["published"]))
    yield from positions.faults(
        early,
        "date",
        "dated before its text was published:",
        "the day of publication or later, unless the draft was already under discussion",
    )


def _without_locator(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    for table in TABLES:
        if "locator" in table.column_names:
            rows = _rows(raw, table.name)
            yield from rows.faults(
                rows.raw.frame["locator"].isna(),
                "locator",
                "the row does not say where in its source it stands",
                "a paragraph, page or point",
            )


def _idle_sources(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    used: set[str] = set()
    for table in TABLES:
        for column in table.columns:
            if "sources" in column.refers_to:
                used.update(raw[table.name].frame[column.name].dropna())
    sources = _rows(raw, "sources")
    yield from sources.faults(
        ~sources.raw.frame["source_id"].isin(used),
        "source_id",
        "no row rests on",
        "a row that names it, or a note that says what it cross-checks",
    )


_HINTS: Final[tuple[Callable[[Mapping[str, RawTable]], Iterator[Fault]], ...]] = (
    _before_publication,
    _without_locator,
    _idle_sources,
)
