"""What is said of a flow of clauses."""

from __future__ import annotations

import pandas as pd

from parley.analysis.lineage import ADDED, CHANGED, CHANGES, KEPT, LEFT_OUT
from parley.exhibits.plans.flow.model import Model
from parley.wording import count, in_digits, listed

TITLE = "Where did the clauses go?"
LEGEND = ("strong band: kept · grey band: changed · pale band: left out or new",)
STEPS = "steps"

NONE_LEFT = "No step of lineage between these texts is recorded, or left under the filters."

_DID = {
    KEPT: "kept the wording",
    CHANGED: "changed it",
    LEFT_OUT: "left a clause out",
    ADDED: "added one",
}


def summary(model: Model) -> str:
    """Of the steps, how many kept, changed, left out and added wording."""
    total = model.flows.groupby("kind")["steps"].sum()
    ways = [f"{in_digits(total[kind])} {did}" for kind, did in _DID.items() if kind in total]
    return f"Of {count(int(total.sum()), 'step')}, {listed(ways)}."


def rests_on(model: Model) -> str:
    """What the bands count."""
    return (
        f"{count(int(model.flows['steps'].sum()), 'step')} of lineage, points and items alike; with "
        "more than two texts each clause is drawn from and to the nearest one that names it. "
        "Clauses that nobody compared are not in the flow."
    )


def changes(flows: pd.DataFrame) -> list[str]:
    """What the steps of each flow did: '2 widened and 1 replaced'."""
    return [
        listed(f"{flow[change]} {change}" for change in CHANGES if flow.get(change))
        for flow in flows.to_dict("records")
    ]


def lines(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The table as a list: a text's issue, and what went where."""
    return [
        (f"{text}, {part}", "; ".join(map(_went, rows.to_dict("records"))))
        for (text, part), rows in table.groupby(["from", "out of"], sort=False)
    ]


def _went(flow: dict) -> str:
    """'2 kept, to Twenty points: Sovereignty', or '1 dropped by Twenty points'."""
    if flow["into"] == LEFT_OUT:
        return f"{flow['of which']} by {flow['to']}"
    return f"{flow['of which']}, to {flow['to']}: {flow['into']}"
