"""The timeline with its sentences, its table and its sources."""

from __future__ import annotations

from parley.charts.time_axis import LEAST_WIDTH
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import each_once
from parley.exhibits.timeline.events import figure, wording
from parley.exhibits.timeline.events.model import HIDDEN, WIDTHS, Model, table


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row an event or text."""
    rows = table(model)
    return Exhibit(
        key="timeline",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=rows,
        source_ids=each_once(rows["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        least_width=LEAST_WIDTH,
        lines=tuple(wording.lines(model, rows)),
        legend=wording.legend(model),
        finding=wording.finding(model),
        notes=tuple(wording.notes(model)),
        hidden=HIDDEN,
        widths=WIDTHS,
        choice_at=by_row(rows["choice"]),
    )
