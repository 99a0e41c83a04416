"""Events on a time axis: where they stand, what the table and the sentences say."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from parley.analysis.events import during
from parley.analysis.spans import Span, whole_span
from parley.charts.lanes import MOST_TRACKS
from parley.charts.time_axis import HALF_MARK, PLOT_WIDTH
from parley.dataset import Dataset, View
from parley.exhibits.choice import parts
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.timeline.events import exhibit
from parley.exhibits.timeline.events.model import TEXT_KIND, Model, Options, build, kinds_of, table
from parley.exhibits.timeline.events.wording import when
from tests.paths import frozen_rows

NOVEMBER = Span(date(2025, 11, 19), date(2025, 11, 30))


def timeline(view: View, span: Span | None = None, kinds: tuple[str, ...] = ()) -> Model:
    """The events of a span, of the whole time unless told otherwise."""
    span = span or whole_span(view)
    return build(view, Options(span.first, span.last, kinds))


def exhibit_of(view: View, span: Span | None = None) -> Exhibit:
    return exhibit.build(timeline(view, span))


def test_the_table_holds_the_events_and_texts_of_the_files(frozen: Dataset) -> None:
    rows = table(timeline(frozen.view()))
    events = rows[rows["kind"] != TEXT_KIND]
    columns = ["event_id", "date", "last day", "kind", "title", "summary", "source_id"]
    cells = events[columns].fillna("").to_numpy().tolist()
    wanted = [
        [
            r["event_id"],
            r["date"],
            r["end_date"],
            r["kind"],
            r["title"],
            r["summary"],
            r["source_id"],
        ]
        for r in sorted(frozen_rows("events"), key=lambda r: r["date"])
    ]
    assert cells == wanted
    published = rows.loc[rows["kind"] == TEXT_KIND, ["plan_id", "date"]].to_numpy().tolist()
    plans = sorted(frozen_rows("plans"), key=lambda r: r["published"])
    assert published == [[r["plan_id"], r["published"]] for r in plans]


def test_the_days_asked_for(frozen: Dataset) -> None:
    dense = Span(date(2025, 11, 19), date(2026, 7, 4))
    assert build(frozen.view()).span == dense
    # Either end can be left out; in any order; never outside the data.
    options = Options(last_day=date(2025, 11, 30))
    assert build(frozen.view(), options).span == NOVEMBER
    options = Options(first_day=date(2025, 11, 30), last_day=date(2025, 11, 19))
    assert build(frozen.view(), options).span == NOVEMBER
    options = Options(first_day=date(1900, 1, 1), last_day=date(2100, 1, 1))
    assert build(frozen.view(), options).span == Span(date(2014, 3, 18), date(2026, 7, 4))


def test_nothing_later_than_the_as_of_date(frozen: Dataset) -> None:
    asof = date(2025, 12, 14)
    model = timeline(frozen.view(asof=asof), Span(date(2014, 1, 1), date(2026, 7, 4)))
    assert model.span.last == asof
    rows = table(model)
    assert rows["date"].max() == "2025-12-14"
    assert rows["last day"].dropna().max() <= "2025-12-14"
    # ev-2025-12-14-berlin lasts to the 15th, which is not yet known.
    berlin = rows[rows["event_id"] == "ev-2025-12-14-berlin"].iloc[0]
    assert pd.isna(berlin["last day"])
    assert model.placed.marks["ends"].max() <= pd.Timestamp("2025-12-15")


def test_a_month_that_is_not_over_may_still_hold_the_future(with_events) -> None:
    data = with_events(("a", "2024-03-01", "", "month", "talks"))
    rows = table(timeline(data.view(asof=date(2024, 3, 20)), whole_span(data.view())))
    assert (rows["kind"] == TEXT_KIND).all()


def test_a_month_is_drawn_as_all_of_it_and_written_without_a_day(with_events) -> None:
    data = with_events(
        ("a", "2024-03-01", "", "month", "talks"), ("b", "2024-03-12", "2024-03-14", "day", "talks")
    )
    model = timeline(data.view())
    marks = model.placed.marks.set_index("choice")
    month, several = marks.loc["event~a"], marks.loc["event~b"]
    assert (month["shape"], several["shape"]) == ("month", "days")
    assert month["begins"] == pd.Timestamp("2024-03-01")
    assert month["ends"] == pd.Timestamp("2024-04-01")
    assert several["begins"] == pd.Timestamp("2024-03-12 12:00")
    assert several["ends"] == pd.Timestamp("2024-03-14 12:00")
    rows = table(model).set_index("event_id")
    assert rows.loc["a", "date"] == "2024-03"
    figure = exhibit.build(model).figure
    dots = next(t for t in figure.data if t.customdata is not None and len(t.customdata) == 2)
    # Its own mark is only there to be clicked: it is never seen as a day.
    assert [data[0] for data in dots.customdata] == ["event~a", "event~b"]
    assert list(dots.marker.opacity) == [0, 1]
    assert "Of 1 only the month is known." in exhibit.build(model).rests_on


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2025-11-20", None, "day", "20 November 2025"),
        ("2025-11-24", "2025-11-25", "day", "24 to 25 November 2025"),
        ("2025-11-30", "2025-12-02", "day", "30 November 2025 to 2 December 2025"),
        ("2024-03-01", None, "month", "in March 2024, day not known"),
        ("2024-03-01", "2024-05-01", "month", "between March 2024 and May 2024, days not known"),
    ],
)
def test_when_says_no_more_than_is_known(first, last, precision, words) -> None:
    event = {
        "date": pd.Timestamp(first),
        "end_date": last and pd.Timestamp(last),
        "precision": precision,
    }
    assert when(event) == words


def test_lanes_are_the_kinds_in_the_order_of_the_data(frozen: Dataset) -> None:
    # events.csv: 54 statements first, then 15 battlefield, 54 talks and so on.
    assert list(kinds_of(frozen.view()).counts().items())[:3] == [
        ("statement", 54),
        ("battlefield", 15),
        ("talks", 54),
    ]
    assert timeline(frozen.view()).kinds[:3] == ("statement", "battlefield", "talks")
    only = timeline(frozen.view(), NOVEMBER, ("talks",))
    assert [lane.name for lane in only.placed.lanes] == ["talks"]
    assert set(only.events["kind"]) == {"talks"}


def test_filters_narrow_the_events_and_the_page_says_what_cannot(frozen: Dataset) -> None:
    view = frozen.view(actor="hu", issue="territory")
    wanted = [r["event_id"] for r in frozen_rows("events") if "hu" in r["actors"].split(";")]
    assert sorted(timeline(view).events["event_id"]) == sorted(wanted)
    assert "Events carry no issue" in exhibit_of(view).rests_on


@pytest.mark.parametrize("span", [NOVEMBER, Span(date(2025, 11, 19), date(2026, 7, 4))])
def test_no_mark_and_no_name_covers_another(frozen: Dataset, span: Span) -> None:
    placed = timeline(frozen.view(), span).placed
    scale = placed.scale
    marks = placed.marks.assign(
        left=scale.pixels(placed.marks["begins"]) - HALF_MARK,
        right=scale.pixels(placed.marks["ends"]) + HALF_MARK,
    )
    wide = marks["name"].str.len() * 6.0
    left = marks["left"].where(marks["on_right"], marks["left"] - wide)
    right = marks["right"].where(~marks["on_right"], marks["right"] + wide)
    for _, group in marks.assign(left=left, right=right).groupby("y"):
        ordered = group.sort_values("left")
        gaps = ordered["left"].to_numpy()[1:] - ordered["right"].to_numpy()[:-1]
        assert (gaps >= -1e-6).all()
    named = placed.flags[placed.flags["level"] >= 0]
    assert len(named) == len(placed.flags)
    x = scale.pixels(named["at"])
    for _, group in named.assign(x=x, end=x + 6 + named["name"].str.len() * 6.0).groupby("level"):
        right = group[group["on_right"]].sort_values("x")
        assert (right["x"].to_numpy()[1:] >= right["end"].to_numpy()[:-1]).all()


def test_a_day_with_six_events_has_six_marks(with_events) -> None:
    day = "2024-03-12"
    data = with_events(*((f"e{n}", day, "", "day", "talks") for n in range(6)))
    marks = timeline(data.view()).placed.marks
    assert marks["y"].nunique() == 6
    assert (marks["name"] == [f"Title of e{n}" for n in range(6)]).all()
    assert exhibit_of(data.view()).summary.endswith(
        "The most that began on one day is 6, on 12 March 2024."
    )


def test_crowded_lanes_become_numbers_that_add_up(with_events) -> None:
    first = date(2024, 3, 1)
    many = [(f"e{n}", str(first + timedelta(days=n % 90)), "", "day", "talks") for n in range(5000)]
    data = with_events(*many, ("rare", "2024-03-05", "", "day", "vote"))
    model = timeline(data.view())
    talks, vote = model.placed.lanes
    assert talks.bin_days > 0
    assert vote.bin_days == 0
    numbers = model.placed.marks[model.placed.marks["shape"] == "number"]
    assert numbers["number"].sum() == 5000
    assert len(numbers) < PLOT_WIDTH / 20
    timeline_exhibit = exhibit.build(model)
    assert "In talks, 5,000 events stand too close to be drawn singly" in timeline_exhibit.rests_on
    assert len(timeline_exhibit.table) == 5001 + len(model.plans)
    # Each number opens just its events.
    what, (begins, ends, kind) = parts(numbers["choice"].iloc[1])
    near = during(model.every, Span(date.fromisoformat(begins), date.fromisoformat(ends)))
    assert (what, kind) == ("days", "talks")
    assert (near["kind"] == "talks").sum() == numbers["number"].iloc[1]
    assert set(numbers["choice"]) <= model.choices


def test_up_to_the_most_tracks_every_event_has_its_own_mark(with_events) -> None:
    same = [(f"e{n}", "2024-03-12", "", "day", "talks") for n in range(MOST_TRACKS)]
    other = [(f"o{n}", f"2024-03-{n + 1:02}", "", "day", "vote") for n in range(31)]
    marks = timeline(with_events(*same, *other).view()).placed.marks
    assert (marks["number"] == 1).all()
    assert marks.loc[marks["choice"].str.startswith("event~e"), "y"].nunique() == 16


def test_nothing_left_and_nothing_at_all_are_drawn(frozen: Dataset, with_events) -> None:
    nothing_left = exhibit.build(build(frozen.view(text="no such words")))
    assert "no event" in nothing_left.summary
    assert nothing_left.figure is not None
    nothing_at_all = exhibit.build(build(with_events().view(asof=date(2024, 3, 1))))
    assert nothing_at_all.summary == "1 March 2024: nothing is left under these filters."
    assert nothing_at_all.table.empty


def test_the_sentences(frozen: Dataset) -> None:
    # events.csv: 23 rows from 19 to 30 November 2025, two of them talks on the 23rd.
    november = exhibit_of(frozen.view(), NOVEMBER)
    assert november.summary.startswith("From 19 November 2025 to 30 November 2025: 23 events (")
    assert november.rests_on == (
        f"23 events of {len(frozen_rows('events'))} in the data. Nothing later than 4 July 2026 is shown."
    )
