"""What a figure shows of many, and what it says of the rest."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parley.dataset import Dataset
from parley.exhibits.limit import MOST, of_largest_sides, spoke_most
from parley.exhibits.registry import EXHIBITS
from tests.many import dataset_of


@pytest.fixture(scope="module")
def parliament() -> Dataset:
    return dataset_of(600)


def test_those_with_the_largest_numbers_keep_their_order():
    assert spoke_most(np.array([3, 1, 2, 3]), most=2).tolist() == [0, 3]
    # Of equals the first.
    assert spoke_most(np.array([1, 2, 1, 1]), most=3).tolist() == [0, 1, 2]
    assert spoke_most(np.array([1, 2]), most=3).tolist() == [0, 1]


def test_of_many_sides_the_largest_are_shown():
    # Side n of 70 has n actors, in two rows each; those of 1 to 10 are left out.
    cells = pd.DataFrame(
        {"side": [f"s{n}" for n in range(1, 71)] * 2, "members": [*range(1, 71)] * 2}
    )
    shown, left_out = of_largest_sides(cells)
    assert left_out == 10
    assert shown["members"].min() == 11
    assert len(shown) == 2 * MOST


def test_stances_of_all_actors_are_of_those_who_spoke_most(parliament: Dataset):
    shown = EXHIBITS["stances"].exhibit(
        parliament.view(plan="draft"), EXHIBITS["stances"].options(columns="all")
    )
    assert shown is not None
    # 600 people and the example's five; names of columns after clause and issue.
    assert len(shown.table.columns) == 5 + MOST
    assert shown.rests_on.startswith(
        "Of 605 actors the 60 who spoke on most are shown; 545 are left out. Filters bring up the others"
    )


def test_silence_of_all_actors_says_who_is_left_out(parliament: Dataset):
    asked = EXHIBITS["silence"].options(columns="all")
    shown = EXHIBITS["silence"].exhibit(parliament.view(plan="draft"), asked)
    assert shown is not None
    assert len(shown.table) <= MOST * 4
    assert "545 are left out" in shown.rests_on


def test_coverage_is_of_those_with_most_statements(parliament: Dataset):
    shown = EXHIBITS["coverage"].exhibit(parliament.view(plan="draft"))
    assert shown is not None
    assert "with the most statements are shown" in shown.rests_on
    assert "On 1 point at most one actor was heard" not in shown.summary


def test_nothing_is_left_out_of_few(frozen: Dataset, example: Dataset):
    for dataset in (frozen, example):
        for name, asked in (("stances", {"columns": "all"}), ("silence", {}), ("coverage", {})):
            listed = EXHIBITS[name]
            shown = listed.exhibit(dataset.view(), listed.options(**asked))
            assert shown is not None
            assert "left out" not in shown.rests_on


@pytest.mark.usefixtures("few_draws")
def test_findings_are_redrawn_for_those_who_spoke_most(parliament: Dataset):
    shown = EXHIBITS["sensitivity"].exhibit(parliament.view())
    assert shown is not None
    assert "Pairs are those of the 60 of 605 actors who spoke on most" in shown.rests_on
