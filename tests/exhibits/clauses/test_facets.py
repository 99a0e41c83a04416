"""Facets: every count against one made by hand from data/*.csv."""

from __future__ import annotations

from parley.dataset import Dataset
from parley.exhibits.clauses.facets import Narrowing, facets

# Counted from clauses.csv and issues.csv with awk.
GROUPS = {
    "Politics and society": 47, "Security": 69, "Territory": 27, "Economy": 55, "Implementation": 28,
}  # fmt: skip
US_28_GROUPS = {
    "Politics and society": 12, "Security": 17, "Territory": 7, "Economy": 18, "Implementation": 2,
}  # fmt: skip


def test_counts_by_hand(bundled: Dataset):
    found = facets(bundled.view())
    counts = found.counts(Narrowing())
    assert counts["group"] == GROUPS
    assert counts["text"]["us-28"] == 56
    assert counts["text"]["gva-19"] == 6
    assert counts["issue"]["force-limits"] == 10
    # 32 clauses have a row in terms.csv, 111 one in positions.csv.
    marked = found.marked(Narrowing())
    assert marked == {"quantities": 32, "heard": 111, "contested": 31}


def test_a_list_does_not_narrow_its_own_counts(bundled: Dataset):
    found = facets(bundled.view(plan="us-28"))
    chosen = Narrowing(group=("Security",))
    counts = found.counts(chosen)
    assert counts["group"] == US_28_GROUPS
    # Of the clauses that oblige Ukraine, 20 in all, six are of the security group: 2, 6, 7, 10b,
    # 10d and 18.
    assert counts["obliges"]["ua"] == 6
    assert found.counts(Narrowing())["obliges"]["ua"] == 20
    assert len(found.kept(chosen)) == 17


def test_contested_by_hand(bundled: Dataset):
    found = facets(bundled.view(plan="us-28"))
    kept = found.kept(Narrowing(contested=True))["number"].tolist()
    # As each last said (positions.csv): for us-28/6 nobody is left who is for it, since the
    # United States moved from 2 to 0; on us-28/7 Russia is for it and Ukraine against.
    assert "7" in kept
    assert "6" not in kept
    assert len(kept) == 19


def test_nothing_is_contested_before_anybody_spoke(bundled: Dataset):
    found = facets(
        bundled.view(plan="istanbul-2022", asof=bundled["plans"]["published"].min().date())
    )
    assert found.marked(Narrowing()) == {"quantities": 3, "heard": 0, "contested": 0}


def test_an_empty_view(bundled: Dataset):
    found = facets(bundled.view(text="qwxzvk"))
    assert found.kept(Narrowing()).empty
    assert found.values == {"text": {}, "group": {}, "issue": {}, "obliges": {}}


def test_the_choice_in_words(bundled: Dataset):
    found = facets(bundled.view())
    chosen = Narrowing(group=("Security",), obliges=("ua", "ru"), contested=True)
    assert found.words(chosen) == (
        "Group: Security; Must act: Ukraine's government, Russia's government; Contested"
    )
    assert found.words(Narrowing()) == ""
