"""Texts side by side: every row of lineage and every clause stands in the comparison exactly once."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dataset import Dataset, View
from parley.exhibits.plans import alignment as plan_alignment
from parley.exhibits.plans import changes as plan_changes
from parley.exhibits.plans import words as plan_words
from parley.exhibits.plans.alignment import alignment
from tests.paths import FROZEN_DATA


def lineage_file(earlier: str, later: str) -> Counter:
    """The rows of lineage.csv between two texts, read without the code under test."""
    with (FROZEN_DATA / "lineage.csv").open(encoding="utf-8") as file:
        return Counter(
            (row["from_clause_id"], row["clause_id"], row["change"], row["note"])
            for row in csv.DictReader(file)
            if (row["from_plan_id"], row["plan_id"]) == (earlier, later)
        )


def sentences(view: View, plans: list[str]) -> list[str]:
    found = alignment(view, plans)
    return plan_words.summaries(view, found.plans, found.accounts)


def shown_steps(found: plan_alignment.Alignment) -> Counter:
    return Counter(
        tuple("" if cell != cell else cell for cell in row)
        for strand in found.strands
        for row in strand.steps[["from_clause_id", "clause_id", "change", "note"]].itertuples(
            index=False, name=None
        )
    )


@pytest.mark.parametrize("later", ["eu-28", "ua-us-20", "gva-19"])
def test_every_row_of_lineage_is_accounted_for_exactly_once(bundled: Dataset, later: str):
    found = alignment(bundled.view(), ["us-28", later])
    assert shown_steps(found) == lineage_file("us-28", later)


def test_every_clause_stands_exactly_once(bundled: Dataset):
    # clauses.csv has 56 rows of us-28 and 41 of eu-28.
    found = alignment(bundled.view(), ["eu-28", "us-28"])
    assert found.plans == ("us-28", "eu-28")
    times = Counter(
        one for strand in found.strands for ids in strand.clauses.values() for one in ids
    )
    assert set(times.values()) == {1}
    assert len(times) == 56 + 41


# Read off lineage.csv and clauses.csv by hand: the clauses of us-28 and of ua-us-20, and what became.
US_TO_TWENTY = {
    "Sovereignty": "1>1 widened",
    "Non-aggression": "2>2 narrowed",
    "NATO enlargement in general": "3> dropped",
    "NATO-Russia dialogue": "4> dropped",
    "Security guarantees": "5>3 kept",
    "Terms of the guarantees": "10>5 widened; 10a>5c replaced; 10b>5b widened; 10d>5b merged; "
    "10c>5a narrowed; >5d new",
    "Limits on forces": "6>4 replaced",
    "Ukraine and NATO": "7> dropped",
    "Foreign troops": "8> dropped",
    "Aircraft basing": "9> dropped",
    "Security task force": "15> dropped",
    "Non-aggression in Russian law": "16>6 widened",
    "Nuclear arms control": "17> dropped",
    "Non-nuclear status": "18>11 kept",
    "Territory": "21>14 replaced; 21a> dropped; 21b>14a widened; 21c>14d narrowed; "
    "21d>14-us replaced; >14b new; >14c new",
    "No change by force": "22>15 kept",
    "Dnipro and Black Sea": "23>16 widened",
    "Zaporizhzhia nuclear plant": "19>12 replaced; 19>12-us replaced",
    "Ukraine and the EU": "11>7 widened",
    "Reconstruction": "12>8 moved; 12a>8a kept; 12b>8b widened; 12c>8c kept; >9b new; "
    "12d> not compared; 12e> not compared; 12f> not compared",
    "Trade with the United States": ">10 new",
    "Sanctions and Russia's return": "13> dropped; 13a> dropped; 13b> dropped; 13c> dropped",
    "Frozen Russian assets": "14a>9 replaced; 14b>9a replaced; 14d> dropped; "
    "14> not compared; 14c> not compared",
    "Culture, language and religion": "20>13 kept; 20a>13 merged; 20b> not compared; "
    "20c> not compared",
    "Prisoners and civilians": "24>17 merged; 24a>17 merged; 24b>17 merged; 24c> not compared; "
    "24d> not compared",
    "Elections": "25>18 widened",
    "Amnesty and justice": "26> dropped",
    "Legal force and oversight": "27>19 widened; >20a new",
    "Ceasefire": "28>20 narrowed",
}  # fmt: skip


def test_the_us_draft_and_the_twenty_points_issue_by_issue(bundled: Dataset):
    view = bundled.view()
    table = plan_alignment.table(view, alignment(view, ["us-28", "ua-us-20"])).fillna("")
    shown = {
        issue: "; ".join(
            f"{row['point']}>{row['later point']} {row['change']}"
            for row in rows.to_dict("records")
        )
        for issue, rows in table.groupby("issue", sort=False)
    }
    assert shown == US_TO_TWENTY
    assert list(shown) == list(US_TO_TWENTY)


def test_counts_of_changes_by_group_by_hand(bundled: Dataset):
    view = bundled.view()
    table = plan_changes.counts(view, alignment(view, ["us-28", "ua-us-20"])).set_index("group")
    # Added up from the comparison above.
    assert table.loc["Security", ["kept", "narrowed", "widened", "dropped"]].tolist() == [
        2,
        2,
        3,
        7,
    ]
    assert table.loc["Economy", ["replaced", "dropped", "not compared"]].tolist() == [4, 5, 5]
    assert int(table.drop(columns="pair").to_numpy().sum()) == 54 + 9


def test_the_sentence_for_two_texts(bundled: Dataset):
    view = bundled.view()
    assert sentences(view, ["us-28", "eu-28"]) == [
        "From US 28 points to European counter-text: 25 kept, 4 narrowed, 5 widened, 8 replaced, "
        "1 moved, 11 dropped and 2 not compared."
    ]


def test_texts_without_lineage_are_aligned_by_issue_alone(bundled: Dataset):
    view = bundled.view()
    found = alignment(view, ["us-28", "gaza-20"])
    assert found.plans == ("gaza-20", "us-28")
    assert found.accounts == {}
    # 20 points and 2 items of the Gaza plan, 56 clauses of the US draft: one strand an issue.
    assert len(found.clauses) == 22 + 56
    issues = [strand.issue_id for strand in found.strands]
    assert len(set(issues)) == len(issues)
    # The Board of Peace (gaza-20/9) and the Peace Council (us-28/27) stand side by side.
    (oversight,) = [strand for strand in found.strands if strand.issue_id == "monitoring"]
    assert "us-28/27" in oversight.clauses["us-28"]
    assert oversight.clauses["gaza-20"]
    assert plan_changes.exhibit(view, found) is None
    assert "no lineage is recorded" in plan_words.summaries(view, found.plans, found.accounts)[0]


def test_an_unpublished_text_says_so(bundled: Dataset):
    view = bundled.view()
    assert plan_words.unpublished(view, ["us-28", "gva-19", "ru-us-27", "cn-12", "eu-24"]) == [
        "Geneva 19 points was not published: what stands here of its 19 points are 6 clauses as "
        "reported.",
        "27-point framework was not published; no clause is entered.",
        "China's 12 points is described as a whole; no clause is entered.",
        "Only part of European 24 points is known: 7 clauses of its 24 points entered.",
    ]


def test_the_as_of_date_holds(bundled: Dataset):
    view = bundled.view(asof=date(2025, 11, 22))
    assert alignment(view, ["us-28", "eu-28"]).plans == ("us-28",)
    assert plan_words.not_yet(view, ["us-28", "eu-28"]) == [
        "European counter-text came out on 23 November 2025, after the as-of date."
    ]


def test_the_issue_filter_keeps_what_lineage_ties_to_it(bundled: Dataset):
    # us-28/14a (frozen assets) was replaced by ua-us-20/9 (reconstruction).
    found = alignment(bundled.view(issue="frozen-assets"), ["us-28", "ua-us-20"])
    shown = {one for strand in found.strands for ids in strand.clauses.values() for one in ids}
    assert {"us-28/14a", "ua-us-20/9"} <= shown
    assert "us-28/1" not in shown


@settings(max_examples=25)
@given(data=st.data())
def test_nothing_is_lost_or_doubled_whatever_texts_are_chosen(
    bundled: Dataset, data: st.DataObject
):
    ids = bundled["plans"]["plan_id"].tolist()
    plans = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=4, unique=True))
    found = alignment(bundled.view(), plans)
    expected = sum((lineage_file(a, b) for a, b in combinations(found.plans, 2)), start=Counter())
    assert shown_steps(found) == expected
    times = Counter(
        one for strand in found.strands for ids in strand.clauses.values() for one in ids
    )
    assert set(times.values()) <= {1}
    clauses = bundled["clauses"]
    assert set(times) == set(clauses["clause_id"][clauses["plan_id"].isin(plans)])


def test_the_suggestion(bundled: Dataset, example: Dataset):
    # lineage.csv has 54 rows from us-28 to eu-28 and as many to ua-us-20, the newer text.
    assert plan_alignment.suggested(bundled.view()) == ["us-28", "ua-us-20"]
    # data/example: seven rows from the draft to the revised one, five to the counter-text.
    assert plan_alignment.suggested(example.view()) == ["draft", "revised"]
    assert plan_alignment.suggested(bundled.view(asof=date(2022, 4, 15))) == ["istanbul-2022"]
