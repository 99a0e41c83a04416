"""The parties on the issue of a claim, by hand in the invented set and the frozen one."""

from __future__ import annotations

from parley.analysis.experts import (
    most_answered,
    most_spoken_on,
    stances_on_issue,
    tied_claims,
)
from parley.dataset import Dataset


def test_claims_that_bear_on_an_issue(example: Dataset):
    view = example.view()
    # All three name an issue (claims.csv); wardens-needed has three views, the most.
    assert tied_claims(view) == ("even-share-lasts", "wardens-needed", "dues-matter-most")
    assert most_spoken_on(view, tied_claims(view)) == "wardens-needed"
    assert most_spoken_on(view, ("even-share-lasts", "dues-matter-most")) == "even-share-lasts"
    assert most_spoken_on(view, ()) is None


def test_stances_on_an_issue(frozen: Dataset):
    view = frozen.view(issue="territory")
    stances = stances_on_issue(view, "nato-membership")
    # clauses.csv: four clauses are on Ukraine and NATO.
    assert set(stances["clause_id"]) <= {
        "us-28/7", "eu-28/7", "istanbul-2022/1", "ru-memo-2025/1.2",
    }  # fmt: skip
    assert stances["stance"].notna().all()
    most = most_answered(view, stances, 1)
    n = stances["clause_id"].value_counts()
    assert most["clause_id"].tolist() == [n.index[0]]
    assert most["n"].tolist() == [n.iloc[0]]
    assert len(most_answered(view, stances, 9)) == stances["clause_id"].nunique()
