"""The quantities with their sentences and table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.lineage import Quantity
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.ruler import figure, wording
from parley.exhibits.plans.ruler.model import Model
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.wording.quantities import named


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row a quantity and text that names it."""
    clauses = pd.concat([quantity.terms["clause_id"] for quantity in model.quantities])
    return Exhibit(
        key="ruler",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        notes=wording.notes(model),
        table=pd.concat(
            [_rows(model, quantity) for quantity in model.quantities], ignore_index=True
        ),
        source_ids=clause_sources(model.view.dataset, clauses),
        view=model.view_of_texts,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(
            (wording.title(quantity), wording.sentence(model, quantity))
            for quantity in model.quantities
        ),
    )


def _rows(model: Model, quantity: Quantity) -> pd.DataFrame:
    """The quantity's figures: quantity, text, point, measure, value, unit, note."""
    terms = quantity.terms
    return pd.DataFrame(
        {
            "quantity": wording.title(quantity),
            "text": terms["plan_id"].map(model.view.dataset.names.bare.plans),
            "point": terms["number"],
            "measure": terms["measure"].map(named),
            "value": terms["value"],
            "unit": terms["unit"],
            "note": terms["note"],
        }
    )
