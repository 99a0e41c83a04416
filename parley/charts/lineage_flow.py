"""The flow of clauses from text to text: how many of an issue went on, changed, or were left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.exhibit import Exhibit
from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.plan_alignment import CHANGES, Alignment, plan_names
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.words import count, listed

MOST_NODES: Final = 60
"""Above so many nodes issues are taken together by group, then the smallest groups."""

LEFT_OUT: Final = "left out"
ADDED: Final = "new"
REST: Final = "other groups"
GAP: Final = 15
STEP: Final = 4
"""Pixels between two nodes at least, so that their names do not touch, and for a step if there is room."""

SHORTEST: Final = 240
TALLEST: Final = 700
HEAD: Final = 50
"""Pixels of the flow at least and, unless the gaps alone take more, at most; and for the texts' names."""

LABELS: Final = 0.235
"""The share of the width on either side that the names of the outer texts' nodes take."""


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
    sources = view.dataset["clauses"].set_index("clause_id")["source_id"]
    return Exhibit(
        key="flow",
        title="Where did the clauses go?",
        summary=summary(rows),
        reach=(
            f"{count(int(rows['steps'].sum()), 'step')} of lineage, points and items alike; with "
            "more than two texts each clause is drawn from and to the nearest one that names it. "
            "Clauses that nobody compared are not in the flow."
        ),
        table=table,
        source_ids=tuple(sources[found.clauses["clause_id"]].unique()),
        view=view.narrow(plan=found.plans),
        figure=figure(view, found, rows, dark=dark),
        lines=tuple(lines(table)),
        legend=("strong band: kept · grey band: changed · pale band: left out or new",),
        least_width=640,
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


def figure(view: View, found: Alignment, rows: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """Texts from left to right, a block an issue (or group), a band for each way on."""
    colours = palette(dark=dark)
    names = plan_names(view)
    nodes = _placed(view, found.plans, rows)
    at = {pair: place for place, pair in enumerate(nodes)}
    last = len(found.plans) - 1
    room, heights = _heights(nodes, rows)
    ends = (found.plans[0], found.plans[-1])
    fig = go.Figure()
    fig.add_sankey(
        arrangement="fixed",
        domain={"x": [LABELS, 1 - LABELS]},
        node={
            "label": ["" if plan in ends else plain(part) for plan, part in nodes],
            "x": [0.001 + 0.998 * found.plans.index(plan) / max(last, 1) for plan, _ in nodes],
            "y": heights,
            "color": [
                colours.line if part in (LEFT_OUT, ADDED) else colours.accent for _, part in nodes
            ],
            "line": {"width": 0},
            "pad": GAP,
            "thickness": 10,
            "customdata": [f"{plain(names[plan])}: {plain(part)}" for plan, part in nodes],
            "hovertemplate": "%{customdata}, %{value} steps<extra></extra>",
        },
        link={
            "source": [
                at[pair] for pair in zip(rows["from_plan_id"], rows["from_part"], strict=True)
            ],
            "target": [at[pair] for pair in zip(rows["plan_id"], rows["part"], strict=True)],
            "value": rows["steps"],
            "color": [_band(kind, colours) for kind in rows["kind"]],
            "customdata": rows["changes"],
            "hovertemplate": "%{source.customdata}<br>%{target.customdata}<br>%{customdata}<extra></extra>",
        },
        textfont={"size": 12, "color": colours.ink},
    )
    for (plan, part), height in zip(nodes, heights, strict=True):
        if plan in ends:
            # Outside the bands, where Plotly's own labels would lie on them.
            first = plan == ends[0]
            _label(fig, LABELS if first else 1 - LABELS, 1 - height, plain(part), first=first)
    for place, plan_id in enumerate(found.plans):
        x = LABELS + (1 - 2 * LABELS) * place / max(last, 1)
        fig.add_annotation(
            x=x, y=1, xref="paper", yref="paper", yanchor="bottom", yshift=8, showarrow=False,
            text=f"<b>{wrapped(names[plan_id], 22, 1)}</b>", font={"size": 13},
        )  # fmt: skip
    fig.update_layout(
        template=template_name(dark=dark),
        height=room + HEAD,
        uirevision="flow",
        margin={"l": 4, "r": 4, "t": HEAD - 10, "b": 10},
    )
    return fig


def _label(fig: go.Figure, x: float, y: float, text: str, *, first: bool) -> None:
    """A node's name to the left of the first text's nodes or to the right of the last one's."""
    fig.add_annotation(
        x=x, y=y, xref="paper", yref="paper", text=text, showarrow=False, yanchor="middle",
        xanchor="right" if first else "left", xshift=-8 if first else 8, font={"size": 12},
    )  # fmt: skip


def _band(kind: str, colours: Palette) -> str:
    """A see-through colour for a band, so that crossing bands stay told apart."""
    colour, share = {
        "kept": (colours.accent, 0.55),
        "changed": (colours.muted, 0.4),
    }.get(kind, (colours.muted, 0.16))
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {share})"


def _placed(view: View, plans: Sequence[str], rows: pd.DataFrame) -> list[tuple[str, str]]:
    """The nodes text by text, in the order of issues; what is new or left out stands last."""
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    nodes = _nodes(rows)
    order = [*issues["name"].unique(), REST, ADDED, LEFT_OUT]
    if not {part for _, part in nodes} <= set(order):
        order = [*issues["group"].unique(), REST, ADDED, LEFT_OUT]
    return sorted(nodes, key=lambda pair: (plans.index(pair[0]), order.index(pair[1])))


def _heights(nodes: list[tuple[str, str]], rows: pd.DataFrame) -> tuple[int, list[float]]:
    """The flow's height in pixels, and the middle of each node as a share of it from the top."""
    out = rows.groupby(["from_plan_id", "from_part"])["steps"].sum()
    into = rows.groupby(["plan_id", "part"])["steps"].sum()
    columns: dict[str, list[int]] = {}
    for pair in nodes:
        columns.setdefault(pair[0], []).append(max(int(out.get(pair, 0)), int(into.get(pair, 0))))
    gaps = max(GAP * len(sizes) for sizes in columns.values())
    wanted = max(GAP * len(sizes) + STEP * sum(sizes) for sizes in columns.values())
    height = max(SHORTEST, min(wanted, max(TALLEST, 2 * gaps)))
    # Plotly scales all columns alike, by the one that has least room for a step.
    step = min((height - GAP * len(sizes)) / sum(sizes) for sizes in columns.values())
    middle = []
    for sizes in columns.values():
        gap = (height - step * sum(sizes)) / len(sizes)
        used = 0.0
        for size in sizes:
            middle.append((used + (gap + size * step) / 2) / height)
            used += gap + size * step
    return height, middle
