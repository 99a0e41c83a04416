"""The sentences of two groups of actors, or of one by itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.charts.palette import SIGNS
from parley.exhibits.agreement.bloc_pair.model import Model, Standing
from parley.exhibits.agreement.blocs import wording as blocs
from parley.exhibits.agreement.wording import RELATIONS, TITLES
from parley.exhibits.wording.cells import SPLIT_MARK
from parley.isolation import isolated
from parley.wording import count, in_digits

WITHIN: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        "divided": "Its actors stand on both sides of 0",
        "accepts": "It accepts",
        "refuses": "It refuses",
        "mixed": "It is mixed",
    }
)
"""How a group stands by itself, by the median of its actors unless they are divided."""

MOST_LISTED: Final = 8
"""So many clauses a list names."""

NONE_IN_COMMON: Final = "There is no clause on which both were heard."
NOBODY_WITH_ANOTHER: Final = "There is no clause on which two of its actors were heard."


def standings(model: Model) -> Mapping[Standing, str]:
    """What is asked of the clauses, in the order shown."""
    return WITHIN if model.within else {**RELATIONS}


def title(model: Model) -> str:
    """'Europe and Ukraine', 'Within Europe'."""
    return blocs.who({"group_a": model.first, "group_b": model.second})


def figure(model: Model) -> str:
    """'Graded agreement: 0.84: 5 pairs of actors, 9 of 28 points, 12 pairs of answers.'"""
    measure = TITLES[model.blocs.options.measure]
    return f"{measure}: {blocs.value_in_words(model.blocs, model.figure)}."


def heading(model: Model, standing: Standing, clauses: int) -> str:
    """'Both accept (4)'."""
    return f"{standings(model)[standing]} ({in_digits(clauses)})"


def signs(model: Model, clause: Mapping) -> str:
    """'++ Ukraine (1 heard), + Europe (4 heard)'; of one group '+, 4 heard'."""
    if model.within:
        return f"{_sign(clause, 'a')}, {in_digits(clause['n_a'])} heard"
    halves = ((model.first, "a"), (model.second, "b"))
    return ", ".join(
        f"{_sign(clause, half)} {isolated(name)} ({in_digits(clause[f'n_{half}'])} heard)"
        for name, half in halves
    )


def _sign(clause: Mapping, half: str) -> str:
    mark = SPLIT_MARK if clause[f"split_{half}"] else ""
    return f"{mark}{SIGNS[int(clause[f'median_{half}'])]}"


def and_more(clauses: int) -> str:
    """How many clauses a list does not name, and where they are."""
    return (
        f"and {count(clauses, 'more clause', 'more clauses')}, which the filters and Stances show"
    )


def nothing(model: Model) -> str:
    """That the figure rests on no clause."""
    return NOBODY_WITH_ANOTHER if model.within else NONE_IN_COMMON


def rule(model: Model) -> str:
    """What the sign of a group is."""
    marks = f"; {SPLIT_MARK} says that they stand on both sides of 0" if not model.within else ""
    return f"A sign is the median, toward 0, of the {model.blocs.noun}'s actors heard on it{marks}."
