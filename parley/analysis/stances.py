"""What a cell says: the stance of an actor on a clause as of a date, and how it is known."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.dataset.contract import BASIS_WORDS
from parley.dataset.view import View

State = Literal["direct", "none", "not yet"]

STATE_WORDS: Final[dict[State, str]] = {
    "direct": "a statement on this clause",
    "none": "no statement found",
    "not yet": "the text was not yet public",
}

COLUMNS: Final = ("actor_id", "clause_id", "stance", "state", "position_id", "date")


def latest(statements: pd.DataFrame) -> pd.DataFrame:
    """The position that counts for each actor and target: the newest one.

    On the same day the stronger basis counts (tabled, stated, reported, inferred),
    then the row that stands first in the file. Takes and gives rows of the
    positions table.
    """
    strength = {basis: rank for rank, basis in enumerate(BASIS_WORDS)}
    ordered = statements.assign(
        _strength=statements["basis"].map(strength), _row=np.arange(len(statements))
    ).sort_values(["date", "_strength", "_row"], ascending=[False, True, True])
    newest = ordered.drop_duplicates(["actor_id", "clause_id"], keep="first")
    return newest.sort_values("_row").drop(columns=["_strength", "_row"])


def stances(view: View) -> pd.DataFrame:
    """The cell of every kept actor and every clause asked about, actor by actor.

    Columns: ``actor_id``, ``clause_id``; ``stance`` -2..2, missing where there is
    none (silence is never 0); ``state``, a key of `STATE_WORDS`; ``position_id``
    and ``date`` of the position behind the cell, missing where there is none. An
    actor may have spoken on a text before it was public: then the cell is direct.
    """
    clauses = view.clauses_asked()
    actors = view["actors"]["actor_id"]
    plans = view.dataset["plans"].set_index("plan_id")["published"]
    cells = pd.MultiIndex.from_product(
        [actors, clauses["clause_id"]], names=["actor_id", "clause_id"]
    ).to_frame(index=False)
    newest = latest(view.statements())
    columns = ["actor_id", "clause_id", "stance", "position_id", "date"]
    cells = cells.merge(newest[columns], on=["actor_id", "clause_id"], how="left")
    cells["stance"] = cells["stance"].astype("Int64")
    published = clauses.set_index("clause_id")["plan_id"].map(plans)
    public = cells["clause_id"].map(published) <= pd.Timestamp(view.asof)
    state = np.where(public, "none", "not yet")
    cells["state"] = np.where(cells["stance"].notna(), "direct", state)
    cells["state"] = cells["state"].astype("str")
    return cells[list(COLUMNS)]
