"""Statements on clauses and when they held, against the rows of positions.csv."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.analysis.spans import Span
from parley.analysis.stances import statements_on
from parley.dataset import Dataset

SPAN = Span(date(2025, 11, 19), date(2026, 7, 4))


def test_a_span_shows_what_held_in_it(frozen: Dataset) -> None:
    rows = statements_on(
        frozen.view(actor="ua"),
        pd.Series(["us-28/7"]),
        Span(date(2025, 12, 1), date(2025, 12, 16)),
    )
    # 26 November still held on 1 December; 18 December is outside.
    assert list(rows["date"].dt.strftime("%m-%d")) == ["11-26", "12-14"]
    assert pd.isna(rows["until"].iloc[-1])


def test_of_several_statements_on_one_day_the_one_that_counts_holds(frozen: Dataset) -> None:
    # positions.csv: on 5 June 2026 Lavrov and Putin both spoke on us-28/21, both inferred;
    # the row that stands first in the file counts.
    said = frozen["positions"]
    said = said[
        (said["actor_id"] == "ru")
        & (said["clause_id"] == "us-28/21")
        & (said["date"] == "2026-06-05")
    ]
    rows = statements_on(frozen.view(actor="ru"), pd.Series(["us-28/21"]), SPAN)
    rows = rows[rows["date"] == "2026-06-05"]
    assert list(rows["counts"]) == [False, True]
    assert rows["position_id"].iloc[-1] == said["position_id"].iloc[0]
