"""Which text a page on one text shows until the reader chooses another."""

from __future__ import annotations

from parley.analysis.consensus import current_text
from parley.dataset import View
from parley.dataset.kept import kept


@kept
def opening_text(view: View) -> str | None:
    """The text that pages on one text open on: the one through which the current state is read.

    Where that has no clauses that the view keeps, the newest public one with some, and before any
    was public the first with some; None where no text with clauses is kept.
    """
    with_clauses = set(view.clauses_asked()["plan_id"])
    current = current_text(view).read
    if current in with_clauses:
        return current
    public = view["plans"].sort_values("published", kind="stable")["plan_id"]
    kept_ones = [plan_id for plan_id in public if plan_id in with_clauses]
    if kept_ones:
        return str(kept_ones[-1])
    return next((str(one) for one in view.dataset["plans"]["plan_id"] if one in with_clauses), None)


@kept
def text_to_show(view: View, plan_id: str | None) -> str | None:
    """The text that such a page shows: the one asked for while the view keeps it, else its opening text."""
    offered = set(view.clauses_asked()["plan_id"])
    return plan_id if plan_id is not None and plan_id in offered else opening_text(view)
