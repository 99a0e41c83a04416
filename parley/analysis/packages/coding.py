"""Would a package keep its red lines, and its place, with another coder?

Every stance is redrawn from how the two codings of the data differ, as in
`parley.analysis.reliability.sensitivity`. A statement is redrawn once, wherever it counts: on its
clause, on that clause's items, and on the same wording in other texts. What is supposed stays as
it was supposed, and silence stays silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from parley.analysis.packages.chosen import Package
from parley.analysis.packages.field import Field
from parley.analysis.packages.frontier import most_beside
from parley.analysis.packages.space import Space
from parley.analysis.packages.tally import RED_LINE, check_red_line, score_of
from parley.analysis.reliability import DRAWS, coded_twice, rates
from parley.analysis.reliability.sensitivity import SEED, redraws
from parley.dataset.view import View

_POSITIONS: Final = "positions"


@dataclass(frozen=True, slots=True)
class Coding:
    """In what share of draws a package keeps what is said of it, 0..1.

    ``same_red_lines``: exactly its red lines, by party and clause; ``none_new``: no red line that it
    does not have now. ``undominated``: no package of the space is as good for both of two parties
    and better for one; None where no two parties were named. ``undominated_now`` says it of the
    stances as they are. ``coded`` is how many statements were coded twice, from which the draws
    come; with none of them nothing is redrawn and the shares are None. ``redrawn`` is how many
    statements, or stances made from items, the redrawn cells of the field rest on.
    """

    same_red_lines: float | None
    none_new: float | None
    undominated: float | None
    undominated_now: bool | None
    coded: int
    redrawn: int
    draws: int
    seed: int


def observed_rates(view: View) -> tuple[np.ndarray, int]:
    """How often each stance of a statement became which in the second coding, and how many were coded twice.

    As `parley.analysis.reliability.sensitivity.rates`, of all statements of the data set, so that
    filters do not change how a package is tried.
    """
    coded = coded_twice(view.dataset.view())
    coded = coded[coded["table"] == _POSITIONS]
    return rates(coded), len(coded)


def coding(
    view: View,
    among: Space,
    package: Package,
    parties: tuple[str, str] | None = None,
    *,
    red_line: int = RED_LINE,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Coding:
    """How a package of a view fares when its statements are redrawn; see `Coding`.

    ``among`` are the packages that it is held against for the two ``parties``, of which it need
    be none. Raises `ValueError` for an unknown party, package or red line, and for ``draws`` below 1.
    """
    change, coded = observed_rates(view)
    return redrawn(
        among, package, change, coded, parties, red_line=red_line, draws=draws, seed=seed
    )


def redrawn(
    among: Space,
    package: Package,
    change: np.ndarray,
    coded: int,
    parties: tuple[str, str] | None = None,
    *,
    red_line: int = RED_LINE,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Coding:
    """As `coding`, from the rates of change of ``coded`` statements, (5, 5)."""
    check_red_line(red_line)
    field = among.field
    chosen = field.package(package)
    columns = field.columns(chosen)
    axes = [field.row(party) for party in parties or ()]
    rows = np.array([field.option_of[pair] for pair in chosen.choices], dtype=np.int64)
    red = field.values[:, columns] <= red_line
    now = _undominated(among, field.values, rows, axes) if axes else None
    number = _redrawn_cells(field)
    if not coded:
        return Coding(None, None, None, now, 0, number, draws, seed)
    same = none_new = undominated = 0
    for values in _draws(field, change, draws, seed):
        again = values[:, columns] <= red_line
        same += bool((again == red).all())
        none_new += bool((~again | red).all())
        undominated += bool(axes) and _undominated(among, values, rows, axes)
    return Coding(
        same / draws,
        none_new / draws,
        undominated / draws if axes else None,
        now,
        coded,
        number,
        draws,
        seed,
    )


def _undominated(among: Space, values: np.ndarray, rows: np.ndarray, axes: list[int]) -> bool:
    """Whether no package of the space is as good for both as the options at ``rows``, and better for one."""
    score = score_of(among.field, values[axes])
    x, y = score[rows].sum(axis=0).tolist()
    low, most = most_beside(among, score)
    place = x - low
    with_more = most[max(place + 1, 0) :]
    with_same = most[place] if 0 <= place < len(most) else y
    return bool(with_same <= y) and bool((with_more < y).all())


def _statements(field: Field) -> tuple[np.ndarray, np.ndarray]:
    """Where the stances behind a field are (as of `numpy.nonzero`, stacked), and the place of each one's statement."""
    if field.voices is None:
        at = np.argwhere(~np.isnan(field.values))
        return at.T, np.arange(len(at))
    said = field.voices
    at = np.argwhere(~np.isnan(said.values)).T
    _, place = np.unique(said.statement[at[0], at[1]], return_inverse=True)
    return at, place


def _redrawn_cells(field: Field) -> int:
    _, place = _statements(field)
    return int(place.max(initial=-1)) + 1


def _draws(field: Field, change: np.ndarray, draws: int, seed: int) -> Iterator[np.ndarray]:
    """The parties' stances, redrawn so many times: parties x clauses each."""
    at, place = _statements(field)
    stated = field.values if field.voices is None else field.voices.values
    said = np.full(int(place.max(initial=-1)) + 1, np.nan)
    said[place] = stated[at[0], at[1]]
    for copy in redraws(said, change, draws=draws, seed=seed):
        values = np.array(stated)
        values[at[0], at[1]] = copy[place]
        if field.voices is not None:
            values = field.voices.stances(field.parties, values)
        yield field.with_supposed(values)
