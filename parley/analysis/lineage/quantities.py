"""Quantities of several texts that can stand on one axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.lineage.alignment import Alignment
from parley.dataset.view import View

RELATIVE: Final = frozenset({"percent", "%"})
"""Units of shares: a share is of what its measure names, so other names mean other things."""

MeasuresInTurn = tuple[tuple[str, ...], ...]
"""What each text in turn calls a quantity: the distinct names of one text after another's."""


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """One quantity of several texts.

    ``terms`` are rows of the terms table in the order of texts, with ``plan_id`` and
    ``number``, all in ``unit``. ``measure`` is its name; where lineage ties clauses that
    name it differently it is None, and the two need not measure the same.
    """

    measure: str | None
    unit: str
    terms: pd.DataFrame

    @property
    def gap(self) -> float:
        """From the lowest to the highest value, NaN where the two need not measure the same."""
        values = self.terms["value"]
        return float("nan") if self.measure is None else float(values.max() - values.min())


def shared_quantities(view: View, aligned: Alignment) -> list[Quantity]:
    """The quantities that at least two of the texts share, in the order of the first text.

    First those with the same measure and unit. Then those of clauses that a step of
    lineage ties, in the same unit but under other names, such as a cap and a level of
    troops. Unlike units are never one quantity, and neither are shares of different things.
    """
    terms = _terms(view, aligned)
    shared = [
        Quantity(str(measure), str(unit), rows)
        for (measure, unit), rows in terms.groupby(["measure", "unit"], sort=False)
        if len(set(rows["plan_id"])) > 1
    ]
    return shared + _tied(aligned, terms)


def measures_in_turn(terms: pd.DataFrame) -> MeasuresInTurn:
    """What each text in turn calls the quantity; names that were met before add nothing."""
    by_text = terms.groupby("plan_id", sort=False)["measure"]
    return tuple(dict.fromkeys(tuple(measures) for _, measures in by_text))


def _terms(view: View, aligned: Alignment) -> pd.DataFrame:
    """The terms of the aligned clauses, text by text."""
    clauses = aligned.clauses[["clause_id", "plan_id", "number"]]
    terms = view.dataset["terms"].merge(clauses, on="clause_id")
    order = {plan_id: at for at, plan_id in enumerate(aligned.plans)}
    terms = terms.sort_values("plan_id", key=lambda ids: ids.map(order), kind="stable")
    return terms.reset_index(drop=True)


def _tied(aligned: Alignment, terms: pd.DataFrame) -> list[Quantity]:
    """Quantities of clauses that steps tie, under names that differ; one for the same names."""
    by_names: dict[tuple[MeasuresInTurn, str], set[int]] = {}
    units, measures = terms["unit"].to_numpy(dtype=object), terms["measure"].to_numpy(dtype=object)
    rows_of: dict[str, list[int]] = {}
    for row, clause_id in enumerate(terms["clause_id"]):
        rows_of.setdefault(clause_id, []).append(row)
    steps = aligned.steps.dropna(subset=["clause_id", "from_clause_id"])
    for earlier, later in zip(steps["from_clause_id"], steps["clause_id"], strict=True):
        before, after = rows_of.get(earlier, []), rows_of.get(later, [])
        for unit in dict.fromkeys(units[before]):
            old = [row for row in before if units[row] == unit]
            new = [row for row in after if units[row] == unit]
            if unit in RELATIVE or not new or set(measures[old]) & set(measures[new]):
                continue
            rows = [*old, *new]
            names = measures_in_turn(terms.iloc[rows])
            by_names.setdefault((names, str(unit)), set()).update(rows)
    return [Quantity(None, unit, terms.loc[sorted(rows)]) for (_, unit), rows in by_names.items()]
