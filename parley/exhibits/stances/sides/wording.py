"""The sentences of the sides' matrix."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import split
from parley.exhibits.stances import wording as stances_wording
from parley.exhibits.stances.matrix.wording import left_out as matrix_left_out
from parley.exhibits.stances.sides.model import Model
from parley.exhibits.wording import limit
from parley.exhibits.wording.shared import named_up_to, none_found
from parley.wording import count, in_digits


def finding(model: Model) -> str:
    """How much all sides heard accept, and on how much they stand apart."""
    matrix = model.matrix
    heard = model.cells[model.cells["n"] > 0]
    heard = heard[heard["clause_id"].isin(matrix.rows["clause_id"])]
    text = matrix.view.dataset.names.plans[str(matrix.plan_id)]
    names = [
        stances_wording.side_name(side, matrix.members_kept()[side], matrix.view)
        for side in model.sides
    ]
    said = heard.rename(columns={"median": "stance"})
    return stances_wording.finding(said, names, matrix.view, text, "sides")


def rests_on(model: Model) -> str:
    """What the figure rests on and what its gaps mean."""
    matrix = model.matrix
    left = left_out(model)
    return (f"{left} " if left else "") + (
        f"{count(len(matrix.rows), 'clause')}, {count(len(model.sides), 'side')} with "
        f"{count(len(matrix.with_a_side()), 'actor')}; a pale square means that {none_found(matrix.view)}, "
        "not that the side is neutral."
    )


def left_out(model: Model) -> str:
    """Which sides and clauses are not shown for being too many; '' if none are."""
    return matrix_left_out(model.matrix, limit.largest_sides(len(model.sides), model.left_out))


def summary(model: Model) -> str:
    """Where all sides heard accept, and where they part."""
    clauses = model.matrix.rows
    heard = model.cells[model.cells["clause_id"].isin(clauses["clause_id"])]
    heard = heard[heard["n"] > 0]
    if heard.empty:
        return "No statement by these sides on these clauses was found."
    ends = heard.groupby("clause_id")["median"].agg(["min", "max", "size"])
    several = ends[ends["size"] > 1]
    accepted = several.index[several["min"] > 0]
    divided = several.index[split(several["min"], several["max"])]
    where = f"On {in_digits(len(several))} of {count(len(clauses), 'clause')} two or more sides were heard"
    return " ".join(
        [
            f"{where}; all of them accept {_numbers(clauses, accepted)}."
            if len(accepted)
            else f"{where}.",
            f"One accepts and another objects on {_numbers(clauses, divided)}."
            if len(divided)
            else "On no clause does one side accept and another object.",
        ]
    )


def _numbers(clauses: pd.DataFrame, clause_ids: pd.Index) -> str:
    """'1, 4 and 7', in the order of the rows."""
    return named_up_to(clauses.loc[clauses["clause_id"].isin(clause_ids), "number"].tolist())
