"""Voices, splits and shifts of the experts, against counts made by hand from data/*.csv."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from parley.analysis.experts import claim_splits, expert_matrix, latest_views, shifts, voices
from parley.dataset import Dataset


def test_a_later_view_takes_the_place_of_an_earlier_one(frozen: Dataset):
    # view-208 (13 February 2025, 1) and view-210 (23 February 2026, -1), kofman on russia-upper-hand.
    rows = latest_views(frozen.view())
    mine = rows[(rows["analyst_id"] == "kofman") & (rows["claim_id"] == "russia-upper-hand")]
    assert mine["view_id"].tolist() == ["view-210"]
    rows = latest_views(frozen.view(asof=date(2026, 2, 22)))
    mine = rows[(rows["analyst_id"] == "kofman") & (rows["claim_id"] == "russia-upper-hand")]
    assert mine["view_id"].tolist() == ["view-208"]


def test_two_authors_of_one_paper_are_one_voice(frozen: Dataset):
    heard = voices(frozen.view())
    # 300 rows; 9 of them replaced (bremmer, fried, kofman, obrien, sachs, stanovaya, volker one
    # each, mearsheimer two); 14 pairs of joint rows: 300 - 9 - 14.
    assert len(heard) == 277
    joint = heard[heard["joint"]]
    assert len(joint) == 14
    # view-170 and view-179: Beebe and Lieven, both 2.
    nato = joint[joint["claim_id"] == "forgo-nato"]
    assert nato[["analysts", "stance"]].to_numpy().tolist() == [["beebe;lieven", 2]]
    # view-187 (ciaramella, 1) and view-194 (kobzova, 2): the median 1.5, cut off toward 0.
    attack = joint[joint["claim_id"] == "new-attack-likely"]
    assert attack[["analysts", "stance"]].to_numpy().tolist() == [["ciaramella;kobzova", 1]]


def test_a_split_by_hand(frozen: Dataset):
    # us-guarantee-protects: view-028, -158, -162 at -2; view-021, -036, -098 at 1; view-039 at 2.
    # Counts (3, 0, 0, 3, 1). Layer 10011, height 1: TU 2, TDU 4, U = (3*2 - 4*4)/(3*6) = -5/9,
    # times 1 - 2/4; layer 10010, height 2: TU 1, TDU 2, U = (3 - 8)/9 = -5/9, times 1 - 1/4.
    # A = 3/7 * -5/18 + 4/7 * -5/12 = -0.357143; polarisation 0.678571.
    first = claim_splits(frozen.view()).iloc[0]
    assert first["claim_id"] == "us-guarantee-protects"
    assert first[["n", "against", "both_ways", "in_favour"]].tolist() == [7, 3, 0, 4]
    assert first["agreement_a"] == pytest.approx(-0.357143, abs=1e-6)
    assert first["polarisation"] == pytest.approx(0.678571, abs=1e-6)
    # Mean (-6 + 3 + 2)/7 = -1/7; of squares (12 + 3 + 4)/7 = 19/7; spread sqrt(19/7 - 1/49).
    assert first["mean"] == pytest.approx(-1 / 7)
    assert first["spread"] == pytest.approx((19 / 7 - 1 / 49) ** 0.5)


def test_counts_of_two_claims_by_hand(frozen: Dataset):
    splits = claim_splits(frozen.view()).set_index("claim_id")
    # forgo-nato: 11 rows, one pair joint. For: sachs, kavanagh, beebe with lieven, graham, suslov.
    # Against: mcfaul, hodges, umland, getmanchuk. Both ways: kojala.
    nato = splits.loc["forgo-nato", ["n", "against", "both_ways", "in_favour"]]
    assert nato.tolist() == [10, 4, 1, 5]
    # settlement-2026: 23 rows, four of them replaced (bremmer, sachs one each, mearsheimer two).
    assert splits.loc["settlement-2026", "n"] == 19
    assert len(splits) == 42


def test_few_voices_give_no_polarisation_and_come_last(frozen: Dataset):
    splits = claim_splits(frozen.view())
    few = splits["n"] < 5
    assert splits.loc[few, "polarisation"].isna().all()
    assert splits["polarisation"].notna().to_numpy()[: (~few).sum()].all()
    with pytest.raises(ValueError, match="min_voices: 1"):
        claim_splits(frozen.view(), min_voices=1)


def test_before_anybody_spoke(frozen: Dataset):
    view = frozen.view(asof=date(2022, 1, 1))
    splits = claim_splits(view)
    assert (splits["n"] == 0).all()
    assert splits[["mean", "spread", "polarisation"]].isna().all(axis=None)
    assert expert_matrix(view).values.shape == (0, 0)
    assert shifts(view).empty


def test_the_matrix_keeps_silence_apart(frozen: Dataset):
    matrix = expert_matrix(frozen.view())
    assert matrix.values.shape == (62, 42)
    # 300 rows, 9 of them replaced.
    assert int((~np.isnan(matrix.values)).sum()) == 291
    row = matrix.values[matrix.actors.index("former-russian-official")]
    said = dict(zip(matrix.clauses, row, strict=True))
    # view-029 and view-262.
    assert {claim: stance for claim, stance in said.items() if not np.isnan(stance)} == {
        "russia-upper-hand": 2.0,
        "settlement-leans-to-russia": 2.0,
    }


def test_shifts_by_hand(frozen: Dataset):
    changes = shifts(frozen.view()).set_index(["analyst_id", "claim_id"])
    assert len(changes) == 8
    # view-208 (1), view-210 (-1); view-031 (0), view-033 (-2); view-011, -014, -015 all -2.
    kofman = changes.loc[("kofman", "russia-upper-hand")]
    assert kofman[["statements", "path", "size"]].tolist() == [2, "1 > -1", 2]
    assert changes.loc[("fried", "usable-basis"), "path"] == "0 > -2"
    same = changes.loc[("mearsheimer", "settlement-2026")]
    assert same[["statements", "path", "size"]].tolist() == [3, "-2", 0]


@pytest.mark.parametrize(
    ("analyst", "rows"),
    # The five people of the article with which the data set began: view-001 to -010; -011, -013 to
    # -016; -017 to -023 and -261; -024 to -028; -029 and -262.
    [
        ("ignatov", 10), ("mearsheimer", 5), ("kojala", 8), ("edgar", 5),
        ("former-russian-official", 2),
    ],
)  # fmt: skip
def test_the_five_of_the_founding_article_are_complete(frozen: Dataset, analyst: str, rows: int):
    views = frozen.view()["analyst_views"]
    assert (views["analyst_id"] == analyst).sum() == rows
