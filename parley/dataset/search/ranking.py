"""Which rows answer a question, and in which order: those that answer enough of it, best first.

A row's score is the share of the question that it answers, word by word: each counts by what it says
of the question (`weights`), and in a row by how well the row matches it (`matching`). 1 would be all
of it, word for word, where it counts most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.joins import Joins, taken
from parley.dataset.search.kinds import KINDS
from parley.dataset.search.matching import Matched
from parley.dataset.search.question import Question, Word
from parley.dataset.search.stems import stop_words
from parley.dataset.search.texts import ASKED
from parley.dataset.search.tokens import folded_words
from parley.dataset.search.weights import FOREIGN, weight_of

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

_MEANT: Final = 0.88
"""At least this much of a word has a clause on an issue that it and another word lead to."""

_OF_THE_FOUND: Final = 0.08
"""This share of a clause's score depends on how many statements on it were found."""

_OF_BEST, _OF_BEST_ROW = 0.5, 0.4
"""Nor does one that answers less than this share of what the best row of its kind answers, or the
best of all."""

_WELL: Final = 0.7
"""A clause or claim that answers so much of a question answers it well."""


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
        matched = [Matched(self._fulltext, self._joins, word) for word in words]
        total = sum(self._fulltext.size(table) for table in ASKED if table != "quantities")
        weights = np.array(
            [weight_of(word, one, total) for word, one in zip(words, matched, strict=True)]
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

    def _enough(self, words: Sequence[Word], matched: Sequence[Matched]) -> float:
        """How much of the question a row has to answer.

        Little where words of it mean an issue, and half of its words or more are known: what
        stands nowhere is then most likely something about the issue that the data do not say.
        """
        told = sum(
            one.means_an_issue(self._issue_names) or one.is_telling_of_clauses for one in matched
        )
        known = sum(1 for word in words if word.readings)
        unknown = sum(FOREIGN if word.foreign else 1.0 for word in words if not word.readings)
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
        self, matched: Sequence[Matched], weights: np.ndarray, kind: str
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

    def _meant_together(self, matched: Sequence[Matched]) -> np.ndarray | None:
        """The clauses on an issue that several words of the question lead to; None if there is none."""
        times = Counter(target for one in matched for target in one.issues)
        rows = [self._joins.row("issues", issue) for issue, n in times.items() if n > 1]
        if not rows:
            return None
        return np.isin(self._joins.rows("clauses", "issue_id", "issues"), rows)

    @cached_property
    def _prior(self) -> np.ndarray:
        """What a clause gets of its score by how much was found on it: all for the most statements and answers."""
        clauses = np.concatenate(
            [self._joins.rows(table, "clause_id", "clauses") for table in ("positions", "answers")]
        )
        found = np.bincount(clauses[clauses >= 0], minlength=self._fulltext.size("clauses"))
        known = np.log1p(found) / max(1.0, float(np.log1p(found.max(initial=0))))
        return (1 - _OF_THE_FOUND + _OF_THE_FOUND * known).astype(np.float32)

    def _own(self, kind: str, matched: Sequence[Matched], covered: np.ndarray) -> np.ndarray:
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
