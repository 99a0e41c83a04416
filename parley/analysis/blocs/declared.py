"""The declared sides as a grouping of the actors of a view's matrix."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.blocs.groups import Groups
from parley.analysis.stances import CountedMatrix
from parley.dataset.view import View


def declared_groups(view: View, matrix: CountedMatrix) -> Groups:
    """The declared sides that the actors of the view's matrix belong to, in the data set's order.

    Where sides have dates a stance stands under the side of the day of the statement that it rests
    on: ``code`` is then of shape (actors, clauses). Else it is (actors,). An actor without a side, on that
    day or at all, has -1.
    """
    sides = view.dataset.sides
    actors = pd.Index(view.dataset["actors"]["actor_id"]).get_indexer(pd.Index(matrix.actors))
    if sides.dated:
        who, what = np.nonzero(matrix.cell >= 0)
        said = matrix.cells.said
        rank = matrix.cells.rank.ravel()[matrix.cell[who, what]]
        code = np.full(matrix.values.shape, -1, dtype=np.int64)
        code[who, what] = sides.codes(actors[who], said.date[rank])
    else:
        code = sides.codes(actors, np.full(len(actors), np.datetime64(view.asof, "us")))
    known = np.unique(code[code >= 0])
    place = np.full(len(sides.names) + 1, -1, dtype=np.int64)
    place[known] = np.arange(len(known))
    return Groups(tuple(sides.names[n] for n in known), place[code])
