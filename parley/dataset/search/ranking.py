"""How well rows answer a question: BM25 over fields and joined rows, word by word.

A word counts by how rare it is (BM25's idf over everything that any of its readings finds, so that
no rare ending outranks a common one), and in a row by the fields that hold it (BM25F: weighted,
against how long they are, saturated; a word counts once a field, as texts of a sentence or two
repeat one for style only) and by how it was read. A row's score is the share of the question that
it answers so: 1 would be all of it, word for word, where it counts most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.search.fulltext import Fulltext, apart, in_a_row
from parley.dataset.search.joins import Joins, greatest, taken
from parley.dataset.search.reading import Question, Reading, Word
from parley.dataset.search.stems import stop_words
from parley.dataset.search.texts import ASKED
from parley.dataset.search.tokens import folded_words

KINDS: Final[Mapping[str, str]] = {
    "clause": "clauses",
    "text": "plans",
    "statement": "positions",
    "view": "analyst_views",
    "event": "events",
    "actor": "actors",
    "expert": "analysts",
    "source": "sources",
}
"""What is found, in the order in which it is shown, and its table."""

_K1, _B = 1.2, 0.75
"""BM25's usual constants."""

_LEAST: Final = 0.5
"""What a row has of a word that it holds at all; the rest is where and how."""

_BESIDE: Final = 0.15
"""How much of its other matches a row gets beside its best one."""

FOUND: Final = 0.5
"""A row that answers less of a question, by the weight of its words, does not answer it."""

FOUND_OF_KNOWN: Final = 0.4
"""The same where every word of the question is known."""

FOUND_OF_AN_ISSUE: Final = 0.25
"""The same where words of it mean an issue."""

FOUND_OF_NO_ISSUE: Final = 0.55
"""The same where none has to do with one: more than half."""

_KNOWN_BESIDE_ONE, _KNOWN_BESIDE_TWO = 0.5, 0.34
"""The share of a question's words that has to be known, beside one that means an issue, or two."""

_FEW: Final = 60
"""What stands in so many rows at most says something of them."""

_MEANT: Final = 0.88
"""At least this much of a word has a clause on an issue that it and another word lead to."""

_OF_THE_FOUND: Final = 0.08
"""This share of a clause's score depends on how many statements on it were found."""

_OF_BEST, _OF_BEST_ROW = 0.5, 0.4
"""Nor does one that answers less than this share of what the best row of its kind answers, or the
best of all."""

_UNKNOWN: Final = 1
"""A word that stands nowhere weighs like one that stands in so many rows."""

_GUESSED: Final = 0.9
"""How much of a word is answered where it is one but for a slip."""

_FOREIGN: Final = 0.5
"""One of another language than the texts' could not stand there, and weighs half."""

_OF_THE_FIELD, _SEVERAL = 1.5, 1.3
"""A word that names an issue, or leads to one, says more of a question than its rareness tells; so
do several words that belong together."""

_AT_MOST: Final = 0.55
"""Any other says at most this share of what a word says that stands nowhere: it may be rare by chance."""

_LEAD: Final = 0.9
"""What the row has that a word leads to by id."""

_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "plans": ("short_name", "full_name"),
    "actors": ("name", "short_name"),
    "analysts": ("name",),
}
"""The columns by which rows that belong to another are found."""

_ISSUE, _QUANTITY, _TEXT, _OBLIGED = 0.85, 0.95, 0.5, 0.35
_CLAUSE, _ACTOR, _CLAIM, _ANALYST, _INVOLVED = 0.7, 0.8, 0.7, 0.9, 0.5
"""What a row has of a word that stands in what it is joined to."""

Strength = np.ndarray
"""How well each row of a table matches a word, 0..1 as float32."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The rows of one kind that answer a question, best first, with their scores in (0, 1]."""

    rows: np.ndarray
    scores: np.ndarray


class Ranking:
    """Ranks the rows of one data set."""

    def __init__(
        self,
        tables: Mapping[str, pd.DataFrame],
        fulltext: Fulltext,
        joins: Joins,
        language: str,
    ) -> None:
        self._tables, self._fulltext, self._joins = tables, fulltext, joins
        self._language = language

    def ranked(self, question: Question) -> dict[str, Ranked]:
        """The rows of each kind that answer the question; kinds without any are left out."""
        words = question.asked
        if not any(word.readings for word in words):
            return {}
        matched = [_Matched(self._tables, self._fulltext, self._joins, word) for word in words]
        total = sum(self._fulltext.size(table) for table in ASKED if table != "quantities")
        weights = np.array(
            [_weight(word, one, total) for word, one in zip(words, matched, strict=True)]
        )
        weights /= weights.sum()
        answers = {kind: self._answered(matched, weights, kind) for kind in KINDS}
        best = max(float(covered.max(initial=0)) for _, covered in answers.values())
        enough = self._enough(words, matched)
        if best < enough:
            return {}
        ranked = {}
        for kind, (score, covered) in answers.items():
            of_kind = float(covered.max(initial=0))
            least = max(enough, _OF_BEST * of_kind, _OF_BEST_ROW * best)
            kept = (covered >= least) & self._own(kind, matched, covered)
            if kept.any():
                ranked[kind] = self._best_first(kind, score, kept)
        return ranked

    def _enough(self, words: Sequence[Word], matched: Sequence[_Matched]) -> float:
        """How much of the question a row has to answer.

        Little where words of it mean an issue, and half of its words or more are known: what
        stands nowhere is then most likely something about the issue that the data do not say.
        """
        told = sum(
            one.means_an_issue(self._issue_names) or one.is_telling_of_clauses for one in matched
        )
        known = sum(1 for word in words if word.readings)
        unknown = sum(_FOREIGN if word.foreign else 1.0 for word in words if not word.readings)
        guessed = any(word.corrected for word in words)
        share = known / (known + unknown)
        if (told and share >= _KNOWN_BESIDE_ONE) or (told > 1 and share >= _KNOWN_BESIDE_TWO):
            return FOUND_OF_AN_ISSUE
        if not any(one.is_of_the_field or one.leads for one in matched):
            return FOUND_OF_NO_ISSUE
        return FOUND if unknown or guessed else FOUND_OF_KNOWN

    @cached_property
    def _issue_names(self) -> tuple[frozenset[str], ...]:
        """The words of each issue's name that say something."""
        stop = stop_words(self._language)
        names = self._tables["issues"]["name"]
        return tuple(frozenset(set(folded_words(name)) - stop) for name in names)

    def _answered(
        self, matched: Sequence[_Matched], weights: np.ndarray, kind: str
    ) -> tuple[np.ndarray, np.ndarray]:
        """How well each row of a kind answers the whole question, and how much of it at all."""
        together = self._meant_together(matched) if kind == "clause" else None
        score, covered = np.float32(0), np.float32(0)
        for one, weight in zip(matched, weights, strict=True):
            strength = one.of(kind)
            if together is not None and one.means_only_issues:
                floor = np.float32(_MEANT) * (strength > 0) * together
                strength = np.maximum(strength, floor)
            score = score + np.float32(weight) * strength
            covered = covered + np.float32(weight * one.sure) * (strength > 0)
        if kind == "clause":
            score = score * self._prior
        return np.asarray(score), np.asarray(covered)

    def _meant_together(self, matched: Sequence[_Matched]) -> np.ndarray | None:
        """The clauses on an issue that several words of the question lead to; None if there is none."""
        times = Counter(target for one in matched for target in one.issues)
        rows = [self._joins.row("issues", issue) for issue, n in times.items() if n > 1]
        if not rows:
            return None
        return np.isin(self._joins.rows("clauses", "issue_id", "issues"), rows)

    @cached_property
    def _prior(self) -> np.ndarray:
        """What a clause gets of its score by how much was found on it: all for the most statements."""
        clauses = self._joins.rows("positions", "clause_id", "clauses")
        found = np.bincount(clauses[clauses >= 0], minlength=self._fulltext.size("clauses"))
        known = np.log1p(found) / max(1.0, float(np.log1p(found.max(initial=0))))
        return (1 - _OF_THE_FOUND + _OF_THE_FOUND * known).astype(np.float32)

    def _own(self, kind: str, matched: Sequence[_Matched], covered: np.ndarray) -> np.ndarray:
        """Rows that hold a word of the question, or belong to what answers most of it."""
        if kind not in ("statement", "view"):
            return np.ones(len(covered), dtype=bool)
        own = reduce(np.maximum, (one.own(KINDS[kind]) for one in matched))
        return (own > 0) | (covered >= _WELL)

    def _best_first(self, kind: str, score: np.ndarray, kept: np.ndarray) -> Ranked:
        """The kept rows by score, equal ones by day, the latest first, then by the data's order."""
        rows = np.flatnonzero(kept)
        scores = np.round(score[rows], 3)
        order = np.lexsort((rows, -self._days(kind)[rows], -scores))
        return Ranked(rows[order], np.maximum(scores[order], 0.001))

    def _days(self, kind: str) -> np.ndarray:
        """A number that grows with the day of each row; 0 where rows have none."""
        table = KINDS[kind]
        rows = self._tables[table]
        if table == "clauses":
            plans = self._tables["plans"]["published"].to_numpy().astype(np.int64)
            return taken(plans, self._joins.rows("clauses", "plan_id", "plans"))
        for column in ("date", "published"):
            if column in rows:
                return rows[column].to_numpy().astype(np.int64)
        return np.zeros(len(rows), dtype=np.int64)


_WELL: Final = 0.7
"""A clause or claim that answers so much of a question answers it well."""


class _Matched:
    """How well the rows of each table match one word, computed where it is asked for."""

    def __init__(
        self,
        tables: Mapping[str, pd.DataFrame],
        fulltext: Fulltext,
        joins: Joins,
        word: Word,
    ) -> None:
        self._tables, self._fulltext, self._joins, self._word = tables, fulltext, joins, word
        self._readings = [reading for reading in word.readings if not reading.beside]
        self._owned: dict[tuple[str, tuple[str, ...]], Strength] = {}

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
        obliged = greatest(size, joins.pairs("clauses", "obliges", "actors"), self._named("actors"))
        strength = _together(
            self.own("clauses"),
            _QUANTITY * self.own("quantities"),
            _ISSUE * taken(self.own("issues"), joins.rows("clauses", "issue_id", "issues")),
            _TEXT * taken(self._named("plans"), joins.rows("clauses", "plan_id", "plans")),
            _OBLIGED * obliged,
        )
        return self._more("clauses", strength)

    @cached_property
    def text(self) -> Strength:
        """A text with those who put it forward."""
        pairs = self._joins.pairs("plans", "sponsors", "actors")
        size = self._fulltext.size("plans")
        return _together(
            self.own("plans"), _INVOLVED * greatest(size, pairs, self._named("actors"))
        )

    @cached_property
    def statement(self) -> Strength:
        """A statement with its clause or text, and with who made it."""
        joins = self._joins
        clause = taken(self.clause, joins.rows("positions", "clause_id", "clauses"))
        plan = taken(self._named("plans"), joins.rows("positions", "clause_id", "plans"))
        actor = taken(self._named("actors"), joins.rows("positions", "actor_id", "actors"))
        strength = _together(
            self.own("positions"), _CLAUSE * np.maximum(clause, plan), _ACTOR * actor
        )
        return self._more("positions", strength)

    @cached_property
    def view(self) -> Strength:
        """An expert's view with its claim and the expert."""
        joins = self._joins
        issue = taken(self.own("issues"), joins.rows("claims", "issue_id", "issues"))
        claims = _together(self.own("claims"), _ISSUE * issue)
        claim = taken(claims, joins.rows("analyst_views", "claim_id", "claims"))
        analyst = taken(
            self._named("analysts"), joins.rows("analyst_views", "analyst_id", "analysts")
        )
        return _together(self.own("analyst_views"), _CLAIM * claim, _ANALYST * analyst)

    @cached_property
    def event(self) -> Strength:
        """An event with those who were involved."""
        pairs = self._joins.pairs("events", "actors", "actors")
        size = self._fulltext.size("events")
        return _together(
            self.own("events"), _INVOLVED * greatest(size, pairs, self._named("actors"))
        )

    def own(self, table: str) -> Strength:
        """By the rows' own texts, and by their ids."""
        return self._in(table, tuple(ASKED[table]))

    def _named(self, table: str) -> Strength:
        """By the rows' names and ids."""
        return self._in(table, _NAMED[table])

    def _in(self, table: str, columns: tuple[str, ...]) -> Strength:
        at = (table, columns)
        if at not in self._owned:
            ways = [self._by(reading, table, columns) for reading in self._readings]
            found = [way for way in ways if way is not None]
            self._owned[at] = (
                _together(*found)
                if found
                else np.zeros(self._fulltext.size(table), dtype=np.float32)
            )
        return self._owned[at]

    def _more(self, table: str, strength: Strength) -> Strength:
        """A little more where a row holds one of several words that match it in another way."""
        beside = [r for r in self._word.readings if r.beside]
        if not beside:
            return strength
        columns = tuple(ASKED[table])
        ways = [way for r in beside if (way := self._by(r, table, columns)) is not None]
        return np.where(strength > 0, _together(strength, *ways), strength)

    def _by(self, reading: Reading, table: str, columns: tuple[str, ...]) -> Strength | None:
        """By one reading; None where no row matches."""
        size = self._fulltext.size(table)
        if reading.target:
            row = self._joins.row(table, reading.target) if table in _TARGETS else -1
            if row < 0:
                return None
            strength = np.zeros(size, dtype=np.float32)
            strength[row] = _LEAD * reading.weight
            return strength
        expression = (apart if reading.apart else in_a_row)(reading.phrases)
        if not self._fulltext.holds(table, expression):
            return None
        fields = np.zeros(size, dtype=np.float32)
        for column in columns:
            rows = self._fulltext.rows(table, f"{{{column}}} : ({expression})")
            length = self._fulltext.length(table, column)[rows]
            fields[rows] += ASKED[table][column] / (1 - _B + _B * length)
        saturated = fields / (fields + _K1)
        return np.where(fields > 0, reading.weight * (_LEAST + (1 - _LEAST) * saturated), 0).astype(
            np.float32
        )


_TARGETS: Final = ("issues", "actors", "plans")
"""What words may lead to by id."""


def _together(*ways: Strength) -> Strength:
    """The best of several matches, and a little of the others beside it; at most 1."""
    if len(ways) == 1:
        return ways[0]
    best = reduce(np.maximum, ways)
    return np.minimum(best + _BESIDE * (sum(ways) - best), 1).astype(np.float32)


def _weight(word: Word, matched: _Matched, total: int) -> float:
    """How much a word says of the question, before the weights are made to sum up to 1."""
    unknown = _information(total, _UNKNOWN)
    if not word.readings:
        return unknown * (_FOREIGN if word.foreign else 1.0)
    several = _SEVERAL if len(word.typed.split()) > 1 else 1.0
    weight = _information(total, matched.found) * several
    if matched.is_of_the_field:
        return weight * _OF_THE_FIELD
    if word.corrected:
        return unknown
    return min(weight, _AT_MOST * unknown)


def _information(total: int, found: int) -> float:
    """BM25's idf: how much it says of a row, of so many, to hold what so many hold."""
    return float(np.log1p((total - min(found, total) + 0.5) / (found + 0.5)))
