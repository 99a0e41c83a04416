"""The alignment as a table: one row a step, and one a clause that nobody compared."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.aligned.model import Model
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.tabular import with_bare_names


def build(model: Model) -> Exhibit:
    """The rows with their sentences and sources."""
    return Exhibit(
        key="aligned",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        finding=wording.finding(model),
        notes=(wording.JUDGEMENT,),
        table=with_bare_names(model.rows, "issue", "earlier text", "later text"),
        source_ids=clause_sources(model.view.dataset, model.aligned.clauses["clause_id"]),
        view=model.view_of_texts,
        widths={"issue": 150, "earlier text": 130, "later text": 130, "change": 100},
        hidden=("from_clause_id", "clause_id"),
    )
