"""The family tree of a wording: the clauses it goes back to and those that go back to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.analysis.lineage import ancestors, descendants
from parley.analysis.wordings import CHAIN_SEPARATOR
from parley.charts.exhibit import Exhibit
from parley.charts.labels import plain, wrapped
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View, records
from parley.dataset.words import count, day, listed

COLUMN_WIDTH: Final = 172
ROW_HEIGHT: Final = 140
"""Pixels for a text and for a clause with its heading and the change in words."""

_LINE: Final = 27
"""Characters that fit a column."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A clause's relatives along lineage, ready to be drawn.

    ``nodes`` has one row a clause, the clause itself first: ``node`` (its id, or a text's
    id with the clause that it left out), ``clause_id`` (missing where a text left it
    out), ``plan_id``, ``published``, ``side`` ('itself', 'before' or 'after'), ``via`` (the
    node one step nearer), ``change`` and ``note`` of that step.
    """

    nodes: pd.DataFrame

    @property
    def alone(self) -> bool:
        """Whether no lineage names the clause."""
        return len(self.nodes) == 1


def family(view: View, clause_id: str) -> Family:
    """The relatives of a clause in texts public at the as-of date, nearest first."""
    clause = view.dataset.record("clauses", clause_id)
    plan = view.dataset.record("plans", clause["plan_id"])
    rows = [
        {
            "node": clause_id,
            "clause_id": clause_id,
            "plan_id": clause["plan_id"],
            "published": plan["published"],
            "side": "itself",
            "via": None,
            "change": None,
            "note": None,
        }
    ]
    for side, steps in (
        ("before", ancestors(view, clause_id)),
        ("after", descendants(view, clause_id)),
    ):
        rows += [
            {
                "node": step["clause_id"] or f"{step['plan_id']} without {step['via_clause_id']}",
                "clause_id": step["clause_id"],
                "plan_id": step["plan_id"],
                "published": step["published"],
                "side": side,
                "via": step["via_clause_id"],
                "change": step["change"].split(CHAIN_SEPARATOR)[-1],
                "note": step["note"],
            }
            for step in records(steps)
        ]
    nodes = pd.DataFrame(rows)
    texts = [name for name in nodes.columns if name != "published"]
    return Family(nodes.astype(dict.fromkeys(texts, "str")))


def exhibit(view: View, found: Family, *, dark: bool = False) -> Exhibit:
    """The tree with its sentence and table; each clause in it can be chosen."""
    named = table(view, found)
    ids = found.nodes["clause_id"]
    return Exhibit(
        key="family",
        title="Where did the wording come from, and where did it go?",
        summary=summary(view, found),
        reach=(
            f"{count(len(found.nodes) - 1, 'step')} of lineage around this clause. "
            "What became of a wording is our judgement, made from the summaries; texts that "
            "nobody compared with this one have no step."
        ),
        table=named,
        source_ids=_sources(view, ids),
        view=view,
        figure=figure(view, found, dark=dark),
        lines=tuple(lines(view, found)),
        least_width=COLUMN_WIDTH * found.nodes["plan_id"].nunique(),
        hidden=("clause_id",),
        widths={"text": 150, "number": 70, "published": 100, "change": 90},
        choice_at=lambda row, _: None if pd.isna(ids.iloc[row]) else str(ids.iloc[row]),
    )


def summary(view: View, found: Family) -> str:
    """In how many earlier and later texts relatives stand, and what became of the wording."""
    before = found.nodes[found.nodes["side"] == "before"]
    after = found.nodes[found.nodes["side"] == "after"]
    parts = []
    origins = before.dropna(subset=["clause_id"])
    if len(origins):
        parts.append(
            f"The wording goes back to {count(len(origins), 'clause')} of "
            f"{count(origins['plan_id'].nunique(), 'earlier text')}."
        )
    elif len(before):
        texts = listed(_plan_name(view, one) for one in before["plan_id"].drop_duplicates())
        parts.append(f"It is new: nothing in {texts} corresponds to it.")
    else:
        parts.append("No earlier text was found to hold it.")
    onward = after.dropna(subset=["clause_id"])
    left_out = after[after["clause_id"].isna()]
    if len(onward):
        parts.append(
            f"{count(len(onward), 'clause')} of "
            f"{count(onward['plan_id'].nunique(), 'later text')} "
            f"{'goes' if len(onward) == 1 else 'go'} back to it."
        )
    if len(left_out):
        parts.append(
            f"{listed(_plan_name(view, one) for one in left_out['plan_id'].drop_duplicates())} "
            "left a wording of it out."
        )
    return " ".join(parts)


def table(view: View, found: Family) -> pd.DataFrame:
    """One row a clause: clause_id, text, number, published, heading, change, in words."""
    clauses = view.dataset["clauses"].set_index("clause_id")
    ids = found.nodes["clause_id"]
    return pd.DataFrame(
        {
            "clause_id": ids,
            "text": [_plan_name(view, one) for one in found.nodes["plan_id"]],
            "number": ids.map(clauses["number"]),
            "published": found.nodes["published"].dt.date,
            "heading": ids.map(clauses["heading"]),
            "change": found.nodes["change"],
            "in words": found.nodes["note"],
        }
    )


def lines(view: View, found: Family) -> list[tuple[str, str]]:
    """The same as a list, by date: a clause, and what became of the wording there."""
    rows = found.nodes.sort_values("published", kind="stable")
    return [
        (f"{_name(view, row)}, {day(row['published'])}", _step(row) or "This clause.")
        for row in records(rows)
    ]


def figure(view: View, found: Family, *, dark: bool = False) -> go.Figure:
    """Texts from left to right by date, a dot a clause, lines along the steps."""
    colours = palette(dark=dark)
    nodes = records(found.nodes)
    column = _columns(found.nodes)
    row = _rows(nodes, column)
    at = {one["node"]: (column[one["plan_id"]], row[one["node"]]) for one in nodes}
    fig = go.Figure()
    for one in nodes[1:]:
        x, y = _elbow(at[one["via"]], at[one["node"]])
        fig.add_scatter(
            x=x,
            y=y,
            mode="lines",
            line={"color": colours.muted, "width": 1.5, "dash": _dash(one)},
            hoverinfo="skip",
            showlegend=False,
        )
    clauses = [one for one in nodes if one["clause_id"]]
    gone = [one for one in nodes if not one["clause_id"]]
    for rows, symbol in ((clauses, "circle"), (gone, "x-thin")):
        fig.add_scatter(
            x=[at[one["node"]][0] for one in rows],
            y=[at[one["node"]][1] for one in rows],
            mode="markers+text",
            marker={
                "symbol": symbol,
                "size": [18 if one["side"] == "itself" else 12 for one in rows],
                "color": [
                    colours.accent if one["side"] == "itself" else colours.ground for one in rows
                ],
                "line": {"color": colours.accent, "width": 2},
                "opacity": 1,
            },
            text=[_label(view, one) for one in rows],
            textposition="bottom center",
            textfont={"size": 12},
            customdata=[[one["clause_id"]] for one in rows],
            hovertext=[_hover(view, one) for one in rows],
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
        )
    rows_used = max(row.values()) + 1
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * rows_used + 16,
        clickmode="event+select",
        dragmode=False,
        uirevision="family",
        margin={"l": 4, "r": 4, "t": 14, "b": 2},
    )
    hidden = {"visible": False, "fixedrange": True}
    fig.update_xaxes(range=[-0.5, len(column) - 0.5], **hidden)
    fig.update_yaxes(range=[rows_used, -0.1], **hidden)
    return fig


def _columns(nodes: pd.DataFrame) -> dict[str, int]:
    """Each text's place by date of publication."""
    plans = nodes.drop_duplicates("plan_id").sort_values("published", kind="stable")["plan_id"]
    return {str(plan_id): place for place, plan_id in enumerate(plans)}


def _rows(nodes: list[dict], column: dict[str, int]) -> dict[str, int]:
    """A row for each node such that no line runs through another clause.

    The first relative in the next text stands level with the clause it comes from;
    every other one opens a row of its own. The two sides do not share columns, so each
    counts its rows anew.
    """
    row = {nodes[0]["node"]: 0}
    for side, step in (("before", -1), ("after", 1)):
        children: dict[str, list[dict]] = defaultdict(list)
        for one in nodes:
            if one["side"] == side:
                children[one["via"]].append(one)
        used = 0

        def place(node: dict, level: int) -> None:
            nonlocal used
            row[node["node"]] = level
            free = True
            for child in children[node["node"]]:  # noqa: B023 (called in this round only)
                gap = (column[child["plan_id"]] - column[node["plan_id"]]) * step  # noqa: B023
                if free and gap == 1:
                    place(child, level)
                else:
                    used += 1
                    place(child, used)
                free = False

        place(nodes[0], 0)
    return row


def _elbow(start: tuple[int, int], end: tuple[int, int]) -> tuple[list[float], list[int]]:
    """A line that turns half a column away from the clause it starts at, clear of the words."""
    (x, y), (to_x, to_y) = start, end
    turn = x + (0.5 if to_x > x else -0.5)
    return [x, turn, turn, to_x], [y, y, to_y, to_y]


def _dash(one: dict) -> str:
    return "solid" if one["change"] == "kept" else "dot"


def _label(view: View, one: dict) -> str:
    """Text and number, heading, and the change in words, wrapped to the column."""
    parts = [f"<b>{wrapped(_name(view, one), _LINE, 2)}</b>"]
    if one["clause_id"]:
        heading = view.dataset.record("clauses", one["clause_id"])["heading"]
        parts.append(wrapped(heading, _LINE, 2))
    if step := _step(one):
        parts.append(f"<i>{wrapped(step, _LINE, 5)}</i>")
    return "<br>".join(parts)


def _hover(view: View, one: dict) -> str:
    parts = [f"<b>{plain(_name(view, one))}</b>, {day(one['published'])}"]
    if one["clause_id"]:
        clause = view.dataset.record("clauses", one["clause_id"])
        parts.append(wrapped(clause["summary"], 60, 6))
    if step := _step(one):
        parts.append(f"<i>{wrapped(step, 60, 4)}</i>")
    return "<br>".join(parts)


def _step(one: dict) -> str:
    """'replaced: ...', for an earlier clause 'later replaced: ...'; '' for the clause itself."""
    if one["side"] == "itself":
        return ""
    later = "later " if one["side"] == "before" and one["clause_id"] else ""
    words = f"{later}{one['change']}"
    return f"{words}: {one['note']}" if one["note"] else words


def _name(view: View, one: dict) -> str:
    """'Twenty points 4', or for a text that has nothing of it the text's name."""
    plan = _plan_name(view, one["plan_id"])
    if not one["clause_id"]:
        return plan
    return f"{plan} {view.dataset.record('clauses', one['clause_id'])['number']}"


def _plan_name(view: View, plan_id: str) -> str:
    return str(view.dataset.record("plans", plan_id)["short_name"])


def _sources(view: View, ids: pd.Series) -> tuple[str, ...]:
    clauses = view.dataset["clauses"].set_index("clause_id")["source_id"]
    return tuple(clauses[ids.dropna()].unique())
