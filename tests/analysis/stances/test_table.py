"""The seven states of a cell, the ties, what counts, and that no cell sees the future."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.stances import (
    CELL_COLUMNS,
    COUNTED,
    EVIDENCE_COLUMNS,
    STANCES,
    STATES,
    cells,
    evidence,
    latest,
    matrix,
    plan_stances,
    stances,
)
from parley.dataset import Dataset, View

Small = Callable[..., Dataset]


def cell(view: View, actor: str, clause: str) -> dict[str, Any]:
    """One cell as a dict in which everything missing is None."""
    rows = cells(view)
    row = rows[(rows["actor_id"] == actor) & (rows["clause_id"] == clause)].iloc[0]
    return {name: None if pd.isna(value) else value for name, value in row.items()}


def brief(view: View, actor: str, clause: str) -> tuple[Any, ...]:
    """State, stance and position of a cell."""
    answer = cell(view, actor, clause)
    return answer["state"], answer["stance"], answer["position_id"]


# --- direct ---------------------------------------------------------------------------


def test_the_latest_position_up_to_the_day_counts(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1"],
        positions=[
            ("ann", "x/1", "2025-02-02", -1),
            ("ann", "x/1", "2025-03-03", 2),
            ("ann", "x/1", "2025-01-01", -2),
        ],
    )
    assert brief(data.view(), "ann", "x/1") == ("direct", 2, "q2")
    assert brief(data.view(asof=date(2025, 3, 2)), "ann", "x/1") == ("direct", -1, "q1")
    assert brief(data.view(asof=date(2025, 1, 31)), "ann", "x/1") == ("direct", -2, "q3")
    assert brief(data.view(), "bob", "x/1") == ("none", None, None)
    assert cell(data.view(), "ann", "x/1")["via_clause_id"] is None


def test_on_one_day_the_stronger_basis_counts_then_the_row_that_stands_first(small: Small) -> None:
    day = "2025-02-02"
    said = [("ann", "x/1", day, n, basis) for n, basis in enumerate(["inferred", "reported"])]
    said += [("ann", "x/1", day, -1, "stated"), ("ann", "x/1", day, -2, "stated")]
    data = small({"x": "2025-01-01"}, ["x/1"], positions=said)
    assert brief(data.view(), "ann", "x/1") == ("direct", -1, "q3")
    weaker = data.view(basis=("inferred", "reported"))
    assert brief(weaker, "ann", "x/1") == ("direct", 1, "q2")
    authored = small(
        {"x": "2025-01-01"}, ["x/1"], positions=[*said, ("ann", "x/1", day, 2, "authored")]
    )
    assert brief(authored.view(), "ann", "x/1") == ("direct", 2, "q5")


def test_latest_gives_rows_of_the_table_in_the_order_of_the_file(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1", "x/2"],
        positions=[
            ("ann", "x/2", "2025-02-01", 1),
            ("ann", "x/1", "2025-02-01", 1),
            ("ann", "x/2", "2025-02-01", 2, "authored"),
        ],
    )
    assert latest(data["positions"])["position_id"].tolist() == ["q2", "q3"]


# --- points and items -----------------------------------------------------------------


def test_an_item_without_a_stance_takes_that_on_its_point(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1", ("x/1a", "x/1"), ("x/1b", "x/1"), ("x/1a-i", "x/1a")],
        positions=[("ann", "x/1", "2025-02-01", -1), ("ann", "x/1b", "2025-01-20", 2)],
    )
    answer = cell(data.view(), "ann", "x/1a")
    assert (answer["state"], answer["stance"], answer["position_id"]) == ("whole point", -1, "q1")
    assert (answer["via_clause_id"], answer["change"]) == ("x/1", None)
    assert brief(data.view(), "ann", "x/1b") == ("direct", 2, "q2")
    # The nearest point above that was spoken on is the one.
    assert brief(data.view(), "ann", "x/1a-i") == ("whole point", -1, "q1")


@pytest.mark.parametrize(
    ("said", "stance", "split"),
    [
        ([1, 2], 1, False),
        ([0, -1], 0, False),
        ([-2, -1], -1, False),
        ([-2, 2], 0, True),
        ([-2, 1, 2], 1, True),
        ([2], 2, False),
    ],
)
def test_a_point_takes_the_median_of_its_items_toward_0(
    small: Small, said: list[int], stance: int, split: bool
) -> None:
    items = [f"x/1{letter}" for letter in "abc"]
    data = small(
        {"x": "2025-01-01"},
        ["x/1", *[(item, "x/1") for item in items]],
        positions=[
            ("ann", item, f"2025-02-0{n + 1}", value)
            for n, (item, value) in enumerate(zip(items, said, strict=False))
        ],
    )
    answer = cell(data.view(), "ann", "x/1")
    newest = f"q{len(said)}"
    assert (answer["state"], answer["stance"], answer["split"]) == ("from items", stance, split)
    assert (answer["position_id"], answer["via_clause_id"]) == (newest, items[len(said) - 1])
    if len(said) < 3:
        assert brief(data.view(), "ann", "x/1c") == ("none", None, None)


def test_a_direct_stance_on_the_point_comes_before_its_items(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1", ("x/1a", "x/1")],
        positions=[("ann", "x/1", "2025-01-02", 0), ("ann", "x/1a", "2025-02-02", 2)],
    )
    assert brief(data.view(), "ann", "x/1") == ("direct", 0, "q1")


# --- the same wording -----------------------------------------------------------------

THREE = {"x": "2025-01-01", "y": "2025-02-01", "z": "2025-03-01"}


def test_a_kept_wording_carries_over_several_texts_in_both_directions(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "y/1", "z/1"],
        [("y/1", "x/1", "kept"), ("z/1", "y/1", "kept")],
        [("ann", "x/1", "2025-01-05", 1), ("bob", "z/1", "2025-03-05", -2)],
    )
    answer = cell(data.view(), "ann", "z/1")
    assert (answer["state"], answer["stance"], answer["position_id"]) == ("same wording", 1, "q1")
    assert (answer["via_clause_id"], answer["change"], answer["by_plan_id"]) == (
        "x/1",
        "kept;kept",
        None,
    )
    assert answer["other_stance"] is None
    assert brief(data.view(), "bob", "x/1") == ("same wording", -2, "q2")
    assert brief(data.view(), "bob", "y/1") == ("same wording", -2, "q2")


def test_of_several_same_wordings_the_newest_stance_counts_however_far(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "y/1", "z/1"],
        [("y/1", "x/1", "kept"), ("z/1", "y/1", "kept"), ("z/1", "x/1", "kept")],
        [("ann", "y/1", "2025-03-05", 1), ("ann", "z/1", "2025-03-05", -1, "authored")],
    )
    answer = cell(data.view(), "ann", "x/1")
    assert (answer["stance"], answer["via_clause_id"], answer["change"]) == (-1, "z/1", "kept")


def test_lineage_is_not_known_before_both_texts_are_public(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "y/1"],
        [("y/1", "x/1", "kept")],
        [("ann", "x/1", "2025-01-05", 1), ("bob", "y/1", "2025-01-20", 2)],
    )
    before = data.view(asof=date(2025, 1, 31))
    assert brief(before, "ann", "y/1") == ("not yet", None, None)
    # Bob had spoken on the draft before it was out, so for him the step is known.
    assert brief(before, "bob", "y/1") == ("direct", 2, "q2")
    assert brief(before, "bob", "x/1") == ("same wording", 2, "q2")
    assert brief(data.view(asof=date(2025, 1, 19)), "bob", "x/1") == ("none", None, None)
    assert brief(data.view(), "ann", "y/1") == ("same wording", 1, "q1")


def test_what_was_said_of_another_texts_point_or_items_does_not_cross_over(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", ("x/1a", "x/1"), "y/1", ("y/1a", "y/1")],
        [("y/1", "x/1", "kept"), ("y/1a", "x/1a", "kept")],
        [("ann", "x/1a", "2025-01-05", -2), ("bob", "x/1", "2025-01-05", 1)],
    )
    assert brief(data.view(), "ann", "x/1") == ("from items", -2, "q1")
    assert brief(data.view(), "ann", "y/1") == ("none", None, None)
    assert brief(data.view(), "bob", "y/1a") == ("none", None, None)


# --- another wording ------------------------------------------------------------------


def test_a_changed_wording_is_shown_with_its_chain_and_never_counted(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "y/1", "z/1"],
        [("y/1", "x/1", "kept"), ("z/1", "y/1", "replaced")],
        [("ann", "x/1", "2025-01-05", -1), ("bob", "z/1", "2025-03-05", 2)],
    )
    down = cell(data.view(), "bob", "x/1")
    assert (down["state"], down["stance"], down["other_stance"]) == ("other wording", None, 2)
    assert (down["position_id"], down["via_clause_id"]) == ("q2", "z/1")
    assert (down["change"], down["by_plan_id"]) == ("kept;replaced", "z")
    up = cell(data.view(), "ann", "z/1")
    assert (up["other_stance"], up["change"], up["by_plan_id"]) == (-1, "replaced;kept", "z")


def test_the_shortest_chain_comes_first_then_the_newest_stance(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "x/2", "y/1", "z/1"],
        [("y/1", "x/1", "narrowed"), ("y/1", "x/2", "narrowed"), ("z/1", "y/1", "widened")],
        [
            ("ann", "x/1", "2025-01-05", -1),
            ("ann", "y/1", "2025-02-05", 1),
            ("bob", "x/1", "2025-01-05", -1),
            ("bob", "x/2", "2025-01-06", -2),
        ],
    )
    assert cell(data.view(), "ann", "z/1")["change"] == "widened"
    assert cell(data.view(), "bob", "y/1")["via_clause_id"] == "x/2"


def test_two_answers_to_one_clause_are_wordings_but_two_clauses_merged_into_one_are_not(
    small: Small,
) -> None:
    forked = small(
        THREE,
        ["x/1", "y/1", "z/1"],
        [("y/1", "x/1", "narrowed"), ("z/1", "x/1", "replaced")],
        [("ann", "y/1", "2025-02-05", 1)],
    )
    assert cell(forked.view(), "ann", "z/1")["change"] == "replaced;narrowed"
    merged = small(
        THREE,
        ["x/1", "y/1", "z/1"],
        [("z/1", "x/1", "merged"), ("z/1", "y/1", "merged")],
        [("ann", "y/1", "2025-02-05", 1)],
    )
    assert brief(merged.view(), "ann", "x/1") == ("none", None, None)


def test_nothing_passes_between_variants_or_other_clauses_of_one_text(small: Small) -> None:
    data = small(
        THREE,
        ["x/1", "y/1", ("y/1-b", "", "y/1"), "y/2"],
        [("y/1", "x/1", "replaced"), ("y/1-b", "x/1", "replaced"), ("y/2", "x/1", "kept")],
        [("ann", "y/1-b", "2025-02-05", 1)],
    )
    assert brief(data.view(), "ann", "y/1") == ("none", None, None)
    assert brief(data.view(), "ann", "y/2") == ("none", None, None)
    assert cell(data.view(), "ann", "x/1")["other_stance"] == 1


def test_an_own_text_that_dropped_the_clause_speaks_for_its_sponsor(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": ("2025-02-01", "ann;bob")},
        ["x/1", "y/1"],
        [("y", "x/1", "dropped")],
        actors=("ann", "bob", "cat"),
    )
    answer = cell(data.view(), "ann", "x/1")
    assert (answer["state"], answer["stance"], answer["other_stance"]) == (
        "other wording",
        None,
        None,
    )
    assert (answer["change"], answer["by_plan_id"], answer["via_clause_id"]) == (
        "dropped",
        "y",
        None,
    )
    assert (answer["position_id"], answer["date"]) == (None, pd.Timestamp("2025-02-01"))
    assert brief(data.view(), "bob", "x/1")[0] == "other wording"
    assert brief(data.view(), "cat", "x/1") == ("none", None, None)
    early = data.view(asof=date(2025, 1, 31))
    assert brief(early, "ann", "x/1") == ("none", None, None)


def test_a_drop_reaches_the_same_wording_but_no_changed_one(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "w": "2025-01-02", "v": "2025-01-03", "y": ("2025-02-01", "ann")},
        ["x/1", "w/1", "v/1"],
        [("w/1", "x/1", "kept"), ("v/1", "x/1", "narrowed"), ("y", "x/1", "dropped")],
    )
    answer = cell(data.view(), "ann", "w/1")
    assert (answer["change"], answer["via_clause_id"]) == ("kept;dropped", "x/1")
    assert brief(data.view(), "ann", "v/1") == ("none", None, None)


def test_a_clause_of_the_actors_own_newer_text_is_not_dropped_by_an_older_one(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": ("2025-02-01", "ann"), "z": ("2025-03-01", "ann")},
        ["x/1", "z/1"],
        [("y", "x/1", "dropped"), ("z/1", "x/1", "kept")],
    )
    assert brief(data.view(), "ann", "x/1")[0] == "other wording"
    assert brief(data.view(), "ann", "z/1") == ("none", None, None)


@pytest.mark.parametrize(
    ("day", "change"),
    [("2025-02-05", "narrowed"), ("2025-01-20", "dropped"), ("2025-02-01", "narrowed")],
)
def test_of_a_drop_and_a_stance_on_another_wording_the_newer_is_shown(
    small: Small, day: str, change: str
) -> None:
    data = small(
        {"x": "2025-01-01", "w": "2025-01-10", "y": ("2025-02-01", "ann")},
        ["x/1", "w/1"],
        [("w/1", "x/1", "narrowed"), ("y", "x/1", "dropped")],
        [("ann", "w/1", day, 1)],
    )
    assert cell(data.view(), "ann", "x/1")["change"] == change


def test_the_same_wording_comes_before_another_one(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": ("2025-02-01", "ann"), "z": "2025-03-01"},
        ["x/1", "y/1", "z/1"],
        [("y/1", "x/1", "kept"), ("z/1", "x/1", "widened"), ("z", "y/1", "dropped")],
        [("ann", "y/1", "2025-02-01", 1), ("ann", "z/1", "2025-03-05", -2)],
    )
    assert brief(data.view(), "ann", "x/1") == ("same wording", 1, "q1")


# --- none, not yet, whole texts, filters -------------------------------------------------


def test_silence_before_and_after_publication_are_two_things(small: Small) -> None:
    data = small({"x": "2025-02-01", "w": "2025-01-01"}, ["x/1", ("x/1a", "x/1")])
    view = data.view(asof=date(2025, 1, 31))
    assert brief(view, "ann", "x/1") == ("not yet", None, None)
    assert brief(data.view(), "ann", "x/1") == ("none", None, None)


def test_a_position_on_a_whole_text_is_its_own_row_and_never_spread(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": "2025-01-01"},
        ["x/1", "y/1"],
        positions=[
            ("bob", "y", "2025-02-01", 1),
            ("bob", "x", "2025-02-01", -1),
            ("ann", "x", "2025-02-01", 2),
            ("bob", "x", "2025-02-02", -2, "reported"),
        ],
    )
    assert set(cells(data.view())["state"]) == {"none"}
    rows = plan_stances(data.view())
    assert list(rows.columns) == [
        "actor_id",
        "plan_id",
        "stance",
        "position_id",
        "date",
        "answer",
        "answer_id",
    ]
    assert rows[["actor_id", "plan_id", "stance"]].to_numpy().tolist() == [
        ["ann", "x", 2],
        ["bob", "x", -2],
        ["bob", "y", 1],
    ]
    assert plan_stances(data.view(plan="y", actor="bob"))["position_id"].tolist() == ["q1"]
    assert plan_stances(data.view(asof=date(2025, 2, 1), actor="bob"))["stance"].tolist() == [-1, 1]


def test_the_public_frame_is_the_first_columns_of_the_cells(frozen: Dataset) -> None:
    view = frozen.view(plan="us-28")
    full, public = cells(view), stances(view)
    assert tuple(full.columns) == CELL_COLUMNS
    assert tuple(public.columns) == STANCES.column_names
    pd.testing.assert_frame_equal(full[list(STANCES.column_names)], public)
    assert str(public["stance"].dtype) == "Int64"
    assert public["stance"].notna().equals(public["state"].isin(COUNTED))
    assert set(public["state"]) <= set(STATES)
    assert len(public) == len(frozen["actors"]) * len(view.clauses_asked())


def test_filters_narrow_the_cells_but_not_what_bears_on_them(frozen: Dataset) -> None:
    everything = cells(frozen.view())
    part = frozen.view(plan=("ua-us-20", "us-28"), actor=("ru", "e3"))
    kept = everything["clause_id"].isin(part.clauses_asked()["clause_id"])
    kept &= everything["actor_id"].isin(["ru", "e3"])
    pd.testing.assert_frame_equal(cells(part), everything[kept].reset_index(drop=True))


# --- the matrix -----------------------------------------------------------------------


def _values(view: View, unit: Any = "points") -> dict[str, list[float | None]]:
    stances = matrix(view, unit)
    return {
        clause: [None if np.isnan(value) else value for value in column]
        for clause, column in zip(stances.clauses, stances.values.T, strict=True)
    }


def test_points_and_items_are_the_units_of_a_matrix(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1", ("x/1a", "x/1"), ("x/1b", "x/1"), "x/2"],
        positions=[("ann", "x/1a", "2025-02-01", 2), ("bob", "x/1", "2025-02-01", -1)],
    )
    assert _values(data.view()) == {"x/1": [2, -1], "x/2": [None, None]}
    assert _values(data.view(), "items") == {
        "x/1a": [2, -1],
        "x/1b": [None, -1],
        "x/2": [None, None],
    }
    with pytest.raises(ValueError, match=r"unit: 'clauses' is unknown; allowed: points, items"):
        matrix(data.view(), "clauses")  # type: ignore[arg-type]


def test_a_wording_kept_over_several_texts_is_one_column(small: Small) -> None:
    data = small(
        THREE,
        ["y/1", "x/1", "z/1", "z/2"],
        [("y/1", "x/1", "kept"), ("z/1", "y/1", "kept"), ("z/2", "y/1", "narrowed")],
        [
            ("ann", "x/1", "2025-01-05", 1),
            ("ann", "z/1", "2025-03-05", -1),
            ("bob", "y/1", "2025-02-05", 2),
            ("bob", "z/2", "2025-02-06", 0),
        ],
    )
    assert _values(data.view()) == {"x/1": [-1, 2], "z/2": [None, 0]}
    # Only wordings in the view are put together, though through a text outside it.
    assert _values(data.view(plan=("x", "z"))) == {"x/1": [-1, 2], "z/2": [None, 0]}
    assert _values(data.view(plan="y")) == {"y/1": [-1, 2]}
    # A direct stance comes before a newer one from another text.
    assert _values(data.view(plan="x")) == {"x/1": [1, 2]}


def test_a_text_not_yet_public_has_columns_only_where_somebody_spoke(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": "2025-02-01"},
        ["x/1", "y/1", "y/2"],
        positions=[("ann", "y/2", "2025-01-20", 1)],
    )
    assert _values(data.view(asof=date(2025, 1, 31))) == {"x/1": [None, None], "y/2": [1, None]}


# --- evidence -------------------------------------------------------------------------


def test_the_evidence_is_every_statement_that_bears_on_the_cell_in_time_order(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "w": "2025-01-05", "y": ("2025-02-01", "ann"), "z": "2025-03-01"},
        ["x/1", ("x/1a", "x/1"), ("x/1b", "x/1"), "w/1", "z/1", "z/2"],
        [("w/1", "x/1a", "kept"), ("y", "x/1a", "dropped"), ("z/1", "w/1", "narrowed")],
        [
            ("ann", "z/1", "2025-03-02", 2),
            ("ann", "x/1", "2025-01-02", -1),
            ("ann", "w/1", "2025-01-06", 1),
            ("ann", "x/1a", "2025-01-03", -2),
            ("ann", "x/1b", "2025-01-03", 0),
            ("ann", "z/2", "2025-03-02", 0),
            ("bob", "x/1a", "2025-01-03", 2),
        ],
    )
    rows = evidence(data.view(), "ann", "x/1a")
    assert tuple(rows.columns) == EVIDENCE_COLUMNS
    texts = rows[["position_id", "relation", "clause_id", "change", "by_plan_id"]].fillna("-")
    assert texts.to_numpy().tolist() == [
        ["q2", "whole point", "x/1", "-", "-"],
        ["q4", "direct", "x/1a", "-", "-"],
        ["q3", "same wording", "w/1", "kept", "-"],
        ["-", "other wording", "x/1a", "dropped", "y"],
        ["q1", "other wording", "z/1", "kept;narrowed", "z"],
    ]
    assert rows["position_id"][rows["carries_cell"]].tolist() == ["q4"]
    assert rows.loc[3, ["source_id", "note"]].tolist() == ["s", "x/1a to y"]
    whole = evidence(data.view(asof=date(2025, 1, 4)), "ann", "x/1")
    assert whole[["position_id", "relation"]].to_numpy().tolist() == [
        ["q2", "direct"],
        ["q5", "from items"],
        ["q4", "from items"],
    ]


def test_a_cell_from_items_rests_on_the_newest_statement_on_each(small: Small) -> None:
    data = small(
        {"x": "2025-01-01"},
        ["x/1", ("x/1a", "x/1"), ("x/1b", "x/1")],
        positions=[
            ("ann", "x/1a", "2025-01-02", -1),
            ("ann", "x/1a", "2025-01-03", 1),
            ("ann", "x/1b", "2025-01-02", 0),
        ],
    )
    rows = evidence(data.view(), "ann", "x/1")
    assert rows["position_id"][rows["carries_cell"]].tolist() == ["q3", "q2"]


def test_evidence_of_a_drop_and_of_silence(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": ("2025-02-01", "ann")}, ["x/1"], [("y", "x/1", "dropped")]
    )
    assert evidence(data.view(), "ann", "x/1")["carries_cell"].tolist() == [True]
    silent = evidence(data.view(), "bob", "x/1")
    assert silent.empty
    assert tuple(silent.columns) == EVIDENCE_COLUMNS
    with pytest.raises(ValueError, match=r"actor_id: 'cy' is not in the data; allowed: ann, bob"):
        evidence(data.view(), "cy", "x/1")
    with pytest.raises(ValueError, match=r"clause_id: 'x/9' is not in the data"):
        evidence(data.view(), "ann", "x/9")


@pytest.mark.slow
def test_the_evidence_of_every_frozen_cell_holds_what_is_behind_it(frozen: Dataset) -> None:
    view = frozen.view(plan="us-28", actor=("ua", "e3"))
    for row in cells(view).itertuples():
        rows = evidence(view, row.actor_id, row.clause_id)
        carrying = rows[rows["carries_cell"]]
        if row.state in ("none", "not yet"):
            assert carrying.empty
            continue
        assert set(carrying["relation"]) == {row.state}
        assert row.date in set(carrying["date"])
        if not pd.isna(row.position_id):
            assert row.position_id in set(carrying["position_id"])


# --- degenerate sets ------------------------------------------------------------------


@pytest.mark.parametrize(
    "tables",
    [
        {"plans": {}, "clauses": [], "actors": []},
        {"plans": {}, "clauses": []},
        {"plans": {"x": "2025-01-01"}, "clauses": []},
        {"plans": {"x": "2025-01-01"}, "clauses": ["x/1", ("x/1a", "x/1")], "actors": []},
        {"plans": {"x": "2025-01-01"}, "clauses": ["x/1"], "actors": ["ann"]},
        {
            "plans": {"x": "2025-01-01"},
            "clauses": [],
            "positions": [("ann", "x", "2025-01-01", 1)],
        },
    ],
)
def test_next_to_nothing_is_an_answer_too(small: Small, tables: dict[str, Any]) -> None:
    view = small(**tables).view()
    rows = cells(view)
    assert tuple(rows.columns) == CELL_COLUMNS
    assert len(rows) == len(view["actors"]) * len(view["clauses"])
    assert not rows["stance"].notna().any()
    for unit in ("points", "items"):
        stances = matrix(view, unit)
        assert stances.values.shape == (len(view["actors"]), len(stances.clauses))
    assert len(plan_stances(view)) == len(view["positions"])


def test_a_view_that_keeps_no_clause_has_no_cells(frozen: Dataset) -> None:
    view = frozen.view(text="no clause says this")
    assert cells(view).empty
    assert matrix(view).values.shape == (len(frozen["actors"]), 0)
    nothing = frozen.view(asof=date(1990, 1, 1))
    assert set(cells(nothing)["state"]) == {"not yet"}
    assert matrix(nothing).clauses == ()


# --- properties -----------------------------------------------------------------------

START = date(2025, 1, 1)
TEXTS = ("x", "y", "z")
CLAUSES = [
    (f"{text}/{n}", f"{text}/1" if n == "1a" else "")
    for text, n in product(TEXTS, ("1", "1a", "2"))
]
IDS = [id_ for id_, _ in CLAUSES]
CHANGES = ("kept", "kept", "narrowed", "replaced", "merged")


def _day(number: int) -> str:
    return str(START + timedelta(days=number))


@st.composite
def _made(draw: st.DrawFn) -> dict[str, Any]:
    """Three texts on days 0, 4 and 8, some lineage between them, some statements."""
    pairs = [
        (later, earlier)
        for later, earlier in product(IDS, IDS)
        if later.partition("/")[0] > earlier.partition("/")[0]
    ]
    lineage = [
        (later, earlier, draw(st.sampled_from(CHANGES)))
        for later, earlier in draw(st.lists(st.sampled_from(pairs), max_size=7, unique=True))
    ]
    gone = [(text, id_) for text, id_ in product(TEXTS, IDS) if text > id_.partition("/")[0]]
    lineage += [
        (text, id_, "dropped")
        for text, id_ in draw(st.lists(st.sampled_from(gone), max_size=3, unique=True))
    ]
    said = st.tuples(
        st.sampled_from(("ann", "bob")),
        st.sampled_from([*IDS, *TEXTS]),
        st.integers(0, 12).map(_day),
        st.integers(-2, 2),
        st.sampled_from(("authored", "stated", "reported", "inferred")),
    )
    sponsors = [draw(st.sampled_from(("", "ann", "ann;bob"))) for _ in TEXTS]
    return {
        "plans": {text: (_day(4 * n), sponsors[n]) for n, text in enumerate(TEXTS)},
        "clauses": CLAUSES,
        "lineage": lineage,
        "positions": draw(st.lists(said, max_size=9)),
    }


data_sets = _made()
days = st.integers(-1, 13).map(lambda number: START + timedelta(days=number))


def _chain(data: dict[str, Any], public: set[str], start: str, end: str, kept: bool) -> int | None:
    """The length of the shortest admissible chain of steps, by the definition, or None."""
    rows = [row for row in data["lineage"] if row[2] != "dropped"]
    frontier, seen, length = {(start, False)}, {(start, False)}, 0
    while frontier:
        length += 1
        reached = set()
        for here, fallen in frontier:
            if here.partition("/")[0] not in public:
                continue
            for later, earlier, change in rows:
                if change == "kept":
                    reached |= {(earlier, fallen)} if here == later else set()
                    reached |= {(later, fallen)} if here == earlier else set()
                if not kept and change != "kept":
                    reached |= {(earlier, False)} if here == later and not fallen else set()
                    reached |= {(later, True)} if here == earlier else set()
        frontier = reached - seen
        seen |= frontier
        if end in {node for node, _ in frontier}:
            return length
    return None


def _plain(data: dict[str, Any], asof: date) -> dict[tuple[str, str], tuple[str, int | None]]:
    """State and stance of every cell, cell by cell, from the rules as they are written down."""
    strength = {"authored": 3, "stated": 2, "reported": 1, "inferred": 0}
    newest: dict[tuple[str, str], tuple[Any, int]] = {}
    for n, (actor, about, day, stance, basis) in enumerate(data["positions"]):
        rank = (day, strength[basis], -n)
        if day <= str(asof) and rank > newest.get((actor, about), ((), 0))[0]:
            newest[actor, about] = (rank, stance)
    public = {text for text, (day, _) in data["plans"].items() if day <= str(asof)}
    states = {}
    for actor, (clause, point) in product(("ann", "bob"), CLAUSES):
        text = clause.partition("/")[0]
        own = {about: said for (who, about), said in newest.items() if who == actor}
        items = sorted(own[id_][1] for id_, part_of in CLAUSES if part_of == clause and id_ in own)
        elsewhere = [id_ for id_ in IDS if id_ in own and id_.partition("/")[0] != text]
        same = [
            id_ for id_ in elsewhere if text in public and _chain(data, public, clause, id_, True)
        ]
        other = text in public and any(
            _chain(data, public, clause, id_, False) for id_ in elsewhere
        )
        gone = text in public and any(
            change == "dropped"
            and later in public
            and actor in data["plans"][later][1].split(";")
            and earlier.partition("/")[0] in public
            and (earlier == clause or _chain(data, public, clause, earlier, True))
            and (earlier.partition("/")[0] != text or earlier == clause)
            and not (
                actor in data["plans"][text][1].split(";")
                and data["plans"][text][0] > data["plans"][later][0]
            )
            for later, earlier, change in data["lineage"]
        )
        if clause in own:
            states[actor, clause] = ("direct", own[clause][1])
        elif point in own:
            states[actor, clause] = ("whole point", own[point][1])
        elif items:
            middle = (items[(len(items) - 1) // 2] + items[len(items) // 2]) / 2
            states[actor, clause] = ("from items", int(middle))
        elif same:
            states[actor, clause] = ("same wording", max(own[id_] for id_ in same)[1])
        elif other or gone:
            states[actor, clause] = ("other wording", None)
        else:
            states[actor, clause] = ("none" if text in public else "not yet", None)
    return states


@pytest.mark.slow
@given(data_sets, days)
@settings(max_examples=12)
def test_cells_are_what_the_rules_say(small: Small, data: dict[str, Any], asof: date) -> None:
    view = small(**data).view(asof=asof)
    rows = cells(view)
    states = {
        (row.actor_id, row.clause_id): (row.state, None if pd.isna(row.stance) else row.stance)
        for row in rows.itertuples()
    }
    assert states == _plain(data, view.asof)


@pytest.mark.slow
@given(data_sets, days)
@settings(max_examples=12)
def test_no_cell_sees_the_future(small: Small, data: dict[str, Any], asof: date) -> None:
    whole = small(**data)
    view = whole.view(asof=asof)
    earlier = [row for row in data["positions"] if row[2] <= str(asof)]
    spoken = {row[1] for row in earlier}
    public = {text for text, (day, _) in data["plans"].items() if day <= str(asof)}
    known = [
        row
        for row in data["lineage"]
        if all(end.partition("/")[0] in public or end in spoken for end in row[:2])
    ]
    cut = small(**{**data, "positions": earlier, "lineage": known})
    past = cells(cut.view(asof=asof))
    # Ids are numbered by row, so they differ once rows are cut away; dates do not.
    compared = [name for name in CELL_COLUMNS if name != "position_id"]
    pd.testing.assert_frame_equal(cells(view)[compared], past[compared])


@pytest.mark.slow
@given(data_sets)
@settings(max_examples=12)
def test_a_silent_actor_changes_nothing(small: Small, data: dict[str, Any]) -> None:
    before = cells(small(**data).view())
    after = cells(small(**data, actors=("ann", "mum", "bob")).view())
    assert not after.loc[after["actor_id"] == "mum", "stance"].notna().any()
    rest = after[after["actor_id"] != "mum"].reset_index(drop=True)
    pd.testing.assert_frame_equal(before, rest)


@pytest.mark.slow
@given(data_sets, st.randoms(use_true_random=False))
@settings(max_examples=12)
def test_the_order_of_rows_matters_only_within_ties(
    small: Small, data: dict[str, Any], random: Any
) -> None:
    # One row a day and actor: no ties.
    single = {(actor, day): row for row in data["positions"] for actor, day in [(row[0], row[2])]}
    rows = list(single.values())
    shuffled = random.sample(rows, len(rows))
    in_order = cells(small(**{**data, "positions": rows}).view()).drop(columns="position_id")
    in_any_order = cells(small(**{**data, "positions": shuffled}).view()).drop(
        columns="position_id"
    )
    pd.testing.assert_frame_equal(in_order, in_any_order)


@pytest.mark.slow
@given(data_sets, st.sampled_from(IDS), st.sampled_from(IDS))
@settings(max_examples=12)
def test_kept_is_symmetric(small: Small, data: dict[str, Any], clause: str, other: str) -> None:
    said = [("ann", clause, _day(12), 1), ("bob", other, _day(12), 1)]
    view = small(**{**data, "positions": said}).view()
    to_clause, to_other = brief(view, "bob", clause)[0], brief(view, "ann", other)[0]
    assert (to_clause == "same wording") == (to_other == "same wording")


@pytest.mark.slow
@given(data_sets, days)
@settings(max_examples=12)
def test_a_matrix_holds_only_stances_that_count(
    small: Small, data: dict[str, Any], asof: date
) -> None:
    view = small(**data).view(asof=asof)
    rows = cells(view)
    counted = rows[rows["state"].isin(COUNTED)]
    for unit in ("points", "items"):
        stances = matrix(view, unit)
        for actor, values in zip(stances.actors, stances.values, strict=True):
            stances_of = set(counted.loc[counted["actor_id"] == actor, "stance"])
            assert set(values[~np.isnan(values)]) <= stances_of
