"""A text drawn to be read: its points in order, the sides' signs in the margin, what changed beneath.

One piece of HTML: hundreds of elements of their own would each be sent and laid out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import streamlit as st

from parley.charts.palette import Palette, palette
from parley.dataset import Record, View, records
from parley.exhibits import addresses
from parley.exhibits.clauses.reading import wording
from parley.exhibits.clauses.reading.model import Model, sides_on
from parley.exhibits.limit import of_largest_sides
from parley.exhibits.wording import limit
from parley.isolation import isolated
from parley.ui.frame import markdown
from parley.ui.frame.markup import escape
from parley.ui.panels import clause_text
from parley.ui.theme import is_dark

MOST_COLUMNS: Final = 6
"""So many sides have a column each in the margin; more stand one after the other beneath the point."""


def show(model: Model) -> None:
    """The whole text, and at its end what of the earlier one has no place in it."""
    colours = palette(dark=is_dark())
    cells = _by_clause(model.sides.to_dict("records"))
    sides = model.side_names
    points = "".join(
        _point(model, clause, cells.get(clause["clause_id"], []), colours)
        for clause in records(model.clauses)
    )
    columns = len(sides) if len(sides) <= MOST_COLUMNS else 0
    many, head = ("", _head(sides)) if columns else (" many", "")
    st.html(
        f'<div class="parley-text parley-reading{many}" style="--sides:{columns}">'
        f"{head}<ol>{points}</ol>{_left_out(model)}</div>"
    )


def sides_line(view: View, clause_id: str) -> None:
    """The sides' signs on one clause, each with its side's name."""
    colours = palette(dark=is_dark())
    of_text = view.narrow(plan=(view.dataset.index["clauses"]["plan_id"][clause_id],))
    shown, left = of_largest_sides(sides_on(of_text, [clause_id]))
    cells = shown.to_dict("records")
    st.html(f'<div class="parley-text parley-reading many">{_sides(cells, colours)}</div>')
    if left:
        st.caption(markdown.escape(limit.largest_sides(len(cells), left)))


def _by_clause(cells: Iterable[Mapping]) -> dict[str, list[Mapping]]:
    by_clause: dict[str, list[Mapping]] = {}
    for cell in cells:
        by_clause.setdefault(cell["clause_id"], []).append(cell)
    return by_clause


def _head(sides: Iterable[str]) -> str:
    """The sides' names above their columns, which those who cannot see hear at each sign."""
    each = "".join(f"<span>{escape(side)}</span>" for side in sides)
    return f'<div class="sides" aria-hidden="true">{each}</div>'


def _point(model: Model, clause: Record, cells: list[Mapping], colours: Palette) -> str:
    data, clause_id = model.view.dataset, clause["clause_id"]
    within = clause["part_of"] or clause["variant_of"]
    level, part = ("h3", ' class="part"') if within else ("h2", "")
    said = clause_text.marked(clause["summary"], clause_text.quantities(model.view, clause_id))
    version = ""
    if clause["variant_of"]:
        number = data.record("clauses", clause["variant_of"])["number"]
        version = f'<span class="version">{escape(f"{wording.VERSION} {number}")}</span>'
    return (
        f'<li{part}><span class="number">{escape(isolated(clause["number"]))}</span>'
        f'<div class="says"><{level}>{clause_text.link(isolated(clause["heading"]), clause_id)}{version}</{level}>'
        f"<p>{said}</p>{_change(model, clause_id)}</div>{_sides(cells, colours)}</li>"
    )


def _change(model: Model, clause_id: str) -> str:
    """What was done to come to the clause from the earlier text; '' where there is none."""
    if model.before is None:
        return ""
    names = model.view.dataset.names
    before = names.plans[model.before]
    steps = records(model.steps_to(clause_id))
    if not steps:
        return f'<p class="was">{escape(wording.not_compared(before))}</p>'
    lines = []
    for row in steps:
        earlier, note = row["from_clause_id"], row["note"]
        source = f" {clause_text.link(names.clauses[earlier], earlier)}" if earlier else ""
        words = f"<b>{escape(wording.step(row['change'], before))}</b>{source}"
        lines.append(f"{words}: {escape(note)}" if note else words)
    return "".join(f'<p class="was">{line}</p>' for line in lines)


def _sides(cells: Iterable[Mapping], colours: Palette) -> str:
    """A small square a side, with its name and what it says in words."""
    return f'<ul class="who">{"".join(_side(cell, colours) for cell in cells)}</ul>'


def _side(cell: Mapping, colours: Palette) -> str:
    words = wording.side_words(cell)
    if cell["answer"] == "stance":
        stance = int(cell["median"])
        ground, ink = colours.bands[stance], colours.on_band[stance]
    else:
        ground, ink = colours.silent, colours.muted
    told = escape(f"{isolated(cell['side'])}: {words}")
    silent = ' class="silent"' if cell["answer"] == "not heard" else ""
    return (
        f'<li{silent} title="{told}"><i aria-hidden="true" '
        f'style="background:{ground};color:{ink}">{escape(wording.side_mark(cell))}</i>'
        f'<span class="name" aria-hidden="true">{escape(isolated(cell["side"]))}</span>'
        f'<span class="told">{told}</span></li>'
    )


def _left_out(model: Model) -> str:
    """The earlier text's clauses that this one leaves out, each a link, and the way to both texts."""
    words = wording.left_out(model)
    if not words or model.before is None or model.plan_id is None:
        return ""
    data = model.view.dataset
    clauses = [data.record("clauses", clause_id) for clause_id in model.left_out]
    each = ", ".join(
        clause_text.link(
            f"{isolated(clause['number'])} {isolated(clause['heading'])}", clause["clause_id"]
        )
        for clause in clauses
    )
    compared = addresses.compared(data, (model.before, model.plan_id))
    way = f'<a href="{escape(str(compared))}">{escape(wording.COMPARE)}</a>'
    return f'<p class="left-out"><b>{escape(words)}</b> {each}; {way}.</p>'
