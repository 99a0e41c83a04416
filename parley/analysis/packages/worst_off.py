"""The packages with the fewest red lines for whoever has most, by integer programming (HiGHS).

Here the issues bear on one another: a red line costs only the party that has it. The least that
the worst-off party can have is one programme, the least further cost within it another; what is
as good is then found by looking through the choices issue by issue, with bounds from the linear
programme's dual prices. These bounds are valid whatever the prices, so that rounding in a solver
can make the search longer and never wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array

MOST_LOOKED_AT: Final = 20_000
"""So many beginnings of packages are looked at for others as good; bounds the time."""


@dataclass(frozen=True, slots=True, eq=False)
class Costs:
    """What each candidate of one issue costs.

    ``red`` is candidates x parties, the red lines; ``further`` candidates x costs, what is least after that,
    the first before the next. Both int64, 0 or more.
    """

    red: np.ndarray
    further: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The best choices, in lexicographic order, and whether these are all up to what was asked."""

    choices: list[tuple[int, ...]]
    complete: bool


def worst_off(costs: Sequence[Costs], most: int) -> Found:
    """The choices, one candidate an issue, up to so many, that are lexicographically least.

    First in the largest number of red lines of any party, then in the further costs.
    """
    if not costs:
        return Found([()], complete=True)
    red = [cost.red for cost in costs]
    combined = _combined([cost.further for cost in costs])
    least, choice = _least_for_worst(red)
    choice, price = _least_within(red, combined, least, choice)
    return _Ties(red, combined, least, price, most).find(choice)


def _combined(further: Sequence[np.ndarray]) -> list[np.ndarray]:
    """One whole number a candidate whose sums stand in the order of the sums of all costs."""
    base = [int(sum(of.max(axis=0)[n] for of in further)) + 1 for n in range(further[0].shape[1])]
    weight = [int(np.prod(base[n + 1 :], dtype=np.int64)) for n in range(len(base))]
    return [of @ np.array(weight, dtype=np.int64) for of in further]


def _rows(red: Sequence[np.ndarray]) -> tuple[np.ndarray, csr_array]:
    """Red lines of every candidate, parties x candidates, and which issue each belongs to."""
    every = np.concatenate(red).T.astype(np.float64)
    issue = np.repeat(np.arange(len(red)), [len(of) for of in red])
    ones = np.ones(len(issue))
    return every, csr_array((ones, (issue, np.arange(len(issue)))), shape=(len(red), len(issue)))


def _taken(red: Sequence[np.ndarray], x: np.ndarray) -> tuple[int, ...]:
    edges = np.cumsum([len(of) for of in red])[:-1]
    return tuple(int(np.argmax(part)) for part in np.split(x, edges))


def _of(parts: Sequence[np.ndarray], choice: Sequence[int]) -> np.ndarray:
    return np.sum([part[at] for part, at in zip(parts, choice, strict=True)], axis=0)


def _least_for_worst(red: Sequence[np.ndarray]) -> tuple[int, tuple[int, ...]]:
    """The least that the worst-off party can have, and a choice with it."""
    # Where taking each issue's best alone leaves the worst-off no more than it must have, that is it.
    lowest = int(np.max(np.sum([of.min(axis=0) for of in red], axis=0), initial=0))
    apart = tuple(int(np.argmin(of.sum(axis=1))) for of in red)
    if int(np.max(_of(red, apart), initial=0)) == lowest:
        return lowest, apart
    every, one_each = _rows(red)
    number = every.shape[1]
    result = milp(
        c=np.append(np.zeros(number), 1.0),
        integrality=np.ones(number + 1, dtype=np.int64),
        bounds=Bounds(np.append(np.zeros(number), lowest), np.append(np.ones(number), np.inf)),
        constraints=[
            LinearConstraint(np.column_stack([every, -np.ones(len(every))]), -np.inf, 0.0),
            LinearConstraint(_widened(one_each), 1.0, 1.0),
        ],
        options={"mip_rel_gap": 0.0},
    )
    choice = _taken(red, _solved(result)[:-1])
    return int(_of(red, choice).max()), choice


def _least_within(
    red: Sequence[np.ndarray], combined: Sequence[np.ndarray], least: int, choice: tuple[int, ...]
) -> tuple[tuple[int, ...], np.ndarray]:
    """A choice of least further cost in which nobody has more than ``least``, and dual prices."""
    apart = tuple(int(np.argmin(of)) for of in combined)
    no_price = np.zeros(red[0].shape[1])
    if int(np.max(_of(red, apart), initial=0)) <= least:
        return apart, no_price
    every, one_each = _rows(red)
    cost = np.concatenate(combined).astype(np.float64)
    scale = max(cost.max(), 1.0)
    result = milp(
        c=cost,
        integrality=np.ones(len(cost), dtype=np.int64),
        bounds=Bounds(0.0, 1.0),
        constraints=[
            LinearConstraint(every, -np.inf, float(least)),
            LinearConstraint(one_each, 1.0, 1.0),
        ],
        options={"mip_rel_gap": 0.0},
    )
    found = _taken(red, _solved(result))
    relaxed = linprog(
        cost / scale,
        A_ub=every,
        b_ub=np.full(len(every), float(least)),
        A_eq=one_each.toarray(),
        b_eq=np.ones(len(red)),
        bounds=(0.0, 1.0),
        method="highs",
    )
    price = np.maximum(-relaxed.ineqlin.marginals * scale, 0.0) if relaxed.success else no_price
    better = int(_of(combined, found)) <= int(_of(combined, choice))
    return (found if better else choice), price


def _widened(one_each: csr_array) -> csr_array:
    """With a column more, of what belongs to no issue."""
    rows, columns = one_each.shape
    return csr_array((one_each.data, one_each.indices, one_each.indptr), shape=(rows, columns + 1))


def _solved(result: object) -> np.ndarray:
    x = getattr(result, "x", None)
    if x is None:
        raise RuntimeError(f"HiGHS gave no package: {getattr(result, 'message', '')}")
    return np.asarray(x, dtype=np.float64)


class _Ties:
    """Every choice as good as a known one, in lexicographic order, by depth first with bounds."""

    def __init__(
        self,
        red: Sequence[np.ndarray],
        combined: Sequence[np.ndarray],
        least: int,
        price: np.ndarray,
        most: int,
    ) -> None:
        self.red, self.cost, self.least, self.most = red, combined, least, most
        self.priced = [cost + of @ price for cost, of in zip(combined, red, strict=True)]
        self.allowance = float(price.sum() * least)
        self.red_left = _suffix([of.min(axis=0) for of in red])
        self.cost_left = _suffix([of.min() for of in combined])
        self.priced_left = _suffix([of.min() for of in self.priced])
        self.looked_at = 0

    def find(self, known: tuple[int, ...]) -> Found:
        """All choices as good as this one, or better ones should there be any."""
        self.best = int(_of(self.cost, known))
        self.found: list[tuple[int, ...]] = []
        self.looked_at = 0
        self._from((), np.zeros(self.red[0].shape[1], dtype=np.int64), 0, 0.0)
        complete = self.looked_at <= MOST_LOOKED_AT
        return Found(self.found or [known], complete)

    def _from(self, begun: tuple[int, ...], red: np.ndarray, cost: int, priced: float) -> None:
        place = len(begun)
        if place == len(self.red):
            if cost < self.best:  # a solver's rounding hid it
                self.best, self.found = cost, []
            self.found.append(begun)
            return
        reds, costs = red + self.red[place], cost + self.cost[place]
        prices = priced + self.priced[place]
        slack = 1e-6 * (1.0 + abs(self.best))
        within = (
            (reds + self.red_left[place + 1] <= self.least).all(axis=1)
            & (costs + self.cost_left[place + 1] <= self.best)
            & (prices + self.priced_left[place + 1] - self.allowance <= self.best + slack)
        )
        for at in np.flatnonzero(within):
            self.looked_at += 1
            if len(self.found) >= self.most or self.looked_at > MOST_LOOKED_AT:
                return
            self._from((*begun, int(at)), reds[at], int(costs[at]), float(prices[at]))


def _suffix(parts: Sequence[np.ndarray]) -> list[np.ndarray]:
    """The sums of the parts from each place to the end, and of none."""
    sums = [np.zeros_like(np.asarray(parts[0]))]
    for part in reversed(parts):
        sums.append(sums[-1] + part)
    return sums[::-1]
