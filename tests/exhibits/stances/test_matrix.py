"""Which actors, rows and cells a stance matrix has."""

from __future__ import annotations

import re
from datetime import date

import pytest

from parley.dataset import Dataset, View
from parley.exhibits.options import checked
from parley.exhibits.stances.matrix.exhibit import build as exhibit
from parley.exhibits.stances.matrix.exhibit import table
from parley.exhibits.stances.matrix.figure import drawn_rows
from parley.exhibits.stances.matrix.model import Model, Options, text_of
from parley.exhibits.stances.matrix.model import build as matrix
from parley.exhibits.wording.cells import square


def cell(model: Model, actor: str, clause: str) -> dict:
    rows = model.cells
    return rows[(rows["actor_id"] == actor) & (rows["clause_id"] == clause)].iloc[0].to_dict()


def test_three_cells_by_hand(frozen: Dataset):
    model = matrix(frozen.view(plan="us-28"))
    # Ukraine on 7: pos-ua-us-28.7-2025-12-24 is the latest of five, -2, stated.
    nato = cell(model, "ua", "us-28/7")
    assert (nato["state"], nato["stance"], nato["basis"]) == ("direct", -2, "stated")
    # Russia on 13: 13a is 1 (pos-ru-us-28.13a-2026-02-18), 13b is 2 (..13b-2026-02-18):
    # the median 1.5 goes toward 0.
    economy = cell(model, "ru", "us-28/13")
    assert (economy["state"], economy["stance"]) == ("from items", 1)
    # Ukraine on 24: nothing, but eu-28/24 kept the wording: pos-ua-eu-28.24-2025-11-24, 2.
    committee = cell(model, "ua", "us-28/24")
    assert (committee["state"], committee["stance"]) == ("same wording", 2)
    assert committee["via_clause_id"] == "eu-28/24"


def test_the_text_as_a_whole_has_a_row_of_its_own_and_is_not_spread(frozen: Dataset):
    view = frozen.view(plan="us-28")
    model = matrix(view)
    own = model.whole.set_index("actor_id")
    # pos-ua-us-28-2025-11-28 is -1; pos-eu-us-28-2025-11-22 is 1.
    assert own.loc["ua", "stance"] == -1
    assert own.loc["eu", "stance"] == 1
    assert set(own["clause_id"]) == {"us-28"}
    # Hungary endorses the whole (pos-hu-us-28-2025-11-24, 2). On clauses it spoke of other texts
    # only (eu-28/14, ua-us-20/7), which changed the wording.
    everyone = matrix(view, Options(columns="all"))
    hungary = everyone.cells[everyone.cells["actor_id"] == "hu"]
    assert not hungary["stance"].notna().any()
    assert everyone.whole.set_index("actor_id").loc["hu", "stance"] == 2
    assert drawn_rows(model)[0].text == "The text as a whole"


@pytest.mark.parametrize("filters", [{"issue": "nato-membership"}, {"text": "NATO"}])
def test_a_question_about_clauses_leaves_the_whole_text_out(frozen: Dataset, filters: dict):
    assert matrix(frozen.view(plan="us-28", **filters)).whole.empty


def test_before_a_text_is_public_its_own_row_says_so(frozen: Dataset):
    model = matrix(frozen.view(plan="eu-28", asof=date(2025, 11, 21)), Options(columns="all"))
    assert set(model.whole["state"]) == {"not yet"}
    assert set(model.cells["state"]) == {"not yet"}


def test_it_tells_most_of_where_they_stand_furthest_apart(frozen: Dataset, example: Dataset):
    # Of the draft's points 1 (-1, 1, 2), 2 (-2, 0, 2, 2) and 3 (-1, 2) the second has the widest
    # distance, and on it Ostrell the lowest stance.
    actors = matrix(example.view(plan="draft"), Options(columns="most"))
    assert actors.telling() == "ostrell~draft/2"
    # The guild alone has no distance from anybody: of its 0 on point 2 and -1 on point 4 the lower.
    alone = matrix(example.view(plan="draft", actor="millers"), Options(columns="all"))
    assert alone.telling() == "millers~draft/4"
    assert matrix(example.view(plan="draft", actor="council")).telling() is None


def test_sides_stand_together_and_turn_round(frozen: Dataset):
    view = frozen.view(plan="us-28")
    sides = matrix(view, Options(columns="all")).actors["side"].tolist()
    starts = [side for side, before in zip(sides, [None, *sides], strict=False) if side != before]
    assert starts == ["United States", "Ukraine", "Russia", "Europe", "Other"]
    assert matrix(view, Options(columns="all", reverse=True)).actors["side"].tolist() == sides[::-1]


def test_by_issue_the_figure_and_the_table_name_the_groups(frozen: Dataset):
    view = frozen.view(plan="us-28")
    model = matrix(view, Options(order="issue"))
    headings = [row.text for row in drawn_rows(model) if row.kind == "heading"]
    assert headings == [
        "Politics and society", "Security", "Territory", "Economy", "Implementation",
    ]  # fmt: skip
    wide = table(model)
    assert wide.columns[:5].tolist() == ["clause_id", "group", "issue", "number", "heading"]


def test_the_table_says_the_same_cells_in_words(frozen: Dataset):
    view = frozen.view(plan="us-28")
    built = exhibit(matrix(view, Options(columns="most")))
    wide = built.table.set_index("clause_id")
    assert wide.loc["us-28/7", "Ukraine's government"] == "rejects, stated 24 December 2025"
    assert wide.loc["us-28", "Ukraine's government"] == "objects, reported 28 November 2025"
    assert built.choice_at is not None
    row = list(built.table["clause_id"]).index("us-28/7")
    assert built.choice_at(row, "Ukraine's government") == "ua~us-28/7"
    assert built.choice_at(row, "heading") is None


def test_cells_that_are_not_model_can_be_asked_for_by_a_link(frozen: Dataset):
    model = matrix(frozen.view(plan="us-28"))
    choices = model.choices(model.actor_names())
    assert "hu~us-28/21a" in choices
    assert "hu~us-28" in choices
    assert "hu~nowhere/1" not in choices
    view = frozen.view()
    assert text_of(view, "ua~ua-us-20/4") == "ua-us-20"
    assert text_of(view, "ua~us-28") == "us-28"
    assert text_of(view, None) is None


def test_all_silent_and_nothing_at_all(example: Dataset):
    silent: View = example.view(plan="draft", actor="council")
    built = exhibit(matrix(silent, Options(columns="most")))
    assert built.summary == "No statement by these actors on these clauses was found."
    assert built.finding == (
        "No statement on a clause of Mediator's draft was found under these filters"
    )
    # Of the four points Fennmark accepts 1 and 2 (1, 2), and objects to 3 (-1).
    lone = exhibit(matrix(example.view(plan="draft", actor="fennmark"), Options(columns="most")))
    assert lone.finding == (
        "Fennmark accepts 2 and objects to 1 of 3 clauses of Mediator's draft it spoke on"
    )
    nothing = example.view(plan="draft", text="no such words")
    assert matrix(nothing).rows.empty


def test_all_its_sentences(example: Dataset):
    # The draft's four points, and the four who spoke on them; the council spoke on other texts.
    #   1  mediator 2, Ostrell -1, Fennmark 1     2  mediator 2, Ostrell -2, Fennmark 2, guild 0
    #   3  mediator 2, Fennmark -1                4  guild -1
    # Ostrell's answer and the revised draft, which the mediator carries, drop point 4.
    view = example.view(plan="draft")
    built = exhibit(matrix(view, Options(columns="most", order="text")))
    assert built.title == "Mediator's draft: who accepts which point?"
    assert built.summary == (
        "10 of 16 cells hold a stance that counts, 2 an answer to another wording; for 4 no "
        "statement was found. Some accept and others object on 3 clauses: 1, 2 and 3."
    )
    # All three points on which several spoke have a stance below 0 and one above.
    assert built.finding == (
        "Where several actors spoke, they stand apart on 3 of 3 clauses of Mediator's draft; all "
        "accept none"
    )
    assert built.rests_on == (
        "4 clauses and 4 actors: 10 of 16 cells with a stance that counts; a pale square means "
        "that no statement was found, not that the actor is neutral."
    )
    assert built.notes[-3:] == (
        "First row: what was said of the text as a whole, which says nothing of its clauses.",
        "Columns from left to right, a line between sides: Upper bank, Lower bank, Between the banks.",
        "Rows as in the text.",
    )
    polarised = exhibit(matrix(view, Options(columns="most", order="polarised")))
    assert polarised.notes[-1] == (
        "Most polarised rows first: by polarisation among all actors who spoke, 0 where they say "
        "the same and 1 where half stand at each end; clauses with fewer than two speakers come "
        "last."
    )


def test_the_text_asked_for_gives_way_to_the_texts_kept(frozen: Dataset):
    eu = Options(text="eu-28")
    assert matrix(frozen.view(), eu).plan_id == "eu-28"
    assert matrix(frozen.view(plan=("us-28", "eu-28")), eu).plan_id == "eu-28"
    assert matrix(frozen.view(plan="us-28"), eu).plan_id == "us-28"
    assert matrix(frozen.view(text="no such words"), eu).empty


@pytest.mark.parametrize("once", ["contest", "Most contested first"])
def test_the_order_is_still_read_by_what_it_was_once_called(frozen: Dataset, once: str):
    assert checked(Options, frozen, {"order": once}) == Options(order="polarised")


def test_what_stands_in_a_square_is_drawn_at_its_full_size(frozen: Dataset):
    model = matrix(frozen.view(plan="us-28"), Options(columns="all"))
    # Germany on 28, 20 November 2025: -1, inferred.
    assert square(cell(model, "de", "us-28/28")) == "−i"
    # Raised letters are far smaller than the text that they stand in.
    marks = "".join(square(one) for one in model.cells.to_dict("records"))
    assert not re.search("[\u02b0-\u02ff\u2070-\u209f]", marks)
