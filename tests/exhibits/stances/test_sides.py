"""Sides as columns: the median toward 0 of those who spoke, with how many."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.stances.matrix.exhibit import build as exhibit
from parley.exhibits.stances.matrix.model import Options
from parley.exhibits.stances.matrix.model import build as matrix
from parley.exhibits.stances.sides.model import build as by_side
from parley.exhibits.wording import sides


@pytest.fixture(scope="module")
def cells(frozen: Dataset):
    model = by_side(matrix(frozen.view(plan="us-28"), Options(columns="sides")))
    return model.cells.set_index(["clause_id", "side"])


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
    assert sides.mark(silent) == ""
    assert sides.sentence(silent) == "none of 1 actor has a stance that counts"


def test_all_actors_of_a_side_count_not_only_those_shown(frozen: Dataset):
    view = frozen.view(plan="us-28")
    few = by_side(matrix(view, Options(columns="most")))
    assert few.cells["members"].max() == 20


def test_the_exhibit_names_sides_in_its_table_and_list(frozen: Dataset):
    view = frozen.view(plan="us-28")
    built = exhibit(matrix(view, Options(columns="sides")))
    assert built.table.columns[3:].tolist() == [
        "United States", "Ukraine", "Russia", "Europe", "Other",
    ]  # fmt: skip
    assert built.choice_at is not None
    assert built.choice_at(9, "Europe") == "Europe~us-28/9"
    jets = dict(built.lines)["9 European jets in Poland"]
    assert jets == "++ United States (1 of 1) · \u2212 Europe (2 of 16)"


def test_all_its_sentences(example: Dataset):
    # Of the draft's points 1, 2 and 3 the upper bank (Ostrell -1; Ostrell -2 and guild 0; none),
    # the lower (1, 2, -1) and those between (2, 2, 2) say what tests of the matrix list.
    built = exhibit(matrix(example.view(plan="draft"), Options(columns="sides")))
    assert built.title == "Mediator's draft: who accepts which point?"
    assert built.summary == (
        "On 3 of 4 clauses two or more sides were heard. One accepts and another objects on 1, 2 "
        "and 3."
    )
    assert built.rests_on == (
        "4 clauses, 3 sides with 5 actors. A side's stance is the median, toward 0, of those of its "
        "actors that have one; the small figures say how many. A pale square means that no "
        "statement was found, not that the side is neutral. Rows as in the text."
    )
    assert dict(built.lines)["2 Sluice shut at night"] == (
        "\u2212 Upper bank (2 of 2) · ++ Lower bank (1 of 1) · ++ Between the banks (1 of 2)"
    )
