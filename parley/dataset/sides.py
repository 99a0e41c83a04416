"""Which side each actor belongs to, day by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

_DAYS = 1_000_000
"""More days than lie between any two dates that the contract lets in."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in which an actor belongs to a side; both days count, None is open."""

    side: str
    first_day: date | None
    last_day: date | None


class Sides:
    """The declared sides of a data set and who belongs to them on which day.

    An actor with rows in ``memberships`` belongs to the side of the row that holds the day, and to
    none on a day that no row holds; any other actor belongs to the side in ``actors`` on every day, and to
    none where that is empty. ``names`` are all sides, in the order in which ``actors`` and then
    ``memberships`` bring them up; ``dated`` says whether there is a row of ``memberships`` at all.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        actors, rows = tables["actors"], tables["memberships"]
        self.names: tuple[str, ...] = tuple(
            dict.fromkeys([*actors["side"].dropna(), *rows["side"]])
        )
        self.dated = not rows.empty
        self._actors = pd.Index(actors["actor_id"])
        place = {name: code for code, name in enumerate(self.names)}
        self._names = np.append(np.array(self.names, dtype=object), np.nan)
        self._declared = np.array([place.get(side, -1) for side in actors["side"]], dtype=np.int64)
        rows = rows.assign(who=self._actors.get_indexer(pd.Index(rows["actor_id"])))
        rows = rows.sort_values(["who", "first_day"], kind="stable", na_position="first")
        self._rows = rows
        self._side = np.array([place[side] for side in rows["side"]], dtype=np.int64)
        self._starts = rows["who"].to_numpy() * _DAYS + _numbered(rows["first_day"], 0)
        self._last = _numbered(rows["last_day"], _DAYS - 1)
        self._has_rows = np.zeros(len(actors), dtype=bool)
        self._has_rows[rows["who"].to_numpy()] = True
        self._on: dict[date, dict[str, str]] = {}

    def of(
        self, actor_ids: Sequence[str] | pd.Index | pd.Series, days: np.ndarray | pd.Series
    ) -> np.ndarray:
        """The side of each actor on the day beside it: an object array, NaN for none.

        ``days`` are dates, aligned with the ids; of one that is missing no side is known where sides
        have dates.
        """
        return self._names[self.codes(self.places(actor_ids), days)]

    def places(self, actor_ids: Sequence[str] | pd.Index | pd.Series) -> np.ndarray:
        """The places of actors in the table of actors."""
        return self._actors.get_indexer(pd.Index(actor_ids))

    def codes(self, actors: np.ndarray, days: np.ndarray | pd.Series) -> np.ndarray:
        """As `of`, in numbers: places in the table of actors to places in ``names``, -1 for none."""
        found = self._declared[actors]
        if not self.dated:
            return found
        when = _numbered(pd.Series(np.asarray(days)), -1)
        row = np.searchsorted(self._starts, actors * _DAYS + when, side="right") - 1
        at = np.maximum(row, 0)
        holds = (row >= 0) & (self._starts[at] // _DAYS == actors) & (when <= self._last[at])
        return np.where(
            self._has_rows[actors], np.where(holds & (when >= 0), self._side[at], -1), found
        )

    def on(self, day: date) -> dict[str, str]:
        """The side of each actor on a day, by id; those without one are left out. Only to be read."""
        if day not in self._on:
            days = np.full(len(self._actors), np.datetime64(day, "us"))
            sides = self.of(self._actors, days)
            known = pd.Series(sides, index=self._actors).dropna()
            self._on[day] = {str(actor): str(side) for actor, side in known.items()}
        return self._on[day]

    def spells(self, actor_id: str) -> list[Spell]:
        """The times in which an actor with rows in ``memberships`` belongs to a side, the first first."""
        rows = self._rows[self._rows["actor_id"] == actor_id]
        return [
            Spell(side, _day(first), _day(last))
            for side, first, last in zip(
                rows["side"], rows["first_day"], rows["last_day"], strict=True
            )
        ]


def _numbered(days: pd.Series, missing: int) -> np.ndarray:
    """Days counted from the first that the contract lets in, 1678-01-01; ``missing`` for NaT."""
    counted = (pd.to_datetime(days) - pd.Timestamp("1678-01-01")).dt.days
    return counted.fillna(missing).to_numpy(dtype=np.int64)


def _day(day: pd.Timestamp) -> date | None:
    return None if pd.isna(day) else day.date()
