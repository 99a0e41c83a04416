"""What is said of a flow of clauses."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.lineage import ADDED, CHANGED, CHANGES, KEPT, LEFT_OUT
from parley.exhibits.plans.flow.model import Model
from parley.exhibits.plans.flow.order import Placed
from parley.isolation import isolated
from parley.wording import count, in_digits, listed

TITLE = "Where did the clauses go?"
LEFT_OUT_CHIP: Final = "left out"
NEW_CHIP: Final = "new"
CHANGED_CHIP: Final = "changed"
KEPT_CHIP: Final = "kept"
"""What the colours of the bands mean."""

NEAREST: Final = (
    "Points and items count alike. With more than two texts each clause is drawn from and to the nearest "
    "one that names it. What became of a wording is our judgement, made from the summaries."
)

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
    """What the bands count, and what is not among them."""
    return (
        f"{count(int(model.flows['steps'].sum()), 'step')} of lineage; clauses that nobody compared are "
        "not in the flow."
    )


def block(placed: Placed) -> str:
    """What a block is called: an issue, or 'left out: 2'."""
    outside = placed.part in (LEFT_OUT, ADDED)
    return f"{placed.part}: {in_digits(placed.steps)}" if outside else isolated(placed.part)


def changes(flows: pd.DataFrame) -> list[str]:
    """What the steps of each flow did: '2 widened and 1 replaced'."""
    return [
        listed(f"{flow[change]} {change}" for change in CHANGES if flow.get(change))
        for flow in flows.to_dict("records")
    ]


def lines(model: Model) -> list[tuple[str, str]]:
    """The same as a list: between two texts what was left out, new, changed and kept, issue by issue."""
    names = model.view.dataset.names.plans
    rows = model.flows
    return [
        (
            f"{names[str(earlier)]} to {names[str(later)]}, {kind}: {in_digits(int(of_kind['steps'].sum()))}",
            " · ".join(_way(row) for row in of_kind.to_dict("records")),
        )
        for (earlier, later), of_pair in rows.groupby(["from_plan_id", "plan_id"], sort=False)
        for kind in (LEFT_OUT, ADDED, CHANGED, KEPT)
        if len(of_kind := of_pair[of_pair["kind"] == kind])
    ]


def _way(flow: dict) -> str:
    """'Territory 2', or where the issue is another one then 'Frozen Russian assets, now Reconstruction 2'."""
    start, end = flow["from_part"], flow["part"]
    if end == LEFT_OUT:
        return f"{isolated(start)} {in_digits(flow['steps'])}"
    where = isolated(end)
    if start not in (ADDED, end):
        where = f"{isolated(start)}, now {where}"
    return f"{where} {in_digits(flow['steps'])}"
