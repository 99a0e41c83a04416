"""What a time axis opens on."""

from __future__ import annotations

from datetime import date

from parley.analysis.spans import Span, dense_start, opening_span
from parley.dataset import Dataset


def test_it_opens_on_the_day_after_which_the_data_are_dense(frozen: Dataset) -> None:
    # ev-2025-11-19-axios: the press reveals the plan whose text is published the next day.
    assert dense_start(frozen) == date(2025, 11, 19)
    assert opening_span(frozen.view()) == Span(date(2025, 11, 19), date(2026, 7, 4))
    assert opening_span(frozen.view(asof=date(2026, 1, 31))).last == date(2026, 1, 31)
    # Before the dense part there are thirty days to be seen, not one.
    assert opening_span(frozen.view(asof=date(2025, 11, 20))).days == 30
