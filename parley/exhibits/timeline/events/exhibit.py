"""The timeline with its sentences, its table and its sources."""

from __future__ import annotations

import pandas as pd

from parley.charts.time_axis import LEAST_WIDTH
from parley.exhibits import addresses
from parley.exhibits.choice import choice
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.timeline.events import figure, wording
from parley.exhibits.timeline.events.model import BESIDE, HIDDEN, WIDTHS, Model, table


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row an event or text."""
    rows = table(model)
    return Exhibit(
        key="timeline",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(rows, "actors", "text"),
        source_ids=each_once(rows["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        least_width=LEAST_WIDTH,
        lines=tuple(wording.lines(model, rows)),
        lines_lead=tuple(lines_lead(model, rows)),
        legend=wording.legend(model),
        finding=wording.finding(model),
        notes=tuple(wording.notes(model)),
        hidden=(*HIDDEN, *BESIDE),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(rows["choice"]),
    )


def lines_lead(model: Model, table: pd.DataFrame) -> list[str]:
    """Where the headings of `wording.lines` lead: to the event, and for a day to the first that began on it, with
    which the others of the day are listed."""
    rows = model.events.set_index("event_id").loc[list(model.named)]
    rows = rows.sort_values("begins", ascending=False, kind="stable")
    weighty = [choice("event", event_id) for event_id in rows.index]
    days = [rows["choice"].iloc[0] for _, rows in table.groupby("date", sort=False)]
    newest = [
        *reversed(days[-wording.MOST_LINES :]),
        *([""] if len(days) > wording.MOST_LINES else []),
    ]
    leading = [*(["", *weighty, ""] if weighty else []), *newest]
    return [chosen and str(addresses.on_time_axis_at(chosen)) for chosen in leading]
