"""The clause table: its order, its words, and what the search says of itself."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset, View
from parley.exhibits.clauses import table as clause_table
from parley.exhibits.clauses.facets import Narrowing, facets


def table(view: View):
    return clause_table.rows(view, facets(view).kept(Narrowing()))


def test_the_data_order_holds_without_a_search_and_the_best_match_is_first_with_one(
    bundled: Dataset,
):
    plain = table(bundled.view(plan="us-28"))
    assert plain["number"].tolist()[:3] == ["1", "2", "3"]
    ranked = table(bundled.view(text="zaporizhzhia"))
    # Of the seven clauses with the name (see test_search) only this one has it in its heading.
    assert ranked["clause_id"].iloc[0] == "us-28/21b"


def test_a_row_by_hand(bundled: Dataset):
    row = table(bundled.view(plan="us-28")).set_index("number").loc["14a"]
    assert row["quantities"] == (
        "frozen assets invested 100 billion USD and us profit share 50 percent"
    )
    assert row["issue"] == "Frozen Russian assets"


def test_the_sentence(bundled: Dataset):
    view = bundled.view(text="Kiev")
    assert clause_table.summary(view, table(view)).endswith(
        "The best matches stand first. Nothing holds 'Kiev'; shown is what holds 'kyiv'."
    )
    early = bundled.view(plan=["us-28", "eu-28"], asof=date(2025, 11, 22))
    # data/clauses.csv has 41 rows of eu-28, which came out on 23 November 2025.
    assert "41 clauses of texts published later stay out" in clause_table.summary(
        early, table(early)
    )
    assert clause_table.search_note(bundled.view(text="qwxzvk")) == (
        " Nothing holds 'qwxzvk' or a word like it."
    )
