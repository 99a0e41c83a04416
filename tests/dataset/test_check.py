"""Every planted fault is found: at its file, row and column, with what would be right."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dataset import Checked, Fault
from parley.dataset.contract import BY_NAME, TABLES, Column, Table
from parley.paths import EXAMPLE_DATA
from tests.read_once import check_once

Check = Callable[[Mapping[str, bytes | None]], Checked]
Rows = list[dict[str, str]]


def rows_of(files: Mapping[str, bytes], table: str) -> Rows:
    return list(csv.DictReader(io.StringIO(files[f"{table}.csv"].decode())))


def as_csv(table: Table, rows: Rows) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, table.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def with_cell(
    files: Mapping[str, bytes], table: str, row: int, /, **cells: str
) -> dict[str, bytes]:
    """The table's file with the cells of record ``row`` (0 is the first) changed."""
    rows = rows_of(files, table)
    rows[row] |= cells
    return {f"{table}.csv": as_csv(BY_NAME[table], rows)}


def faulty_cells(checked: Checked) -> set[tuple[str, int, str]]:
    return {(fault.file, fault.row, fault.column) for fault in checked.report.faults}


def test_the_example_has_no_fault_and_no_warning(check_changed: Check):
    checked = check_changed({})
    assert checked.report.faults == ()
    assert checked.report.warnings == ()
    assert checked.dataset is not None


@pytest.mark.parametrize("table", [table.name for table in TABLES if not table.optional])
def test_a_missing_table_is_one_fault_of_its_own(check_changed: Check, table: str):
    checked = check_changed({f"{table}.csv": None})
    assert (f"{table}.csv", 0, "") in faulty_cells(checked)
    missing = [f for f in checked.report.faults if f.problem == "the table is missing"]
    assert [fault.file for fault in missing] == [f"{table}.csv"]
    assert checked.dataset is None


def test_files_that_may_be_absent_say_the_same_as_empty_ones(check_changed: Check):
    optional = [table for table in TABLES if table.optional]
    assert [table.name for table in optional] == [
        "second_sources", "searched", "memberships", "coalitions", "weights", "answers", "words",
    ]  # fmt: skip
    absent = check_changed({table.file: None for table in optional})
    empty = check_changed({table.file: as_csv(table, []) for table in optional})
    for checked in (absent, empty):
        assert checked.report.ok
        assert checked.dataset is not None
        assert [len(checked.dataset[table.name]) for table in optional] == [0] * 7


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_table_may_be_empty_unless_rows_refer_to_it(check_changed: Check, table: str):
    checked = check_changed({f"{table}.csv": as_csv(BY_NAME[table], [])})
    assert {f.problem for f in checked.report.faults} <= {"refers to nothing:"}


def test_all_tables_may_be_empty(check_changed: Check):
    checked = check_changed({table.file: as_csv(table, []) for table in TABLES})
    assert checked.report.ok
    assert checked.dataset is not None
    assert checked.dataset["positions"].empty


@pytest.mark.parametrize(
    ("table", "column", "value", "problem", "expected"),
    [
        ("positions", "stance", "3", "not an allowed value:", "one of -2, -1, 0, 1, 2"),
        ("positions", "stance", "1.0", "not an allowed value:", "one of -2, -1, 0, 1, 2"),
        ("positions", "stance", "", "the cell is empty", "one of -2, -1, 0, 1, 2"),
        ("positions", "date", "31.02.2026", "not a date written YYYY-MM-DD:", "a calendar date"),
        ("positions", "date", "2026-02-31", "no such day:", "a calendar date"),
        ("positions", "date", "٢٠٢٦-٠١-٠١", "not a date written YYYY-MM-DD:", "a calendar date"),
        ("positions", "basis", "rumoured", "not an allowed value:", "one of authored, stated"),
        ("positions", "summary", " spaced", "spaces at the beginning or end of", "text"),
        ("positions", "clause_id", "no/where", "refers to nothing:", "clauses.csv or plans.csv"),
        ("positions", "actor_id", "two words", "not an id:", "an id without spaces"),
        ("plans", "points", "many", "not a whole number:", "a whole number, or empty"),
        ("terms", "value", "1e3", "not a number:", "a number with a decimal point"),
        ("sources", "url", "javascript:alert(1)", "not a web address:", "starts with http://"),
        ("sources", "url", "https://", "not a web address:", "starts with http://"),
        (
            "sources",
            "url",
            "https://a.example/x y",
            "an address with spaces, quotation or control characters:",
            "starts with http",
        ),
        ("clauses", "obliges", "nobody", "refers to nothing:", "actors.csv"),
        ("events", "precision", "decade", "not an allowed value:", "one of day, month, year"),
        ("lineage", "change", "softened", "not an allowed value:", "one of kept, narrowed"),
    ],
)
def test_a_bad_cell(
    check_changed: Check,
    example_files: Mapping[str, bytes],
    table: str,
    column: str,
    value: str,
    problem: str,
    expected: str,
):
    checked = check_changed(with_cell(example_files, table, 1, **{column: value}))
    faults = [f for f in checked.report.faults if (f.row, f.column) == (3, column)]
    assert any(f.problem == problem and expected in f.expected for f in faults), faults
    assert faults[0].file == f"{table}.csv"


def test_every_fault_is_reported_at_once(check_changed: Check, example_files: Mapping[str, bytes]):
    checked = check_changed(
        {
            **with_cell(example_files, "positions", 0, stance="9", date="soon"),
            **with_cell(example_files, "sources", 2, url="ftp://a.example"),
            "terms.csv": b"",
        }
    )
    assert {
        ("positions.csv", 2, "stance"),
        ("positions.csv", 2, "date"),
        ("sources.csv", 4, "url"),
        ("terms.csv", 0, ""),
    } <= faulty_cells(checked)


def test_a_repeated_key_names_the_first_row(
    check_changed: Check, example_files: Mapping[str, bytes]
):
    first = rows_of(example_files, "actors")[0]["actor_id"]
    checked = check_changed(with_cell(example_files, "actors", 2, actor_id=first))
    fault = next(f for f in checked.report.faults if f.column == "actor_id" and f.row == 4)
    assert fault.problem == "the same key as in row 2:"
    assert fault.value == first


def test_an_end_before_its_start(check_changed: Check, example_files: Mapping[str, bytes]):
    events = rows_of(example_files, "events")
    place = next(i for i, event in enumerate(events) if event["end_date"])
    checked = check_changed(with_cell(example_files, "events", place, end_date="1999-01-01"))
    assert ("events.csv", place + 2, "end_date") in faulty_cells(checked)


def lineage_row(plan: str, clause: str, from_plan: str, from_clause: str, change: str = "kept"):
    names = BY_NAME["lineage"].column_names
    return dict(zip(names, (plan, clause, from_plan, from_clause, change, ""), strict=True))


def test_a_loop_in_lineage(check_changed: Check, example_files: Mapping[str, bytes]):
    clauses = rows_of(example_files, "clauses")
    a, b = clauses[0], next(c for c in clauses if c["plan_id"] != clauses[0]["plan_id"])
    rows = [
        lineage_row(a["plan_id"], a["clause_id"], b["plan_id"], b["clause_id"]),
        lineage_row(b["plan_id"], b["clause_id"], a["plan_id"], a["clause_id"]),
    ]
    checked = check_changed({"lineage.csv": as_csv(BY_NAME["lineage"], rows)})
    assert {
        ("lineage.csv", 2, "from_clause_id"),
        ("lineage.csv", 3, "from_clause_id"),
    } == faulty_cells(checked)
    assert all("leads back to itself" in f.problem for f in checked.report.faults)


@pytest.mark.parametrize(
    ("change", "clause", "from_clause", "column"),
    [
        ("dropped", True, True, "clause_id"),
        ("kept", False, True, "clause_id"),
        ("new", True, True, "from_clause_id"),
        ("kept", True, False, "from_clause_id"),
    ],
)
def test_only_dropped_and_new_clauses_lack_a_side(
    check_changed: Check,
    example_files: Mapping[str, bytes],
    change: str,
    clause: bool,
    from_clause: bool,
    column: str,
):
    clauses = rows_of(example_files, "clauses")
    a, b = clauses[0], next(c for c in clauses if c["plan_id"] != clauses[0]["plan_id"])
    row = lineage_row(
        a["plan_id"],
        a["clause_id"] if clause else "",
        b["plan_id"],
        b["clause_id"] if from_clause else "",
        change,
    )
    checked = check_changed({"lineage.csv": as_csv(BY_NAME["lineage"], [row])})
    assert ("lineage.csv", 2, column) in faulty_cells(checked)


def test_an_item_belongs_to_a_point_of_its_own_text(
    check_changed: Check, example_files: Mapping[str, bytes]
):
    clauses = rows_of(example_files, "clauses")
    item = next(i for i, clause in enumerate(clauses) if clause["part_of"])
    other = next(c for c in clauses if c["plan_id"] != clauses[item]["plan_id"])
    checked = check_changed(with_cell(example_files, "clauses", item, part_of=other["clause_id"]))
    assert ("clauses.csv", item + 2, "part_of") in faulty_cells(checked)


@pytest.mark.parametrize(
    ("data", "column"),
    [
        (b"{", ""),
        (b"[]", ""),
        (b'{"version": 7}', "version"),
        (b'{"parley": {"covered_to": "June"}}', "covered_to"),
    ],
)
def test_a_faulty_descriptor(check_changed: Check, data: bytes, column: str):
    checked = check_changed({"datapackage.json": data})
    assert ("datapackage.json", 0, column) in faulty_cells(checked)


def test_warnings_do_not_make_a_set_unusable(
    check_changed: Check, example_files: Mapping[str, bytes]
):
    sources = rows_of(example_files, "sources")
    idle = sources[0] | {"source_id": "idle"}
    checked = check_changed(
        {
            "sources.csv": as_csv(BY_NAME["sources"], [*sources, idle]),
            **with_cell(example_files, "positions", 0, locator="", date="1999-01-01"),
        }
    )
    assert checked.report.ok
    assert {(f.file, f.row, f.column) for f in checked.report.warnings} == {
        ("sources.csv", len(sources) + 2, "source_id"),
        ("positions.csv", 2, "locator"),
        ("positions.csv", 2, "date"),
    }


# --- one random fault is always caught ----------------------------------------------


def spoilt(column: Column) -> list[str]:
    """Values that no cell of this column may hold."""
    values = {
        "id": ["two words", "a;b"],
        "ids": ["a;;b", "a;a", ";"],
        "text": [" leading", "trailing "],
        "word": [" word"],
        "date": ["31.02.2026", "2026-02-30", "2026-2-3", "yesterday", "0000-01-01"],
        "integer": ["1.0", "one", "1 000"],
        "number": ["1,5", "NaN", "1e400"],
        "url": ["javascript:alert(1)", "www.example.org", "http://"],
        "language": ["English", "EN", "xx", "en_GB"],
    }[column.kind]
    if column.words:
        values = [*values, "not-a-word"]
    if column.kind == "integer" and column.words:
        values = [*values, "3"]
    if column.refers_to:
        values = [*values, "no-such-id"]
    return [*values, ""] if column.required else values


FILES = {path.name: path.read_bytes() for path in EXAMPLE_DATA.glob("*.*")}

PLANTED = [
    f"{table.name}.{column.name}={value}"
    for table in TABLES
    if FILES[table.file].count(b"\n") > 1
    for column in table.columns
    for value in spoilt(column)
]


@pytest.mark.parametrize("value", ["not-a-word", " word"])
def test_a_recoding_of_no_table_is_a_fault_of_its_cell_alone(value: str):
    checked = check_once({**FILES, **with_cell(FILES, "recodings", 0, table=value)}, "set")
    assert faulty_cells(checked) == {("recodings.csv", 2, "table")}


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"table": "events", "row_id": "pos-05"}, "row_id"),  # it stands in positions.csv
        ({"source_id": "gazette-2024-03-06-market"}, "source_id"),  # pos-05 rests on it already
        ({"row_id": "pos-99"}, "row_id"),
        ({"source_id": "no-such-page"}, "source_id"),
    ],
)
def test_a_second_page_is_another_page_of_a_row_of_its_table(cells: dict[str, str], column: str):
    checked = check_once({**FILES, **with_cell(FILES, "second_sources", 0, **cells)}, "set")
    assert faulty_cells(checked) == {("second_sources.csv", 2, column)}


@pytest.mark.parametrize("clause", ["draft/3", "draft"])
def test_a_search_in_vain_beside_a_position_is_worth_a_look(clause: str):
    # fennmark has a position on draft/3 (pos-08), and ostrell one on the draft as a whole (pos-04).
    actor = {"draft/3": "fennmark", "draft": "ostrell"}[clause]
    changed = with_cell(FILES, "searched", 0, clause_id=clause, actor_id=actor)
    checked = check_once({**FILES, **changed}, "set")
    assert checked.report.ok
    assert {(f.file, f.row, f.column) for f in checked.report.warnings} == {
        ("searched.csv", 2, "clause_id")
    }


@pytest.mark.slow
@settings(max_examples=30)
@given(number=st.integers(0, len(PLANTED) - 1), place=st.integers(0, 10_000))
def test_one_random_fault_is_caught_at_its_place(number: int, place: int):
    cell, _, value = PLANTED[number].partition("=")
    table, _, column = cell.partition(".")
    row = place % len(rows_of(FILES, table))
    changed = with_cell(FILES, table, row, **{column: value})
    checked = check_once({**FILES, **changed}, "set")
    assert checked.dataset is None, PLANTED[number]
    assert (f"{table}.csv", row + 2, column) in faulty_cells(checked), PLANTED[number]


def test_a_fault_reads_as_one_line():
    fault = Fault("positions.csv", 7, "stance", "3\n4", "not an allowed value:", "one of 1, 2")
    assert str(fault) == (
        "positions.csv, row 7, column stance: not an allowed value: '3\\n4'; expected one of 1, 2"
    )
    long = str(Fault("a.csv", 2, "b", "x" * 5000, "wrong", "less"))
    assert len(long) < 200
    assert "(5000 characters)" in long


@pytest.mark.parametrize(
    ("cells", "column", "value", "expected"),
    [
        ({"language": "zz"}, "language", "zz", "a language's short code"),
        ({"leads_to": "dues;slucie"}, "leads_to", "slucie", "near it stands sluice"),
        ({"leads_to": "harbour-due"}, "leads_to", "harbour-due", "near it stands harbour-dues"),
        ({"leads_to": "xyzzy"}, "leads_to", "xyzzy", "or words that stand in the tables"),
        ({"word": "***"}, "word", "***", "one or several words"),
        ({"word": ""}, "word", "", "text"),
    ],
)
def test_a_word_that_leads_nowhere_is_named(
    check_changed: Check, cells: dict[str, str], column: str, value: str, expected: str
):
    checked = check_changed(with_cell(FILES, "words", 0, **cells))
    (fault,) = checked.report.faults
    assert (fault.file, fault.row, fault.column, fault.value) == ("words.csv", 2, column, value)
    assert expected in fault.expected


@pytest.mark.parametrize(
    "leads_to", ["harbour-dues", "millers", "revised; boat", "half each", "percent", ""]
)
def test_a_word_may_lead_to_an_id_or_to_words_of_a_text(check_changed: Check, leads_to: str):
    # An issue, an actor, a text; a word in another form; two words of a heading; a unit of terms.
    assert check_changed(with_cell(FILES, "words", 0, leads_to=leads_to)).report.ok


def test_a_language_of_the_texts_that_is_none_is_a_fault(
    check_changed: Check, example_files: Mapping[str, bytes]
):
    own = json.loads(example_files["datapackage.json"])
    own["parley"]["language"] = "elvish"
    checked = check_changed({"datapackage.json": json.dumps(own).encode()})
    assert [fault.column for fault in checked.report.faults] == ["language"]
    own["parley"]["language"] = "de"
    good = check_changed({"datapackage.json": json.dumps(own).encode()})
    assert good.dataset is not None
    assert good.dataset.meta.language == "de"
