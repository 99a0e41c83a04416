"""What rests on what, weak spots and gaps, by hand from data/*.csv."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.analysis.reliability import (
    carrying_half,
    found_by_actor,
    resting,
    resting_counts,
    statements_found,
    weak_spots,
)
from parley.dataset import Dataset
from parley.exhibits.sources.weak_spots import exhibit as weak_table
from parley.exhibits.sources.weak_spots import model as weak_model


def test_everything_that_rests_on_one_source(frozen: Dataset):
    counts = resting_counts(frozen.view()).set_index("source_id")
    assert len(counts) == 569
    # The founding article: 6 positions (pos-e3-, pos-ru-, pos-ua- and pos-us- rows) and 26 views.
    source = counts.loc["trtworld-2025-11-28-pushing"]
    assert source.tolist() == [0, 0, 6, 26, 0, 32]
    # 24 texts, 226 clauses, 440 positions, 300 views, 150 events.
    assert counts["rows"].sum() == 24 + 226 + 440 + 300 + 150
    assert (counts["rows"] == 0).sum() == 28  # as the codebook says


def test_how_few_carry_half():
    # Of ten rows the two largest sources have 4 + 3, the largest alone fewer than five.
    assert carrying_half(pd.Series([1, 4, 0, 3, 2])) == 2
    assert carrying_half(pd.Series([5, 5])) == 1
    assert carrying_half(pd.Series([0, 0])) == 0


def test_resting_follows_the_as_of_date(frozen: Dataset):
    rows = resting(frozen.view(asof=date(2025, 11, 19)))
    assert "positions" not in rows["table"].tolist()  # the first is of 20 November 2025
    assert (rows["table"] == "analyst_views").sum() == 57


def test_weak_spots_by_hand(frozen: Dataset):
    spots = weak_spots(frozen.view()).set_index("row_id")
    # digi24-2025-12-11-lavrov is a copy whose date is inferred, and the row's basis is inferred.
    assert spots.loc["pos-ru-us-28.18-2025-12-11", "marks"] == [
        "only a copy",
        "date not printed",
        "inferred",
    ]
    marks = spots["marks"].explode().value_counts()
    assert marks["reported"] == 55
    assert marks["inferred"] == 70
    # gva-19, ru-us-27, us-ua-guarantees-2026, memo-2026-02, and the 13 clauses of these texts.
    assert marks["unpublished"] == 4 + 13
    assert "month only" not in marks  # every event has a day in this version
    assert spots["weak_points"].is_monotonic_decreasing


def test_a_second_page_takes_the_mark_of_a_single_copy_away(example: Dataset):
    # pos-13 and pos-14 of the invented set rest on a copy and nothing else of the same actors.
    spots = weak_spots(example.view()).set_index("row_id")
    assert "only a copy" in spots.loc["pos-13", "marks"]
    assert "month only" in spots.loc["ev-millers", "marks"]


def test_a_year_alone_is_weak_and_shown_as_a_year(with_events):
    data = with_events(
        ("a", "2023-01-01", "", "year", "talks"), ("b", "2024-03-12", "", "day", "talks")
    )
    view = data.view()
    assert "year only" in weak_spots(view).set_index("row_id").loc["a", "marks"]
    shown = weak_table.table(weak_model.build(view)).set_index("row_id")
    assert shown.loc["a", "date"] == "2023"


def test_gaps_by_hand(frozen: Dataset):
    numbers = statements_found(frozen.view(plan="us-28"))
    assert len(numbers) == 28 * 40
    cells = numbers.set_index(["clause_id", "actor_id"])["statements"]
    # pos-pl-us-28.9- of 21, 22 and 24 November 2025; pos-e3-us-28.9-2025-11-23; nobody of Italy.
    assert cells["us-28/9", "pl"] == 3
    assert cells["us-28/9", "e3"] == 1
    assert cells["us-28/9", "it"] == 0
    # Statements on items count for their point: three of Germany on us-28/21 and its items.
    assert cells["us-28/21", "de"] == 3
    assert numbers["public"].all()
    early = statements_found(frozen.view(plan="us-28", asof=date(2025, 11, 19)))
    assert not early["public"].any()
    assert early["statements"].sum() == 0


def test_gaps_as_a_table(frozen: Dataset):
    counts = found_by_actor(frozen.view(plan="us-28"))
    # Counted in positions.csv: 20 actors have a statement on one of the 28 points or its items.
    assert counts.shape == (28, 20)
    assert counts.loc["us-28/9", "pl"] == 3
    assert counts.loc["us-28/9", "it"] == 0
    assert (counts.sum() > 0).all()
    assert counts.to_numpy().sum() == 215
