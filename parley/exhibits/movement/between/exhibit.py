"""The events of the same days as an exhibit."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.movement.between import wording
from parley.exhibits.movement.between.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.timeline.events.model import BESIDE, HIDDEN, WIDTHS


def build(model: Model) -> Exhibit:
    """The table; a row is chosen by its event."""
    return Exhibit(
        key="between",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "who", "clause", "earlier wording", "actors", "text"),
        source_ids=each_once(model.table["source_id"]),
        view=model.view,
        hidden=tuple(name for name in (*HIDDEN, *BESIDE) if name in model.table),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(model.table["choice"]),
    )
