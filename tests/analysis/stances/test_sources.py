"""The cell that each stance of a matrix was taken from: by hand, and all of them against the cells."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.stances import cells, matrix, source_cells
from parley.dataset import Dataset

DAYS = {"a": "2025-01-01", "b": "2025-02-01"}
CLAUSES = ["a/1", ("a/1a", "a/1"), ("a/1b", "a/1"), "a/2", "b/1", "b/2"]


def test_of_one_wording_in_two_texts_the_direct_then_the_newest_cell_is_the_source(small):
    # b/1 keeps a/1, so both are one column. Ann spoke on a/1, then on b/1: the newer counts.
    # Bob spoke on b/1 alone: his cell on a/1 has the stance by the same wording, not directly.
    data = small(
        DAYS,
        CLAUSES,
        [("b/1", "a/1", "kept")],
        [
            ("ann", "a/1", "2025-01-05", 2), ("ann", "b/1", "2025-02-05", -1),
            ("bob", "b/1", "2025-02-03", 1),
        ],
    )  # fmt: skip
    rows = source_cells(matrix(data.view()))
    assert rows[["actor_id", "column", "clause_id", "stance", "state", "position_id"]].to_numpy(
        dtype=object
    ).tolist() == [
        ["ann", "a/1", "b/1", -1, "direct", "q2"],
        ["bob", "a/1", "b/1", 1, "direct", "q3"],
    ]
    assert rows["via_clause_id"].isna().all()


def test_a_stance_from_items_names_the_newest_item_and_whether_they_part(small):
    data = small(
        DAYS,
        CLAUSES,
        [],
        [("ann", "a/1a", "2025-01-05", 2), ("ann", "a/1b", "2025-01-06", -1)],
    )
    (row,) = source_cells(matrix(data.view())).to_dict("records")
    # The median of 2 and -1 is 1/2, toward 0.
    assert (row["clause_id"], row["state"], row["stance"]) == ("a/1", "from items", 0)
    assert (row["via_clause_id"], row["position_id"], row["split"]) == ("a/1b", "q2", True)


@pytest.mark.parametrize("unit", ["points", "items"])
def test_every_stance_of_the_frozen_matrix_is_that_of_its_cell(frozen: Dataset, unit):
    view = frozen.view()
    stances = matrix(view, unit)
    rows = source_cells(stances)
    assert len(rows) == int(stances.spoke.sum())
    values = stances.values[
        [stances.actors.index(actor_id) for actor_id in rows["actor_id"]],
        [stances.clauses.index(clause_id) for clause_id in rows["column"]],
    ]
    assert (rows["stance"].to_numpy(dtype=float) == values).all()
    shared = [
        "actor_id",
        "clause_id",
        "stance",
        "state",
        "position_id",
        "date",
        "via_clause_id",
        "split",
    ]
    own = rows[shared].merge(cells(view)[shared], how="left", indicator=True)
    assert (own["_merge"] == "both").all()


def test_a_part_of_the_matrix_keeps_its_sources(frozen: Dataset):
    stances = matrix(frozen.view(plan="us-28"))
    few = stances.select(actors=("ru", "us"), clauses=stances.clauses[:5])
    assert set(source_cells(few)["column"]) <= set(stances.clauses[:5])
    assert source_cells(stances, ("ru",))["actor_id"].unique().tolist() == ["ru"]
    assert np.array_equal(
        few.values, stances.select(("ru", "us"), stances.clauses[:5]).values, equal_nan=True
    )


def test_without_a_stance_there_is_no_source(small):
    assert source_cells(matrix(small(DAYS, CLAUSES).view())).empty
