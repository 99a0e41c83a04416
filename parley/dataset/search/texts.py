"""What is searched: tables and columns, and how much a word in each column counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import pandas as pd

SEARCHED: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "clauses": {"number": 1.0, "heading": 4.0, "summary": 1.0},
        "claims": {"statement": 1.0, "definition": 1.0},
        "events": {"title": 4.0, "summary": 1.0},
        "analyst_views": {"summary": 1.0},
        "positions": {"speaker": 1.0, "summary": 1.0},
    }
)
"""The tables and columns that the filter by words goes through, the smallest first; a column's
weight in its ranking."""

ASKED: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "clauses": {"number": 2.0, "heading": 4.0, "summary": 2.0},
        "quantities": {"quantity": 3.0},
        "issues": {"name": 3.0, "question": 2.0},
        "plans": {"short_name": 4.0, "full_name": 3.0, "summary": 1.0, "status": 0.5},
        "actors": {"name": 4.0, "short_name": 4.0, "description": 1.0},
        "claims": {"statement": 3.0, "definition": 1.0},
        "events": {"title": 4.0, "summary": 2.0},
        "analysts": {"name": 4.0, "affiliation": 2.0, "role": 1.0, "country": 1.0},
        "sources": {"title": 2.0, "publisher": 2.0},
        "analyst_views": {"summary": 3.0},
        "positions": {"speaker": 3.0, "summary": 3.0},
    }
)
"""The tables and columns in which a question is looked up, the largest last; a column's weight.

A ``quantity`` is what a row of ``clauses`` says in numbers: measure, value, unit and note of its
terms. What clauses, statements and views share with others (issue, text, actor, claim) stands
once here and is joined to them when a question is asked."""


def quantities(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The terms of each clause as one text, a row a clause; missing where it has none."""
    terms = tables["terms"]
    said = (
        terms["measure"].str.replace("_", " ")
        + " "
        + terms["value"].map(_number).astype("str")
        + " "
        + terms["unit"]
        + terms["note"].map(lambda note: f" ({note})", na_action="ignore").fillna("")
    )
    of_clause = said.groupby(terms["clause_id"]).agg("; ".join)
    cells = tables["clauses"]["clause_id"].map(of_clause).astype("str")
    return pd.DataFrame({"quantity": cells})


DERIVED: Final[Mapping[str, Callable[[Mapping[str, pd.DataFrame]], pd.DataFrame]]] = (
    MappingProxyType({"quantities": quantities})
)
"""What is searched and no table of the contract: name -> how it is made of the tables."""


def _number(value: float) -> str:
    """'600,000', as texts write it."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
