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
    range_in_words,
    value_in_words,
)
from parley.exhibits.agreement.wording import RELATIONS, TITLES, Relation
from parley.exhibits.wording.cells import CellWords
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import stance_card
from parley.ui.panels import wording as panels


def show(model: Model) -> None:
    """The pair: its figure, the clauses by how the two stand to each other, and what qualifies it."""
    agreement, names = model.agreement, model.agreement.names
    short = model.view.dataset.names.short_actors
    st.subheader(escape(panels.both(short[model.first], short[model.second])), anchor=False)
    value = value_in_words(model.figure, agreement.options)
    st.markdown(
        paragraphs(
            small(escape(panels.both(names[model.first], names[model.second]))),
            escape(f"{TITLES[agreement.options.measure]}: {value}"),
        )
    )
    for relation in RELATIONS:
        _section(model, relation)
    _how_firm(model)


def _section(model: Model, relation: Relation) -> None:
    """The clauses on which the two stand so, with both signs; one click away what each said.

    What both accept is what most readers come for, so that there is none of it is said, too.
    """
    clauses = records(model.standing(relation))
    if not clauses and relation != "accept":
        return
    st.markdown(
        paragraphs(
            f"#### {escape(wording.heading(relation, len(clauses)))}",
            "\n".join(_line(model, clause) for clause in clauses) or escape(wording.NONE_ACCEPTED),
        )
    )
    if clauses:
        said = st.expander(
            wording.what_was_said(len(clauses)),
            key=f"pair_said_{relation}",
            type="compact",
            on_change="rerun",
        )
        if said.open:
            said.markdown(_said(model, clauses))


def _line(model: Model, clause: Record) -> str:
    """An entry of a list: the clause by name as a link, both signs, and where else its wording stands."""
    opens = str(addresses.clause(clause["opens"]))
    signs, where = escape(wording.signs(model, clause)), escape(wording.where(clause))
    return f"- {link(clause['heading'], opens)}  \n  {signs}  \n  {small(where)}"


def _said(model: Model, clauses: list[Record]) -> str:
    """Of each clause both statements, with who, when and where."""
    words = CellWords.of(model.view)
    cells = {(cell["actor_id"], cell["column"]): cell for cell in records(model.sources)}
    parts: list[str] = []
    for clause in clauses:
        both = [cells[(actor, clause["clause_id"])] for actor in (model.first, model.second)]
        said = (
            (stance_card.head(model.view, cell, words), stance_card.body(model.view, cell))
            for cell in both
        )
        parts += [
            f"##### {link(clause['heading'], str(addresses.clause(clause['opens'])))}",
            small(escape(f"{clause['named']}, {panels.apart(clause['distance'])}")),
            *chain.from_iterable(said),
        ]
    return paragraphs(*parts)


def _how_firm(model: Model) -> None:
    """One sentence, behind it the statistics, and how the figure is computed."""
    figure = model.figure
    if not math.isnan(figure["value"]):
        st.markdown(escape(wording.firm(model)))
        st.expander(wording.how_firm(model), key="pair_firm").markdown(
            paragraphs(
                escape(panels.within(range_in_words(figure))),
                escape(wording.interval(interval_in_words(figure))),
                escape(wording.zeros(figure["zeros"])) if figure["zeros"] > 0 else "",
                escape(wording.ranks(model)),
            )
        )
    st.expander(wording.HOW_COUNTED, key="pair_counted").markdown(
        paragraphs(*map(escape, wording.counted(model)))
    )
