"""Slips that once ended in a traceback, were named elsewhere or were not found: what is said of each."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest

from parley.dataset import Checked
from parley.dataset.contract import BY_NAME
from tests.dataset.test_check import FILES, as_csv, rows_of, with_cell

Check = Callable[[Mapping[str, bytes | None]], Checked]

PLANS = FILES["plans.csv"]
DESCRIPTOR = json.loads(FILES["datapackage.json"])


def described(**own: object) -> dict[str, bytes]:
    return {"datapackage.json": json.dumps({**DESCRIPTOR, **own}).encode()}


def covered_to(day: str) -> dict[str, bytes]:
    return described(parley={**DESCRIPTOR["parley"], "covered_to": day})


def first_lines(checked: Checked) -> tuple[list[str], list[str]]:
    return [str(one) for one in checked.report.faults], [
        str(one) for one in checked.report.warnings
    ]


def on_row(table: str, row: int, /, **cells: str) -> dict[str, bytes]:
    """A cell of the row that a spreadsheet calls so changed."""
    return with_cell(FILES, table, row - 2, **cells)


DATES = "a calendar date written YYYY-MM-DD"
FROM_1678 = "a day before 1678-01-01 or after 2261-12-31:"

FAULTS: dict[str, tuple[Mapping[str, bytes], str]] = {
    "a break in the header": (
        {"plans.csv": PLANS.replace(b"plan_id", b"plan\r_id", 1)},
        "plans.csv, row 1, column plan_id: the column is missing, as are 11 others; expected a header row: "
        "plan_id,short_name,",
    ),
    "nested 100,000 deep": (
        {"datapackage.json": b"[" * 100_000},
        "datapackage.json: nested too deeply; expected a JSON object",
    ),
    "half a sign": (
        described(title="\ud800"),
        "datapackage.json, column title: half of a sign, which no file can hold, in '\\ud800'; "
        "expected text in whole signs",
    ),
    "a recoding of no table": (
        on_row("recodings", 2, table="rumours"),
        "recodings.csv, row 2, column table: not an allowed value: 'rumours'; "
        "expected one of positions, analyst_views",
    ),
    "covered to year 1": (
        covered_to("0001-01-01"),
        f"datapackage.json, column covered_to: {FROM_1678} '0001-01-01'; expected {DATES}, or empty",
    ),
    "covered to year 9999": (
        covered_to("9999-12-31"),
        f"datapackage.json, column covered_to: {FROM_1678} '9999-12-31'; expected {DATES}, or empty",
    ),
    "covered to a week": (
        covered_to("2024-W22-5"),
        "datapackage.json, column covered_to: not a date written YYYY-MM-DD: '2024-W22-5'; "
        f"expected {DATES}, or empty",
    ),
    "a text of year 1": (
        on_row("plans", 2, published="0001-01-01"),
        f"plans.csv, row 2, column published: {FROM_1678} '0001-01-01'; expected {DATES}",
    ),
    "an event of year 1": (
        on_row("events", 3, date="0001-01-01"),
        f"events.csv, row 3, column date: {FROM_1678} '0001-01-01'; expected {DATES}",
    ),
    "a licence at no web address": (
        described(licenses=[{"name": "own", "path": "LICENSE.md"}]),
        "datapackage.json, column path: not a web address: 'LICENSE.md'; "
        "expected an address that starts with http:// or https://, or empty",
    ),
    "negative points": (
        on_row("plans", 2, points="-3"),
        "plans.csv, row 2, column points: too small a number: '-3'; "
        "expected a whole number, or empty (1 or more)",
    ),
    "bytes that are no text below a cell of two lines": (
        {"issues.csv": b'issue_id,name,group,question,order\na,"x\ny",g,q,1\nb,\xff,g,q,2\n'},
        "issues.csv, row 3: bytes that are not UTF-8 near",
    ),
    "an id in capitals": (
        on_row("claims", 2, issue_id="WARDENS"),
        "claims.csv, row 2, column issue_id: refers to nothing: 'WARDENS'; "
        "expected an id that stands in issues.csv; there stands 'wardens', which looks the same",
    ),
    "an id that is none": (
        {
            "actors.csv": FILES["actors.csv"].replace(b"\nostrell,", b"\nthe town,", 1),
        },
        "actors.csv, row 2, column actor_id: not an id: 'the town'; expected an id without spaces or "
        "semicolons; for want of it",
    ),
    "an id written otherwise where it stands": (
        {"actors.csv": FILES["actors.csv"].replace(b"\nostrell,", b"\nostrel,", 1)},
        "actors.csv, row 2, column actor_id: ",
    ),
    "a text compared with itself": (
        on_row("lineage", 3, from_plan_id="counter"),
        "lineage.csv, row 3, column from_plan_id: a text compared with itself: 'counter'; "
        "expected another text",
    ),
    "joint with itself": (
        on_row("analyst_views", 4, joint_with="view-3"),
        "analyst_views.csv, row 4, column joint_with: joint with itself: 'view-3'; "
        "expected the row of a co-author, on the same claim and page",
    ),
    "joint on another claim": (
        on_row("analyst_views", 4, joint_with="view-2"),
        "analyst_views.csv, row 4, column joint_with: joint with a row on another claim: 'view-2'; "
        "expected the row of a co-author, on the same claim and page",
    ),
    "a position after the last day": (
        on_row("positions", 2, date="2024-06-01"),
        "positions.csv, row 2, column date: dated after the last covered day, 2024-05-31: '2024-06-01'; "
        "expected a day up to covered_to in datapackage.json, or a later covered_to",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", FAULTS)
def test_a_slip_is_one_fault_where_it_stands(check_changed: Check, slip: str):
    changes, said = FAULTS[slip]
    faults, _ = first_lines(check_changed(changes))
    assert any(line.startswith(said) for line in faults), faults
    # What the changed cell alone is to blame for; a set of one issue misses the other issues.
    if not slip.startswith("bytes"):
        assert len(faults) == 1, faults


def test_all_that_follows_from_a_renamed_id_is_told_with_it(check_changed: Check):
    """Cells are counted here as a reader of the files would."""
    changed = {"actors.csv": FILES["actors.csv"].replace(b"\nostrell,", b"\nostrel,", 1)}
    (line,), _ = first_lines(check_changed(changed))
    cells = sum(
        "ostrell" in row[column].split(";")
        for table, column in (
            ("plans", "sponsors"), ("clauses", "obliges"), ("positions", "actor_id"),
            ("events", "actors"), ("searched", "actor_id"),
        )
        for row in rows_of(FILES, table)
    )  # fmt: skip
    assert line.startswith(
        f"actors.csv, row 2, column actor_id: {cells} cells in clauses.csv, events.csv, plans.csv, "
        "positions.csv and searched.csv name 'ostrell', but here stands 'ostrel'; expected the same id in both"
    )


def test_a_renamed_column_of_ids_is_one_fault(check_changed: Check):
    renamed = FILES["sources.csv"].replace(b"source_id", b"id", 1)
    faults, warnings = first_lines(check_changed({"sources.csv": renamed}))
    assert faults == [
        "sources.csv, row 1, column source_id: the column is called otherwise: 'id'; "
        "expected a column source_id"
    ]
    assert warnings == []


def test_a_problem_of_half_a_table_is_one_of_its_column(check_changed: Check):
    rows = rows_of(FILES, "positions")
    for row in rows:
        row["date"] = row["date"].replace("-", ".")
    faults, _ = first_lines(check_changed({"positions.csv": as_csv(BY_NAME["positions"], rows)}))
    assert faults == [
        "positions.csv, row 2, column date: not a date written YYYY-MM-DD: '2024.03.04'; "
        f"expected {DATES} (likewise in rows 3, 4, 5, 6, 7 and 13 more)"
    ]


def test_three_who_sign_in_a_ring_are_one_voice(check_changed: Check):
    """a names b, b names c, c names a: allowed, as the codebook says, and counted once."""
    from parley.analysis.experts import voices
    from parley.dataset import Filters, View

    rows = rows_of(FILES, "analyst_views")
    first, second = rows[0], rows[1]
    third = {**first, "view_id": "view-9", "analyst_id": "reed", "date": "2024-05-30"}
    first["joint_with"], second["joint_with"], third["joint_with"] = "view-2", "view-9", "view-1"
    checked = check_changed({"analyst_views.csv": as_csv(BY_NAME["analyst_views"], [*rows, third])})
    assert checked.dataset is not None, checked.report.faults
    heard = voices(View(checked.dataset, Filters()))
    joint = heard[heard["claim_id"] == first["claim_id"]]
    assert "lark;moss;reed" in joint["analysts"].tolist()
