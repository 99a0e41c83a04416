"""Behind a pair's figure: the clauses that both accept, refuse, or differ on, then how firm it is."""

from __future__ import annotations

import math
from itertools import chain

import streamlit as st

from parley.dataset import Record, records
from parley.exhibits import addresses
from parley.exhibits.agreement.pair import wording
from parley.exhibits.agreement.pair.model import Model
from parley.exhibits.agreement.pairs.wording import (
    interval_in_words,
    measured,
    range_in_words,
    value_in_words,
)
from parley.exhibits.agreement.wording import RELATIONS, Relation
from parley.exhibits.wording import weights
from parley.exhibits.wording.cells import CellWords
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import evidence, stance_card
from parley.ui.panels import wording as panels


def show(model: Model) -> None:
    """The pair: its figure, the clauses by how the two stand to each other, and what qualifies it.

    All in one text, and three folds: what each said, how firm the figure is, and how it is counted.
    """
    agreement, names = model.agreement, model.agreement.names
    short = model.view.dataset.names.short_actors
    st.subheader(escape(panels.both(short[model.first], short[model.second])), anchor=False)
    value = value_in_words(model.figure, agreement.options)
    st.markdown(
        paragraphs(
            small(escape(panels.both(names[model.first], names[model.second]))),
            *(evidence.sides_of(model.view, actor) for actor in (model.first, model.second)),
            escape(f"{measured(agreement.options)}: {value}"),
            *chain.from_iterable(_section(model, relation) for relation in RELATIONS),
            escape(wording.firm(model)),
            escape(wording.coalition(model)),
            *(
                escape(weights.in_general(model.view, actor))
                for actor in (model.first, model.second)
            ),
        )
    )
    _statements(model)
    if not math.isnan(model.figure["value"]) and not agreement.options.weighs:
        _how_firm(model)
    st.expander(wording.HOW_COUNTED, key="pair_counted", type="compact").markdown(
        paragraphs(*map(escape, wording.counted(model)))
    )


def _section(model: Model, relation: Relation) -> tuple[str, ...]:
    """The clauses on which the two stand so, with both signs, under a heading.

    What both accept is what most readers come for, so that there is none of it is said, too.
    """
    clauses = records(model.standing(relation))
    if not clauses and relation != "accept":
        return ()
    lines = [_line(model, clause) for clause in clauses[: wording.MOST_LISTED]]
    if rest := len(clauses) - len(lines):
        lines.append(f"- {escape(wording.and_more(rest))}")
    return (
        f"#### {escape(wording.heading(relation, len(clauses)))}",
        "\n".join(lines) or escape(wording.NONE_ACCEPTED),
    )


def _line(model: Model, clause: Record) -> str:
    """An entry of a list: the clause by name as a link, both signs, and where else its wording stands."""
    opens = str(addresses.clause(clause["opens"]))
    signs, where = escape(wording.signs(model, clause)), escape(wording.where(clause))
    return f"- {link(clause['heading'], opens)}  \n  {signs}  \n  {small(where)}"


def _statements(model: Model) -> None:
    """Both statements on every clause, with who, when and where; made and sent while they are open."""
    if model.clauses.empty:
        return
    label = wording.what_was_said(len(model.clauses))
    said = st.expander(label, key="pair_said", type="compact", on_change="rerun")
    if not said.open:
        return
    words = CellWords.of(model.view)
    cells = {(cell["actor_id"], cell["column"]): cell for cell in records(model.sources)}
    parts: list[str] = []
    for relation in RELATIONS:
        clauses = records(model.standing(relation))
        if clauses:
            parts.append(f"#### {escape(wording.heading(relation, len(clauses)))}")
        for clause in clauses:
            both = [cells[(actor, clause["clause_id"])] for actor in (model.first, model.second)]
            parts += _said(model, clause, both, words)
    said.markdown(paragraphs(*parts))


def _said(model: Model, clause: Record, both: list[Record], words: CellWords) -> list[str]:
    """One clause: its name, how far apart the two are, and what each said."""
    opens = str(addresses.clause(clause["opens"]))
    statements = (
        (stance_card.head(model.view, cell, words), stance_card.body(model.view, cell))
        for cell in both
    )
    return [
        f"##### {link(clause['heading'], opens)}",
        small(escape(f"{clause['named']}, {panels.apart(clause['distance'])}")),
        *chain.from_iterable(statements),
    ]


def _how_firm(model: Model) -> None:
    """The statistics behind the sentence."""
    figure = model.figure
    st.expander(wording.how_firm(model), key="pair_firm", type="compact").markdown(
        paragraphs(
            escape(panels.within(range_in_words(figure))),
            escape(wording.interval(interval_in_words(figure))),
            escape(wording.zeros(figure["zeros"])) if figure["zeros"] > 0 else "",
            escape(wording.ranks(model)),
        )
    )
