"""Families, ancestors and descendants, the account of two texts, and openness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from parley.analysis.consensus import openness
from parley.analysis.lineage import (
    ACCOUNT_COLUMNS,
    NOT_COMPARED,
    STEP_COLUMNS,
    account,
    ancestors,
    connected,
    descendants,
    kept_family,
    known,
    tally,
)
from parley.dataset import Dataset
from parley.dataset.contract import CHANGE_WORDS
from tests.analysis.tables import rows

Small = Callable[..., Dataset]

PLANS = {"x": "2025-01-01", "y": "2025-02-01", "z": "2025-03-01"}
CLAUSES = ["z/1", "z/2", "x/1", "x/2", "x/3", "x/4", "y/1", "y/2", "y/3"]
LINEAGE = [
    ("y/1", "x/1", "kept"),
    ("y/2", "x/2", "narrowed"),
    ("y", "x/3", "dropped"),
    ("y/3", "x", "new"),
    ("z/1", "y/1", "replaced"),
    ("z/2", "y/2", "kept"),
    ("z/2", "x/2", "narrowed"),
]


@pytest.fixture
def three(small: Small) -> Dataset:
    return small(PLANS, CLAUSES, LINEAGE)


# --- families -------------------------------------------------------------------------


def test_lineage_of_any_kind_connects(three: Dataset) -> None:
    ids = pd.Index(CLAUSES)
    label = pd.Series(connected(ids, known(three.view())), index=ids)
    groups = {frozenset(members) for members in ids.groupby(label.to_numpy()).values()}
    assert groups == {
        frozenset(group)
        for group in (
            {"x/1", "y/1", "z/1"}, {"x/2", "y/2", "z/2"}, {"x/3"}, {"x/4"}, {"y/3"},
        )
    }  # fmt: skip


KEPT_FAMILIES = {
    "x/1": "x/1",
    "y/1": "x/1",
    "z/1": "z/1",
    "x/2": "x/2",
    "y/2": "y/2",
    "z/2": "y/2",
    "x/3": "x/3",
    "x/4": "x/4",
    "y/3": "y/3",
}


def test_what_was_kept_is_named_by_the_earliest_texts_clause(three: Dataset) -> None:
    assert kept_family(three.view()).to_dict() == KEPT_FAMILIES


def test_families_span_all_texts_whatever_the_view_keeps(three: Dataset) -> None:
    assert kept_family(three.view(plan="z")).to_dict() == KEPT_FAMILIES


def test_lineage_of_texts_not_yet_public_is_unknown(three: Dataset) -> None:
    view = three.view(asof=date(2025, 2, 28))
    assert set(known(view)["plan_id"]) == {"y"}
    assert kept_family(view)["z/2"] == "z/2"
    assert known(three.view(asof=date(2025, 1, 31))).empty


# --- ancestors and descendants -----------------------------------------------------------


def test_descendants_and_ancestors_carry_the_chain_of_changes(three: Dataset) -> None:
    down = descendants(three.view(), "x/1")
    assert tuple(down.columns) == STEP_COLUMNS
    assert rows(down, "clause_id", "plan_id", "steps", "change", "note", "via_clause_id") == [
        ["y/1", "y", 1, "kept", "x/1 to y/1", "x/1"],
        ["z/1", "z", 2, "kept;replaced", "y/1 to z/1", "y/1"],
    ]
    up = ancestors(three.view(), "z/1")
    assert rows(up, "clause_id", "steps", "change", "via_clause_id") == [
        ["y/1", 1, "replaced", "z/1"],
        ["x/1", 2, "replaced;kept", "y/1"],
    ]


def test_a_dropped_and_a_new_clause_have_a_row_without_a_clause(three: Dataset) -> None:
    gone = descendants(three.view(), "x/3")
    assert rows(gone, "clause_id", "plan_id", "change") == [[None, "y", "dropped"]]
    fresh = ancestors(three.view(), "y/3")
    assert rows(fresh, "clause_id", "plan_id", "change") == [[None, "x", "new"]]


def test_each_relative_stands_once_by_the_shortest_chain(three: Dataset) -> None:
    up = ancestors(three.view(), "z/2")
    assert rows(up, "clause_id", "steps", "change") == [["x/2", 1, "narrowed"], ["y/2", 1, "kept"]]


def test_a_clause_without_lineage_has_no_relatives(three: Dataset) -> None:
    for walk in (ancestors, descendants):
        assert walk(three.view(), "x/4").empty
        assert tuple(walk(three.view(), "x/4").columns) == STEP_COLUMNS
        assert walk(three.view(asof=date(2025, 1, 1)), "y/1").empty
        with pytest.raises(ValueError, match="clause_id: 'x/9' is not in the data"):
            walk(three.view(), "x/9")


# --- the account of two texts ------------------------------------------------------------


def test_the_account_names_every_clause_of_both_texts(three: Dataset) -> None:
    steps = account(three.view(), "x", "y")
    assert tuple(steps.columns) == ACCOUNT_COLUMNS
    assert rows(steps, "change", "from_clause_id", "clause_id") == [
        ["kept", "x/1", "y/1"],
        ["narrowed", "x/2", "y/2"],
        ["dropped", "x/3", None],
        [NOT_COMPARED, "x/4", None],
        ["new", None, "y/3"],
    ]
    assert set(steps["issue_id"]) == {"i"}


def test_the_tally_has_a_row_for_every_change(three: Dataset) -> None:
    numbers = tally(account(three.view(), "x", "y")).set_index("change")
    assert list(numbers.index) == [*CHANGE_WORDS, NOT_COMPARED]
    assert numbers["rows"].to_dict() == {
        "kept": 1,
        "narrowed": 1,
        "widened": 0,
        "replaced": 0,
        "moved": 0,
        "merged": 0,
        "dropped": 1,
        "new": 1,
        NOT_COMPARED: 1,
    }
    assert numbers.loc["dropped", ["earlier", "later"]].tolist() == [1, 0]
    assert numbers.loc["new", ["earlier", "later"]].tolist() == [0, 1]


def test_texts_that_nobody_compared_are_not_compared_throughout(small: Small) -> None:
    data = small(PLANS, ["x/1", "y/1"])
    steps = account(data.view(), "x", "y")
    assert rows(steps, "change", "from_clause_id", "clause_id") == [
        [NOT_COMPARED, "x/1", None],
        [NOT_COMPARED, None, "y/1"],
    ]
    assert account(data.view(), "y", "z")["change"].tolist() == [NOT_COMPARED]
    nothing = account(small(PLANS, []).view(), "x", "y")
    assert nothing.empty
    assert tally(nothing)["rows"].sum() == 0


def test_an_account_asks_for_two_public_texts_in_order(three: Dataset) -> None:
    view = three.view(asof=date(2025, 2, 28))
    with pytest.raises(ValueError, match="earlier: 'w' is not in the data; allowed: x, y"):
        account(view, "w", "y")
    with pytest.raises(ValueError, match="later: 'z' was not yet public; allowed: x, y"):
        account(view, "x", "z")
    with pytest.raises(ValueError, match="earlier: 'y' is not earlier than 'x'; allowed: none"):
        account(view, "y", "x")
    with pytest.raises(ValueError, match="earlier: 'y' is not earlier than 'y'; allowed: x"):
        account(view, "y", "y")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("us-28", "eu-28"), ("us-28", "gva-19"), ("us-28", "ua-us-20"), ("eu-28", "ua-us-20")],
)
def test_every_frozen_row_between_two_texts_is_used_exactly_once(
    frozen: Dataset, earlier: str, later: str
) -> None:
    lineage = frozen["lineage"]
    lineage = lineage[(lineage["plan_id"] == later) & (lineage["from_plan_id"] == earlier)]
    steps = account(frozen.view(), earlier, later)
    columns = ["change", "from_clause_id", "clause_id"]
    used = steps[steps["change"] != NOT_COMPARED]
    assert Counter(map(tuple, used[columns].fillna("").to_numpy())) == Counter(
        map(tuple, lineage[columns].fillna("").to_numpy())
    )
    clauses = frozen["clauses"].set_index("clause_id")["plan_id"]
    assert set(steps["from_clause_id"].dropna()) == set(clauses.index[clauses == earlier])
    assert set(steps["clause_id"].dropna()) == set(clauses.index[clauses == later])
    bare = steps.loc[steps["change"] == NOT_COMPARED, ["from_clause_id", "clause_id"]]
    assert (bare.notna().sum(axis=1) == 1).all()


def test_an_account_follows_the_issue_and_the_search(frozen: Dataset) -> None:
    steps = account(frozen.view(issue="force-limits"), "us-28", "eu-28")
    assert rows(steps, "change", "from_clause_id", "clause_id") == [
        ["replaced", "us-28/6", "eu-28/6"]
    ]


# --- openness ---------------------------------------------------------------------------


def test_openness_counts_points_items_variants_and_what_is_open(small: Small) -> None:
    data = small(
        PLANS,
        ["x/1", ("x/1a", "x/1"), "x/2", ("x/2-b", "", "x/2"), ("x/2-c", "", "x/2"), "x/3"],
    )
    texts = openness(data.view(plan=("x", "y"))).set_index("plan_id")
    first = texts.loc["x"]
    assert first[["points", "items", "variants", "open_points"]].tolist() == [3, 1, 2, 1]
    assert first["open_share"] == pytest.approx(1 / 3)
    assert first["known_share"] == 1
    assert texts.loc["y", ["points", "open_points"]].tolist() == [0, 0]
    assert pd.isna(texts.loc["y", "open_share"])
    assert openness(data.view(asof=date(2024, 1, 1))).empty


def test_openness_of_the_frozen_texts(frozen: Dataset) -> None:
    texts = openness(frozen.view()).set_index("plan_id")
    # Points 12 (plant) and 14 (territory) of the twenty have an American variant each.
    assert texts.loc["ua-us-20", ["points", "variants", "open_points"]].tolist() == [20, 2, 2]
    # 24 points are declared, seven are known.
    assert texts.loc["eu-24", "known_share"] == pytest.approx(7 / 24)
    # Six points of the unpublished text were reported.
    assert texts.loc["gva-19", ["points", "declared_points"]].tolist() == [6, 19]
    assert texts.loc["gva-19", "known_share"] == 0
    assert pd.isna(texts.loc["prosperity-2026", "known_share"])
