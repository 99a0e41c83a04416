"""Quantities of clauses in words: '600,000 people', '100 billion USD'."""

from __future__ import annotations

import pandas as pd

from parley.isolation import isolated
from parley.wording import listed, rounded

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount(value: float, unit: str) -> str:
    """The quantity with its unit; from a million on in words."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{rounded(value / scale, 6)} {word} {isolated(unit)}"
    return f"{rounded(value, 10)} {isolated(unit)}"


def named(measure: str) -> str:
    """A measure's name as it is read: 'troop cap'."""
    return measure.replace("_", " ")


def in_words(terms: pd.DataFrame) -> pd.Series:
    """clause_id -> its quantities in one line: 'troop cap 600,000 people'."""
    lines = [
        f"{named(measure)} {amount(value, unit)}"
        for measure, value, unit in zip(
            terms["measure"], terms["value"], terms["unit"], strict=True
        )
    ]
    return pd.Series(lines, index=terms.index, dtype="str").groupby(terms["clause_id"]).agg(listed)
