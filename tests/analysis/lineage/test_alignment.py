"""Texts side by side: every row of lineage and every clause stands in the comparison exactly once."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.lineage import Alignment, align, most_tied, tied_with
from parley.dataset import Dataset
from tests.paths import frozen_rows

DAYS = {"a": "2025-01-01", "b": "2025-02-01", "c": "2025-03-01", "d": "2025-03-01"}
CLAUSES = ["a/1", "a/2", "b/1", "b/2", "c/1", "c/2", "d/1", "d/2"]


def lineage_file(earlier: str, later: str) -> Counter:
    """The rows of lineage.csv between two texts, read without the code under test."""
    return Counter(
        (row["from_clause_id"], row["clause_id"], row["change"], row["note"])
        for row in frozen_rows("lineage")
        if (row["from_plan_id"], row["plan_id"]) == (earlier, later)
    )


def steps_of(aligned: Alignment) -> Counter:
    return Counter(
        tuple("" if cell != cell else cell for cell in row)
        for strand in aligned.strands
        for row in strand.steps[["from_clause_id", "clause_id", "change", "note"]].itertuples(
            index=False, name=None
        )
    )


def clauses_of(aligned: Alignment) -> Counter:
    return Counter(
        clause_id
        for strand in aligned.strands
        for of_text in strand.clauses.values()
        for clause_id in of_text
    )


@pytest.mark.parametrize("later", ["eu-28", "ua-us-20", "gva-19"])
def test_every_row_of_lineage_is_accounted_for_exactly_once(frozen: Dataset, later: str):
    aligned = align(frozen.view(), ["us-28", later])
    assert steps_of(aligned) == lineage_file("us-28", later)


def test_every_clause_stands_exactly_once(frozen: Dataset):
    # clauses.csv has 56 rows of us-28 and 41 of eu-28.
    aligned = align(frozen.view(), ["eu-28", "us-28"])
    assert aligned.plans == ("us-28", "eu-28")
    times = clauses_of(aligned)
    assert set(times.values()) == {1}
    assert len(times) == 56 + 41


def test_texts_without_lineage_are_aligned_by_issue_alone(frozen: Dataset):
    aligned = align(frozen.view(), ["us-28", "gaza-20"])
    assert aligned.plans == ("gaza-20", "us-28")
    assert aligned.accounts == {}
    # 20 points and 2 items of the Gaza plan, 56 clauses of the US draft: one strand an issue.
    assert len(aligned.clauses) == 22 + 56
    issues = [strand.issue_id for strand in aligned.strands]
    assert len(set(issues)) == len(issues)
    # The Board of Peace (gaza-20/9) and the Peace Council (us-28/27) stand side by side.
    (oversight,) = [strand for strand in aligned.strands if strand.issue_id == "monitoring"]
    assert "us-28/27" in oversight.clauses["us-28"]
    assert oversight.clauses["gaza-20"]


def test_the_as_of_date_holds(frozen: Dataset):
    view = frozen.view(asof=date(2025, 11, 22))
    assert align(view, ["us-28", "eu-28"]).plans == ("us-28",)


def test_the_issue_filter_keeps_what_lineage_ties_to_it(frozen: Dataset):
    # us-28/14a (frozen assets) was replaced by ua-us-20/9 (reconstruction).
    aligned = align(frozen.view(issue="frozen-assets"), ["us-28", "ua-us-20"])
    clause_ids = set(clauses_of(aligned))
    assert {"us-28/14a", "ua-us-20/9"} <= clause_ids
    assert "us-28/1" not in clause_ids


@settings(max_examples=25)
@given(data=st.data())
def test_nothing_is_lost_or_doubled_whatever_texts_are_chosen(frozen: Dataset, data: st.DataObject):
    ids = frozen["plans"]["plan_id"].tolist()
    plans = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=4, unique=True))
    aligned = align(frozen.view(), plans)
    expected = sum((lineage_file(a, b) for a, b in combinations(aligned.plans, 2)), start=Counter())
    assert steps_of(aligned) == expected
    times = clauses_of(aligned)
    assert set(times.values()) <= {1}
    clauses = frozen["clauses"]
    assert set(times) == set(clauses["clause_id"][clauses["plan_id"].isin(plans)])


def test_the_pair_that_lineage_ties_most(frozen: Dataset, example: Dataset):
    # lineage.csv has 54 rows from us-28 to eu-28 and as many to ua-us-20, the newer text.
    assert most_tied(frozen.view()) == ("us-28", "ua-us-20")
    # The filters do not matter, the as-of date does: ua-us-20 came out on 24 December 2025.
    assert most_tied(frozen.view(plan="gaza-20", text="dam")) == ("us-28", "ua-us-20")
    assert most_tied(frozen.view(asof=date(2025, 12, 1))) == ("us-28", "eu-28")
    # data/example: seven rows from the draft to the revised one, five to the counter-text.
    assert most_tied(example.view()) == ("draft", "revised")
    assert most_tied(frozen.view(asof=date(2022, 4, 15))) is None


def test_the_texts_tied_with_one(frozen: Dataset):
    view = frozen.view()
    # lineage.csv: 10 rows from istanbul-2022, 54 to eu-28, 6 to gva-19, 54 to ua-us-20.
    assert tied_with(view, "us-28") == {
        "istanbul-2022": 10, "eu-28": 54, "gva-19": 6, "ua-us-20": 54,
    }  # fmt: skip
    assert tied_with(view, "gaza-20") == {}


def test_most_rows_of_lineage_tie_most(small):
    data = small(
        DAYS, CLAUSES, [("c/1", "b/1", "kept"), ("b/1", "a/1", "kept"), ("b/2", "a/2", "narrowed")]
    )
    assert most_tied(data.view()) == ("a", "b")
    assert tied_with(data.view(), "b") == {"a": 2, "c": 1}


def test_of_equal_ties_the_newer_later_text_then_the_newer_earlier_one(small):
    data = small(
        DAYS, CLAUSES, [("b/1", "a/1", "kept"), ("c/1", "a/1", "kept"), ("c/2", "b/2", "kept")]
    )
    assert most_tied(data.view()) == ("b", "c")
    # Before the third text was public, only one pair was tied.
    assert most_tied(data.view(asof=date(2025, 2, 15))) == ("a", "b")


def test_of_texts_of_one_day_the_first_in_the_file(small):
    # c and d were published on one day: the rows of lineage decide.
    data = small(DAYS, CLAUSES, [("d/1", "b/1", "kept"), ("c/1", "b/1", "kept")])
    assert most_tied(data.view()) == ("b", "d")


def test_nothing_is_tied_before_a_second_text(small):
    data = small(DAYS, CLAUSES, [("b/1", "a/1", "kept")])
    assert most_tied(data.view(asof=date(2025, 1, 15))) is None


def test_filters_do_not_change_the_pair(frozen: Dataset):
    whole = most_tied(frozen.view())
    assert whole is not None
    assert most_tied(frozen.view(issue="territory", actor="ru")) == whole
