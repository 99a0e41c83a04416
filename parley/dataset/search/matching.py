"""How well the rows of each table match one word: by themselves, and by what they are joined to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np

from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.joins import Joins, greatest, taken
from parley.dataset.search.kinds import KINDS
from parley.dataset.search.own_texts import OwnTexts, Strength, together
from parley.dataset.search.question import Word
from parley.dataset.search.texts import ASKED

_FEW: Final = 60
"""What stands in so many rows at most says something of them."""

_GUESSED: Final = 0.9
"""How much of a word is answered where it is one but for a slip."""

_ISSUE, _QUANTITY, _TEXT, _OBLIGED = 0.85, 0.95, 0.5, 0.35
_CLAUSE, _ACTOR, _CLAIM, _ANALYST, _INVOLVED = 0.7, 0.8, 0.7, 0.9, 0.5
"""What a row has of a word that stands in what it is joined to."""


class Matched:
    """How well the rows of each table match one word, computed where it is asked for."""

    def __init__(self, fulltext: Fulltext, joins: Joins, word: Word) -> None:
        self._fulltext, self._joins, self._word = fulltext, joins, word
        self._readings = [reading for reading in word.readings if not reading.beside]
        self._own = OwnTexts(fulltext, joins, word)

    @property
    def sure(self) -> float:
        """How much of the word is answered where a row matches it."""
        return _GUESSED if self._word.corrected else 1.0

    @property
    def is_of_the_field(self) -> bool:
        """Whether the word stands in an issue's name or question, or leads to an issue."""
        return bool(self.own("issues").any())

    @cached_property
    def issues(self) -> frozenset[str]:
        """The issues that the word leads to."""
        targets = {r.target for r in self._readings if r.how in ("leads", "slip")}
        return frozenset(
            target for target in targets if target and self._joins.row("issues", target) >= 0
        )

    @property
    def is_telling_of_clauses(self) -> bool:
        """Whether the word leads to other words, which stand in few rows, and clauses among them."""
        leads = [r for r in self._readings if r.how == "leads" and r.phrases and not r.named]
        return bool(leads) and self.found <= _FEW and bool(self.own("clauses").any())

    @property
    def leads(self) -> bool:
        """Whether the table of words leads it anywhere."""
        return any(reading.how == "leads" for reading in self._readings)

    @property
    def means_only_issues(self) -> bool:
        """Whether the word leads to issues and to nothing narrower."""
        leads = [reading for reading in self._readings if reading.how == "leads"]
        return bool(self.issues) and all(r.target in self.issues or r.named for r in leads)

    def means_an_issue(self, names: Sequence[frozenset[str]]) -> bool:
        """Whether the word leads to an issue, or is a good part of the name of one."""
        if self._word.guessed:
            return False
        if self.issues:
            return True
        phrases = [
            set().union(*phrase)
            for r in self._readings
            if r.how in ("word", "slip")
            for phrase in r.phrases
        ]
        return any(2 * len(name & forms) >= len(name) > 0 for name in names for forms in phrases)

    @cached_property
    def found(self) -> int:
        """In how many rows the word, or what it is read as, stands."""
        tables = [table for table in ASKED if table not in ("quantities", "clauses")]
        return int(
            np.count_nonzero(self.clause) + sum(np.count_nonzero(self.own(t)) for t in tables)
        )

    def of(self, kind: str) -> Strength:
        """By kind of what is found."""
        match kind:
            case "clause" | "statement" | "view" | "event" | "text":
                return getattr(self, kind)
        return self.own(KINDS[kind])

    @cached_property
    def clause(self) -> Strength:
        """A clause with its quantities, issue, text, and those who would have to act."""
        joins, size = self._joins, self._fulltext.size("clauses")
        obliged = greatest(
            size, joins.pairs("clauses", "obliges", "actors"), self._own.named("actors")
        )
        strength = together(
            self.own("clauses"),
            _QUANTITY * self.own("quantities"),
            _ISSUE * taken(self.own("issues"), joins.rows("clauses", "issue_id", "issues")),
            _TEXT * taken(self._own.named("plans"), joins.rows("clauses", "plan_id", "plans")),
            _OBLIGED * obliged,
        )
        return self._own.more("clauses", strength)

    @cached_property
    def text(self) -> Strength:
        """A text with those who put it forward."""
        pairs = self._joins.pairs("plans", "sponsors", "actors")
        size = self._fulltext.size("plans")
        return together(
            self.own("plans"), _INVOLVED * greatest(size, pairs, self._own.named("actors"))
        )

    @cached_property
    def statement(self) -> Strength:
        """A statement with its clause or text, and with who made it."""
        joins = self._joins
        clause = taken(self.clause, joins.rows("positions", "clause_id", "clauses"))
        plan = taken(self._own.named("plans"), joins.rows("positions", "clause_id", "plans"))
        actor = taken(self._own.named("actors"), joins.rows("positions", "actor_id", "actors"))
        strength = together(
            self.own("positions"), _CLAUSE * np.maximum(clause, plan), _ACTOR * actor
        )
        return self._own.more("positions", strength)

    @cached_property
    def view(self) -> Strength:
        """An expert's view with its claim and the expert."""
        joins = self._joins
        issue = taken(self.own("issues"), joins.rows("claims", "issue_id", "issues"))
        claims = together(self.own("claims"), _ISSUE * issue)
        claim = taken(claims, joins.rows("analyst_views", "claim_id", "claims"))
        analyst = taken(
            self._own.named("analysts"), joins.rows("analyst_views", "analyst_id", "analysts")
        )
        return together(self.own("analyst_views"), _CLAIM * claim, _ANALYST * analyst)

    @cached_property
    def event(self) -> Strength:
        """An event with those who were involved."""
        pairs = self._joins.pairs("events", "actors", "actors")
        size = self._fulltext.size("events")
        return together(
            self.own("events"), _INVOLVED * greatest(size, pairs, self._own.named("actors"))
        )

    def own(self, table: str) -> Strength:
        """By the rows' own texts, and by their ids."""
        return self._own.own(table)
