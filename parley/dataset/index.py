"""Look-ups by key in one data set: rows by id, and what things are called. Made once, kept with the set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import pandas as pd

from parley.dataset.contract import BY_NAME
from parley.isolation import isolated

Frames = Mapping[str, pd.DataFrame]


class Index:
    """The tables with a key of one column, each by that key.

    ``index["clauses"]`` is the table of clauses with ``clause_id`` as its index, so
    that ``index["clauses"]["plan_id"]`` gives the text of each clause and is what a
    column of clause ids is mapped by. Every call gives a frame of its own over shared
    data. Raises `KeyError` for a table without a key of one column.
    """

    def __init__(self, tables: Frames) -> None:
        self._tables = tables
        self._by_key: dict[str, pd.DataFrame] = {}

    def __getitem__(self, table: str) -> pd.DataFrame:
        if table not in self._by_key:
            key = BY_NAME[table].key
            if len(key) != 1:
                raise KeyError(f"{table}.csv has a key of {len(key)} columns")
            self._by_key[table] = self._tables[table].set_index(key[0])
        return self._by_key[table].copy(deep=False)

    def row(self, table: str, key: str) -> int | None:
        """In which row of the table the key stands, None if in none; raises as ``index[table]`` does."""
        self[table]
        row = int(self._by_key[table].index.get_indexer(pd.Index([key]))[0])
        return None if row < 0 else row


NAMED_BY: Final[Mapping[str, tuple[str, str]]] = {
    "plans": ("plan_id", "short_name"),
    "issues": ("issue_id", "name"),
    "actors": ("actor_id", "name"),
    "analysts": ("analyst_id", "name"),
    "claims": ("claim_id", "statement"),
    "sources": ("source_id", "title"),
}
"""By which column things are named: table -> key and name. Clauses are named by text and number."""


class Names:
    """What things are called in sentences, id -> name in the order of their table.

    No two things of a table share a name: one that stands more than once has its id beside it. A name
    that runs from right to left is isolated (`parley.isolation`), so that it turns nothing beside it;
    in `bare` it is not, for cells of tables and for lists to choose from.
    """

    def __init__(self, tables: Frames, *, isolating: bool = True) -> None:
        self._tables = tables
        self._isolating = isolating
        self._labels: dict[str, dict[str, str]] = {}

    @cached_property
    def bare(self) -> Names:
        """The same names as the data write them, where each has a place of its own."""
        return Names(self._tables, isolating=False)

    @cached_property
    def plans(self) -> dict[str, str]:
        """'US 28 points'."""
        return self._named("plans")

    @cached_property
    def issues(self) -> dict[str, str]:
        """The issue's name."""
        return self._named("issues")

    @cached_property
    def actors(self) -> dict[str, str]:
        """The name used in sentences."""
        return self._named("actors")

    @cached_property
    def short_actors(self) -> dict[str, str]:
        """The name used where room is short; the name where there is no shorter one."""
        actors = self._tables["actors"]
        return self._apart(actors["actor_id"], actors["short_name"].fillna(actors["name"]))

    @cached_property
    def clauses(self) -> dict[str, str]:
        """'US 28 points 6': the text and the number in it."""
        clauses = self._tables["clauses"]
        texts = clauses["plan_id"].map(self.plans)
        numbers = clauses["number"].map(isolated) if self._isolating else clauses["number"]
        return unique_labels(clauses["clause_id"], texts + " " + numbers)

    @cached_property
    def analysts(self) -> dict[str, str]:
        """The analyst's name."""
        return self._named("analysts")

    @cached_property
    def claims(self) -> dict[str, str]:
        """The claim as a statement."""
        return self._named("claims")

    @cached_property
    def sources(self) -> dict[str, str]:
        """The page's title; two pages may have one."""
        sources = self._tables["sources"]
        titles = sources["title"].map(isolated) if self._isolating else sources["title"]
        return dict(zip(sources["source_id"], titles, strict=True))

    def labels(self, table: str) -> dict[str, str]:
        """id -> name, with the id added to names that stand more than once.

        What lists to choose from and addresses call things, as the data write it; issues in their
        declared order. ``table`` is one of those named here, or clauses.
        """
        if table not in self._labels:
            self._labels[table] = unique_labels(*self._in_list_order(table))
        return dict(self._labels[table])

    def _in_list_order(self, table: str) -> tuple[Iterable[str], Iterable[str]]:
        if table == "clauses":
            called = self.bare.clauses
            return called.keys(), called.values()
        key, name = NAMED_BY[table]
        rows = self._tables[table]
        if table == "issues":
            rows = rows.sort_values("order")
        return rows[key], rows[name]

    def _named(self, table: str) -> dict[str, str]:
        key, name = NAMED_BY[table]
        rows = self._tables[table]
        return self._apart(rows[key], rows[name])

    def _apart(self, ids: pd.Series, names: pd.Series) -> dict[str, str]:
        return unique_labels(ids, names.map(isolated) if self._isolating else names)


def unique_labels(ids: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """id -> name, with the id added to names that stand more than once."""
    pairs = list(zip(ids, names, strict=True))
    times = Counter(name for _, name in pairs)
    return {row_id: f"{name} ({row_id})" if times[name] > 1 else name for row_id, name in pairs}
