"""Events on a time axis: how they lie, where they stand, what the table says."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dataset import Dataset
from parley.exhibits.timeline.axis import PLOT_WIDTH, REACH, Scale, ticks
from parley.exhibits.timeline.choice import choice, parts
from parley.exhibits.timeline.events import (
    Span,
    dense_start,
    during,
    events,
    opening_span,
    positions_around,
    same_days,
    when,
    whole_span,
)
from parley.exhibits.timeline.exhibit import choices, exhibit, summary
from parley.exhibits.timeline.lanes import MOST_TRACKS, place
from parley.exhibits.timeline.placement import beside, tracks
from parley.exhibits.timeline.timeline import TEXT_KIND, kinds, table, timeline
from tests.paths import FROZEN_DATA

NOVEMBER = Span(date(2025, 11, 19), date(2025, 11, 30))


def rows_of(name: str) -> list[dict[str, str]]:
    with (FROZEN_DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def with_events(check_changed, example_files) -> Callable[..., Dataset]:
    """The fictional set with other events: (id, day, last day, precision, kind) each."""

    def make(*given_: tuple[str, str, str, str, str]) -> Dataset:
        head = example_files["events.csv"].split(b"\n")[0].decode().strip()
        source = rows(example_files["events.csv"])[0]["source_id"]
        lines = [
            f"{id_},{first},{last},{precision},Title of {id_},Summary,{kind},,,{source},"
            for id_, first, last, precision, kind in given_
        ]
        checked = check_changed({"events.csv": "\n".join([head, *lines, ""]).encode()})
        assert checked.dataset is not None, checked.report.faults
        return checked.dataset

    def rows(data: bytes) -> list[dict[str, str]]:
        return list(csv.DictReader(data.decode().splitlines()))

    return make


def test_the_table_holds_the_events_and_texts_of_the_files(bundled: Dataset) -> None:
    view = bundled.view()
    shown = table(timeline(view, whole_span(view)))
    told = shown[shown["kind"] != TEXT_KIND]
    columns = ["event_id", "date", "last day", "kind", "title", "summary", "source_id"]
    found = told[columns].fillna("").to_numpy().tolist()
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
        for r in sorted(rows_of("events"), key=lambda r: r["date"])
    ]
    assert found == wanted
    published = shown.loc[shown["kind"] == TEXT_KIND, ["plan_id", "date"]].to_numpy().tolist()
    plans = sorted(rows_of("plans"), key=lambda r: r["published"])
    assert published == [[r["plan_id"], r["published"]] for r in plans]


def test_it_opens_on_the_day_after_which_the_data_are_dense(bundled: Dataset) -> None:
    # ev-2025-11-19-axios: the press reveals the plan whose text is published the next day.
    assert dense_start(bundled) == date(2025, 11, 19)
    assert opening_span(bundled.view()) == Span(date(2025, 11, 19), date(2026, 7, 4))
    assert opening_span(bundled.view(asof=date(2026, 1, 31))).last == date(2026, 1, 31)
    # Before the dense part there are thirty days to be seen, not one.
    assert opening_span(bundled.view(asof=date(2025, 11, 20))).days == 30


def test_nothing_later_than_the_as_of_date(bundled: Dataset) -> None:
    asof = date(2025, 12, 14)
    view = bundled.view(asof=asof)
    shown = timeline(view, Span(date(2014, 1, 1), date(2026, 7, 4)))
    assert shown.span.last == asof
    rows = table(shown)
    assert rows["date"].max() == "2025-12-14"
    assert rows["last day"].dropna().max() <= "2025-12-14"
    # ev-2025-12-14-berlin lasts to the 15th, which is not yet known.
    berlin = rows[rows["event_id"] == "ev-2025-12-14-berlin"].iloc[0]
    assert pd.isna(berlin["last day"])
    marks = place(shown).marks
    assert marks["ends"].max() <= pd.Timestamp("2025-12-15")


def test_a_month_that_is_not_over_may_still_hold_the_future(with_events) -> None:
    data = with_events(("a", "2024-03-01", "", "month", "talks"))
    assert events(data.view(asof=date(2024, 3, 20))).empty
    assert len(events(data.view(asof=date(2024, 3, 31)))) == 1
    assert table(timeline(data.view(asof=date(2024, 3, 20)), whole_span(data.view()))).pipe(
        lambda rows: (rows["kind"] == TEXT_KIND).all()
    )


def test_a_month_is_drawn_as_all_of_it_and_written_without_a_day(with_events) -> None:
    data = with_events(
        ("a", "2024-03-01", "", "month", "talks"), ("b", "2024-03-12", "2024-03-14", "day", "talks")
    )
    shown = timeline(data.view(), whole_span(data.view()))
    marks = place(shown).marks.set_index("choice")
    month, several = marks.loc["event~a"], marks.loc["event~b"]
    assert (month["shape"], several["shape"]) == ("month", "days")
    assert month["begins"] == pd.Timestamp("2024-03-01")
    assert month["ends"] == pd.Timestamp("2024-04-01")
    assert several["begins"] == pd.Timestamp("2024-03-12 12:00")
    assert several["ends"] == pd.Timestamp("2024-03-14 12:00")
    rows = table(shown).set_index("event_id")
    assert rows.loc["a", "date"] == "2024-03"
    figure = exhibit(shown, place(shown)).figure
    dots = next(t for t in figure.data if t.customdata is not None and len(t.customdata) == 2)
    # Its own mark is only there to be clicked: it is never seen as a day.
    assert [one[0] for one in dots.customdata] == ["event~a", "event~b"]
    assert list(dots.marker.opacity) == [0, 1]
    assert "Of 1 only the month is known." in exhibit(shown, place(shown)).rests_on


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


def test_lanes_are_the_kinds_in_the_order_of_the_data(bundled: Dataset) -> None:
    # events.csv: 54 statements first, then 15 battlefield, 54 talks and so on.
    assert list(kinds(bundled.view()).items())[:3] == [
        ("statement", 54),
        ("battlefield", 15),
        ("talks", 54),
    ]
    only = timeline(bundled.view(), NOVEMBER, only=["talks"])
    assert [lane.kind for lane in place(only).lanes] == ["talks"]
    assert set(only.events["kind"]) == {"talks"}


def test_filters_narrow_the_events_and_the_page_says_what_cannot(bundled: Dataset) -> None:
    view = bundled.view(actor="hu", issue="territory")
    shown = timeline(view, whole_span(view))
    wanted = [r["event_id"] for r in rows_of("events") if "hu" in r["actors"].split(";")]
    assert sorted(shown.events["event_id"]) == sorted(wanted)
    assert "Events carry no issue" in exhibit(shown, place(shown)).rests_on


STRETCHES = st.lists(
    st.tuples(st.floats(0, 400), st.floats(0.5, 90)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=40,
)


@given(STRETCHES, st.integers(1, 50))
def test_no_two_stretches_on_one_track_touch(stretches, most) -> None:
    place_ = tracks([a for a, _ in stretches], [b for _, b in stretches], most)
    for n, (start, end) in enumerate(stretches):
        for m in range(n):
            if place_[n] == place_[m] < most:
                assert end <= stretches[m][0] or stretches[m][1] <= start


@given(STRETCHES)
def test_no_more_tracks_than_stretches_over_one_point(stretches) -> None:
    stretches = sorted(stretches)
    place_ = tracks([a for a, _ in stretches], [b for _, b in stretches], len(stretches))
    over = [sum(a <= start < b for a, b in stretches) for start, _ in stretches]
    assert (max(place_) + 1 if len(place_) else 0) == max(over, default=0)


def test_a_name_stands_where_it_fits() -> None:
    assert beside(10, 22, 100, 400) == (True, 10, 122)
    assert beside(350, 362, 100, 400) == (False, 250, 362)


@pytest.mark.parametrize("span", [NOVEMBER, Span(date(2025, 11, 19), date(2026, 7, 4))])
def test_no_mark_and_no_name_covers_another(bundled: Dataset, span: Span) -> None:
    view = bundled.view()
    placed = place(timeline(view, span))
    scale = Scale(span)
    marks = placed.marks.assign(
        left=scale.pixels(placed.marks["begins"]) - REACH,
        right=scale.pixels(placed.marks["ends"]) + REACH,
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


def test_a_day_with_six_events_has_six_marks_and_a_list(with_events) -> None:
    day = "2024-03-12"
    data = with_events(*((f"e{n}", day, "", "day", "talks") for n in range(6)))
    shown = timeline(data.view(), whole_span(data.view()))
    marks = place(shown).marks
    assert marks["y"].nunique() == 6
    assert (marks["name"] == [f"Title of e{n}" for n in range(6)]).all()
    assert list(same_days(data.view(), "e2")["event_id"]) == ["e0", "e1", "e3", "e4", "e5"]
    assert "The most that began on one day is 6, on 12 March 2024." in summary(shown)


def test_crowded_lanes_become_numbers_that_add_up(with_events) -> None:
    first = date(2024, 3, 1)
    many = [(f"e{n}", str(first + timedelta(days=n % 90)), "", "day", "talks") for n in range(5000)]
    data = with_events(*many, ("rare", "2024-03-05", "", "day", "vote"))
    view = data.view()
    shown = timeline(view, whole_span(view))
    placed = place(shown)
    talks, vote = placed.lanes
    assert talks.bin_days > 0
    assert vote.bin_days == 0
    numbers = placed.marks[placed.marks["shape"] == "number"]
    assert numbers["number"].sum() == 5000
    assert len(numbers) < PLOT_WIDTH / 20
    said = exhibit(shown, placed)
    assert "In talks, 5,000 events stand too close to be drawn singly" in said.rests_on
    assert len(said.table) == 5001 + len(shown.plans)
    # Each number opens just its events.
    what, (begins, ends, kind) = parts(numbers["choice"].iloc[1])
    near = during(shown.every, Span(date.fromisoformat(begins), date.fromisoformat(ends)))
    assert (what, kind) == ("days", "talks")
    assert (near["kind"] == "talks").sum() == numbers["number"].iloc[1]
    assert set(numbers["choice"]) <= choices(shown, placed)


def test_up_to_the_most_tracks_every_event_has_its_own_mark(with_events) -> None:
    same = [(f"e{n}", "2024-03-12", "", "day", "talks") for n in range(MOST_TRACKS)]
    other = [(f"o{n}", f"2024-03-{n + 1:02}", "", "day", "vote") for n in range(31)]
    placed = place(timeline((view := with_events(*same, *other).view()), whole_span(view)))
    assert (placed.marks["number"] == 1).all()
    assert placed.marks.loc[placed.marks["choice"].str.startswith("event~e"), "y"].nunique() == 16


def test_positions_around_an_event_start_with_its_actors(bundled: Dataset) -> None:
    # ev-2025-12-14-natobid names ua, us and others; three days to either side of 14 December.
    event = bundled.record("events", "ev-2025-12-14-natobid")
    near = positions_around(bundled.view(), event)
    days = pd.to_datetime([r["date"] for r in rows_of("positions")])
    within = (days >= "2025-12-11") & (days <= "2025-12-17")
    assert len(near) == within.sum()
    involved = near["actor_id"].isin(event["actors"].split(";"))
    assert involved.iloc[0]
    assert list(involved) == sorted(involved, reverse=True)
    assert positions_around(bundled.view(), {**event, "precision": "month"}).empty


def test_ticks_keep_their_distance_and_name_each_year_once() -> None:
    for span in (
        NOVEMBER,
        Span(date(2025, 11, 19), date(2026, 7, 4)),
        Span(date(2014, 3, 18), date(2026, 7, 4)),
    ):
        at, words = ticks(span)
        x = Scale(span).pixels(pd.Series(at))
        assert len(at) == len(words) >= 3
        assert min(b - a for a, b in pairwise(x)) > 25
    at, words = ticks(Span(date(2025, 11, 19), date(2026, 7, 4)))
    assert words[:2] == ["Dec<br>2025", "Jan<br>2026"]
    assert words[2] == "Feb"


def test_choices_are_read_as_they_were_written() -> None:
    assert parts(choice("cell", "ua", "us-28/7")) == ("cell", ("ua", "us-28/7"))
    assert parts(choice("days", "2025-11-01", "2025-11-09", "a~b")) == (
        "days",
        ("2025-11-01", "2025-11-09", "a~b"),
    )
    for wrong in ("", "event", "moon~1", "cell~ua"):
        with pytest.raises(ValueError, match="choice"):
            parts(wrong)


def test_nothing_left_and_nothing_at_all_are_drawn(bundled: Dataset, with_events) -> None:
    view = bundled.view(text="no such words")
    shown = timeline(view, opening_span(view))
    assert "no event" in summary(shown)
    assert exhibit(shown, place(shown)).figure is not None
    empty = with_events().view(asof=date(2024, 3, 1))
    shown = timeline(empty, opening_span(empty))
    assert summary(shown) == "1 March 2024: nothing is left under these filters."
    assert exhibit(shown, place(shown)).table.empty
