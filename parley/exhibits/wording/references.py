"""The ids that curators' notes hold, found and called by their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parley.dataset import Dataset
from parley.exhibits import addresses
from parley.exhibits.addresses import Address
from parley.isolation import isolated
from parley.wording import day

_WORD: Final = re.compile(r"[^\W_](?:[\w./-]*[^\W_])?")
"""A word as ids are: letters and digits, between them also signs that join."""

_NO_PLAIN_WORD: Final = re.compile(r"[\d/-]")
"""What the id of a text holds that is no word of the language, as "draft" is one."""


@dataclass(frozen=True, slots=True)
class Named:
    """What an id stands for: its name, and where in the app it is."""

    label: str
    address: Address


def with_names(dataset: Dataset, note: str) -> list[str | Named]:
    """The note in parts: its text, and what the ids of clauses, statements, sources and texts in it
    stand for.

    Whatever is no id of the data stays text.
    """
    parts: list[str | Named] = []
    end = 0
    for word in _WORD.finditer(note):
        found = _named(dataset, word[0])
        if found is not None:
            parts += [note[end : word.start()], found]
            end = word.end()
    return [part for part in (*parts, note[end:]) if part]


def clause(dataset: Dataset, clause_id: str) -> Named:
    """'US 28 points 6 Ceiling of 600,000'."""
    heading = dataset.record("clauses", clause_id)["heading"]
    return Named(
        f"{dataset.names.clauses[clause_id]} {isolated(heading)}", addresses.clause(clause_id)
    )


def _named(dataset: Dataset, word: str) -> Named | None:
    if dataset.index.row("clauses", word) is not None:
        return clause(dataset, word)
    if dataset.index.row("positions", word) is not None:
        position = dataset.record("positions", word)
        who = dataset.names.short_actors[position["actor_id"]]
        return Named(f"{who}, {day(position['date'])}", addresses.row(dataset, "positions", word))
    if _NO_PLAIN_WORD.search(word) and dataset.index.row("sources", word) is not None:
        return Named(isolated(dataset.record("sources", word)["publisher"]), addresses.source(word))
    if _NO_PLAIN_WORD.search(word) and dataset.index.row("plans", word) is not None:
        return Named(dataset.names.plans[word], addresses.one_text(dataset, word))
    return None
