"""Steps counted from issue to issue and by group, against lineage.csv."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pandas as pd

from parley.analysis.lineage import (
    MOST_NODES,
    align,
    changes_by_group,
    few,
    flows,
    nearest_steps,
    nodes,
)
from parley.dataset import Dataset


def test_counts_of_changes_by_group_by_hand(frozen: Dataset):
    view = frozen.view()
    table = changes_by_group(view, align(view, ["us-28", "ua-us-20"])).set_index("group")
    # Added up from the comparison in tests/exhibits/plans/test_aligned.py.
    assert table.loc["Security", ["kept", "narrowed", "widened", "dropped"]].tolist() == [
        2,
        2,
        3,
        7,
    ]
    assert table.loc["Economy", ["replaced", "dropped", "not compared"]].tolist() == [4, 5, 5]
    assert int(table.drop(columns=["from_plan_id", "plan_id"]).to_numpy().sum()) == 54 + 9


def test_texts_that_nobody_compared_have_no_changes_and_no_flow(frozen: Dataset):
    for plans in (["us-28", "gaza-20"], ["us-28"], []):
        aligned = align(frozen.view(), plans)
        assert changes_by_group(frozen.view(), aligned).empty
        assert flows(frozen.view(), aligned).empty
    # us-28 and eu-28 are tied, but no clause of either is on this search.
    view = frozen.view(text="no such words")
    assert changes_by_group(view, align(view, ["us-28", "eu-28"])).empty


def test_the_flow_holds_every_step_of_two_texts(frozen: Dataset):
    view = frozen.view()
    rows = flows(view, align(view, ["us-28", "ua-us-20"]))
    # lineage.csv has 54 rows between the two: 6 kept, 14 dropped, 6 new and 28 changed.
    assert rows.groupby("kind")["steps"].sum().to_dict() == {
        "changed": 28, "kept": 6, "left out": 14, "new": 6,
    }  # fmt: skip
    assets = rows[rows["from_part"] == "Frozen Russian assets"]
    assert dict(zip(assets["part"], assets["steps"], strict=True)) == {
        "Reconstruction": 2, "left out": 1,
    }  # fmt: skip


def test_the_flow_takes_each_clause_from_the_nearest_text(frozen: Dataset):
    view = frozen.view()
    steps = nearest_steps(align(view, ["us-28", "eu-28", "ua-us-20"]))
    # ua-us-20/4 has rows from us-28/6 and from eu-28/6; the European text is the nearer.
    assert steps[steps["clause_id"] == "ua-us-20/4"]["from_clause_id"].tolist() == ["eu-28/6"]
    # us-28/3 was left out by both; the European text was the first.
    assert steps[steps["from_clause_id"] == "us-28/3"]["plan_id"].tolist() == ["eu-28"]
    # ua-us-20/1 has a row from us-28/1 alone.
    assert steps[steps["clause_id"] == "ua-us-20/1"]["from_clause_id"].tolist() == ["us-28/1"]


def test_a_flow_never_has_more_than_sixty_nodes(frozen: Dataset):
    view = frozen.view()
    for plans in combinations(["istanbul-2022", "us-28", "eu-28", "gva-19", "ua-us-20"], 4):
        assert 0 < len(nodes(flows(view, align(view, plans)))) <= MOST_NODES


def test_many_groups_are_taken_together():
    parts = [f"group {n}" for n in range(50)]
    named = pd.DataFrame(
        {"from_plan_id": "a", "from_part": parts, "plan_id": "b", "part": parts, "change": "kept"}
    )
    together = few(named)
    assert len(nodes(together)) <= MOST_NODES
    assert len(together) == len(named)


def test_a_text_of_which_nothing_was_public_yet(frozen: Dataset):
    view = frozen.view(asof=date(2025, 11, 22))
    assert flows(view, align(view, ["us-28", "eu-28"])).empty
