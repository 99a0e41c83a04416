"""Words that the sentences of several pages share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from parley.analysis.facets import Choice, Facet
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.options import option
from parley.isolation import isolated
from parley.wording import in_digits, listed

MOST_NAMED: Final = 8
"""How many things a sentence names before it says how many more there are."""

NO_STATEMENT: Final = "no statement found"
"""What a pale square says."""

LEFT_TO_ZOOM: Final = (
    "So many squares are shown that their signs are left out, and every head of a row or a column that would stand "
    "too close to the next; zoom in to see more heads. A square names its row and its column where it is pointed at, "
    "and the table names all."
)
"""What a large grid does not show before a reader zooms into it."""


def none_found(view: View) -> str:
    """'no statement was found', and of which basis where a filter keeps out the others."""
    of_basis = (
        f" of the basis {listed(view.filters.basis, last='or')}" if view.filters.basis else ""
    )
    return f"no statement{of_basis} was found"


def named_up_to(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """The names as a list, the last of very many as a number: '1, 2 and 7 more'."""
    rest = len(names) - most
    return listed([*names[:most], f"{in_digits(rest)} more"] if rest > 0 else names)


def in_turn_up_to(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """The same one after the other: '1, 2, 7 more'."""
    rest = len(names) - most
    return ", ".join([*names[:most], f"{in_digits(rest)} more"] if rest > 0 else names)


def choice_as_list(facets: Sequence[Facet], choice: Choice, options: type[Any]) -> str:
    """A choice as labels with values: 'Group: Security, Territory; With quantities', '' for none.

    The facets are called what the fields of ``options`` of their names are called.
    """
    return "; ".join(
        label if facet.is_mark else f"{label}: {', '.join(names)}"
        for facet, label, names in _chosen(facets, choice, options)
    )


def choice_as_phrase(facets: Sequence[Facet], choice: Choice, options: type[Any]) -> str:
    """The same as part of a sentence: 'country Canada or Norway; theme Europe', '' for none."""
    return "; ".join(
        f"{label.lower()} {listed(names, last='or')}"
        for _, label, names in _chosen(facets, choice, options)
    )


def _chosen(
    facets: Sequence[Facet], choice: Choice, options: type[Any]
) -> list[tuple[Facet, str, list[str]]]:
    """The facets in which something is chosen, what each is called, and what is chosen."""
    return [
        (
            facet,
            option(options, facet.name).label,
            [isolated(facet.values[value]) for value in choice[facet.name]],
        )
        for facet in facets
        if choice.get(facet.name)
    ]


def signs_in_words() -> str:
    """'++ endorses · + accepts · ...'."""
    return " · ".join(
        f"{SIGNS[stance]} {STANCE_WORDS[stance]}" for stance in sorted(SIGNS, reverse=True)
    )
