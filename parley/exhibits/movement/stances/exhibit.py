"""The stances that moved as an exhibit."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.movement.changes import wording as changes_wording
from parley.exhibits.movement.changes.model import IDS
from parley.exhibits.movement.stances import figure, wording
from parley.exhibits.movement.stances.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table; a row is chosen by the cell that moved."""
    drawn = min(len(model.rows), figure.MOST_DRAWN)
    return Exhibit(
        key="moved",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "who", "clause", "earlier wording", "actors", "text"),
        source_ids=each_once(model.rows["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        least_width=figure.LEAST_WIDTH,
        lines=tuple(wording.lines(model, drawn)),
        legend=wording.legend(model),
        finding=changes_wording.finding(model.changes),
        notes=tuple(wording.notes(model, drawn)),
        hidden=IDS,
        widths={"who": 150, "clause": 140, "size": 55, "date": 95},
        choice_at=by_row(model.rows["choice"]),
    )
