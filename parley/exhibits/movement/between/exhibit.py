"""The events of the same days as an exhibit."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.movement.between import wording
from parley.exhibits.movement.between.model import Model


def build(model: Model, *, dark: bool = False) -> Exhibit:  # noqa: ARG001 (a table has no colours)
    """The table; a row is chosen by its event."""
    return Exhibit(
        key="between",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=model.table,
        source_ids=tuple(model.table["source_id"].dropna().unique()),
        view=model.view,
        hidden=("choice", "event_id", "plan_id", "source_id"),
        widths={"date": 95, "last day": 95, "kind": 95, "title": 300},
        choice_at=lambda row, _: str(model.table["choice"].iloc[row]),
    )
