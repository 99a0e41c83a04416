"""Which actors are compared with one another: all of a small view, of a large one as many as can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from parley.analysis.stances import Matrix
from parley.exhibits.agreement.grouping import Grouping
from parley.exhibits.limit import MOST, spoke_most


@dataclass(frozen=True, slots=True)
class Compared:
    """The actors of whom every two are compared, in the matrix's order.

    ``among`` is how many of the ``group`` could have a figure with another, having a stance on as many
    clauses as two must share; `ids` are fewer where these are more than `parley.analysis.limit.MOST`.
    ``group`` is '' for all actors. ``large`` says that all the actors of the view who could have a
    figure are more than are compared at once.
    """

    ids: tuple[str, ...]
    among: int
    group: str = ""
    large: bool = False

    @property
    def left_out(self) -> int:
        """How many actors of the group could have a figure and are not compared."""
        return max(self.among - len(self.ids), 0)


def compared(
    matrix: Matrix,
    min_shared: int,
    group: str,
    groups: Callable[[], Grouping],
    *,
    everyone: bool = False,
) -> Compared:
    """Who is compared of the actors of a matrix: those of the ``group``, or of all for ''.

    Of no more than `parley.analysis.limit.MOST` actors it is all of them. Of more it is those with a stance on as many
    clauses as two must share (all, if ``everyone`` is asked for), and of these the
    `parley.analysis.limit.MOST` with the most. A group that is none of the ``groups`` means all. These are
    asked for only where there are many actors.
    """
    number = len(matrix.actors)
    if number <= MOST:
        return Compared(matrix.actors, number)
    spoken = matrix.spoke.sum(axis=1)
    able = np.ones(number, dtype=bool) if everyone else spoken >= min_shared
    large = bool(able.sum() > MOST)
    known = groups() if group and large else None
    if known is None or group not in known.names:
        group, own = "", able
    else:
        own = able & (known.code == known.names.index(group))
    candidates = np.flatnonzero(own)
    chosen = candidates[spoke_most(spoken[candidates])]
    return Compared(tuple(matrix.actors[at] for at in chosen), len(candidates), group, large)
