"""Quantities that several texts name, each on its own axis with the gap printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from parley.charts.exhibit import Exhibit
from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.plan_alignment import Alignment, plan_names
from parley.charts.quantities import amount, named
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.words import count, listed

LINE: Final = 20
"""Pixels for one label above an axis."""

BELOW: Final = 26
ABOVE: Final = 46
FIRST_LABEL: Final = 20
"""Pixels below and above an axis's labels, and from the axis to the middle of the first label."""

MOST_SENTENCES: Final = 3

RELATIVE: Final = frozenset({"percent", "%"})
"""Units of shares: a share is of what its measure names, so other names mean other things."""


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """One quantity of several texts.

    ``terms`` are rows of the terms table in the order of texts, with ``plan_id`` and
    ``number``, all in ``unit``. ``measure`` is its name; where lineage ties clauses that
    name it differently it is None, and the two need not measure the same.
    """

    measure: str | None
    unit: str
    terms: pd.DataFrame


def rulers(view: View, found: Alignment) -> list[Ruler]:
    """The quantities that at least two of the texts share, in the order of the first text.

    First those with the same measure and unit. Then those of clauses that a step of
    lineage ties, in the same unit but under other names, such as a cap and a level of
    troops. Unlike units never share a ruler, and neither do shares of different things.
    """
    terms = _terms(view, found)
    shared = [
        Ruler(str(measure), str(unit), rows)
        for (measure, unit), rows in terms.groupby(["measure", "unit"], sort=False)
        if len(set(rows["plan_id"])) > 1
    ]
    return shared + _tied(found, terms)


def _terms(view: View, found: Alignment) -> pd.DataFrame:
    """The terms of the aligned clauses, text by text."""
    clauses = found.clauses[["clause_id", "plan_id", "number"]]
    terms = view.dataset["terms"].merge(clauses, on="clause_id")
    place = {one: at for at, one in enumerate(found.plans)}
    return terms.sort_values("plan_id", key=lambda ids: ids.map(place), kind="stable").reset_index(
        drop=True
    )


def _tied(found: Alignment, terms: pd.DataFrame) -> list[Ruler]:
    """Quantities of clauses that steps tie, under names that differ; one ruler for the same names."""
    by_names: dict[tuple[str, str], set[int]] = {}
    steps = found.steps.dropna(subset=["clause_id", "from_clause_id"])
    for earlier, later in zip(steps["from_clause_id"], steps["clause_id"], strict=True):
        before, after = (terms[terms["clause_id"] == one] for one in (earlier, later))
        for unit in before["unit"].unique():
            old, new = before[before["unit"] == unit], after[after["unit"] == unit]
            known = set(old["measure"]) & set(new["measure"])
            if unit in RELATIVE or new.empty or known:
                continue
            rows = pd.concat([old, new])
            by_names.setdefault((_names_in_turn(rows), str(unit)), set()).update(rows.index)
    return [Ruler(None, unit, terms.loc[sorted(rows)]) for (_, unit), rows in by_names.items()]


def _names_in_turn(terms: pd.DataFrame) -> str:
    """'troop cap, then troop level': what each text in turn calls the quantity, once."""
    by_text = terms.groupby("plan_id", sort=False)["measure"]
    turns = (listed(map(named, rows), last="or") for _, rows in by_text)
    return ", then ".join(dict.fromkeys(turns))


def exhibit(view: View, found: Alignment, *, dark: bool = False) -> Exhibit | None:
    """The rulers with their sentence and table; None where no two texts share a quantity."""
    shown = rulers(view, found)
    if not shown:
        return None
    names = plan_names(view)
    table = pd.concat([_rows(ruler, names) for ruler in shown], ignore_index=True)
    clauses = found.clauses.set_index("clause_id")["source_id"]
    used = pd.concat([ruler.terms["clause_id"] for ruler in shown])
    tied = any(ruler.measure is None for ruler in shown)
    return Exhibit(
        key="ruler",
        title="How far apart are the figures?",
        summary=summary(shown, names),
        reach=(
            f"{count(len(shown), 'quantity', 'quantities')}. Every axis starts at 0 and holds one unit."
            + (
                " Where the texts name a quantity differently, lineage ties the clauses, and the "
                "figures need not measure the same."
                if tied
                else ""
            )
        ),
        table=table,
        source_ids=tuple(clauses[used].unique()),
        view=view.narrow(plan=found.plans),
        figure=figure(shown, names, dark=dark),
        lines=tuple((title(ruler), sentence(ruler, names)) for ruler in shown),
    )


def summary(shown: Sequence[Ruler], names: dict[str, str]) -> str:
    """The figures of the first rulers, and how many more there are."""
    sentences = [sentence(ruler, names) for ruler in shown[:MOST_SENTENCES]]
    rest = len(shown) - MOST_SENTENCES
    if rest > 0:
        sentences.append(f"{count(rest, 'more quantity', 'more quantities')} in the figure.")
    return " ".join(sentences)


def title(ruler: Ruler) -> str:
    """The quantity's name, or the names in turn where they differ: 'troop cap, then troop level'."""
    return named(ruler.measure) if ruler.measure is not None else _names_in_turn(ruler.terms)


def sentence(ruler: Ruler, names: dict[str, str]) -> str:
    """'Troop cap: 600,000 people (US 28 points), 800,000 people (European counter-text); gap 200,000 people.'"""
    terms = ruler.terms
    values = [
        f"{amount(value, ruler.unit)} ({names[plan_id]} {number})"
        for value, plan_id, number in zip(
            terms["value"], terms["plan_id"], terms["number"], strict=True
        )
    ]
    head = title(ruler)
    return f"{head[:1].upper()}{head[1:]}: {', '.join(values)}{_gap_words(ruler)}."


def _gap_words(ruler: Ruler) -> str:
    """'; gap 200,000 people' or '; the same', for figures that measure the same."""
    if ruler.measure is None:
        return ""
    values = ruler.terms["value"]
    gap = float(values.max() - values.min())
    return f"; gap {amount(gap, ruler.unit)}" if gap else "; the same"


def _rows(ruler: Ruler, names: dict[str, str]) -> pd.DataFrame:
    """The ruler's figures: quantity, text, point, measure, value, unit, note."""
    terms = ruler.terms
    return pd.DataFrame(
        {
            "quantity": title(ruler),
            "text": terms["plan_id"].map(names),
            "point": terms["number"],
            "measure": terms["measure"].map(named),
            "value": terms["value"],
            "unit": terms["unit"],
            "note": terms["note"],
        }
    )


def figure(shown: Sequence[Ruler], names: dict[str, str], *, dark: bool = False) -> go.Figure:
    """One axis a quantity; each distinct value is a mark with its label on a line of its own."""
    colours = palette(dark=dark)
    marks = [_marks(ruler, names) for ruler in shown]
    heights = [BELOW + LINE * len(one) + ABOVE for one in marks]
    fig = make_subplots(rows=len(shown), cols=1, row_heights=heights, vertical_spacing=0.0)
    for at, (ruler, levels, height) in enumerate(zip(shown, marks, heights, strict=True), start=1):
        _draw(fig, at, ruler, levels, height, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=sum(heights),
        dragmode=False,
        showlegend=False,
        uirevision="ruler",
        margin={"l": 12, "r": 12, "t": 0, "b": 0},
    )
    return fig


def _marks(ruler: Ruler, names: dict[str, str]) -> list[tuple[float, str]]:
    """Each distinct value with the texts that name it, the largest first."""
    rows = ruler.terms.sort_values("value", ascending=False, kind="stable")
    found = []
    for value in rows["value"].unique():
        same = rows[rows["value"] == value]
        texts = [
            f"{names[plan_id]} {number}" + (f", {named(measure)}" if ruler.measure is None else "")
            for plan_id, number, measure in zip(
                same["plan_id"], same["number"], same["measure"], strict=True
            )
        ]
        texts = list(dict.fromkeys(texts))
        words = f"<b>{plain(amount(float(value), ruler.unit))}</b>"
        found.append((float(value), f"{words}  {wrapped(' · '.join(texts), 110, 1)}"))
    return found


def _draw(
    fig: go.Figure,
    at: int,
    ruler: Ruler,
    levels: list[tuple[float, str]],
    height: int,
    colours: Palette,
) -> None:
    """One ruler into its row of the figure; heights are in pixels above the axis."""
    row = {"row": at, "col": 1}
    values = [value for value, _ in levels]
    top = max(values) or 1.0
    for level, (value, label) in enumerate(levels):
        y = FIRST_LABEL + LINE * level
        line = {"color": colours.muted, "width": 1}
        fig.add_scatter(
            x=[value, value], y=[0, y], mode="lines", line=line, hoverinfo="skip", **row
        )
        right = value > top / 2
        fig.add_annotation(
            x=value, y=y, text=label, showarrow=False, bgcolor=colours.ground,
            xanchor="right" if right else "left", font={"size": 12}, **row,
        )  # fmt: skip
    fig.add_scatter(
        x=[0, top], y=[0, 0], mode="lines", line={"color": colours.line, "width": 2},
        hoverinfo="skip", **row,
    )  # fmt: skip
    if ruler.measure is not None:
        fig.add_scatter(
            x=[min(values), max(values)], y=[0, 0], mode="lines",
            line={"color": colours.accent, "width": 4}, hoverinfo="skip", **row,
        )  # fmt: skip
    fig.add_scatter(
        x=values, y=[0] * len(values), mode="markers", marker={"color": colours.accent, "size": 11},
        hovertext=[label for _, label in levels], hovertemplate="%{hovertext}<extra></extra>", **row,
    )  # fmt: skip
    head = f"<b>{plain(title(ruler)[:1].upper() + title(ruler)[1:])}</b>{plain(_gap_words(ruler))}"
    for y, text in ((height - BELOW - 16, head), (-13, "0")):
        fig.add_annotation(
            x=0, y=y, text=text, showarrow=False, xanchor="left", font={"size": 13}, **row
        )
    hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
    fig.update_xaxes(row=at, col=1, range=[-top * 0.01, top * 1.01], **hidden)
    fig.update_yaxes(row=at, col=1, range=[-BELOW, height - BELOW], **hidden)
