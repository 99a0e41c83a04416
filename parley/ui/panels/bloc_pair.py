"""Behind the figure of two sides, or of one by itself: the clauses, by how the sides stand on them."""

from __future__ import annotations

from itertools import chain

import streamlit as st

from parley.dataset import Record, records
from parley.exhibits import addresses
from parley.exhibits.agreement.bloc_pair import wording
from parley.exhibits.agreement.bloc_pair.model import Model, Standing
from parley.ui.frame.markdown import escape, link, paragraphs, small


def show(model: Model) -> None:
    """The figure, then the clauses under how the two stand to each other, or the one by itself."""
    st.subheader(escape(wording.title(model)), anchor=False)
    sections = chain.from_iterable(_section(model, each) for each in wording.standings(model))
    st.markdown(
        paragraphs(
            escape(wording.figure(model)),
            *(sections if len(model.clauses) else (escape(wording.nothing(model)),)),
            small(escape(wording.rule(model))),
        )
    )


def _section(model: Model, standing: Standing) -> tuple[str, ...]:
    clauses = records(model.at(standing))
    if not clauses:
        return ()
    lines = [_line(model, clause) for clause in clauses[: wording.MOST_LISTED]]
    if rest := len(clauses) - len(lines):
        lines.append(f"- {escape(wording.and_more(rest))}")
    return f"#### {escape(wording.heading(model, standing, len(clauses)))}", "\n".join(lines)


def _line(model: Model, clause: Record) -> str:
    opens = str(addresses.clause(clause["opens"]))
    signs, where = escape(wording.signs(model, clause)), escape(clause["named"])
    return f"- {link(clause['heading'], opens)}  \n  {signs}  \n  {small(where)}"
