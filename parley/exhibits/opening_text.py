"""Which text a page on one text shows until the reader chooses another."""

from __future__ import annotations

from parley.dataset import View
from parley.dataset.kept import kept


@kept
def opening_text(view: View) -> str | None:
    """The text that pages on one text open on: the only one kept, else the most spoken on.

    None where no text with clauses is kept.
    """
    clauses = view.clauses_asked()
    plans = view.dataset["plans"]["plan_id"]
    plans = plans[plans.isin(clauses["plan_id"])]
    if plans.empty:
        return None
    statements = view.statements()
    statements = statements[statements["clause_id"].isin(clauses["clause_id"])]
    spoken = statements["clause_id"].map(view.dataset.index["clauses"]["plan_id"]).value_counts()
    return str(spoken.idxmax() if len(plans) > 1 and len(spoken) else plans.iloc[0])


@kept
def text_to_show(view: View, plan_id: str | None) -> str | None:
    """The text that such a page shows: the one asked for while the view keeps it, else its opening text."""
    offered = set(view.clauses_asked()["plan_id"])
    return plan_id if plan_id is not None and plan_id in offered else opening_text(view)
