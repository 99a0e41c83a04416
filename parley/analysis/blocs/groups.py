"""A grouping of the actors of a matrix: the declared sides, or any other."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from parley.analysis.agreement import SCALE
from parley.analysis.stances import Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Which group each actor of a matrix belongs to, for good or clause by clause.

    ``code`` has a place in ``names`` for each actor, -1 for none: of shape (actors,), or (actors,
    clauses) where a group may depend on the day of a stance. Who is in no group counts in none. The
    array is the grouping's own and cannot be written to.

    Raises `ValueError` for a name that occurs twice, for a code that is no place in ``names`` and
    not -1, and for an array of another number of dimensions.
    """

    names: tuple[str, ...]
    code: np.ndarray

    def __post_init__(self) -> None:
        code = np.array(self.code, dtype=np.int64)
        code.setflags(write=False)
        object.__setattr__(self, "names", tuple(self.names))
        object.__setattr__(self, "code", code)
        if len(set(self.names)) < len(self.names):
            raise ValueError(f"names: {self.names} has a name twice; allowed: each once")
        if code.ndim not in (1, 2):
            raise ValueError(
                f"code: {code.ndim} dimensions; allowed: (actors,) or (actors, clauses)"
            )
        if code.size and not -1 <= code.min() <= code.max() < len(self.names):
            most = len(self.names) - 1
            raise ValueError(f"code: {code.min()} to {code.max()}; allowed: -1 to {most}")

    @property
    def members(self) -> np.ndarray:
        """How many actors each group has, each counted where it is in it at all: (groups,)."""
        code = self.code if self.code.ndim == 2 else self.code[:, None]
        actor, clause = np.nonzero(code >= 0)
        each = np.unique(actor * max(len(self.names), 1) + code[actor, clause])
        return np.bincount(each % max(len(self.names), 1), minlength=len(self.names))

    def by_cell(self, matrix: Matrix) -> np.ndarray:
        """The group of each cell of a matrix: (actors, clauses), -1 for none and where nobody spoke.

        Raises `ValueError` when the grouping is of other actors or clauses than the matrix.
        """
        shape = (len(matrix.actors), len(matrix.clauses))
        if self.code.shape not in (shape, shape[:1]):
            raise ValueError(
                f"code: shape {self.code.shape}; the matrix asks for {shape[:1]} or {shape}"
            )
        code = self.code[:, None] if self.code.ndim == 1 else self.code
        return np.where(matrix.spoke, code, -1)


def answer_counts(matrix: Matrix, groups: Groups) -> np.ndarray:
    """How many actors of each group gave each answer to each clause: (groups, clauses, 5), float64."""
    return counted(matrix.values, groups.by_cell(matrix), len(groups.names))


def counted(values: np.ndarray, code: np.ndarray, number: int) -> np.ndarray:
    """The same of answers (actors, clauses) and the groups of their cells, -1 for those left out."""
    actor, clause = np.nonzero(code >= 0)
    answer = (values[actor, clause] - SCALE[0]).astype(np.int64)
    shape = (number, values.shape[1], len(SCALE))
    place = (code[actor, clause] * shape[1] + clause) * shape[2] + answer
    return np.bincount(place, minlength=math.prod(shape)).reshape(shape).astype(np.float64)
