"""Events on a time axis: where they stand, what the table and the sentences say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest

from parley.analysis.events import during
from parley.analysis.spans import Span, whole_span
from parley.charts.lanes import BIN, MOST_OPEN, MOST_TRACKS
from parley.charts.time_axis import HALF_MARK, PLOT_WIDTH
from parley.charts.tracks import CHARACTER
from parley.dataset import Dataset, View, check_files
from parley.exhibits.choice import parts
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.timeline.events import exhibit
from parley.exhibits.timeline.events.model import TEXT_KIND, Model, Options, build, kinds_of, table
from parley.exhibits.timeline.events.wording import when
from parley.exhibits.timeline.one_event.model import texts_of
from tests import many_texts
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
    assert (month["shape"], several["shape"]) == ("vague", "days")
    assert month["begins"] == pd.Timestamp("2024-03-01")
    assert month["ends"] == pd.Timestamp("2024-04-01")
    assert several["begins"] == pd.Timestamp("2024-03-12 12:00")
    assert several["ends"] == pd.Timestamp("2024-03-14 12:00")
    rows = table(model).set_index("event_id")
    assert rows.loc["a", "date"] == "2024-03"
    figure = exhibit.build(model).figure
    rings = next(t for t in figure.data if t.customdata is not None and len(t.customdata) == 2)
    assert [data[0] for data in rings.customdata] == ["event~a", "event~b"]
    # A month is never seen as a day: only the two ends of the other one have marks.
    (dots,) = [t for t in figure.data if t.type == "scatter" and t.marker.symbol == "circle"]
    assert [x[:10] for x in dots.x] == ["2024-03-12", "2024-03-14"]
    assert "Of 1 only the month is known." in exhibit.build(model).notes


def test_a_year_is_drawn_as_all_of_it_and_written_without_a_month(with_events) -> None:
    data = with_events(
        ("a", "2022-01-01", "", "year", "talks"), ("b", "2022-03-12", "", "day", "talks")
    )
    model = build(data.view(), Options(date(2022, 1, 1), date(2022, 4, 10)))
    marks = model.placed.marks.set_index("choice")
    year = marks.loc["event~a"]
    assert year[["shape", "begins", "ends"]].tolist() == [
        "vague", pd.Timestamp("2022-01-01"), pd.Timestamp("2023-01-01"),
    ]  # fmt: skip
    # It can be chosen in the middle of what is seen of it: of 100 days after fifty.
    assert year["at"] == pd.Timestamp("2022-02-20")
    # The day may be one of the year's, so the two stand on tracks of their own.
    assert year["y"] != marks.loc["event~b", "y"]
    assert table(model).set_index("event_id").loc["a", "date"] == "2022"
    shown = exhibit.build(model)
    assert "Of 1 only the year is known." in shown.notes
    assert [chip.words for chip in shown.legend][-1] == "only the year is known"
    assert ("2022", "Title of a") in shown.lines


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2025-11-20", None, "day", "20 November 2025"),
        ("2025-11-24", "2025-11-25", "day", "24 to 25 November 2025"),
        ("2025-11-30", "2025-12-02", "day", "30 November 2025 to 2 December 2025"),
        ("2024-03-01", None, "month", "in March 2024, day not known"),
        ("2024-03-01", "2024-05-01", "month", "between March 2024 and May 2024, days not known"),
        ("1994-01-01", None, "year", "in 1994, month and day not known"),
        ("1994-01-01", "1996-01-01", "year", "between 1994 and 1996, months and days not known"),
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
    assert any("Events carry no issue" in note for note in exhibit_of(view).notes)


@pytest.mark.parametrize("span", [NOVEMBER, Span(date(2025, 11, 19), date(2026, 7, 4))])
def test_no_mark_and_no_name_covers_another(frozen: Dataset, span: Span) -> None:
    placed = timeline(frozen.view(), span).placed
    scale = placed.scale
    marks = placed.marks.assign(
        left=scale.pixels(placed.marks["begins"]) - HALF_MARK,
        right=scale.pixels(placed.marks["ends"]) + HALF_MARK,
    )
    wide = marks["name"].str.len() * CHARACTER
    left = marks["left"].where(marks["on_right"], marks["left"] - wide)
    right = marks["right"].where(~marks["on_right"], marks["right"] + wide)
    for _, group in marks.assign(left=left, right=right).groupby("y"):
        ordered = group.sort_values("left")
        gaps = ordered["left"].to_numpy()[1:] - ordered["right"].to_numpy()[:-1]
        assert (gaps >= -1e-6).all()
    named = placed.flags[placed.flags["level"] >= 0]
    assert len(named) == len(placed.flags)
    x = scale.pixels(named["at"])
    for _, group in named.assign(x=x, end=x + 6 + named["name"].str.len() * CHARACTER).groupby(
        "level"
    ):
        right = group[group["on_right"]].sort_values("x")
        assert (right["x"].to_numpy()[1:] >= right["end"].to_numpy()[:-1]).all()


def test_a_day_with_six_events_has_six_marks(with_events) -> None:
    day = "2024-03-12"
    data = with_events(*((f"e{n}", day, "", "day", "talks") for n in range(6)))
    marks = timeline(data.view()).placed.marks
    assert marks["y"].nunique() == 6
    assert (marks["name"] == [f"Title of e{n}" for n in range(6)]).all()
    # The week that begins on that day is the first of those that hold all six.
    assert exhibit_of(data.view()).finding == (
        "The busiest week began on 12 March 2024: 6 of 6 events, 1 of 3 texts"
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
    assert any(
        note.startswith("In talks, 5,000 events stand too close to be drawn singly")
        for note in timeline_exhibit.notes
    )
    assert len(timeline_exhibit.table) == 5001 + len(model.plans)
    # Each number opens just its events.
    what, (begins, ends, kind) = parts(numbers["choice"].iloc[1])
    near = during(model.every, Span(date.fromisoformat(begins), date.fromisoformat(ends)))
    assert (what, kind) == ("days", "talks")
    assert (near["kind"] == "talks").sum() == numbers["number"].iloc[1]
    assert set(numbers["choice"]) <= model.choices


def test_a_deep_lane_folds_and_unfolds(with_events) -> None:
    # 16 talks on one day and 31 votes, too many for names: six talks stay open, ten are folded.
    same = [(f"e{n}", "2024-03-12", "", "day", "talks") for n in range(MOST_TRACKS)]
    other = [(f"o{n}", f"2024-03-{n + 1:02}", "", "day", "vote") for n in range(31)]
    view = with_events(*same, *other).view()
    span = whole_span(view)
    folded = build(view, Options(span.first, span.last))
    talks = folded.placed.marks[folded.placed.marks["lane"] == "talks"]
    (more,) = talks[talks["shape"] == "more"].to_dict("records")
    # The fictional set has weights, too: what is named stands above the six.
    named = int((talks["name"] != "").sum())
    assert (len(talks), more["number"]) == (MOST_OPEN + named + 1, MOST_TRACKS - MOST_OPEN - named)
    assert more["choice"] == "days~2024-03-12~2024-03-12~talks"
    assert more["choice"] in folded.choices
    assert folded.placed.lanes[0].folded == more["number"]
    assert any("are folded into numbers" in note for note in exhibit.build(folded).notes)
    unfolded = build(view, Options(span.first, span.last, unfolded=True)).placed.marks
    assert (unfolded["number"] == 1).all()
    assert unfolded.loc[unfolded["choice"].str.startswith("event~e"), "y"].nunique() == MOST_TRACKS


def test_numbers_of_a_folded_lane_stand_apart(frozen: Dataset) -> None:
    for span in (
        Span(date(2025, 11, 19), date(2026, 7, 4)),
        Span(date(2025, 1, 1), date(2026, 7, 4)),
    ):
        placed = timeline(frozen.view(), span).placed
        numbers = placed.marks[placed.marks["shape"] == "more"]
        for _, lane in numbers.groupby("lane"):
            at = sorted(placed.scale.pixels(lane["at"]))
            assert all(b - a >= BIN - 1e-6 for a, b in pairwise(at))
        # Nothing is lost: single marks and numbers add up to the events.
        assert placed.marks["number"].sum() == len(timeline(frozen.view(), span).events)


def test_ten_of_many_are_named_whole_and_the_newest_of_them_opens(frozen: Dataset) -> None:
    model = build(frozen.view())
    marks = model.placed.marks.set_index("choice")
    named = marks[marks["name"] != ""]
    assert set(named.index) == {f"event~{event_id}" for event_id in model.named}
    assert len(model.named) == 10
    # test_event_weight: the letter of 4 June 2026 is the newest of the ten.
    assert model.telling() == "event~ev-2026-06-04-letter"
    assert named.loc["event~ev-2026-06-04-letter", "name"] == "Zelensky writes openly to Putin"
    note = exhibit.build(model).notes[0]
    assert note.startswith("10 events are named, the weightiest of these days.")


def test_a_name_without_room_is_left_out(frozen: Dataset) -> None:
    # In the smallest of lanes and at any place a name is whole, cut with a sign, or not there.
    for span in (NOVEMBER, Span(date(2025, 11, 19), date(2026, 7, 4))):
        model = timeline(frozen.view(), span)
        titles = model.events["title"].tolist()
        for mark in model.placed.marks.itertuples():
            full = titles[mark.row]
            assert mark.name in ("", full) or full.startswith(mark.name.removesuffix("\u2026"))


def test_each_kind_has_a_shape_and_a_colour_that_no_filter_changes(frozen: Dataset) -> None:
    def look(kinds: tuple[str, ...]) -> dict[str, tuple[str, str]]:
        model = timeline(frozen.view(), NOVEMBER, kinds)
        spec = exhibit.build(model).drawing.spec
        # The events' marks are those without a word of their own, whose rings lie over them.
        (marks,) = [
            trace["marker"] | {"y": trace["y"]}
            for trace in spec["data"]
            if trace.get("mode") == "markers" and trace["marker"]["symbol"] != "diamond"
            and "customdata" not in trace
        ]  # fmt: skip
        found = {}
        for n, y in enumerate(marks["y"]):
            (lane,) = [
                lane.name for lane in model.placed.lanes if lane.top <= y < lane.top + lane.height
            ]
            found[lane] = tuple(
                each if isinstance(each, str) else each[n]
                for each in (marks["symbol"], marks["color"])
            )
        return found

    every = look(())
    assert len({symbol for symbol, _ in every.values()}) == len(every)
    assert len({colour for _, colour in every.values()}) == len(every)
    assert look(("talks",)) == {"talks": every["talks"]}


def test_nothing_left_and_nothing_at_all_are_drawn(frozen: Dataset, with_events) -> None:
    nothing_left = exhibit.build(build(frozen.view(text="no such words")))
    assert "no event" in nothing_left.summary
    assert nothing_left.figure is not None
    nothing_at_all = exhibit.build(build(with_events().view(asof=date(2024, 3, 1))))
    assert nothing_at_all.summary == "1 March 2024: nothing is left under these filters."
    assert nothing_at_all.table.empty


def test_the_finding_is_of_the_days_and_kinds_that_are_shown(frozen: Dataset) -> None:
    # events.csv: 23 rows from 19 to 30 November 2025; plans.csv: the texts of these days.
    november = exhibit_of(frozen.view(), NOVEMBER)
    texts = [r for r in frozen_rows("plans") if "2025-11-19" <= r["published"] <= "2025-11-30"]
    assert november.finding == (
        f"23 events and {len(texts)} texts, 19 November 2025 to 30 November 2025"
    )
    # Counted from events.csv: rows that begin from each day on within seven days.
    days = sorted(r["date"] for r in frozen_rows("events") if r["date"] >= "2025-11-19")
    week = {
        day: sum(day <= other < str(date.fromisoformat(day) + timedelta(days=7)) for other in days)
        for day in days
    }
    first = max(sorted(week), key=week.__getitem__)
    finding = build(frozen.view())
    assert finding.week is not None
    assert str(finding.week.first) == first
    assert exhibit.build(finding).finding.startswith(
        f"The busiest week began on {int(first[8:])} November 2025: {week[first]} of 106 events"
    )


def test_no_week_is_the_busiest_where_two_are_as_busy(with_events) -> None:
    # Two events each in the first days of March and of April: neither week stands out.
    data = with_events(
        ("a", "2024-03-01", "", "day", "talks"), ("b", "2024-03-02", "", "day", "talks"),
        ("c", "2024-04-01", "", "day", "talks"), ("d", "2024-04-02", "", "day", "talks"),
    )  # fmt: skip
    model = timeline(data.view(), Span(date(2024, 3, 1), date(2024, 5, 1)))
    assert model.week is None
    assert exhibit.build(model).finding.startswith("4 events and ")


def test_the_sentences(frozen: Dataset) -> None:
    # events.csv: 23 rows from 19 to 30 November 2025, two of them talks on the 23rd.
    november = exhibit_of(frozen.view(), NOVEMBER)
    assert november.summary.startswith("From 19 November 2025 to 30 November 2025: 23 events (")
    assert november.rests_on == (
        f"23 events of {len(frozen_rows('events'))} in the data, up to 30 November 2025; an empty "
        "stretch says that nothing was found, not that nothing happened."
    )
    assert november.lines[0] == ("The weightiest", "")
    # Each event of the list opens, and each day by the first event that began on it; headings do not.
    leading = dict(
        zip((heading for heading, _ in november.lines), november.lines_lead, strict=True)
    )
    assert leading["The weightiest"] == ""
    named = {row["title"]: row["event_id"] for row in frozen_rows("events")}
    heaviest = november.lines[1][0]
    assert leading[heaviest] == f"timeline?at=event~{named[heaviest]}"
    assert leading["25 November 2025"].startswith("timeline?at=event~ev-2025-11-25-")


def test_a_great_many_texts_are_gathered_and_each_can_be_found() -> None:
    checked = check_files(many_texts.files(), "set")
    assert checked.dataset is not None, checked.report.faults
    view = checked.dataset.view()
    whole = whole_span(view)
    model = build(view, Options(whole.first, whole.last))
    flags = model.placed.flags
    assert sum(flags["rows"].map(len)) == many_texts.MANY
    several = flags[flags["rows"].map(len) > 1]
    # The narrowest plot is 392 pixels wide and a number takes 28, so there are few.
    assert 1 < len(several) <= 392 / 28 + 1
    # A click lists every text of its days, of which the mark stands for those without a name.
    what, (first, last) = parts(several["choice"].iloc[0])
    days = date.fromisoformat(first), date.fromisoformat(last)
    listed = texts_of(view, *days)
    assert what == "texts"
    assert set(model.plans["plan_id"].iloc[list(several["rows"].iloc[0])]) <= set(listed["plan_id"])
    assert set(several["choice"]) <= model.choices
    hovers = [text for one in exhibit.build(model).figure.data for text in one.hovertext or ()]
    assert any("<br>and " in text and " more<br>Click" in text for text in hovers)
    assert any("a click lists them" in note for note in exhibit.build(model).notes)
    # Ten weeks have ten texts, one every seventh day: each has its own mark again.
    near = build(view, Options(date(1990, 1, 1), date(1990, 3, 11)))
    assert near.placed.flags["rows"].map(len).tolist() == [1] * 10
