"""What is said of quantities that several texts name."""

from __future__ import annotations

import math
from typing import Final

from parley.analysis.lineage import Quantity, measures_in_turn
from parley.exhibits.plans.ruler.model import Model
from parley.exhibits.wording.quantities import amount, named
from parley.wording import count, listed

TITLE = "How far apart are the figures?"
NONE_SHARED = "No two of these texts share a quantity."

MOST_SENTENCES: Final = 3
"""So many quantities are told one by one."""


def summary(model: Model) -> str:
    """The figures of the first quantities, and how many more there are."""
    first, rest = model.quantities[:MOST_SENTENCES], model.quantities[MOST_SENTENCES:]
    sentences = [sentence(model, quantity) for quantity in first]
    if rest:
        more = count(len(rest), "more quantity", "more quantities")
        sentences.append(f"{more} in the figure.")
    return " ".join(sentences)


def rests_on(model: Model) -> str:
    """What the axes hold."""
    quantities = count(len(model.quantities), "quantity", "quantities")
    return f"{quantities}; every axis starts at 0 and holds one unit."


def notes(model: Model) -> tuple[str, ...]:
    """That some figures need not measure the same; nothing where all do."""
    alike = all(quantity.measure is not None for quantity in model.quantities)
    return () if alike else (NAMED_DIFFERENTLY,)


NAMED_DIFFERENTLY: Final = (
    "Where the texts name a quantity differently, lineage ties the clauses, and the figures need not "
    "measure the same."
)


def title(quantity: Quantity) -> str:
    """The quantity's name, or the names in turn where they differ: 'troop cap, then troop level'."""
    if quantity.measure is not None:
        return named(quantity.measure)
    return ", then ".join(
        listed(map(named, measures), last="or") for measures in measures_in_turn(quantity.terms)
    )


def heading(quantity: Quantity) -> str:
    """The title as it begins a sentence or stands above an axis."""
    name = title(quantity)
    return f"{name[:1].upper()}{name[1:]}"


def gap(quantity: Quantity) -> str:
    """'; gap 200,000 people' or '; the same'; '' for figures that need not measure the same."""
    if math.isnan(quantity.gap):
        return ""
    return f"; gap {amount(quantity.gap, quantity.unit)}" if quantity.gap else "; the same"


def sentence(model: Model, quantity: Quantity) -> str:
    """'Troop cap: 600,000 people (US 28 points 6), 800,000 people (European counter-text 6); gap 200,000 people.'"""
    names = model.view.dataset.names.clauses
    terms = quantity.terms
    values = [
        f"{amount(value, quantity.unit)} ({names[clause_id]})"
        for value, clause_id in zip(terms["value"], terms["clause_id"], strict=True)
    ]
    return f"{heading(quantity)}: {', '.join(values)}{gap(quantity)}."


def named_in(model: Model, quantity: Quantity, value: float) -> list[str]:
    """Where a value stands: the clauses, and what they call the quantity where names differ."""
    names = model.view.dataset.names.clauses
    terms = quantity.terms[quantity.terms["value"] == value]
    clauses = [names[clause_id] for clause_id in terms["clause_id"]]
    if quantity.measure is None:
        clauses = [
            f"{clause}, {named(measure)}"
            for clause, measure in zip(clauses, terms["measure"], strict=True)
        ]
    return list(dict.fromkeys(clauses))
