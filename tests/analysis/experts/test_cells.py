"""Experts against claims, by hand in the invented set and a small table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.experts import cells, most_frequent, views_with_partners
from parley.dataset import Dataset


def test_a_cell_for_every_expert_and_claim(example: Dataset):
    views = views_with_partners(example.view())
    # view-1 and -2 are one article of lark and moss; view-3 to -6 have one author each.
    assert views.set_index("view_id")["joint"].to_dict() == {
        "view-1": True, "view-2": True, "view-3": False,
        "view-4": False, "view-5": False, "view-6": False,
    }  # fmt: skip
    table = cells(
        views, pd.Series(["wardens-needed", "dues-matter-most"]), pd.Series(["reed", "moss"])
    )
    assert table["claim_id"].tolist() == ["wardens-needed"] * 2 + ["dues-matter-most"] * 2
    assert table["analyst_id"].tolist() == ["reed", "moss"] * 2
    assert table["stance"].fillna(9).tolist() == [-1, 2, 0, 9]
    assert table["joint"].tolist() == [False, True, False, False]
    assert table["date"].isna().tolist() == [False, False, False, True]


def test_the_most_frequent_keep_their_own_order():
    rows = pd.DataFrame({"id": ["a", "b", "c", "d"]})
    among = pd.Series(["d", "b", "d", "c", "b", "d"])
    assert most_frequent(rows, "id", among, 2)["id"].tolist() == ["b", "d"]
    # What does not occur is left out, however many are asked for.
    assert most_frequent(rows, "id", among, 9)["id"].tolist() == ["b", "c", "d"]
