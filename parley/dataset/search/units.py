"""Which words of a question belong together, and are read as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.dataset.search.entries import Entries, Entry
from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.guesses import SHORTEST_BEGINNING, SHORTEST_MENDED, likely
from parley.dataset.search.languages import Languages, stops
from parley.dataset.search.tokens import Token

_MOST_MENDED: Final = 5
"""So many words of several that belong together may hold slips, if they are long enough."""

_SHORTEST_JOINED: Final = 6

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")


@dataclass(frozen=True, slots=True)
class Unit:
    """Words of the question that are read as one; ``entries`` those of several words."""

    words: tuple[Token, ...]
    typed: str
    entries: tuple[Entry, ...] = ()
    joined: str = ""


class Units:
    """Finds what belongs together in questions to one data set, whose texts are in ``language``."""

    def __init__(
        self, fulltext: Fulltext, entries: Entries, languages: Languages, language: str
    ) -> None:
        self._fulltext, self._entries = fulltext, entries
        self._languages, self._language = languages, language

    def of(self, text: str, words: Sequence[Token]) -> Iterator[Unit]:
        """The words, those that belong together as one: numbers, entries, words written apart."""
        grouped = [found.span() for found in _GROUPED.finditer(text)]
        place = 0
        while place < len(words):
            rest = words[place:]
            size, entries, joined = 1, (), ""
            inside = [w for w in rest if _within(w, grouped, rest[0])]
            if len(inside) > 1:
                size = len(inside)
            elif several := self._several_at(rest):
                size = len(several[0].keys)
                entries = tuple(entry for entry in several if len(entry.keys) == size)
            elif joined := self._joined(rest[:2]):
                size = 2
            own = tuple(rest[:size])
            yield Unit(own, text[own[0].start : own[-1].end], entries, joined)
            place += size

    def _several_at(self, words: Sequence[Token]) -> list[Entry]:
        """Entries of several words with which the words begin, the longest first.

        If there are none: those that they are the beginning of, or but for slips.
        """
        exact = self._entries.at(words, self._languages.all, several=True)
        if exact or len(words) < 2:
            return exact
        if len(words[-1].folded) >= SHORTEST_BEGINNING and (begun := self._entries.begun(words)):
            return begun[:1]
        mended = [self._mended(word) for word in words[:_MOST_MENDED]]
        if mended == list(words[:_MOST_MENDED]):
            return []
        return self._entries.at(mended, self._languages.all, several=True)

    def _mended(self, word: Token) -> Token:
        """A word that stands nowhere as the one near to it of an entry of several words."""
        if len(word.folded) < SHORTEST_MENDED or not word.folded.isalpha():
            return word
        if self._fulltext.holds_word(word.folded) or any(
            stops(language, word) for language in self._languages.all
        ):
            return word
        if self._entries.at((word,), self._languages.all):
            return word
        near = likely(word.folded, filter(None, [self._entries.nearest_part(word.folded)]))
        return replace(word, text=near[0], parts=(near[0],)) if near else word

    def _joined(self, words: Sequence[Token]) -> str:
        """Two words as the one that is known, 'cease fire' as 'ceasefire'; '' if none is."""
        if len(words) < 2 or any(stops(self._language, token) for token in words):
            return ""
        joined = joint(words)
        word = joined.folded
        if len(word) < _SHORTEST_JOINED or not word.isalpha():
            return ""
        first = len(words[0].folded)
        entries = self._entries.at((joined,), self._languages.all)
        led = any(len(entry.keys[0].folded) > first for entry in entries)
        return word if led or self._fulltext.holds_word(word) else ""


def joint(words: Sequence[Token]) -> Token:
    """Words as the one that they are together."""
    text = "".join(word.text for word in words)
    return Token(words[0].start, words[-1].end, text, ("".join(word.folded for word in words),))


def _within(word: Token, spans: Iterable[tuple[int, int]], first: Token) -> bool:
    """Whether the word stands in the same span as the first one."""
    return any(
        start <= first.start and word.end <= end and word.start >= start for start, end in spans
    )
