"""What a reader can choose on a time axis, as the one word that stands in an address."""

from __future__ import annotations

from typing import Final, Literal

from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.wording import queries

What = Literal["event", "days", "plan", "texts", "cell", "clause"]

_IDS: Final[dict[str, int]] = {"event": 1, "days": 3, "plan": 1, "texts": 2, "cell": 2, "clause": 1}
"""How many ids each sort of choice has: an event, a lane's events from one day to another, a
text, the texts from one day to another, an actor and a clause, a clause."""


def choice(what: What, *ids: str) -> str:
    """The choice as it stands in an address: ``event~ev-1``, ``cell~ua~us-28/7``."""
    return CHOICE_SEPARATOR.join((what, *ids))


def parts(chosen: str) -> tuple[str, tuple[str, ...]]:
    """Sort and ids of a choice; only the last id may hold the separator.

    Raises `ValueError` for a text that is no choice.
    """
    what, _, rest = chosen.partition(CHOICE_SEPARATOR)
    if what not in _IDS:
        raise ValueError(queries.no_choice(what, list(_IDS)))
    ids = tuple(rest.split(CHOICE_SEPARATOR, _IDS[what] - 1))
    if len(ids) != _IDS[what] or not all(ids):
        raise ValueError(queries.not_so_many_ids(chosen, _IDS[what]))
    return what, ids
