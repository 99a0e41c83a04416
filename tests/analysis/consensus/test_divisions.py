"""How those who spoke divide on a clause, and the orders of clauses."""

from __future__ import annotations

import pytest

from parley.analysis.consensus import arranged, divisions
from parley.analysis.stances import cells
from parley.dataset import Dataset


def rows(data: Dataset, order: str, **filters):
    view = data.view(plan="us-28", **filters)
    clauses = view.clauses_asked()
    columns = divisions(cells(view), clauses)
    return arranged(view, clauses.join(columns), order)


def test_how_two_clauses_divide_those_who_spoke(frozen: Dataset):
    # us-28/3: us 2 (2025-11-20), ru 1 (2026-02-11), e3 -2 (2025-11-23); nobody else.
    # The counts (1 at -2, 1 at 1, 1 at 2) are one layer 1 0 0 1 1 with S = 3: of its triples
    # i < j < k, 011 reads (2,4,5) and (3,4,5), TU = 2, and 101 reads (1,2,4), (1,2,5), (1,3,4),
    # (1,3,5), TDU = 4. U = (3*2 - 4*4) / (3*6) = -10/18, A = U (1 - 2/4) = -5/18, and the
    # polarisation is (1 + 5/18) / 2 = 23/36.
    by_clause = rows(frozen, "text").set_index("clause_id")
    three = by_clause.loc["us-28/3"]
    assert (three["heard"], three["for"], three["mixed"], three["against"]) == (3, 2, 0, 1)
    assert three["polarisation"] == pytest.approx(23 / 36)
    # us-28/1: us 2 and e3 2, the same answer.
    assert by_clause.loc["us-28/1", "polarisation"] == 0


def test_items_stay_beneath_their_point_in_every_order(frozen: Dataset):
    for order in ("text", "issue", "polarised", "heard"):
        ordered = rows(frozen, order)
        point = None
        for row in ordered.itertuples():
            if row.is_item:
                assert row.point == point
            else:
                point = row.clause_id
        assert len(ordered) == 56


def test_by_issue_the_groups_stand_together(frozen: Dataset):
    groups = rows(frozen, "issue")["group"].tolist()
    starts = [
        group for group, before in zip(groups, [None, *groups], strict=False) if group != before
    ]
    # data/issues.csv by its column `order`: sovereignty (1) is of Politics and society,
    # non-aggression (2) of Security; Territory, Economy and Implementation come up later.
    assert starts == ["Politics and society", "Security", "Territory", "Economy", "Implementation"]


def test_most_polarised_first_and_most_spoken_on_first(frozen: Dataset):
    polarised = rows(frozen, "polarised")
    points = polarised[~polarised["is_item"]]
    assert points["polarisation"].dropna().is_monotonic_decreasing
    heard = rows(frozen, "heard")
    assert heard[~heard["is_item"]]["heard"].is_monotonic_decreasing
    # us-28/21: us, ua, ru, e3, eu, de, pl, nb8, ca, jp, un, va and se have spoken: thirteen.
    assert heard["clause_id"].iloc[0] == "us-28/21"
    assert heard["heard"].iloc[0] == 13
