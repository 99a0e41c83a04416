"""Which actors, rows and cells a stance matrix has."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset, View
from parley.exhibits.cell_words import CellWords
from parley.exhibits.stances.exhibit import exhibit, table
from parley.exhibits.stances.figure import drawn_rows
from parley.exhibits.stances.matrix import StanceMatrix, matrix, text_of


def cell(shown: StanceMatrix, actor: str, clause: str) -> dict:
    rows = shown.cells
    return rows[(rows["actor_id"] == actor) & (rows["clause_id"] == clause)].iloc[0].to_dict()


def test_three_cells_by_hand(bundled: Dataset):
    shown = matrix(bundled.view(plan="us-28"))
    # Ukraine on 7: pos-ua-us-28.7-2025-12-24 is the latest of five, -2, stated.
    nato = cell(shown, "ua", "us-28/7")
    assert (nato["state"], nato["stance"], nato["basis"]) == ("direct", -2, "stated")
    # Russia on 13: 13a is 1 (pos-ru-us-28.13a-2026-02-18), 13b is 2 (..13b-2026-02-18):
    # the median 1.5 goes toward 0.
    economy = cell(shown, "ru", "us-28/13")
    assert (economy["state"], economy["stance"]) == ("from items", 1)
    # Ukraine on 24: nothing, but eu-28/24 kept the wording: pos-ua-eu-28.24-2025-11-24, 2.
    committee = cell(shown, "ua", "us-28/24")
    assert (committee["state"], committee["stance"]) == ("same wording", 2)
    assert committee["via_clause_id"] == "eu-28/24"


def test_the_text_as_a_whole_has_a_row_of_its_own_and_is_not_spread(bundled: Dataset):
    view = bundled.view(plan="us-28")
    shown = matrix(view)
    own = shown.whole.set_index("actor_id")
    # pos-ua-us-28-2025-11-28 is -1; pos-eu-us-28-2025-11-22 is 1.
    assert own.loc["ua", "stance"] == -1
    assert own.loc["eu", "stance"] == 1
    assert set(own["clause_id"]) == {"us-28"}
    # Hungary endorses the whole (pos-hu-us-28-2025-11-24, 2). On clauses it spoke of other texts
    # only (eu-28/14, ua-us-20/7), which changed the wording.
    everyone = matrix(view, who="all")
    hungary = everyone.cells[everyone.cells["actor_id"] == "hu"]
    assert not hungary["stance"].notna().any()
    assert everyone.whole.set_index("actor_id").loc["hu", "stance"] == 2
    assert drawn_rows(shown)[0].text == "The text as a whole"


@pytest.mark.parametrize("filters", [{"issue": "nato-membership"}, {"text": "NATO"}])
def test_a_question_about_clauses_leaves_the_whole_text_out(bundled: Dataset, filters: dict):
    assert matrix(bundled.view(plan="us-28", **filters)).whole.empty


def test_before_a_text_is_public_its_own_row_says_so(bundled: Dataset):
    shown = matrix(bundled.view(plan="eu-28", asof=date(2025, 11, 21)), who="all")
    assert set(shown.whole["state"]) == {"not yet"}
    assert set(shown.cells["state"]) == {"not yet"}


def test_sides_stand_together_and_turn_round(bundled: Dataset):
    view = bundled.view(plan="us-28")
    sides = matrix(view, who="all").actors["side"].tolist()
    starts = [one for one, before in zip(sides, [None, *sides], strict=False) if one != before]
    assert starts == ["United States", "Ukraine", "Russia", "Europe", "Other"]
    assert matrix(view, who="all", reverse=True).actors["side"].tolist() == sides[::-1]


def test_by_issue_the_figure_and_the_table_name_the_groups(bundled: Dataset):
    view = bundled.view(plan="us-28")
    shown = matrix(view, order="issue")
    headings = [row.text for row in drawn_rows(shown) if row.kind == "heading"]
    assert headings == [
        "Politics and society", "Security", "Territory", "Economy", "Implementation",
    ]  # fmt: skip
    twin = table(shown, CellWords.of(view))
    assert twin.columns[:5].tolist() == ["clause_id", "group", "issue", "number", "heading"]


def test_the_table_says_the_same_cells_in_words(bundled: Dataset):
    view = bundled.view(plan="us-28")
    told = exhibit(view, matrix(view))
    twin = told.table.set_index("clause_id")
    assert twin.loc["us-28/7", "Ukraine's government"] == "rejects, stated 24 December 2025"
    assert twin.loc["us-28", "Ukraine's government"] == "objects, reported 28 November 2025"
    assert told.choice_at is not None
    row = list(told.table["clause_id"]).index("us-28/7")
    assert told.choice_at(row, "Ukraine's government") == "ua~us-28/7"
    assert told.choice_at(row, "heading") is None


def test_cells_that_are_not_shown_can_be_asked_for_by_a_link(bundled: Dataset):
    shown = matrix(bundled.view(plan="us-28"))
    assert {"hu~us-28/21a", "hu~us-28"} <= shown.choices(shown.actor_names())
    view = bundled.view()
    assert text_of(view, "ua~ua-us-20/4") == "ua-us-20"
    assert text_of(view, "ua~us-28") == "us-28"
    assert text_of(view, None) is None


def test_all_silent_and_nothing_at_all(example: Dataset):
    silent: View = example.view(plan="draft", actor="council")
    told = exhibit(silent, matrix(silent))
    assert told.summary == "No statement by these actors on these clauses was found."
    nothing = example.view(plan="draft", text="no such words")
    assert matrix(nothing).rows.empty
