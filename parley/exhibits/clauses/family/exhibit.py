"""The family tree of a wording as an exhibit."""

from __future__ import annotations

from parley.exhibits.clauses.family import figure, wording
from parley.exhibits.clauses.family.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.tabular import with_bare_names


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The tree with its sentence and table; each clause in it can be chosen."""
    ids = model.nodes["clause_id"]
    return Exhibit(
        key="family",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "text"),
        source_ids=clause_sources(model.view.dataset, ids),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        notes=(wording.JUDGEMENT,),
        lines=tuple(wording.lines(model)),
        least_width=figure.COLUMN_WIDTH * model.nodes["plan_id"].nunique(),
        hidden=("clause_id",),
        widths={"text": 150, "number": 70, "published": 100, "change": 90},
        choice_at=by_row(ids),
    )
