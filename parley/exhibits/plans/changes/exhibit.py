"""The counts of changes with their sentence and table."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.changes import figure, wording
from parley.exhibits.plans.changes.model import Model
from parley.exhibits.sources_of import clause_sources


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row a pair of texts and a group of issues."""
    return Exhibit(
        key="changes",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=model.table,
        source_ids=clause_sources(model.view.dataset, model.clause_ids),
        view=model.view_of_texts,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(wording.lines(model)),
    )
