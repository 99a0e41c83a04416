"""The flow of clauses from text to text: how many of an issue went on, changed, or were left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd

from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans import flow_figure
from parley.exhibits.plans.alignment import CHANGES, Alignment
from parley.exhibits.plans.flow_figure import ADDED, LEFT_OUT
from parley.exhibits.plans.words import plan_names
from parley.exhibits.sources_of import clause_sources
from parley.wording import count, listed

MOST_NODES: Final = 60
"""Above so many nodes issues are taken together by group, then the smallest groups."""

REST: Final = "other groups"


def nearest_steps(found: Alignment) -> pd.DataFrame:
    """Each clause's step to or from the nearest of the texts that names it.

    With two texts these are all steps. With more, a clause that the next text carries
    on is not drawn again from an older one, and a clause that two later texts left out
    leaves once.
    """
    place = {one: at for at, one in enumerate(found.plans)}
    steps = found.steps.assign(
        far=found.steps["plan_id"].map(place) - found.steps["from_plan_id"].map(place)
    )
    least = steps.groupby("clause_id")["far"].transform("min")
    carried = steps[steps["far"] == least]
    gone = steps[steps["clause_id"].isna()]
    named = steps.groupby("from_clause_id")["far"].min()
    gone = gone[gone["far"] == gone["from_clause_id"].map(named)]
    return pd.concat([carried, gone]).sort_index().drop(columns="far")


def flows(view: View, found: Alignment) -> pd.DataFrame:
    """The steps counted by where they start and end.

    Columns: ``from_plan_id``, ``from_part``, ``plan_id``, ``part`` (an issue's name, or
    its group where issues would be more than `MOST_NODES` nodes; "left out" and
    "new"), ``kind`` ('kept', 'changed', 'left out' or 'new'), ``steps`` and ``changes`` in words.
    """
    steps = nearest_steps(found)
    clauses = view.dataset["clauses"].set_index("clause_id")["issue_id"]
    issues = view.dataset["issues"].set_index("issue_id")
    for column in ("name", "group"):
        named = steps.assign(
            from_part=steps["from_clause_id"].map(clauses).map(issues[column]).fillna(ADDED),
            part=steps["clause_id"].map(clauses).map(issues[column]).fillna(LEFT_OUT),
        )
        if len(_nodes(named)) <= MOST_NODES:
            break
    return _counted(_few(named))


def _nodes(named: pd.DataFrame) -> set[tuple[str, str]]:
    ends = [named[["from_plan_id", "from_part"]], named[["plan_id", "part"]]]
    return {pair for end in ends for pair in end.itertuples(index=False, name=None)}


def _few(named: pd.DataFrame) -> pd.DataFrame:
    """The smallest groups as one, where even the groups are too many nodes."""
    sizes = pd.concat([named["from_part"], named["part"]]).value_counts()
    parts = [one for one in sizes.index if one not in (ADDED, LEFT_OUT)]
    while len(_nodes(named)) > MOST_NODES and len(parts) > 1:
        least = parts.pop()
        named = named.replace({"from_part": {least: REST}, "part": {least: REST}})
    return named


def _counted(named: pd.DataFrame) -> pd.DataFrame:
    kind = named["change"].map({"kept": "kept", "dropped": LEFT_OUT, "new": ADDED})
    named = named.assign(kind=kind.fillna("changed"))
    by = ["from_plan_id", "from_part", "plan_id", "part", "kind"]
    grouped = named.groupby(by, sort=False)["change"]
    return pd.DataFrame(
        {"steps": grouped.size(), "changes": grouped.agg(_ways).astype("str")}
    ).reset_index()


def _ways(changes: pd.Series) -> str:
    times = changes.value_counts()
    return listed(f"{times[one]} {one}" for one in CHANGES if one in times)


def exhibit(view: View, found: Alignment, *, dark: bool = False) -> Exhibit | None:
    """The flow with its sentence and table; None where no lineage ties the texts."""
    if found.steps.empty:
        return None
    rows = flows(view, found)
    names = plan_names(view)
    table = pd.DataFrame(
        {
            "from": rows["from_plan_id"].map(names),
            "out of": rows["from_part"],
            "to": rows["plan_id"].map(names),
            "into": rows["part"],
            "steps": rows["steps"],
            "of which": rows["changes"],
        }
    )
    return Exhibit(
        key="flow",
        title="Where did the clauses go?",
        summary=summary(rows),
        rests_on=(
            f"{count(int(rows['steps'].sum()), 'step')} of lineage, points and items alike; with "
            "more than two texts each clause is drawn from and to the nearest one that names it. "
            "Clauses that nobody compared are not in the flow."
        ),
        table=table,
        source_ids=clause_sources(view.dataset, found.clauses["clause_id"]),
        view=view.narrow(plan=found.plans),
        figure=flow_figure.figure(
            found.plans, placed(view, found.plans, rows), rows, names, dark=dark
        ),
        lines=tuple(lines(table)),
        legend=("strong band: kept · grey band: changed · pale band: left out or new",),
        least_width=flow_figure.LEAST_WIDTH,
    )


def lines(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The same as a list: a text's issue, and behind it what went where."""
    return [
        (
            f"{text}, {part}",
            "; ".join(
                f"{row['of which']}"
                + (
                    f", to {row['to']}: {row['into']}"
                    if row["into"] != LEFT_OUT
                    else f" by {row['to']}"
                )
                for row in rows.to_dict("records")
            ),
        )
        for (text, part), rows in table.groupby(["from", "out of"], sort=False)
    ]


def summary(rows: pd.DataFrame) -> str:
    """Of the steps, how many kept, changed, left out and added wording."""
    total = rows.groupby("kind")["steps"].sum()
    ways = [
        f"{total[kind]:,} {words}"
        for kind, words in (
            ("kept", "kept the wording"),
            ("changed", "changed it"),
            (LEFT_OUT, "left a clause out"),
            (ADDED, "added one"),
        )
        if kind in total
    ]
    return f"Of {count(int(total.sum()), 'step')}, {listed(ways)}."


def placed(view: View, plans: Sequence[str], rows: pd.DataFrame) -> list[tuple[str, str]]:
    """The nodes text by text, in the order of issues; what is new or left out stands last."""
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    nodes = _nodes(rows)
    order = [*issues["name"].unique(), REST, ADDED, LEFT_OUT]
    if not {part for _, part in nodes} <= set(order):
        order = [*issues["group"].unique(), REST, ADDED, LEFT_OUT]
    return sorted(nodes, key=lambda pair: (plans.index(pair[0]), order.index(pair[1])))
