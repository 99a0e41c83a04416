"""Search in the texts of one data set: both its sides over one index."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.search.entries import Entries
from parley.dataset.search.filter import Filter, Word
from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.joins import Joins
from parley.dataset.search.question import Question
from parley.dataset.search.ranking import Ranked, Ranking
from parley.dataset.search.reader import Reader

_LED_TO: Final = (
    ("issues", "issue_id", "name"), ("actors", "actor_id", "name"), ("plans", "plan_id", "short_name"),
)  # fmt: skip
"""What words lead to by id: table, key and name."""


class Search:
    """Search over one data set's tables, whose texts are in ``language`` (a short code).

    The filter by words (`read`, `holds`, `relevance`; see `filter.Filter`) and questions
    (`question`, `ranked`) share one index, of which every part is built when it is first needed.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], language: str = "en") -> None:
        self._tables, self._language = tables, language
        self.fulltext: Final = Fulltext(tables)
        self._filter = Filter(self.fulltext)

    def read(self, query: str) -> tuple[Word, ...]:
        """See `Filter.read`."""
        return self._filter.read(query)

    def holds(self, table: str, query: str) -> np.ndarray:
        """See `Filter.holds`."""
        return self._filter.holds(table, query)

    def relevance(self, table: str, query: str) -> np.ndarray:
        """See `Filter.relevance`."""
        return self._filter.relevance(table, query)

    def question(self, text: str) -> Question:
        """How a question is read."""
        return self._reader.read(text)

    def near(self, typed: str) -> tuple[str, ...]:
        """Known words to offer for one that stands nowhere."""
        return self._reader.near(typed)

    def ranked(self, question: Question) -> dict[str, Ranked]:
        """The rows that answer it, by kind in the order of `KINDS`: see `ranking.Ranking.ranked`."""
        return self._ranking.ranked(question)

    @cached_property
    def entries(self) -> Entries:
        """The table of words."""
        return Entries(self._tables["words"])

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.fulltext, self.entries, self.names, self._called, self._language)

    @cached_property
    def _called(self) -> dict[str, str]:
        """Issues by their names, actors by the shorter of theirs."""
        actors, issues = self._tables["actors"], self._tables["issues"]
        short = actors["short_name"].fillna(actors["name"])
        called = dict(zip(issues["issue_id"], issues["name"], strict=True))
        return called | dict(zip(actors["actor_id"], short, strict=True))

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self._tables, self.fulltext, Joins(self._tables), self._language)

    @cached_property
    def names(self) -> dict[str, str]:
        """What leads may name by id: id -> name."""
        rows = ((self._tables[table], key, name) for table, key, name in _LED_TO)
        return {
            row_id: name
            for table, key, column in rows
            for row_id, name in zip(table[key], table[column], strict=True)
        }
