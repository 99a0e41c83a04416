"""The declared sides as a grouping of the actors of a view's matrix."""

from __future__ import annotations

import numpy as np

from parley.analysis.blocs.groups import Groups
from parley.analysis.consensus import declared_sides
from parley.analysis.stances import CountedMatrix
from parley.dataset.view import View


def declared_groups(view: View, matrix: CountedMatrix) -> Groups:
    """The declared sides that the actors of the view's matrix belong to, in the data set's order.

    Where sides have dates a stance stands under the side of its day (`analysis.consensus.declared_sides`):
    ``code`` is then of shape (actors, clauses). Else it is (actors,). An actor without a side, on that
    day or at all, has -1.
    """
    belonging = declared_sides(view, matrix)
    code = belonging.then if view.dataset.sides.dated else belonging.now
    known = np.unique(code[code >= 0])
    place = np.full(len(belonging.names) + 1, -1, dtype=np.int64)
    place[known] = np.arange(len(known))
    return Groups(tuple(belonging.names[n] for n in known), place[code])
