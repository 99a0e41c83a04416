"""The rankings of common ground."""

from __future__ import annotations

import pytest

from parley.analysis.consensus import Rank
from parley.dataset import Dataset, View, records
from parley.exhibits.agreement.common_ground.exhibit import build as exhibit
from parley.exhibits.agreement.common_ground.model import RANKS, Model, Options, build
from parley.exhibits.agreement.common_ground.wording import placed, summary
from parley.exhibits.options import checked


@pytest.fixture(scope="module")
def view(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


def ranked(view: View, rank: Rank, *, everything: bool = False) -> Model:
    return build(view, Options(rank=rank, everything=everything))


def clause(view: View, rank: Rank, clause_id: str) -> dict:
    model = ranked(view, rank, everything=True)
    return next(clause for clause in records(model.clauses) if clause["clause_id"] == clause_id)


def test_across_sides_by_hand(view: View):
    # us-28/24: us 2 (24a and 24b, authored), ua 2 (eu-28/24, same wording), ru 1 (2026-01-27), in
    # Europe e3 2 (2025-11-23) and eu 2 (24b), of the others va 2 (24b): all accept.
    # Factors (1 + 1) / (1 + 2) four times and (2 + 1) / (2 + 2) for Europe.
    top = clause(view, "across", "us-28/24")
    assert top["sides_heard"] == 5
    assert top["group_consensus_per_side"] == pytest.approx((3 / 4 * (2 / 3) ** 4) ** (1 / 5))
    model = ranked(view, "across")
    assert model.clauses["clause_id"].iloc[0] == "us-28/24"
    assert len(model.clauses) == 15
    assert placed(model, top) == "0.68, 5 of 5 sides"


def test_one_step_short_names_who_and_the_wording(view: View):
    # us-28/9: us 2; in Europe e3 0 and pl -2, whose median is -1; nobody else spoke.
    # Poland is the one below 0.
    jets = clause(view, "short", "us-28/9")
    assert jets["blocked_by"] == "Europe"
    model = ranked(view, "short")
    assert model.blockers(jets) == ["Poland"]
    assert model.clauses["clause_id"].tolist() == [
        "us-28/23", "us-28/15", "us-28/17", "us-28/25", "us-28/9",
    ]  # fmt: skip
    built = exhibit(model)
    assert "23 Dnipro trade and grain: Russia stands against this wording: " in built.summary
    wide = built.table.set_index("clause_id")
    assert wide.loc["us-28/9", "who is in the way"] == "Poland"
    assert "Poland" in wide.loc["us-28/9", "wording in the way"]


def test_by_worst_side(view: View):
    model = ranked(view, "most_reluctant", everything=True)
    assert model.clauses["lowest_mean"].is_monotonic_decreasing
    # us-28/22: us, ua (same wording) and e3 all at 2.
    assert model.clauses["lowest_mean"].iloc[0] == 2
    assert "us-28/22" in set(model.clauses["clause_id"].head(5))


def test_most_polarised_has_a_baseline(view: View):
    model = ranked(view, "divided")
    # 23/36 on us-28/3 and us-28/9, worked out in test_stance_rows.
    assert model.clauses["polarisation"].head(2).tolist() == pytest.approx([23 / 36, 23 / 36])
    assert model.clauses["polarisation_percentile"].between(0, 100).all()
    assert "% of redraws" in summary(model)


@pytest.mark.parametrize("rank", RANKS)
def test_every_ranking_of_every_set(frozen: Dataset, example: Dataset, rank: Rank):
    for view in (
        frozen.view(),
        example.view(),
        example.view(text="no such words"),
        example.view(actor="ostrell"),
    ):
        model = ranked(view, rank)
        built = exhibit(model)
        assert built.summary
        assert len(built.table) == len(model.clauses) == len(built.lines)
        assert built.figure is None or len(model.clauses)


def test_a_row_and_a_square_choose_the_clause(view: View):
    built = exhibit(ranked(view, "short"))
    assert built.figure is not None
    assert built.choice_at is not None
    assert built.choice_at(0, "Russia") == "us-28/23"
    (squares,) = [trace for trace in built.figure.data if trace.type == "bar"]
    assert {data[0] for data in squares.customdata} == set(built.table["clause_id"])


def test_a_ranking_is_still_read_by_its_former_value(frozen: Dataset):
    assert checked(Options, frozen, {"rank": "worst"}) == Options(rank="most_reluctant")
    assert checked(Options, frozen, {"rank": "By worst side"}) == Options(rank="most_reluctant")


DRAFT = {
    # Of the upper bank Ostrell and the guild, of the lower Fennmark, between them the mediator say
    #   1  -1, none   1   2      factors 1/3, 2/3, 2/3: the cube root of 4/27 is 0.53
    #   2  -2, 0      2   2      factors 1/4, 2/3, 2/3: the cube root of 1/9 is 0.48
    #   3  none      -1   2      factors 1/3, 2/3: the square root of 2/9 is 0.47
    #   4  the guild alone
    "across": "Most widely accepted: 1 Half each (0.53, 3 of 3 sides); 2 Sluice shut at night "
    "(0.48, 3 of 3 sides); 3 Dues halved (0.47, 2 of 3 sides).",
    # The lowest means are -1 throughout; four spoke on 2, three on 1, two on 3.
    "most_reluctant": "Borne best by the side that likes it least: 2 Sluice shut at night (Upper "
    "bank, mean \u22121.00); 1 Half each (Upper bank, mean \u22121.00); 3 Dues halved (Lower bank, "
    "mean \u22121.00).",
    "short": "On 3 clauses one side alone stands in the way by one step. 1 Half each: Ostrell "
    "stands against this wording: Each town may take half of the river's water in every month. "
    "2 Sluice shut at night: Ostrell stands against this wording: Ostrell shuts the upper sluice "
    "from dusk to dawn. 3 Dues halved: Fennmark stands against this wording: Ostrell's boats pay "
    "half of the old dues.",
}
WHY = {
    "across": "1 other has fewer than two sides heard and is not ranked.",
    "most_reluctant": "1 other has fewer than two sides heard and is not ranked.",
    "short": "1 other is not one step short and is not ranked.",
}


@pytest.mark.parametrize("rank", DRAFT)
def test_all_its_sentences(example: Dataset, rank: Rank):
    built = exhibit(ranked(example.view(plan="draft"), rank))
    assert built.title == f"Where is common ground? {RANKS[rank]}"
    assert built.summary == DRAFT[rank]
    assert built.rests_on == (
        f"3 of 3 ranked clauses shown. {WHY[rank]} A side's stance is the median, toward 0, of "
        "those of its actors that have one. A side that was not heard neither accepts nor objects."
    )
