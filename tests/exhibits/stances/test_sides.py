"""Sides as columns: the median toward 0 of those who spoke, with how many."""

from __future__ import annotations

import pytest

from parley.charts.grid import PHONE
from parley.dataset import Dataset
from parley.exhibits.stances.matrix.exhibit import build as exhibit
from parley.exhibits.stances.matrix.model import Options
from parley.exhibits.stances.matrix.model import build as matrix
from parley.exhibits.stances.sides.model import build as by_side
from parley.exhibits.wording import sides
from tests.hovers import hovers


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
    assert built.table.columns[5:].tolist() == [
        "United States", "Ukraine", "Russia", "Europe", "Other",
    ]  # fmt: skip
    assert built.choice_at is not None
    row = built.table["clause_id"].tolist().index("us-28/9")
    assert built.choice_at(row, "Europe") == "Europe~us-28/9"
    # Five sides fit on a phone, so they are drawn there and not listed.
    assert built.lines == ()
    assert built.least_width <= PHONE
    jets = built.table.set_index("clause_id").loc["us-28/9"]
    assert jets["Europe"] == "objects (2 of 16 actors)"
    said = hovers(built.figure)["Europe~us-28/9"]
    assert said == "<b>Europe</b> on 9 European jets in Poland<br>objects (2 of 16 actors)"


def test_a_square_says_how_many_spoke_where_more_than_one_did(cells):
    assert sides.mark(cells.loc[("us-28/9", "United States")]) == "<b>++</b>"
    assert "2/16" in sides.mark(cells.loc[("us-28/9", "Europe")])


def test_it_tells_most_of_the_side_that_objects_where_they_stand_furthest_apart(example: Dataset):
    # Medians of the upper and the lower bank and of those between: 1: -1, 1, 2; 2: -2 and 0, so -1,
    # 2, 2; 3: none, -1, 2; 4: -1 alone. On 1, 2 and 3 the distance is 3; on 1 and 2 three sides were
    # heard, and 1 stands first.
    model = by_side(matrix(example.view(plan="draft"), Options(order="text")))
    assert model.telling() == "Upper bank~draft/1"


def test_all_its_sentences(example: Dataset):
    # Of the draft's points 1, 2 and 3 the upper bank (Ostrell -1; Ostrell -2 and guild 0; none),
    # the lower (1, 2, -1) and those between (2, 2, 2) say what tests of the matrix list.
    built = exhibit(matrix(example.view(plan="draft"), Options(columns="sides", order="text")))
    assert built.title == "Mediator's draft: who accepts which point?"
    assert built.summary == (
        "On 3 of 4 clauses two or more sides were heard. One accepts and another objects on 1, 2 "
        "and 3."
    )
    assert built.finding == (
        "Where several sides spoke, they stand apart on 3 of 3 clauses of Mediator's draft; all "
        "accept none"
    )
    assert built.rests_on == (
        "4 clauses, 3 sides with 5 actors; a pale square means that no statement was found, not "
        "that the side is neutral."
    )
    assert built.notes == (
        "A side's stance is the median, toward 0, of those of its actors that have one.",
        "First row: what was said of the text as a whole, which says nothing of its clauses.",
        "Rows as in the text.",
    )
    # On point 2 both of the upper bank were heard.
    assert [chip.line for chip in built.legend[-2:]] == [
        "no statement found", "2/2 2 of its 2 actors heard",
    ]  # fmt: skip


def test_what_all_accept_counts_where_several_spoke(frozen: Dataset):
    # Medians of the sides heard, where two were or more: all above 0 on 11, 15, 17 and 19; one above
    # and one below on 1 (2, -1), 4 (2, -1, 2), 5 (1, 2, -1, 2), 12-us (1, -2, -1), 13 (2, 2, -1) and
    # 20 (1, 2, -2); neither on 3 (2, 2, 0, 1), 7 (1, 2, 0, 0), 14-us (0, -1, 0) and 18 (0, 2).
    # On the eight others Ukraine alone was heard.
    model = matrix(frozen.view(plan="ua-us-20"), Options())
    assert exhibit(model).finding == (
        "Where several sides spoke, all accept 4 of 14 clauses of Twenty points; on 6 they stand apart"
    )
    # On none are they further apart than on 20, where Russia rejects.
    assert by_side(model).telling() == "Russia~ua-us-20/20"


def test_one_actor_that_is_kept_is_not_said_to_be_its_side(frozen: Dataset):
    # Of Europe's sixteen Hungary alone is kept; on the Twenty points it spoke of 7 alone, last with 0.
    view = frozen.view(plan="ua-us-20", actor="hu")
    assert exhibit(matrix(view, Options(columns="sides"))).finding == (
        "Europe (1 actor kept) accepts 0 and objects to 0 of 1 clause of Twenty points it spoke on"
    )
