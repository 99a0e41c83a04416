"""The cells of a text whose stance is on the other side of 0 than the rest of the actor's side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.blocs import own_side_in_cells
from parley.dataset import View, records
from parley.exhibits.exhibit import CHOICE_SEPARATOR


def by_choice(view: View) -> dict[str, Mapping[str, Any]]:
    """Choice id of each such cell -> its row of `analysis.blocs.own_side_in_cells`.

    Those furthest from their side come first, of equals the one with more others heard.
    """
    found = own_side_in_cells(view)
    found = found.iloc[from_largest(found["distance"], found["n"])]
    choices = found["actor_id"] + CHOICE_SEPARATOR + found["clause_id"]
    return dict(zip(choices, records(found), strict=True))


def choices(cells: pd.DataFrame) -> list[str]:
    """The choice ids of cells of actors and clauses."""
    return (cells["actor_id"] + CHOICE_SEPARATOR + cells["clause_id"]).tolist()
