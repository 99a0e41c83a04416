"""Sides as columns: the median toward 0 of those who spoke, with how many."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.stances.matrix import matrix
from parley.exhibits.stances.sides import exhibit, sentence, side_cells, side_mark


@pytest.fixture(scope="module")
def cells(bundled: Dataset):
    shown = matrix(bundled.view(plan="us-28"), who="sides")
    return side_cells(shown).set_index(["clause_id", "side"])


def test_europe_on_the_jets_and_on_land(cells):
    # us-28/9: e3 0 (pos-e3-us-28.9-2025-11-23), pl -2 (2025-11-24): the median is -1.
    jets = cells.loc[("us-28/9", "Europe")]
    assert (jets["n"], jets["members"], jets["median"]) == (2, 16, -1)
    # us-28/21: e3, eu, de, pl 0, nb8 and se -1: six, of which the two in the middle are 0.
    land = cells.loc[("us-28/21", "Europe")]
    assert (land["n"], land["median"], bool(land["split"])) == (6, 0, False)


def test_a_side_that_nobody_heard_is_not_neutral(cells):
    # us-28/1: no Russian statement counts.
    silent = cells.loc[("us-28/1", "Russia")]
    assert silent["n"] == 0
    assert silent["median"] != silent["median"]
    assert side_mark(silent) == ""
    assert sentence(silent) == "none of 1 actor has a stance that counts"


def test_all_actors_of_a_side_count_not_only_those_shown(bundled: Dataset):
    view = bundled.view(plan="us-28")
    few = side_cells(matrix(view, who="most"))
    assert few["members"].max() == 20


def test_the_exhibit_names_sides_in_its_table_and_list(bundled: Dataset):
    view = bundled.view(plan="us-28")
    told = exhibit(view, matrix(view, who="sides"))
    assert told.table.columns[3:].tolist() == [
        "United States", "Ukraine", "Russia", "Europe", "Other",
    ]  # fmt: skip
    assert told.choice_at is not None
    assert told.choice_at(9, "Europe") == "Europe~us-28/9"
    jets = dict(told.lines)["9 European jets in Poland"]
    assert jets == "++ United States (1 of 1) · \u2212 Europe (2 of 16)"
