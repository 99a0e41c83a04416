"""Sides with dates, and people in no group: counted by hand from small sets made of the example's files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
import pytest

from parley.analysis.consensus import (
    acceptance,
    by_side,
    common_ground_of,
    counts_by_side,
    declared_sides,
    ranked,
)
from parley.analysis.stances import matrix
from parley.dataset import Checked, Dataset, View
from parley.dataset.contract import BY_NAME
from tests.dataset.test_check import as_csv, rows_of

Check = Callable[[Mapping[str, bytes | None]], Checked]

# Ostrell rejects draft/2 on 6 March, then leaves the upper bank; it objects to draft/1 on 12 March and
# accepts revised/1 on 3 April. Fennmark speaks on draft/3 on 7 March, leaves, and speaks on revised/1 on 3 April.
CHANGES = """actor_id,side,first_day,last_day,source_id,note
ostrell,Upper bank,,2024-03-10,,
ostrell,Rebels,2024-03-12,,,
fennmark,Lower bank,,2024-03-14,,
fennmark,Rebels,2024-03-15,,,
"""


@pytest.fixture(scope="module")
def dated(check_changed: Check) -> Dataset:
    return made(check_changed, {"memberships.csv": CHANGES.encode()})


def made(check_changed: Check, changes: Mapping[str, bytes | None]) -> Dataset:
    checked = check_changed(changes)
    assert checked.dataset is not None, checked.report
    return checked.dataset


def told(view: View, clause_id: str) -> dict[str, list[float]]:
    """Side -> members, n, mean, median, acceptance."""
    stances = matrix(view)
    frame = by_side(stances, declared_sides(view, stances), [clause_id]).set_index("side")
    columns = ["members", "n", "mean", "median", "acceptance"]
    return {str(side): row.tolist() for side, row in frame[columns].iterrows()}


NAN = pytest.approx(np.nan, nan_ok=True)


def test_a_stance_stands_under_the_side_of_its_day(example: Dataset, dated: Dataset):
    # draft/2: mediator 2, Ostrell -2 (6 March), Fennmark 2 (7 March), millers 0 (20 March).
    # Before and after the same: (-2 + 0) / 2 = -1, the median toward 0 of -2 and 0 is -1, none accepts;
    # Ostrell still counts as one of the upper bank's two, since its stance stands there.
    assert told(example.view(plan="draft"), "draft/2")["Upper bank"] == [2, 2, -1, -1, 0]
    after = told(dated.view(plan="draft"), "draft/2")
    assert after["Upper bank"] == [2, 2, -1, -1, 0]
    assert after["Lower bank"] == [1, 1, 2, 2, 1]
    assert after["Rebels"] == [2, 0, NAN, NAN, NAN]
    # draft/1: mediator 2, Fennmark 1 (7 March), Ostrell -1 (12 March, now with the rebels).
    assert told(example.view(plan="draft"), "draft/1")["Upper bank"] == [2, 1, -1, -1, 0]
    after = told(dated.view(plan="draft"), "draft/1")
    assert after["Upper bank"] == [2, 0, NAN, NAN, NAN]
    assert after["Rebels"] == [2, 1, -1, -1, 0]


def test_a_stance_from_another_text_has_the_day_of_its_statement(dated: Dataset):
    # revised/2 keeps the wording of draft/3, of which Fennmark said -1 on 7 March, for the lower bank.
    # revised/1: Ostrell 1 and Fennmark 0 on 3 April, both rebels: mean 1/2, toward 0 it is 0, 1 of 2 accepts.
    text = dated.view(plan="revised")
    assert told(text, "revised/2")["Lower bank"] == [1, 1, -1, -1, 0]
    assert told(text, "revised/2")["Rebels"] == [2, 0, NAN, NAN, NAN]
    assert told(text, "revised/1")["Rebels"] == [2, 2, 0.5, 0, 0.5]
    assert told(text, "revised/1")["Lower bank"] == [1, 0, NAN, NAN, NAN]
    water = acceptance(text, "revised").set_index(["issue_id", "side"]).loc["water-share"]
    assert water.loc["Rebels", ["n", "accept", "share", "band"]].tolist() == [2, 1, 0.5, 0]
    assert water.loc["Lower bank", "n"] == 0


def test_on_an_earlier_day_the_sides_of_that_day_hold(dated: Dataset):
    view = dated.view(plan="draft", asof="2024-03-08")
    assert list(told(view, "draft/2")) == ["Upper bank", "Lower bank", "Between the banks"]
    # Ostrell alone has spoken, of Ostrell and the millers.
    assert told(view, "draft/2")["Upper bank"] == [2, 1, -2, -2, 0]


def test_all_who_spoke_count_whatever_their_side(check_changed: Check, example: Dataset):
    # On 11 and 12 March Ostrell belongs to no side, and so does its -1 on draft/1 of 12 March.
    away = CHANGES.replace("ostrell,Rebels,2024-03-12", "ostrell,Rebels,2024-03-13")
    left = made(check_changed, {"memberships.csv": away.encode()})
    for dataset, heard, product in (
        # (0 + 1) / 3 of the upper bank, (1 + 1) / 3 of the lower one, (1 + 1) / 3 between the banks.
        (example, 3, 1 / 3 * 2 / 3 * 2 / 3),
        # Without Ostrell's: the lower bank and between the banks.
        (left, 2, 2 / 3 * 2 / 3),
    ):
        frame = common_ground_of(dataset.view(plan="draft"), "points", 0).set_index("clause_id")
        row = frame.loc["draft/1"]
        # Three spoke: (2 + 1 - 1) / 3.
        assert [row["n"], row["mean"]] == [3, pytest.approx(2 / 3)]
        assert row["sides_heard"] == heard
        assert row["group_consensus"] == pytest.approx(product)


def test_of_several_items_the_newest_statement_has_the_day(check_changed: Check, example_files):
    # Fennmark's -1 on draft/3 goes; its -2 on the item draft/3a of 7 March is left, from which the point follows.
    rows = [row for row in rows_of(example_files, "positions") if row["position_id"] != "pos-08"]
    changes = {
        "memberships.csv": CHANGES.encode(),
        "positions.csv": as_csv(BY_NAME["positions"], rows),
        "recodings.csv": as_csv(BY_NAME["recodings"], []),
        "second_sources.csv": as_csv(BY_NAME["second_sources"], []),
    }
    view = made(check_changed, changes).view(plan="draft")
    assert told(view, "draft/3")["Lower bank"] == [1, 1, -2, -2, 0]


PEOPLE = (("a", "Group A", 6), ("b", "Group B", 6), ("u", "", 8))
"""Letter, group and how many: twelve people in two groups and eight in none."""

ACCEPT = {
    "draft/1": {"a": 5, "b": 6, "u": 0},
    "draft/2": {"a": 4, "b": 5, "u": 8},
}
"""How many of each accept; all others object."""


def public(files: Mapping[str, bytes], ungrouped: str) -> dict[str, bytes]:
    """A consultation: the example's texts, and people in place of its actors."""
    people = [
        (f"{letter}{n}", letter, group or ungrouped, n)
        for letter, group, number in PEOPLE
        for n in range(number)
    ]
    actors = [
        {"actor_id": one, "name": one, "kind": "person", "side": side} for one, _, side, _ in people
    ]
    positions = [
        {
            "position_id": f"{one}-{clause_id[-1]}",
            "actor_id": one,
            "clause_id": clause_id,
            "date": "2024-03-05",
            "stance": "1" if n < accept[letter] else "-1",
            "basis": "stated",
            "summary": "Voted.",
            "source_id": "gazette-2024-03-04-draft",
        }
        for one, letter, _, n in people
        for clause_id, accept in ACCEPT.items()
    ]
    plans = [{**row, "sponsors": ""} for row in rows_of(files, "plans")]
    clauses = [{**row, "obliges": ""} for row in rows_of(files, "clauses")]
    events = [{**row, "actors": ""} for row in rows_of(files, "events")]
    tables = {
        "actors": actors, "positions": positions, "plans": plans, "clauses": clauses,
        "events": events, "searched": [], "recodings": [], "second_sources": [],
    }  # fmt: skip
    return {f"{name}.csv": as_csv(BY_NAME[name], rows) for name, rows in tables.items()}


def ranking(dataset: Dataset) -> pd.DataFrame:
    frame = common_ground_of(dataset.view(plan="draft"), "points", 0)
    frame = frame[frame["n"] > 0].sort_values("group_consensus", ascending=False)
    return frame.set_index("clause_id")


def test_people_in_no_group_are_no_bloc(check_changed: Check, example_files):
    # draft/1: (5 + 1) / (6 + 2) * (6 + 1) / (6 + 2) = 6/8 * 7/8 = 42/64
    # draft/2: (4 + 1) / (6 + 2) * (5 + 1) / (6 + 2) = 5/8 * 6/8 = 30/64
    frame = ranking(made(check_changed, public(example_files, "")))
    assert frame["group_consensus"].to_dict() == {"draft/1": 0.65625, "draft/2": 0.46875}
    assert frame["sides_heard"].tolist() == [2, 2]
    # All twenty count: 11 accept and 9 object, (11 - 9) / 20; 17 and 3, (17 - 3) / 20.
    assert frame["n"].tolist() == [20, 20]
    assert frame["mean"].tolist() == pytest.approx([0.1, 0.7])


def test_a_group_of_those_left_over_would_turn_the_ranking_round(
    check_changed: Check, example_files
):
    # Were they a bloc: draft/1 * (0 + 1) / (8 + 2) = 4.2/64, draft/2 * (8 + 1) / (8 + 2) = 27/64.
    frame = ranking(made(check_changed, public(example_files, "not grouped")))
    assert frame["group_consensus"].round(4).to_dict() == {"draft/2": 0.4219, "draft/1": 0.0656}


def test_without_any_side_no_clause_is_ranked_by_sides(check_changed: Check, example_files):
    actors = [{**row, "side": ""} for row in rows_of(example_files, "actors")]
    dataset = made(check_changed, {"actors.csv": as_csv(BY_NAME["actors"], actors)})
    view = dataset.view(plan="draft")
    assert counts_by_side(view).sides == ()
    every = common_ground_of(view, "points", 0)
    assert every["n"].tolist() == [3, 4, 2, 1]
    assert every["group_consensus"].isna().all()
    assert (every["worst_side"] == "").all()
    assert ranked(every, "across").empty
    assert len(ranked(every, "divided")) == 3
    assert acceptance(view, "draft").empty
