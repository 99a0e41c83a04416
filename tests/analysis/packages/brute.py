"""Packages by trying every one: what the search and the frontier are held against.

Nothing here uses the code under test beyond the field's own tables: verdicts are counted anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from parley.analysis.packages import Field

Choice = tuple[tuple[str, str], ...]


def every(
    field: Field, issues: Sequence[str], pinned: dict[str, str], leave_out: bool
) -> Iterator[tuple[Choice, np.ndarray]]:
    """Every package as pairs of ids, in the data's order, with its stances: clauses x parties."""
    candidates = []
    for issue, options in zip(field.issues, field.options, strict=True):
        if issue in pinned:
            candidates.append([(issue, pinned[issue])])
        elif issue in issues:
            ids = [option.option_id for option in options] + ([""] if leave_out else [])
            candidates.append([(issue, id_) for id_ in ids])
    clauses = {(o.issue_id, o.option_id): o.clauses for options in field.options for o in options}
    column = {clause: field.values[:, n] for n, clause in enumerate(field.clauses)}
    for choice in product(*candidates):
        taken = [column[clause] for pair in choice if pair[1] for clause in clauses[pair]]
        yield choice, np.array(taken).reshape(len(taken), len(field.parties))


def cost(choice: Choice, stances: np.ndarray, aim: str, red_line: int) -> tuple[int, ...]:
    """What is to be least, first things first."""
    with np.errstate(invalid="ignore"):
        red = (stances <= red_line).sum(axis=0)
        agreed = sum(
            1
            for clause in stances
            if not np.isnan(clause).all() and (clause[~np.isnan(clause)] >= 1).all()
        )
    after = (sum(1 for _, option in choice if not option), int(np.isnan(stances).sum()))
    first = {
        "fewest": (int(red.sum()),),
        "worst-off": (int(red.max(initial=0)), int(red.sum())),
        "accepted": (-agreed,),
    }[aim]
    return (*first, *after)


def best_of(
    field: Field,
    aim: str,
    issues: Sequence[str],
    pinned: dict[str, str],
    leave_out: bool,
    red_line: int,
) -> tuple[tuple[int, ...], list[Choice]]:
    """The least cost and all packages that have it."""
    all_of = [
        (cost(choice, stances, aim, red_line), choice)
        for choice, stances in every(field, issues, pinned, leave_out)
    ]
    least = min(of for of, _ in all_of)
    return least, [choice for of, choice in all_of if of == least]


def scores(stances: np.ndarray) -> np.ndarray:
    """Accepted minus objected of each party: (parties,)."""
    with np.errstate(invalid="ignore"):
        return (stances >= 1).sum(axis=0) - (stances < 0).sum(axis=0)
