"""The events of a text's time as a table."""

from __future__ import annotations

import pandas as pd

from parley.dataset.dates import as_known
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.text_events import wording
from parley.exhibits.plans.text_events.model import Model
from parley.exhibits.sources_of import each_once


def build(model: Model) -> Exhibit:
    """The rows: date, event, kind, summary, and event_id and source_id for links."""
    rows = model.rows
    return Exhibit(
        key="plan_events",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.RESTS_ON,
        table=pd.DataFrame(
            {
                "event_id": rows["event_id"],
                "source_id": rows["source_id"],
                "date": as_known(rows["date"], rows["precision"]),
                "event": rows["title"],
                "kind": rows["kind"],
                "summary": rows["summary"],
            }
        ),
        source_ids=each_once(rows["source_id"]),
        view=model.view_of_text,
        hidden=("event_id", "source_id"),
        widths={"date": 96, "event": 360, "kind": 100},
    )
