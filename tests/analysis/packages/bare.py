"""Fields of bare numbers: what tests of packages write down instead of a data set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parley.analysis.packages import Field, Option, Party

NAN = np.nan
STANCES = (-2.0, -1.0, 0.0, 1.0, 2.0)


def bare(
    issues: Sequence[Sequence[Sequence[Sequence[float]]]], parties: int | None = None
) -> Field:
    """A field with issues i0, i1 ..., on each options t0, t1 ..., and parties a, b ...

    ``issues``: for each issue its options, for each its clauses, for each every party's stance.
    Clauses are i0/t0/0 and so on.
    """
    options, names, columns = [], [], []
    for i, given in enumerate(issues):
        of_issue = []
        for t, clauses in enumerate(given):
            ids = tuple(f"i{i}/t{t}/{n}" for n in range(len(clauses)))
            names += ids
            columns += list(clauses)
            of_issue.append(Option(f"i{i}", f"t{t}", f"t{t}", (), ids))
        options.append(tuple(of_issue))
    number = len(columns[0]) if parties is None else parties
    values = np.array(columns, dtype=np.float64).reshape(len(names), number).T
    named = tuple(Party(letter, "actor", letter, letter.upper()) for letter in letters(number))
    return Field(
        named, tuple(f"i{i}" for i in range(len(issues))), tuple(options), tuple(names), values
    )


def letters(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[:number]


def drawn(
    rng: np.random.Generator,
    *,
    issues: int,
    options: int,
    parties: int,
    clauses: int = 3,
    silence: float = 0.4,
) -> Field:
    """A field with so many issues, up to so many options each (at least 2) and so many parties."""
    return bare(
        [
            [
                [
                    [
                        NAN if rng.random() < silence else float(rng.choice(STANCES))
                        for _ in range(parties)
                    ]
                    for _ in range(rng.integers(1, clauses + 1))
                ]
                for _ in range(rng.integers(2, options + 1))
            ]
            for _ in range(issues)
        ],
        parties,
    )
