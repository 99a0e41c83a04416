"""Who reads it most alike, by hand from data/analyst_views.csv."""

from __future__ import annotations

import pytest

from parley.analysis.experts import most_similar
from parley.dataset import Dataset


def test_a_pair_by_hand(frozen: Dataset):
    # view-165 and -088 (2, 2), view-166 and -089 (1, 1), view-170 and -092 (2, 2), view-173 and -094
    # (2, 1; view-090 is older): the distances are 0, 0, 0 and 1, so 1 - 1/16.
    near = most_similar(frozen.view(), "beebe").set_index("analysts")
    assert near.loc["sachs", "value"] == pytest.approx(1 - 1 / 16)
    assert near.loc["sachs", "shared"] == 4
    # view-167 and -231, -168 and -229, -170 and -230, -275 and -279: the same on all four.
    assert near.loc["graham", ["value", "shared"]].tolist() == [1.0, 4]
    assert near.index[0] == "graham"


def test_a_joint_paper_is_no_agreement_between_its_authors(frozen: Dataset):
    # Nine of Beebe's ten rows are joint with Lieven, and the tenth (settlement-2026) is on a claim
    # that Lieven did not speak on.
    view = frozen.view()
    assert "lieven" not in most_similar(view, "beebe", min_shared=1)["analysts"].tolist()
    assert "beebe" not in most_similar(view, "lieven", min_shared=1)["analysts"].tolist()


def test_two_authors_seen_only_through_their_paper_are_one_reader(frozen: Dataset):
    # Applebaum shares us-as-business, new-attack-likely and ceding-donbas-unsafe with the podcast of
    # Ciaramella and Kobzova, and nothing else with either.
    near = most_similar(frozen.view(), "applebaum").set_index("analysts")
    assert "ciaramella" not in near.index
    assert "kobzova" not in near.index
    # view-218 and -186 (2, 2); view-219 and -187 (2, 1); view-220 and -188 (2, 1): 1 - 2/12.
    assert near.loc["ciaramella;kobzova", "value"] == pytest.approx(1 - 2 / 12)


def test_below_the_minimum_nothing_is_said(frozen: Dataset):
    # Kortunov has one row.
    assert most_similar(frozen.view(), "kortunov").empty
    assert most_similar(frozen.view(), "nobody").empty


def test_the_invented_set(example: Dataset):
    # lark and moss signed view-1 and view-2; reed disagrees: 2 and -1 on wardens-needed, 1 and -2 on
    # even-share-lasts: 1 - (3 + 3)/2/4 = 0.25.
    near = most_similar(example.view(), "lark", min_shared=1)
    assert near[["analysts", "value", "shared"]].to_numpy().tolist() == [["reed", 0.25, 2]]
    # moss signed the first of the two alone with lark, and shares one claim with reed.
    near = most_similar(example.view(), "moss", min_shared=1)
    assert near[["analysts", "shared"]].to_numpy().tolist() == [["reed", 1]]
