"""What experts can be narrowed by, counted in the files."""

from __future__ import annotations

from collections import Counter

from parley.analysis.experts.facets import analyst_facets, theme_facet
from parley.dataset import Dataset, View
from tests.paths import frozen_rows


def counted(view: View) -> dict[str, dict[str, int]]:
    """How many of the view have each value, by facet."""
    return {facet.name: facet.counts() for facet in (*analyst_facets(view), theme_facet(view))}


def test_everybody_counts_under_each_of_their_countries(frozen: Dataset):
    counts = counted(frozen.view())
    # 19 rows say "United States", 3 more name it beside another: hill, ferguson, applebaum.
    assert counts["country"]["United States"] == 22
    # 8 rows say "Russia", ragozin "Russia / Latvia", gabuev "Russia / Germany".
    assert counts["country"]["Russia"] == 10
    assert counts["affiliation"]["Quincy Institute"] == 2  # beebe, lieven
    assert counts["theme"] == Counter(row["theme"] for row in frozen_rows("claims"))


def test_kinds_of_institution_as_the_file_has_them(frozen: Dataset):
    kinds = Counter(row["affiliation_kind"] for row in frozen_rows("analysts"))
    assert kinds.pop("") == 3
    assert counted(frozen.view())["kind"] == kinds


def test_counts_follow_the_view_and_values_stay(frozen: Dataset):
    every, view = counted(frozen.view()), frozen.view(issue="ceasefire")
    counts = counted(view)
    claims = {row["claim_id"] for row in frozen_rows("claims") if row["issue_id"] == "ceasefire"}
    spoke = {row["analyst_id"] for row in frozen_rows("analyst_views") if row["claim_id"] in claims}
    kinds = Counter(
        row["affiliation_kind"] for row in frozen_rows("analysts") if row["analyst_id"] in spoke
    )
    assert list(counts["kind"]) == list(every["kind"])
    assert {kind: n for kind, n in counts["kind"].items() if n} == {
        k: n for k, n in kinds.items() if k
    }
