"""The ranked claims as an exhibit."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts import dots
from parley.dataset import records
from parley.exhibits import addresses
from parley.exhibits.analysts.splits import figure, wording
from parley.exhibits.analysts.splits.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit, by_row
from parley.isolation import isolated

BESIDE: Final = ("A", "spread", "theme")
"""What stands in a claim's own view and in files: beside a panel a table's width holds no more."""

WIDTHS: Final = {
    "claim": 195, "voices": 58, "against": 66, "both ways": 74, "for": 44, "polarisation": 84, "mean": 52,
}  # fmt: skip
"""Pixels of the other columns."""


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure of the claims shown, with their table."""
    ids = model.claims["claim_id"]
    return Exhibit(
        key="splits",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model.claims),
        source_ids=model.source_ids,
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(
            (isolated(row["statement"]), wording.line(row)) for row in records(model.claims)
        ),
        lines_lead=tuple(str(addresses.expert(claim_id=claim_id)) for claim_id in ids),
        legend=wording.legend(),
        finding=wording.finding(model),
        notes=wording.notes(),
        least_width=dots.least_width(),
        hidden=("claim_id", *BESIDE),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(CHOICE_SEPARATOR + ids),
    )


def table(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim, the numbers rounded to two places."""
    return pd.DataFrame(
        {
            "claim_id": claims["claim_id"],
            "claim": claims["statement"],
            "voices": claims["n"],
            "against": claims["against"],
            "both ways": claims["both_ways"],
            "for": claims["in_favour"],
            "polarisation": claims["polarisation"].round(2),
            "A": claims["agreement_a"].round(2),
            "mean": claims["mean"].round(2),
            "spread": claims["spread"].round(2),
            "theme": claims["theme"],
        }
    )
