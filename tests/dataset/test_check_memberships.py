"""Times in which actors belong to a side or to a coalition: what is a fault, and what deserves a look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from parley.dataset import Checked

Check = Callable[[Mapping[str, bytes | None]], Checked]


def memberships(*rows: str) -> dict[str, bytes | None]:
    head = "actor_id,side,first_day,last_day,source_id,note"
    return {"memberships.csv": "\n".join([head, *rows, ""]).encode()}


def faults(checked: Checked) -> list[tuple[str, int, str, str]]:
    return [(fault.file, fault.row, fault.column, fault.problem) for fault in checked.report.faults]


@pytest.mark.parametrize(
    "rows",
    [
        ("ostrell,Upper bank,,2024-03-10,,", "ostrell,Rebels,2024-03-11,,,"),
        # The file's order says nothing, days between two sides are days without one, and others do not matter.
        ("ostrell,Rebels,2024-04-01,,,", "ostrell,Upper bank,2024-01-01,2024-03-10,,"),
        ("ostrell,Rebels,,,,", "millers,Rebels,,,,"),
    ],
)
def test_one_side_after_the_other(check_changed: Check, rows: tuple[str, ...]):
    assert check_changed(memberships(*rows)).report.ok


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        # On 10 March it is in both.
        (("ostrell,Upper bank,,2024-03-10,,", "ostrell,Rebels,2024-03-10,,,"), 3),
        (("ostrell,Upper bank,2024-03-10,,,", "ostrell,Rebels,,,,"), 2),
        (("ostrell,Upper bank,,,,", "ostrell,Rebels,,,,"), 3),
        # The first one lasts beyond the second to the third.
        (
            (
                "ostrell,Upper bank,2024-01-01,2024-12-31,,",
                "millers,Rebels,2024-01-01,,,",
                "ostrell,Rebels,2025-02-01,,,",
                "ostrell,Lower bank,2024-12-31,2025-01-05,,",
            ),
            5,
        ),
    ],
)
def test_two_sides_on_one_day_are_a_fault(check_changed: Check, rows: tuple[str, ...], row: int):
    (fault,) = check_changed(memberships(*rows)).report.faults
    assert (fault.file, fault.row, fault.column) == ("memberships.csv", row, "first_day")
    assert "two sides" in fault.problem


def test_a_time_that_ends_before_it_begins_is_one_fault(check_changed: Check):
    rows = ("ostrell,Upper bank,2024-03-10,2024-03-09,,", "ostrell,Rebels,2024-03-09,,,")
    assert faults(check_changed(memberships(*rows))) == [
        ("memberships.csv", 2, "last_day", "the end lies before the start:")
    ]
    coalitions = b"""coalition_id,member_id,first_day,last_day,source_id,note
council,ostrell,2024-03-10,2024-03-09,,
council,fennmark,2024-03-10,2024-03-10,,
"""
    assert faults(check_changed({"coalitions.csv": coalitions})) == [
        ("coalitions.csv", 2, "last_day", "the end lies before the start:")
    ]


def test_another_side_in_actors_than_at_last_deserves_a_look(check_changed: Check):
    # Ostrell is of the upper bank in actors.csv, in row 2; Fennmark of the lower bank, as at last.
    checked = check_changed(
        memberships(
            "ostrell,Rebels,2024-03-12,,,",
            "ostrell,Upper bank,,2024-03-10,,",
            "fennmark,Rebels,,2024-03-10,,",
            "fennmark,Lower bank,2024-03-12,,,",
        )
    )
    assert checked.report.ok
    (warning,) = checked.report.warnings
    assert (warning.file, warning.row, warning.column) == ("actors.csv", 2, "side")
