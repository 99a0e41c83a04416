"""Which text a page on one text shows until the reader chooses another."""

from __future__ import annotations

from parley.dataset import View


def opening_text(view: View) -> str | None:
    """The text that pages on one text open on: the only one kept, else the most spoken on.

    None where no text with clauses is kept.
    """
    clauses = view.clauses_asked()
    plans = view.dataset["plans"]["plan_id"]
    plans = plans[plans.isin(clauses["plan_id"])]
    if plans.empty:
        return None
    plan_of = clauses.set_index("clause_id")["plan_id"]
    spoken = view.statements()["clause_id"].map(plan_of).value_counts()
    return str(spoken.idxmax() if len(plans) > 1 and len(spoken) else plans.iloc[0])
