"""The rankings of common ground."""

from __future__ import annotations

import pytest

from parley.analysis.stances import matrix
from parley.dataset import Dataset, View, records
from parley.exhibits.agreement.common_ground import RANKS, Rank, blockers, ranked
from parley.exhibits.agreement.common_ground_exhibit import exhibit, placed, summary


@pytest.fixture(scope="module")
def view(bundled: Dataset) -> View:
    return bundled.view(plan="us-28")


def clause(view: View, rank: Rank, clause_id: str) -> dict:
    shown = ranked(view, matrix(view), rank, everything=True)
    return next(one for one in records(shown.clauses) if one["clause_id"] == clause_id)


def test_across_sides_by_hand(view: View):
    # us-28/24: us 2 (24a and 24b, authored), ua 2 (eu-28/24, same wording), ru 1 (2026-01-27), in
    # Europe e3 2 (2025-11-23) and eu 2 (24b), of the others va 2 (24b): all accept.
    # Factors (1 + 1) / (1 + 2) four times and (2 + 1) / (2 + 2) for Europe.
    top = clause(view, "across", "us-28/24")
    assert top["sides_heard"] == 5
    assert top["group_consensus_per_side"] == pytest.approx((3 / 4 * (2 / 3) ** 4) ** (1 / 5))
    shown = ranked(view, matrix(view), "across")
    assert shown.clauses["clause_id"].iloc[0] == "us-28/24"
    assert len(shown.clauses) == 15
    assert placed(view, shown, top) == "0.68, 5 of 5 sides"


def test_one_step_short_names_who_and_the_wording(view: View):
    # us-28/9: us 2; in Europe e3 0 and pl -2, whose median is -1; nobody else spoke.
    # Poland is the one below 0.
    jets = clause(view, "short", "us-28/9")
    assert jets["blocked_by"] == "Europe"
    assert blockers(view, jets) == ["Poland"]
    shown = ranked(view, matrix(view), "short")
    assert shown.clauses["clause_id"].tolist() == [
        "us-28/23", "us-28/15", "us-28/17", "us-28/25", "us-28/9",
    ]  # fmt: skip
    told = exhibit(view, shown)
    assert "23 Dnipro trade and grain: Russia stands against this wording: " in told.summary
    twin = told.table.set_index("clause_id")
    assert twin.loc["us-28/9", "who is in the way"] == "Poland"
    assert "Poland" in twin.loc["us-28/9", "wording in the way"]


def test_by_worst_side(view: View):
    shown = ranked(view, matrix(view), "worst", everything=True)
    assert shown.clauses["worst_mean"].is_monotonic_decreasing
    # us-28/22: us, ua (same wording) and e3 all at 2.
    assert shown.clauses["worst_mean"].iloc[0] == 2
    assert "us-28/22" in set(shown.clauses["clause_id"].head(5))


def test_most_polarised_has_a_baseline(view: View):
    shown = ranked(view, matrix(view), "divided")
    # 23/36 on us-28/3 and us-28/9, worked out in test_stance_rows.
    assert shown.clauses["polarisation"].head(2).tolist() == pytest.approx([23 / 36, 23 / 36])
    assert shown.clauses["polarisation_percentile"].between(0, 100).all()
    assert "% of redraws" in summary(view, shown)


@pytest.mark.parametrize("rank", RANKS)
def test_every_ranking_of_every_set(bundled: Dataset, example: Dataset, rank: Rank):
    for view in (
        bundled.view(),
        example.view(),
        example.view(text="no such words"),
        example.view(actor="ostrell"),
    ):
        shown = ranked(view, matrix(view), rank)
        told = exhibit(view, shown)
        assert told.summary
        assert len(told.table) == len(shown.clauses) == len(told.lines)
        assert told.figure is None or len(shown.clauses)


def test_a_row_and_a_square_choose_the_clause(view: View):
    told = exhibit(view, ranked(view, matrix(view), "short"))
    assert told.figure is not None
    assert told.choice_at is not None
    assert told.choice_at(0, "Russia") == "us-28/23"
    (markers,) = [one for one in told.figure.data if one.to_plotly_json().get("mode") == "markers"]
    assert {one[0] for one in markers.customdata} == set(told.table["clause_id"])
