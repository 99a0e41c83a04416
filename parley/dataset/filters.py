"""The filters that every page, file and address shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from parley.dataset.contract import OLDER_BASIS_WORDS
from parley.dataset.dates import as_day


@dataclass(frozen=True, slots=True)
class Filters:
    """The shared filters. An empty tuple, None or '' keeps everything."""

    plan: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    asof: date | None = None
    text: str = ""

    @classmethod
    def of(cls, **given: Any) -> Filters:
        """Filters from what `Dataset.view` takes: ids without repetition, and a day.

        A basis may be named by the word that an earlier version of the contract had for it.
        Raises `ValueError` for an ``asof`` that is no date; whether ids are in the data is
        for the `View` to say.
        """
        raw = cls(**given)
        basis = [OLDER_BASIS_WORDS.get(word, word) for word in _ids(raw.basis)]
        ids = (_ids(values) for values in (raw.plan, raw.issue, raw.actor, raw.side, basis))
        day = None if raw.asof is None else as_day("asof", raw.asof)
        return cls(*ids, asof=day, text=raw.text.strip())

    @property
    def of_actors(self) -> bool:
        """Whether they keep some actors alone, by name or by side."""
        return bool(self.actor or self.side)

    def __str__(self) -> str:
        """What they keep, on one line: 'plan=us-28, asof=2026-07-04'; '' where they keep all."""
        parts = [
            (name, ";".join(value) if isinstance(value, tuple) else value)
            for name, value in ((field.name, getattr(self, field.name)) for field in fields(self))
        ]
        return ", ".join(f"{name}={value}" for name, value in parts if value)


def _ids(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(dict.fromkeys(value))
