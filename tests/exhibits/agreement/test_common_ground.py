"""The rankings of common ground."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from parley.analysis.consensus import Rank
from parley.dataset import Dataset, View, records
from parley.exhibits.agreement.common_ground.exhibit import build as exhibit
from parley.exhibits.agreement.common_ground.model import (
    RANKS,
    Model,
    Options,
    build,
    one_step_short,
)
from parley.exhibits.agreement.common_ground.wording import (
    TIES,
    how_many_short,
    in_the_way,
    placed,
    summary,
)
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
    assert (top["sides_accepting"], top["sides_heard"]) == (5, 5)
    assert top["group_consensus_per_side"] == pytest.approx((3 / 4 * (2 / 3) ** 4) ** (1 / 5))
    model = ranked(view, "across")
    assert model.clauses["clause_id"].iloc[0] == "us-28/24"
    assert len(model.clauses) == 15
    assert placed(model, top) == "accepted by 5 of 5 heard"
    # Then 18 and 19, four of four; 16 and 22, three of three: those share a place.
    assert model.clauses[["clause_id", "place", "tied"]].head(5).to_numpy().tolist() == [
        ["us-28/24", 1, 1], ["us-28/18", 2, 2], ["us-28/19", 2, 2],
        ["us-28/16", 4, 2], ["us-28/22", 4, 2],
    ]  # fmt: skip
    (second,) = (row for row in records(model.clauses) if row["clause_id"] == "us-28/18")
    assert placed(model, second) == "accepted by 4 of 4 heard, 1 silent"
    assert exhibit(model).table["rank"].head(3).tolist() == [1, 2, 2]
    assert TIES in exhibit(model).notes


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
    # 23: the US, Europe and the others accept, three of four; Russia has one actor.
    assert "First: 23 Dnipro trade and grain (Russia); " in built.summary
    assert in_the_way(model, jets) == ("Europe: Poland objects; accepted by 1 of 2 heard, 3 silent")
    assert how_many_short(len(model.clauses)) == (
        "5 clauses are one step short: one side alone objects, by one step"
    )
    assert len(one_step_short(view, "points").clauses) == 5
    wide = built.table.set_index("clause_id")
    assert wide.loc["us-28/9", "who is in the way"] == "Poland"
    assert "Poland" in wide.loc["us-28/9", "wording in the way"]


def test_by_worst_side(view: View):
    model = ranked(view, "most_reluctant", everything=True)
    assert model.clauses["lowest_mean"].is_monotonic_decreasing
    # us-28/22: us, ua (same wording) and e3 all at 2.
    assert model.clauses["lowest_mean"].iloc[0] == 2
    assert "us-28/22" in set(model.clauses["clause_id"].head(5))
    jointly = clause(view, "most_reluctant", "us-28/22")
    assert placed(model, jointly) == "all 3 sides heard endorse"
    # us-28/24: Russia alone at 1 (Ukraine and the others at 2).
    assert placed(model, clause(view, "most_reluctant", "us-28/24")) == "Russia, mean 1.00"
    assert summary(model).startswith(
        "Borne best by the side that likes it least: 4 clauses are tied, which all sides heard endorse; "
    )


def test_most_polarised_has_a_baseline(view: View):
    model = ranked(view, "divided")
    # 23/36 on us-28/3 and us-28/9, worked out in test_stance_rows.
    assert model.clauses["polarisation"].head(2).tolist() == pytest.approx([23 / 36, 23 / 36])
    assert model.clauses["polarisation_percentile"].between(0, 100).all()
    assert "% of redraws" in summary(model)
    # 3 and 9 are tied, so they stand as a number.
    assert "2 clauses are tied (0.64)" in summary(model)


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
    #   1  -1, none   1   2
    #   2  -2, 0      2   2
    #   3  none      -1   2
    #   4  the guild alone
    # Two of three sides accept 1 and 2, one of two 3; four spoke on 2, three on 1.
    "across": "On no clause does every side heard accept. First: 2 clauses are tied (accepted by 2 of 3 "
    "heard); 3 Dues halved (accepted by 1 of 2 heard, 1 silent).",
    # The lowest means are -1 throughout.
    "most_reluctant": "Borne best by the side that likes it least: 3 clauses are tied with a mean of "
    "\u22121.00.",
    "short": "On 3 clauses one side alone stands in the way by one step. First: 2 Sluice shut at night "
    "(Upper bank: Ostrell); 1 Half each (Upper bank: Ostrell); 3 Dues halved (Lower bank).",
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
        "3 of 3 ranked clauses shown; a pale square is a side that was not heard, which neither accepts "
        "nor objects."
    )
    assert WHY[rank] in built.notes


def test_a_wording_that_several_texts_have_has_one_name(frozen: Dataset):
    model = build(frozen.view(), Options())
    (row,) = (row for row in records(model.clauses) if row["clause_id"] == "istanbul-2022/10")
    assert (row["named"], row["heading"]) == ("Twenty points 11", "Non-nuclear status")
    table = exhibit(model).table.set_index("clause_id")
    assert table.loc["istanbul-2022/10", "in other texts"] == (
        "same wording as European counter-text 18, US 28 points 18 and Istanbul draft 2022 10"
    )


def test_a_side_of_one_who_endorses_and_one_who_is_mixed_is_not_said_to_accept(view: View):
    # 2 and 0 have a mean of 1, and the stance of their side, the median toward 0, is 0.
    model = ranked(view, "most_reluctant", everything=True)
    both = {
        "clause_id": "us-28/22",
        "members": 2,
        "n": 2,
        "mean": 1.0,
        "acceptance": 0.5,
        "split": False,
    }
    sides = [{**both, "side": "A", "median": 0.0}, {**both, "side": "B", "median": 1.0}]
    tied = {"clause_id": "us-28/22", "lowest_mean": 1.0, "sides_heard": 2}
    assert placed(replace(model, cells=pd.DataFrame(sides)), tied) == "all 2 sides heard, mean 1.00"
    sides[0]["median"] = 1.0
    assert placed(replace(model, cells=pd.DataFrame(sides)), tied) == "all 2 sides heard accept"
