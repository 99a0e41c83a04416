"""The stances that count, as one array: actors down, clauses across, NaN where nobody spoke."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from parley.dataset.contract import STANCE_MAX, STANCE_MIN


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """Stances that count: actors x clauses.

    ``values`` is a float64 array of shape ``(len(actors), len(clauses))`` with whole
    numbers from `STANCE_MIN` to `STANCE_MAX`; NaN says that no stance was found and
    is never the same as 0, which says "mixed". The array is the matrix's own and
    cannot be written to.

    Raises `ValueError` when the shape does not fit the names, when an actor or clause
    occurs twice, or when a value is not a whole number on the scale.
    """

    actors: tuple[str, ...]
    clauses: tuple[str, ...]
    values: np.ndarray

    def __post_init__(self) -> None:
        values = np.array(self.values, dtype=np.float64)
        values.setflags(write=False)
        object.__setattr__(self, "actors", tuple(self.actors))
        object.__setattr__(self, "clauses", tuple(self.clauses))
        object.__setattr__(self, "values", values)
        shape = (len(self.actors), len(self.clauses))
        if values.shape != shape:
            raise ValueError(f"values: shape {values.shape}, but the names ask for {shape}")
        _check_unique("actors", self.actors)
        _check_unique("clauses", self.clauses)
        _check_scale(values)

    @property
    def spoke(self) -> np.ndarray:
        """Where there is a stance: a boolean array of the shape of ``values``."""
        return ~np.isnan(self.values)

    def select(
        self, actors: Iterable[str] | None = None, clauses: Iterable[str] | None = None
    ) -> Matrix:
        """The part with these actors and clauses, in the order asked for; None keeps them all.

        Raises `ValueError` naming the parameter for an id that the matrix does not have.
        """
        rows = codes_of("actors", self.actors, actors)
        columns = codes_of("clauses", self.clauses, clauses)
        return Matrix(
            tuple(self.actors[row] for row in rows),
            tuple(self.clauses[column] for column in columns),
            self.values[np.ix_(rows, columns)],
        )


def _check_unique(name: str, ids: Sequence[str]) -> None:
    if len(set(ids)) < len(ids):
        twice = next(id_ for n, id_ in enumerate(ids) if id_ in ids[:n])
        raise ValueError(f"{name}: {twice!r} occurs twice")


def _check_scale(values: np.ndarray) -> None:
    with np.errstate(invalid="ignore"):
        off = (values < STANCE_MIN) | (values > STANCE_MAX) | (values != np.rint(values))
    off &= ~np.isnan(values)
    if off.any():
        raise ValueError(
            f"values: {values[off][0]:g} is not a whole number from {STANCE_MIN} to {STANCE_MAX}"
        )


def codes_of(name: str, known: Sequence[str], wanted: Iterable[str] | None) -> list[int]:
    """The positions of the ``wanted`` ids among the ``known`` ones; of all of them for None.

    Raises `ValueError` naming the parameter ``name`` for an id that is not known.
    """
    if wanted is None:
        return list(range(len(known)))
    at = {id_: code for code, id_ in enumerate(known)}
    try:
        return [at[id_] for id_ in wanted]
    except KeyError as unknown:
        raise ValueError(f"{name}: the matrix has no {unknown.args[0]!r}") from None
