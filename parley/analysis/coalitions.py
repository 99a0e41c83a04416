"""Where an actor that is made of actors stands beside its own members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from parley.analysis.stances import CountedMatrix, Matrix

Members = Mapping[str, Sequence[str]]
"""The members of each coalition, by id, as `dataset.coalitions.Coalitions.on` gives them."""


def spoken(matrix: Matrix) -> pd.DataFrame:
    """The cells of a matrix with a stance: ``actor_id`` and ``clause_id``."""
    actor, clause = np.nonzero(matrix.spoke)
    return pd.DataFrame(
        {
            "actor_id": np.array(matrix.actors, dtype=object)[actor],
            "clause_id": np.array(matrix.clauses, dtype=object)[clause],
        },
        dtype="str",
    )


def beside_members(said: pd.DataFrame, members: Members) -> pd.DataFrame:
    """On which clauses a coalition and a member of it both have a stance, so that both are counted.

    ``said`` has ``actor_id`` and ``clause_id`` of cells with a stance, each once. One row a coalition,
    member and clause, in the order of coalitions and members: ``coalition_id``, ``member_id``,
    ``clause_id``.
    """
    by_actor = {str(actor): set(rows["clause_id"]) for actor, rows in said.groupby("actor_id")}
    rows = [
        (coalition, member, clause)
        for coalition, of_it in members.items()
        for member in of_it
        for clause in sorted(by_actor.get(coalition, set()) & by_actor.get(member, set()))
    ]
    return pd.DataFrame(rows, columns=["coalition_id", "member_id", "clause_id"], dtype="str")


def members_only(matrix: CountedMatrix, members: Members) -> CountedMatrix:
    """The matrix without the stances of coalitions on clauses on which a member has one of its own."""
    place = {actor: code for code, actor in enumerate(matrix.actors)}
    values, cell = matrix.values.copy(), matrix.cell.copy()
    for coalition, of_it in members.items():
        rows = [place[member] for member in of_it if member in place]
        if coalition in place and rows:
            doubled = matrix.spoke[rows].any(axis=0)
            values[place[coalition], doubled] = np.nan
            cell[place[coalition], doubled] = -1
    return CountedMatrix(matrix.actors, matrix.clauses, values, matrix.cells, cell)
