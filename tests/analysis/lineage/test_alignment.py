"""The two texts that lineage ties most, by hand."""

from __future__ import annotations

from datetime import date

from parley.analysis.lineage import most_tied, tied_with
from parley.dataset import Dataset

DAYS = {"a": "2025-01-01", "b": "2025-02-01", "c": "2025-03-01", "d": "2025-03-01"}
CLAUSES = ["a/1", "a/2", "b/1", "b/2", "c/1", "c/2", "d/1", "d/2"]


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


def test_filters_do_not_change_the_pair(bundled: Dataset):
    whole = most_tied(bundled.view())
    assert whole is not None
    assert most_tied(bundled.view(issue="territory", actor="ru")) == whole
