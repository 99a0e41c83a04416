"""Events: how they lie in time, how often there are any, what is near."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.analysis.events import busiest_week, by_period, events, same_days, told_around
from parley.analysis.spans import Span, whole_span
from parley.dataset import Dataset
from tests.paths import frozen_rows


def test_a_month_that_is_not_over_may_still_hold_the_future(with_events) -> None:
    data = with_events(("a", "2024-03-01", "", "month", "talks"))
    assert events(data.view(asof=date(2024, 3, 20))).empty
    assert len(events(data.view(asof=date(2024, 3, 31)))) == 1


def test_a_year_that_is_not_over_may_still_hold_the_future(with_events) -> None:
    # The set is covered to 31 May 2024, so 2023 is the last year that is over.
    data = with_events(
        ("a", "2023-01-01", "", "year", "talks"), ("b", "2023-06-30", "", "day", "talks")
    )
    assert events(data.view(asof=date(2023, 12, 30)))["event_id"].tolist() == ["b"]
    over = events(data.view(asof=date(2023, 12, 31))).set_index("event_id").loc["a"]
    assert (over["begins"], over["ends"]) == (
        pd.Timestamp("2023-01-01"),
        pd.Timestamp("2023-12-31"),
    )


def test_of_a_year_alone_no_day_no_week_and_no_month_is_told(with_events) -> None:
    data = with_events(
        *((f"e{n}", "2023-01-01", "", "year", "talks") for n in range(5)),
        ("f", "2023-01-01", "", "day", "talks"),
    )
    view = data.view()
    assert same_days(view, "e0").empty
    # The day of the one that has one may be that of the others.
    assert list(same_days(view, "f")["event_id"]) == [f"e{n}" for n in range(5)]
    assert busiest_week(events(view), whole_span(view)) is None
    assert by_period(events(view), whole_span(view))["events"].tolist() == [1]
    years = by_period(events(view), Span(date(2000, 1, 1), date(2024, 12, 31)))
    assert years["events"].tolist() == [6]


def test_the_other_events_of_a_day(with_events) -> None:
    data = with_events(*((f"e{n}", "2024-03-12", "", "day", "talks") for n in range(6)))
    assert list(same_days(data.view(), "e2")["event_id"]) == ["e0", "e1", "e3", "e4", "e5"]


def test_events_are_counted_by_month_and_over_many_years_by_year(with_events) -> None:
    days = ["2024-03-01", "2024-03-31", "2024-05-02"]
    data = with_events(*((f"e{n}", day, "", "day", "talks") for n, day in enumerate(days)))
    rows = events(data.view())
    months = by_period(rows, whole_span(data.view()))
    assert months["events"].tolist() == [2, 1]
    assert months["begins"].tolist() == [pd.Timestamp("2024-03-01"), pd.Timestamp("2024-05-01")]
    assert not months["is_year"].any()
    years = by_period(rows, Span(date(2000, 1, 1), date(2024, 12, 31)))
    assert years[["events", "is_year"]].to_numpy().tolist() == [[3, True]]
    assert by_period(rows.iloc[:0], whole_span(data.view())).empty


def test_positions_around_an_event_start_with_its_actors(frozen: Dataset) -> None:
    # ev-2025-12-14-natobid names ua, us and others; three days to either side of 14 December.
    event = frozen.record("events", "ev-2025-12-14-natobid")
    near = told_around(frozen.view(), event)
    days = pd.to_datetime([row["date"] for row in frozen_rows("positions")])
    within = (days >= "2025-12-11") & (days <= "2025-12-17")
    assert len(near) == within.sum()
    involved = near["actor_id"].isin(event["actors"].split(";"))
    assert involved.iloc[0]
    assert list(involved) == sorted(involved, reverse=True)
    assert told_around(frozen.view(), {**event, "precision": "month"}).empty
