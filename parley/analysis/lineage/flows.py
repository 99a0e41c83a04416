"""The steps of an alignment counted: from issue to issue, and by group of issues and change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd

from parley.analysis.codes import codes
from parley.analysis.lineage.alignment import CHANGES, Alignment
from parley.analysis.lineage.drops import DROPPED
from parley.analysis.lineage.wordings import KEPT
from parley.dataset.view import View

MOST_NODES: Final = 60
"""Above so many nodes issues are taken together by group, then the smallest groups."""

REST: Final = "other groups"
LEFT_OUT: Final = "left out"
ADDED: Final = "new"
"""What stands for a part where there is no issue: taken together, the end and the start of a step."""

CHANGED: Final = "changed"
"""With the two above and `KEPT`, the kinds of a flow."""

BY: Final = ("from_plan_id", "from_part", "plan_id", "part", "kind")
"""What tells a flow from others."""

Node = tuple[str, str]
"""A text's id and the part of it: an issue's name, a group's, or one of those above."""


def nearest_steps(aligned: Alignment) -> pd.DataFrame:
    """Each clause's step to or from the nearest of the texts that names it.

    With two texts these are all steps. With more, a clause that the next text carries
    on is not counted again from an older one, and a clause that two later texts left out
    leaves once.
    """
    order = pd.Index(aligned.plans)
    steps = aligned.steps.assign(
        far=codes(order, aligned.steps["plan_id"]) - codes(order, aligned.steps["from_plan_id"])
    )
    least = steps.groupby("clause_id")["far"].transform("min")
    carried = steps[steps["far"] == least]
    gone = steps[steps["clause_id"].isna()]
    named = steps.groupby("from_clause_id")["far"].min()
    gone = gone[gone["far"] == gone["from_clause_id"].map(named)]
    return pd.concat([carried, gone]).sort_index().drop(columns="far")


def parted_steps(view: View, aligned: Alignment) -> pd.DataFrame:
    """The `nearest_steps`, each with where it starts and ends: ``from_part``, ``part`` and ``kind``.

    Parts are issues' names, or their groups where issues would be more than `MOST_NODES` nodes;
    `LEFT_OUT` and `ADDED`. The kind is `KEPT`, `CHANGED`, `LEFT_OUT` or `ADDED`.
    """
    steps = nearest_steps(aligned)
    clauses = view.dataset.index["clauses"]["issue_id"]
    issues = view.dataset.index["issues"]
    for column in ("name", "group"):
        parts = steps.assign(
            from_part=steps["from_clause_id"].map(clauses).map(issues[column]).fillna(ADDED),
            part=steps["clause_id"].map(clauses).map(issues[column]).fillna(LEFT_OUT),
        )
        if len(nodes(parts)) <= MOST_NODES:
            break
    kind = parts["change"].map({KEPT: KEPT, DROPPED: LEFT_OUT, ADDED: ADDED})
    return few(parts).assign(kind=kind.fillna(CHANGED))


def flows(view: View, aligned: Alignment) -> pd.DataFrame:
    """The steps counted by where they start and end.

    Columns: ``from_plan_id``, ``from_part``, ``plan_id``, ``part`` and ``kind`` as `parted_steps` have
    them, ``steps``, then one column for each change in the contract's order with its number of steps.
    """
    parts = parted_steps(view, aligned)
    changes = pd.get_dummies(parts["change"], dtype="int64").reindex(
        columns=[change for change in CHANGES if change in set(parts["change"])]
    )
    rows = parts[list(BY)].assign(steps=1).join(changes)
    return rows.groupby(list(BY), sort=False).sum().reset_index()


def nodes(parts: pd.DataFrame) -> set[Node]:
    """The distinct starts and ends of steps or flows."""
    ends = [parts[["from_plan_id", "from_part"]], parts[["plan_id", "part"]]]
    return {node for end in ends for node in end.itertuples(index=False, name=None)}


def nodes_in_order(view: View, plans: Sequence[str], rows: pd.DataFrame) -> list[Node]:
    """The nodes of flows text by text, in the order of issues; what is new or left out stands last."""
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    distinct = nodes(rows)
    order = [*issues["name"].unique(), REST, ADDED, LEFT_OUT]
    if not {part for _, part in distinct} <= set(order):
        order = [*issues["group"].unique(), REST, ADDED, LEFT_OUT]
    return sorted(distinct, key=lambda node: (plans.index(node[0]), order.index(node[1])))


def few(parts: pd.DataFrame) -> pd.DataFrame:
    """The smallest parts as one, `REST`, where they are more than `MOST_NODES` nodes."""
    sizes = pd.concat([parts["from_part"], parts["part"]]).value_counts()
    by_size = [part for part in sizes.index if part not in (ADDED, LEFT_OUT)]
    while len(nodes(parts)) > MOST_NODES and len(by_size) > 1:
        least = by_size.pop()
        parts = parts.replace({"from_part": {least: REST}, "part": {least: REST}})
    return parts


def changes_by_group(view: View, aligned: Alignment) -> pd.DataFrame:
    """How many rows of each account a group of issues has, change by change.

    One row a pair of linked texts and a group, in the order of issues. Columns:
    ``from_plan_id``, ``plan_id``, ``group``, then every one of `CHANGES`, 0 or more.
    """
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    group_of = view.dataset.index["issues"]["group"]
    frames = []
    for (earlier, later), rows in aligned.accounts.items():
        counts = pd.crosstab(rows["issue_id"].map(group_of), rows["change"])
        counts = counts.reindex(
            index=[group for group in issues["group"].unique() if group in counts.index],
            columns=list(CHANGES),
            fill_value=0,
        )
        counts = counts.rename_axis(index="group", columns=None).reset_index()
        frames.append(counts.assign(from_plan_id=earlier, plan_id=later))
    columns = ["from_plan_id", "plan_id", "group", *CHANGES]
    if not frames:
        return pd.DataFrame(columns=columns)
    return pd.concat(frames, ignore_index=True)[columns]
