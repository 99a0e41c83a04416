"""How many clauses each change touched, by issue group: a grid of counts."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.alignment import CHANGES, Alignment
from parley.exhibits.plans.words import plan_names
from parley.exhibits.sources_of import clause_sources
from parley.wording import count, listed

ROW_HEIGHT: Final = 30


def counts(view: View, found: Alignment) -> pd.DataFrame:
    """One row a pair of linked texts and an issue group, one column a change; not for no pair.

    Columns: ``pair`` ('US 28 points to Twenty points'), ``group``, then every change
    in the contract's order and "not compared": rows of `analysis.lineage.account`.
    """
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    group_of = issues.set_index("issue_id")["group"]
    names = plan_names(view)
    frames = []
    for (earlier, later), rows in found.accounts.items():
        table = pd.crosstab(rows["issue_id"].map(group_of), rows["change"])
        table = table.reindex(
            index=[one for one in issues["group"].unique() if one in table.index],
            columns=list(CHANGES),
            fill_value=0,
        )
        table.insert(0, "pair", f"{names[earlier]} to {names[later]}")
        frames.append(table.rename_axis(index="group", columns=None).reset_index())
    return pd.concat(frames, ignore_index=True)[["pair", "group", *CHANGES]]


def exhibit(view: View, found: Alignment, *, dark: bool = False) -> Exhibit | None:
    """The counts with their sentence; None where no lineage ties the texts."""
    if all(rows.empty for rows in found.accounts.values()):
        return None
    table = counts(view, found)
    return Exhibit(
        key="changes",
        title="In which group of issues did the wording change most?",
        summary=summary(table),
        rests_on=(
            f"{count(int(table[list(CHANGES)].to_numpy().sum()), 'step')}, points and items alike. "
            "A clause that became two, or two that became one, are two steps; a clause that no "
            "step names is not compared."
        ),
        table=table,
        source_ids=clause_sources(view.dataset, found.clauses["clause_id"]),
        view=view.narrow(plan=found.plans),
        figure=figure(table, dark=dark),
        lines=tuple(lines(table)),
    )


def summary(table: pd.DataFrame) -> str:
    """For the group with most steps, what became of its clauses."""
    total = table[list(CHANGES)].sum(axis=1)
    most = table.iloc[int(total.to_numpy().argmax())]
    ways = [f"{most[one]:,} {one}" for one in CHANGES if most[one]]
    return f"Most steps are in {most['group']} ({most['pair']}): {listed(ways)}."


def lines(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The same as a list, without the zeros."""
    several = len(set(table["pair"])) > 1
    return [
        (
            f"{row['pair']}, {row['group']}" if several else row["group"],
            " · ".join(f"{row[one]} {one}" for one in CHANGES if row[one]),
        )
        for row in table.to_dict("records")
    ]


def figure(table: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """Shades of one colour with the number in each square; a zero stays empty."""
    colours = palette(dark=dark)
    values = table[list(CHANGES)].to_numpy(dtype=float)
    several = len(set(table["pair"])) > 1
    x = [wrapped(one, 10, 2) for one in CHANGES]
    rows = [
        f"{plain(row['pair'])}: {plain(row['group'])}" if several else plain(row["group"])
        for row in table.to_dict("records")
    ]
    # Up to half of the accent colour, so that the number stays legible on every shade.
    scale = [[0.0, colours.silent], [1.0, colours.bands[1]]]
    fig = go.Figure()
    fig.add_heatmap(
        z=values,
        x=x,
        y=rows,
        zmin=0,
        zmax=max(values.max(), 1),
        colorscale=scale,
        showscale=False,
        xgap=2,
        ygap=2,
        text=[[f"{int(one)}" if one else "" for one in row] for row in values],
        texttemplate="%{text}",
        textfont={"color": colours.ink if not dark else "#ffffff", "size": 13},
        hovertemplate="%{y}, %{x}: %{z}<extra></extra>",
    )
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(rows) + 52,
        dragmode=False,
        uirevision="changes",
        margin={"l": 8, "r": 4, "t": 44, "b": 4},
    )
    fig.update_xaxes(side="top", fixedrange=True, showgrid=False, ticks="")
    fig.update_yaxes(autorange="reversed", fixedrange=True, showgrid=False, ticks="")
    return fig
