"""Which actors are made of actors, and of which on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd


class Coalitions:
    """The coalitions of a data set and their members on a day.

    A row of ``coalitions`` holds from its first to its last day, both counted; an empty one is open.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._rows = tables["coalitions"]
        places = {actor: code for code, actor in enumerate(tables["actors"]["actor_id"])}
        self._place = places
        self._on: dict[date, dict[str, tuple[str, ...]]] = {}

    def on(self, day: date) -> dict[str, tuple[str, ...]]:
        """The members of each coalition on a day, by id, in the order of the actors; those that have
        none on it are left out. Of a coalition of coalitions the members of its members are members,
        too. Only to be read.
        """
        if day not in self._on:
            self._on[day] = self._members(pd.Timestamp(day))
        return self._on[day]

    def _members(self, day: pd.Timestamp) -> dict[str, tuple[str, ...]]:
        rows = self._rows
        now = rows[~(rows["first_day"] > day) & ~(rows["last_day"] < day)]
        own: dict[str, list[str]] = {}
        for coalition, member in zip(now["coalition_id"], now["member_id"], strict=True):
            own.setdefault(coalition, []).append(member)
        by_place = self._place.__getitem__
        return {
            coalition: tuple(sorted(_below(coalition, own), key=by_place))
            for coalition in sorted(own, key=by_place)
        }


def _below(coalition: str, own: Mapping[str, list[str]]) -> set[str]:
    """The members, and theirs; check lets no ring through."""
    found: set[str] = set()
    ahead = [*own[coalition]]
    while ahead:
        member = ahead.pop()
        if member not in found:
            found.add(member)
            ahead += own.get(member, [])
    return found
