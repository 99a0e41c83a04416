"""Who has not spoken on what: the silent cells of a stance matrix, the most contested clause first."""

from __future__ import annotations

import pandas as pd

from parley.dataset import View
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.stances.matrix import StanceMatrix
from parley.exhibits.wording import named_up_to
from parley.wording import count, listed

MOST_CLAUSES = 3
"""How many clauses the sentence goes into."""


def silent_cells(shown: StanceMatrix) -> pd.DataFrame:
    """The cells of the matrix for which no statement was found, one row each.

    The most contested clause comes first; of equals, and of clauses with fewer than two
    speakers, that on which more have spoken; within a clause the actors as in the matrix.
    Columns: actor_id, clause_id, number, heading, silent (the actor's name), side,
    ``contested`` (the clause's polarisation, 0..1, NaN with fewer than two speakers), ``for``,
    ``mixed``, ``against`` (how those who spoke divide). A cell whose actor has answered another
    wording is not silent, and neither is one of a text that was not yet public.
    """
    cells = shown.cells[shown.cells["state"] == "none"]
    rows = shown.rows.set_index("clause_id").loc[cells["clause_id"]]
    actors = shown.actors.set_index("actor_id").loc[cells["actor_id"]]
    named = pd.DataFrame(
        {
            "actor_id": cells["actor_id"].to_numpy(),
            "clause_id": cells["clause_id"].to_numpy(),
            "number": rows["number"].to_numpy(),
            "heading": rows["heading"].to_numpy(),
            "silent": actors["name"].to_numpy(),
            "side": actors["side"].to_numpy(),
            "contested": rows["polarisation"].round(3).to_numpy(),
            "for": rows["for"].to_numpy(),
            "mixed": rows["mixed"].to_numpy(),
            "against": rows["against"].to_numpy(),
        }
    )
    heard = rows["heard"].to_numpy()
    order = named.assign(_contest=rows["polarisation"].fillna(-1.0).to_numpy(), _heard=heard)
    order = order.sort_values(["_contest", "_heard"], ascending=False, kind="stable")
    return order.drop(columns=["_contest", "_heard"]).reset_index(drop=True)


def exhibit(view: View, shown: StanceMatrix) -> Exhibit:
    """The ranked table of silent cells with its question and sentences."""
    silent = silent_cells(shown)
    return Exhibit(
        key="silence",
        title=title(view, *view.filters.plan),
        summary=summary(shown, silent),
        rests_on=(
            f"{count(len(silent), 'silent cell')} of {len(shown.cells):,}. Silent means that no "
            "statement was found, not that the actor is neutral or was asked. Contested is the "
            "polarisation among all who spoke: 0 where they say the same, 1 where half stand at "
            "each end, blank below two speakers; for, mixed and against count them."
        ),
        table=silent,
        source_ids=(),
        view=view,
        hidden=("actor_id", "clause_id"),
        widths={
            "number": 62,
            "heading": 190,
            "contested": 78,
            "for": 44,
            "mixed": 54,
            "against": 62,
        },
        choice_at=lambda row, _: (
            f"{silent['actor_id'].iloc[row]}{CHOICE_SEPARATOR}{silent['clause_id'].iloc[row]}"
        ),
    )


def title(view: View, plan_id: str | None = None) -> str:
    """The question that the list answers."""
    if plan_id is None:
        return "Who has not spoken on what?"
    return f"{view.dataset.record('plans', plan_id)['short_name']}: who has not spoken on what?"


def summary(shown: StanceMatrix, silent: pd.DataFrame) -> str:
    """How many cells are silent, and who is silent on the most contested clauses."""
    if silent.empty:
        return "Every actor shown has spoken on every clause shown, or on another wording of it."
    words = f"For {len(silent):,} of {count(len(shown.cells), 'cell')} no statement was found."
    contested = silent[silent["contested"].notna()]
    for _, cells in list(contested.groupby("clause_id", sort=False))[:MOST_CLAUSES]:
        clause = cells.iloc[0]
        divided = [f"{clause[kind]} {kind}" for kind in ("for", "mixed", "against") if clause[kind]]
        words += (
            f" {clause['number']} {clause['heading']} ({listed(divided)}): "
            f"nothing from {named_up_to(_short(shown, cells))}."
        )
    return words


def _short(shown: StanceMatrix, cells: pd.DataFrame) -> list[str]:
    short = shown.actors.set_index("actor_id")["short"]
    return short.loc[cells["actor_id"]].tolist()
