"""The events around a clause as an exhibit."""

from __future__ import annotations

from parley.exhibits.clauses.context import wording
from parley.exhibits.clauses.context.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import each_once


def build(model: Model) -> Exhibit:
    """The table of events with what ties each to the clause."""
    return Exhibit(
        key="clause_events",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.RESTS_ON,
        table=model.table,
        source_ids=each_once(model.table["source_id"]),
        view=model.view,
        hidden=("event_id", "source_id"),
        widths={"date": 96, "event": 330, "tied by": 190},
    )
