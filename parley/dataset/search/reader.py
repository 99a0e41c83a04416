"""Reads questions: which words count, what belongs together, and what rows may hold in their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from parley.dataset.near import loosely_near
from parley.dataset.search.entries import Entries
from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.languages import Languages
from parley.dataset.search.numerals import with_plain_numbers
from parley.dataset.search.question import Question, Word
from parley.dataset.search.readings import Readings
from parley.dataset.search.tokens import tokens, without_appended
from parley.dataset.search.units import Unit, Units
from parley.dataset.text import fold

MOST_WORDS: Final = 40
"""So many words of a question are read, its first ones."""


class Reader:
    """Reads questions to one data set.

    ``names`` are what leads may name by id: issues, actors and texts, id -> name; ``called`` is
    what texts call issues and actors.
    """

    def __init__(
        self,
        fulltext: Fulltext,
        entries: Entries,
        names: Mapping[str, str],
        called: Mapping[str, str],
        language: str,
    ) -> None:
        self._fulltext, self._entries, self._language = fulltext, entries, language
        self._languages = Languages(fulltext, entries, language)
        self._units = Units(fulltext, entries, self._languages, language)
        self._readings = Readings(fulltext, entries, self._languages, names, called, language)

    def read(self, question: str) -> Question:
        """The question's words; of those set aside names count where nothing else is left."""
        text = with_plain_numbers(question)
        words = tokens(without_appended(text))[:MOST_WORDS]
        languages = self._languages.of(words)
        units = tuple(self._units.of(text, words))
        aside = [self._is_aside(unit, languages) for unit in units]
        if all(aside):
            # Some names are spelled like words that ask for nothing: US, UN.
            aside = [not (unit.typed.isupper() and len(unit.typed) > 1) for unit in units]
        foreign = self._language not in languages
        read = []
        for place, unit in enumerate(units):
            if aside[place]:
                read.append(Word(unit.typed, "aside"))
                continue
            last = place == len(units) - 1
            readings = tuple(self._readings.of(unit, languages, last=last))
            read.append(Word(unit.typed, "read" if readings else "unknown", readings, foreign))
        return Question(tuple(read), languages)

    def near(self, typed: str) -> tuple[str, ...]:
        """Known words and entries that look somewhat like one that stands nowhere, at most three."""
        return loosely_near(fold(typed), (*self._fulltext.known(), *self._entries.words))

    def _is_aside(self, unit: Unit, languages: Iterable[str]) -> bool:
        if unit.entries:
            return not any(entry.leads_to for entry in unit.entries)
        if len(unit.words) > 1:
            return False
        word = unit.words[0]
        if len(word.folded) == 1 and word.folded.isalpha():
            return True
        if self._languages.is_stop_word(word, languages):
            return True
        entries = self._entries.at((word,), languages)
        return bool(entries) and not any(entry.leads_to for entry in entries)
