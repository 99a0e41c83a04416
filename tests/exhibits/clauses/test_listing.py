"""The list of clauses: its order, its words, and what the search says of itself."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.clauses.listing.exhibit import build as exhibit
from parley.exhibits.clauses.listing.model import Options, build
from parley.exhibits.clauses.listing.wording import rests_on, search_notes, summary


def test_the_data_order_holds_without_a_search_and_the_best_match_is_first_with_one(
    frozen: Dataset,
):
    plain = build(frozen.view(plan="us-28")).table
    assert plain["number"].tolist()[:3] == ["1", "2", "3"]
    ranked = build(frozen.view(text="zaporizhzhia")).table
    # Of the seven clauses with the name (see test_search) only this one has it in its heading.
    assert ranked["clause_id"].iloc[0] == "us-28/21b"


def test_a_row_by_hand(frozen: Dataset):
    row = build(frozen.view(plan="us-28")).table.set_index("number").loc["14a"]
    assert row["quantities"] == (
        "frozen assets invested 100 billion USD and us profit share 50 percent"
    )
    assert row["issue"] == "Frozen Russian assets"


def test_the_sentence(frozen: Dataset):
    assert summary(build(frozen.view(text="Kiev"))).endswith(
        "The best matches stand first. Nothing holds 'Kiev'; shown is what holds 'kyiv'."
    )
    early = frozen.view(plan=["us-28", "eu-28"], asof=date(2025, 11, 22))
    # data/clauses.csv has 41 rows of eu-28, which came out on 23 November 2025.
    assert "41 clauses of texts published later stay out" in summary(build(early))
    assert search_notes(frozen.view(text="qwxzvk")) == ["Nothing holds 'qwxzvk' or a word like it."]


def test_what_it_rests_on_and_what_narrowed_it(frozen: Dataset):
    model = build(frozen.view(plan="us-28"), Options(groups=("Economy",), quantities=True))
    # terms.csv: of the economic clauses of us-28, 14a, 14b and 19 name a quantity.
    assert exhibit(model).table["number"].tolist() == ["14a", "14b", "19"]
    said = frozen["positions"]["clause_id"].isin(["us-28/14a", "us-28/14b", "us-28/19"]).sum()
    statements = f"{said} statement" if said == 1 else f"{said} statements"
    assert rests_on(model) == (
        f"3 clauses of 226, {statements}; 0 statements means that none was found. Narrowed to Group: "
        "Economy; With quantities."
    )
