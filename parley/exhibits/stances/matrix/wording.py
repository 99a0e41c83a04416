"""The sentences of a stance matrix."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import split
from parley.analysis.stances import COUNTED
from parley.dataset import View
from parley.exhibits.stances import wording as stances_wording
from parley.exhibits.stances.matrix.model import Model
from parley.exhibits.wording import limit
from parley.exhibits.wording import sides as sides_wording
from parley.exhibits.wording.shared import named_up_to, none_found
from parley.wording import count, in_digits, plural

NOTHING_SAID = "No statement found."
"""In place of the marks of a row that has none."""


def title(view: View, plan_id: str | None) -> str:
    """The question that the matrix of a text answers."""
    if plan_id is None:
        return "Who accepts which clause?"
    return f"{view.dataset.names.plans[plan_id]}: who accepts which point?"


def finding(model: Model) -> str:
    """How much the actors shown accept, and on how much they stand apart."""
    spoken = model.cells[model.cells["state"].isin(COUNTED)]
    text = model.view.dataset.names.plans[str(model.plan_id)]
    return stances_wording.finding(
        spoken,
        model.actors["actor_id"].map(model.view.dataset.names.actors).tolist(),
        model.view,
        text,
        "actors",
    )


def rests_on(model: Model) -> str:
    """What the figure rests on and what its gaps mean."""
    counted = int(model.cells["state"].isin(COUNTED).sum())
    left = left_out(model)
    return (f"{left} " if left else "") + (
        f"{count(len(model.rows), 'clause')} and {count(len(model.actors), 'actor')}: "
        f"{in_digits(counted)} of {count(len(model.cells), 'cell')} with a stance that counts; a pale "
        f"square means that {none_found(model.view)}, not that the actor is neutral."
    )


def left_out(model: Model, sides: str = "") -> str:
    """Which actors and clauses are not shown for being too many, and where they are; '' if none are.

    ``sides`` is the sentence on the sides that are not.
    """
    said = [sides] if sides else []
    if actors := model.actors_left_out:
        everybody = count(len(model.everyone), "actor")
        said.append(
            f"Of {everybody} the {in_digits(len(model.actors))} who spoke on most are shown; "
            f"{in_digits(actors)} are left out."
        )
    if rows := limit.most_spoken_on(len(model.rows), model.rows_left_out, "clause"):
        said.append(rows)
    return " ".join([*said, limit.WHOLE]) if said else ""


def order_in_words(model: Model) -> str:
    """What the order of the rows means."""
    match model.options.order:
        case "polarised":
            return (
                "Most polarised rows first: by polarisation among all actors who spoke, 0 where "
                "they say the same and 1 where half stand at each end; clauses with fewer than "
                "two speakers come last."
            )
        case "heard":
            return "Rows by how many actors have a stance that counts."
        case "issue":
            return "Rows by issue, under the issues' groups."
        case _:
            return "Rows as in the text."


def whole_row() -> str:
    """What the row of the whole text says."""
    return "First row: what was said of the text as a whole, which says nothing of its clauses."


def columns_in_words(model: Model) -> tuple[str, ...]:
    """Which side the columns between two lines belong to, and that those at the end belong to none."""
    sides, alone = model.actors["side"].dropna().unique().tolist(), model.actors["side"].isna()
    if not sides:
        return (sides_wording.nobody_has_one(model.view),)
    columns = f"Columns from left to right, a line between sides: {', '.join(sides)}"
    if not alone.any():
        return (f"{columns}.",)
    apart = plural(int(alone.sum()), one="1 actor", other=f"{in_digits(int(alone.sum()))} actors")
    return (
        f"{columns}; after the last line {apart} without a side.",
        *sides_wording.alone(model.view),
    )


def summary(model: Model) -> str:
    """Sentences from the cells: how much is known, where the actors shown agree and part."""
    spoken = model.cells[model.cells["state"].isin(COUNTED)]
    if spoken.empty:
        return "No statement by these actors on these clauses was found."
    sentences = [_how_much(model, len(spoken))]
    if len(model.actors) > 1:
        sentences += _where_they_part(model, spoken)
    return " ".join(sentences)


def _how_much(model: Model, spoken: int) -> str:
    """How many cells hold a stance that counts, answer another wording, and are silent."""
    cells = model.cells
    other = int((cells["state"] == "other wording").sum())
    silent = int((cells["state"] == "none").sum())
    hold = plural(spoken, one="holds", other="hold")
    counted = f"{in_digits(spoken)} of {count(len(cells), 'cell')} {hold} a stance that counts"
    if answered := int((cells["state"] == "answered").sum()):
        counted += f", {in_digits(answered)} an answer that is no stance"
    if other and silent:
        return (
            f"{counted}, {in_digits(other)} an answer to another wording; for {in_digits(silent)} "
            f"{none_found(model.view)}."
        )
    if other:
        return f"{counted}, {in_digits(other)} an answer to another wording."
    if silent:
        return f"{counted}; for {in_digits(silent)} {none_found(model.view)}."
    return f"{counted}."


def _where_they_part(model: Model, spoken: pd.DataFrame) -> list[str]:
    stances = spoken.groupby("clause_id")["stance"].agg(["min", "max", "size"])
    accepted = stances.index[(stances["min"] > 0) & (stances["size"] > 1)]
    divided = stances.index[split(stances["min"], stances["max"])]
    sentences = []
    if len(accepted):
        clauses = _clauses(model, accepted)
        sentences.append(f"Where two or more have spoken, all accept {clauses}.")
    if len(divided):
        sentences.append(f"Some accept and others object on {_clauses(model, divided)}.")
    else:
        sentences.append("On no clause do the actors shown stand on different sides.")
    return sentences


def _clauses(model: Model, clause_ids: pd.Index) -> str:
    """'3 clauses: 1, 4 and 7', in the order of the rows."""
    numbers = model.rows.loc[model.rows["clause_id"].isin(clause_ids), "number"].tolist()
    return f"{count(len(numbers), 'clause')}: {named_up_to(numbers)}"
