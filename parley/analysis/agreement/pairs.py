"""Agreement between actors: all pairs at once, each with what its figure rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement.bootstrap import intervals
from parley.analysis.agreement.catalogue import Measure, measure_named
from parley.analysis.agreement.columns import Columns
from parley.analysis.agreement.joint import SCALE, PairTables, pair_blocks
from parley.analysis.agreement.measures import share_with_answer, shared, without_answer
from parley.analysis.agreement.result import AGREEMENT
from parley.analysis.agreement.silence import range_under_silence
from parley.analysis.agreement.wording import UNDEFINED, too_few_shared
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset.kept import kept
from parley.dataset.typed import typed
from parley.dataset.view import View

MIN_SHARED: Final = 5
DRAWS: Final = 1_000
SEED: Final = 20_251_120


@kept
def agreement(
    view: View, measure: str = "graded", min_shared: int = MIN_SHARED, unit: Unit = "points"
) -> pd.DataFrame:
    """Agreement between every two actors of a view, one row an unordered pair.

    Columns: ``actor_a``, ``actor_b``; ``value`` of the measure, NaN where fewer than
    ``min_shared`` clauses are shared or the measure is undefined; ``shared`` clauses,
    of ``total`` in the view; ``low`` and ``high``, between which the figure stays
    whatever the two may yet say on clauses where one or both are silent (NaN for
    measures without a closed form). See `pairs`, which also gives the reasons,
    intervals and the part that zeros play.

    Raises `ValueError` naming the parameter and the allowed values for an unknown
    ``measure`` or ``unit``, or a ``min_shared`` below 1.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view(actor=["ostrell", "fennmark"])
    >>> agreement(view)[["actor_a", "actor_b", "value", "shared", "total"]]
       actor_a   actor_b  value  shared  total
    0  ostrell  fennmark   0.25       5      8
    """
    # Before the matrix is made: a misspelt measure should not have to wait for it.
    measure_named(measure)
    _check_at_least("min_shared", min_shared, 1)
    stances = stance_matrix(view, unit=unit)
    frame = pairs(stances, measure=measure, min_shared=min_shared, draws=0)
    return typed(AGREEMENT, frame)


def agreement_parts(
    view: View, measure: str = "graded", min_shared: int = MIN_SHARED, unit: Unit = "points"
) -> Iterator[pd.DataFrame]:
    """`agreement` in parts, one after another the same rows: for more pairs than should be held at once.

    Nothing of it is kept. Raises `ValueError` like `agreement`, with the first part.
    """
    chosen = measure_named(measure)
    _check_at_least("min_shared", min_shared, 1)
    stances = stance_matrix(view, unit=unit)
    for met in pair_blocks(stances):
        part = Columns(stances.actors, pairs=len(met.first))
        said = _said(stances, met, chosen, min_shared, exclude_zero=False, draws=0, seed=SEED)
        part.add(met, **said)
        yield typed(AGREEMENT, part.frame())


@kept
def pairs_of(
    view: View,
    unit: Unit,
    measure: str,
    min_shared: int,
    exclude_zero: bool,
    actors: tuple[str, ...] | None = None,
) -> pd.DataFrame:
    """`pairs` of the matrix of a view, or of its part with these actors, made once."""
    stances = stance_matrix(view, unit=unit).select(actors)
    return pairs(stances, measure=measure, min_shared=min_shared, exclude_zero=exclude_zero)


def pairs(
    matrix: Matrix,
    *,
    measure: str = "graded",
    min_shared: int = MIN_SHARED,
    exclude_zero: bool = False,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """Every unordered pair of actors, in the matrix's order, with all that qualifies its figure.

    ===================== ===========================================================
    actor_a, actor_b      the pair, in the matrix's order
    value                 the measure over the shared clauses; NaN when ``reason`` says so
    shared                clauses that the value rests on: both have a stance (and
                          neither is 0, with ``exclude_zero``)
    total                 clauses in the matrix
    low, high             the range if any of the clauses on which one or both are silent
                          were answered, in any way (`range_under_silence`); given for
                          blank values, too. NaN for measures that are not a mean over
                          clauses, and where the matrix has no clause
    interval_low, _high   95 % bootstrap interval over shared clauses (`intervals`);
                          NaN for a blank value and with ``draws=0``
    zeros                 share of the shared clauses on which either says 0: how much
                          of the figure rests on mixed answers; NaN without any
    reason                why the value is blank, else ""
    ===================== ===========================================================

    Raises `ValueError` naming the parameter for an unknown ``measure``, a ``min_shared``
    below 1 or ``draws`` below 0.
    """
    chosen = measure_named(measure)
    _check_at_least("draws", draws, 0)
    _check_at_least("min_shared", min_shared, 1)
    every = Columns(matrix.actors)
    for met in pair_blocks(matrix):
        said = _said(
            matrix, met, chosen, min_shared, exclude_zero=exclude_zero, draws=draws, seed=seed
        )
        every.add(met, **said)
    return every.frame()


def _said(
    matrix: Matrix,
    met: PairTables,
    measure: Measure,
    min_shared: int,
    *,
    exclude_zero: bool,
    draws: int,
    seed: int,
) -> dict[str, np.ndarray | pd.Series]:
    """The columns of `pairs` after the actors, of a block of pairs."""
    clauses = len(matrix.clauses)
    tables = without_answer(met.counts) if exclude_zero else met.counts
    n = shared(tables)
    value = values_of(tables, measure, min_shared)
    low, high = _range(measure, met, clauses, exclude_zero=exclude_zero)
    ends = np.full((len(n), 2), np.nan)
    if draws:
        known = ~np.isnan(value)
        ends[known] = intervals(tables[known], measure, SCALE, draws=draws, seed=seed)
    return {
        "value": value,
        "shared": n.astype(np.int64),
        "total": np.full(len(n), clauses, dtype=np.int64),
        "low": low,
        "high": high,
        "interval_low": ends[:, 0],
        "interval_high": ends[:, 1],
        "zeros": share_with_answer(tables),
        "reason": _reasons(n, value, measure, min_shared, exclude_zero=exclude_zero),
    }


def values_of(tables: np.ndarray, measure: Measure, min_shared: int = MIN_SHARED) -> np.ndarray:
    """The measure's value for each of the joint tables (P, 5, 5): an array (P,).

    NaN where fewer than ``min_shared`` clauses are shared or the measure is undefined.
    Raises `ValueError` for a ``min_shared`` below 1.
    """
    _check_at_least("min_shared", min_shared, 1)
    return np.where(shared(tables) >= min_shared, measure.function(tables, SCALE), np.nan)


def shared_clauses(matrix: Matrix, a: str, b: str) -> pd.DataFrame:
    """The clauses on which both ``a`` and ``b`` have a stance, in the matrix's order.

    Columns: ``clause_id``, ``stance_a``, ``stance_b`` (-2..2) and their ``distance``
    (0..4), all whole numbers. Raises `ValueError` for an actor that is not in the matrix.
    """
    both: Matrix = matrix.select(actors=(a, b))
    known = both.spoke.all(axis=0)
    stances = both.values[:, known].astype(np.int64)
    return pd.DataFrame(
        {
            "clause_id": pd.Series(np.array(both.clauses, dtype=object)[known], dtype="str"),
            "stance_a": stances[0],
            "stance_b": stances[1],
            "distance": np.abs(stances[0] - stances[1]),
        }
    )


def square(pairs: pd.DataFrame, column: str) -> pd.DataFrame:
    """One column of a frame of all pairs as a symmetric frame: actors x actors, in order.

    The diagonal is NaN: an actor's agreement with itself says nothing. Takes the rows
    that `pairs` or `agreement` gave, none left out; without a row the frame is empty.
    """
    actors = list(dict.fromkeys([*pairs["actor_a"], *pairs["actor_b"]]))
    first, second = np.triu_indices(len(actors), k=1)
    if len(first) != len(pairs):
        raise ValueError(f"pairs: {len(pairs)} rows, but {len(actors)} actors make {len(first)}")
    cells = pairs[column].to_numpy()
    numeric = pd.api.types.is_numeric_dtype(pairs[column])
    filled = np.full((len(actors),) * 2, np.nan, dtype=np.float64 if numeric else object)
    filled[first, second] = cells
    filled[second, first] = cells
    names = pd.Index(actors, dtype="str")
    return pd.DataFrame(filled, index=names, columns=names)


def _check_at_least(name: str, value: int, least: int) -> None:
    if value < least:
        raise ValueError(f"{name}: {value} is too small; allowed: a whole number from {least} up")


def _range(
    measure: Measure, tables: PairTables, clauses: int, *, exclude_zero: bool
) -> tuple[np.ndarray, np.ndarray]:
    if measure.scores is None:
        nothing = np.full(len(tables.counts), np.nan)
        return nothing, nothing
    kept = (SCALE != 0) if exclude_zero else np.ones(len(SCALE), dtype=bool)
    return range_under_silence(tables, clauses, measure.scores(SCALE), kept)


def _reasons(
    n: np.ndarray, value: np.ndarray, measure: Measure, min_shared: int, *, exclude_zero: bool
) -> pd.Series:
    """Why each value is blank; '' where it is not."""
    few = {
        number: too_few_shared(number, min_shared, without_zero=exclude_zero)
        for number in np.unique(n[n < min_shared]).astype(np.int64).tolist()
    }
    reasons = pd.Series([few.get(number, "") for number in n.tolist()], dtype="str")
    if measure.undefined is None:
        return reasons
    return reasons.mask((n >= min_shared) & np.isnan(value), UNDEFINED[measure.undefined])
