"""What describes each side, as a table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.stances import told_here
from parley.exhibits.agreement.side_traits import wording
from parley.exhibits.agreement.side_traits.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import statement_sources

DIGITS = 2
"""Decimals in the table and its file."""


def build(model: Model) -> Exhibit:
    """The table with its sentences."""
    return Exhibit(
        key="side_traits",
        title=wording.title(model.noun),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=statement_sources(
            told_here(model.view), model.rows["clause_id"].drop_duplicates()
        ),
        view=model.view,
        notes=wording.notes(model),
        hidden=("clause_id", wording.OBJECT, wording.REST_OBJECT),
        widths={
            model.noun: 95, wording.TRAIT: 90, "clause": 105, "heading": 140, wording.SAYS: 85,
            wording.HEARD: 55, wording.AT_ONE: 55, wording.TIMES: 105, wording.ACCEPT: 60,
            wording.REST: 60, wording.REST_ACCEPT: 60, wording.DIFFERENCE: 80,
        },
        wraps=True,
    )  # fmt: skip


def table(model: Model) -> pd.DataFrame:
    """One row a side, a trait and a clause, with how many of the side and of all others were heard."""
    rows = model.rows
    records = rows.to_dict("records")
    return pd.DataFrame(
        {
            "clause_id": rows["clause_id"],
            model.noun: rows["group"],
            wording.TRAIT: rows["trait"].map(wording.TRAITS),
            "clause": rows["named"],
            "heading": rows["heading"],
            wording.SAYS: [wording.says(row) for row in records],
            wording.HEARD: rows["n"],
            wording.AT_ONE: rows["consensus"].round(DIGITS),
            wording.TIMES: [wording.times(row) for row in records],
            wording.ACCEPT: rows["accepting"].round(DIGITS),
            wording.OBJECT: rows["objecting"].round(DIGITS),
            wording.REST: rows["rest"],
            wording.REST_ACCEPT: rows["accepting_rest"].round(DIGITS),
            wording.REST_OBJECT: rows["objecting_rest"].round(DIGITS),
            wording.DIFFERENCE: rows["difference"].round(DIGITS),
        }
    )
