"""The timeline drawn: a lane a kind of event, a flag a text, below them a strip of all time."""

from __future__ import annotations

from dataclasses import replace

from parley.charts import timeline
from parley.charts.drawing import Drawing
from parley.charts.kinds import looks
from parley.charts.labels import plain, wrapped
from parley.charts.lanes import Lane
from parley.charts.palette import Palette, palette
from parley.charts.strip import Strip
from parley.charts.time_axis import Scale
from parley.dataset import records
from parley.exhibits.timeline.events import wording
from parley.exhibits.timeline.events.model import Model
from parley.wording import in_digits


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The placed marks; every mark that can be clicked carries its choice."""
    placed = replace(
        model.placed,
        marks=model.placed.marks.assign(hover=_of_marks(model)),
        flags=model.placed.flags.assign(hover=_of_flags(model)),
    )
    look = looks(model.every_kind, dark=dark)
    names = [_lane(lane, palette(dark=dark)) for lane in placed.lanes]
    return timeline.figure(placed, _strip(model), look, names, key="timeline", dark=dark)


def _lane(lane: Lane, colours: Palette) -> str:
    """The lane's name, and below it how many events it has."""
    number = f"<span style='color:{colours.muted}'>{in_digits(lane.events)}</span>"
    return f"{wrapped(lane.name, 13, 1)}<br>{number}"


def _strip(model: Model) -> Strip:
    periods = model.periods
    hovers = [wording.in_period(period) for period in records(periods)]
    return Strip(
        Scale(model.whole.first, model.whole.last),
        periods.assign(hover=hovers),
        wording.strip_label(is_year=bool(periods["is_year"].any())),
    )


def _of_marks(model: Model) -> list[str]:
    rows = model.events
    titles, days = rows["title"].tolist(), [wording.when(event) for event in records(rows)]
    actors = rows["actor_names"].fillna("").tolist()
    marks = model.placed.marks
    hovers = []
    for row, shape, number, first, last in marks[
        ["row", "shape", "number", "first_day", "last_day"]
    ].itertuples(index=False):
        if shape == "number":
            hovers.append(wording.several_events(number, first, last))
            continue
        if shape == "more":
            hovers.append(wording.more_events(number, first, last))
            continue
        who = f"<br>{wrapped(actors[row], 60, 3)}" if actors[row] else ""
        hovers.append(f"<b>{wrapped(titles[row], 60, 3)}</b><br>{plain(days[row])}{who}")
    return hovers


def _of_flags(model: Model) -> list[str]:
    names, days = model.plans["full_name"].tolist(), model.plans["published"].tolist()
    hovers = []
    for rows in model.placed.flags["rows"]:
        if len(rows) == 1:
            (row,) = rows
            hovers.append(f"<b>{wrapped(names[row], 60, 3)}</b><br>{wording.published(days[row])}")
            continue
        first = [wrapped(names[row], 60, 1) for row in rows[: wording.MOST_TEXTS_NAMED]]
        hovers.append(wording.several_texts(len(rows), days[rows[0]], days[rows[-1]], first))
    return hovers
