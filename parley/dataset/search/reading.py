"""How a question is read: which of its words count, and what rows may hold in their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from rapidfuzz.distance import OSA

from parley.dataset.near import loosely_near, nearest
from parley.dataset.search.entries import Entries, Entry
from parley.dataset.search.fulltext import Fulltext, Phrase
from parley.dataset.search.numerals import grouped, with_plain_numbers
from parley.dataset.search.stems import LISTED, is_latin, stem, stop_words
from parley.dataset.search.tokens import Token, tokens, without_appended
from parley.dataset.search.within import GERMAN
from parley.dataset.text import fold

MOST_WORDS: Final = 40
"""So many words of a question are read, its first ones."""

_SHORTEST_BEGINNING: Final = 3
_SURE_BEGINNING: Final = 5
"""Letters from which on a word that is not the last may be the beginning of another."""
_MOST_FORMS: Final = 40
_MOST_MENDED: Final = 5
_SHORTEST_MENDED: Final = 5
"""So many words of several that belong together may hold slips, if they have so many letters."""
_SHORTEST_JOINED: Final = 6
_LONG, _VERY_LONG = 8, 10
"""Letters from which on a slip may be on the first one; and from which on a word may hold two."""

_OWN, _ENDING, _TOGETHER, _BEGINNING, _SLIP, _TO_WORDS, _TO_ID = 1.0, 0.95, 0.9, 0.9, 0.9, 0.8, 0.85
"""How much of a match it is if a row holds, in a word's place: the word; it with another ending;
all words of several, apart; a word that begins so; a word but for a slip; words that it leads to;
what has the id that it leads to."""

_PART: Final = 0.3
"""The same of one of several words that belong together, beside another match."""

_SURE_SLIP: Final = 6
"""Letters from which on a word with one slip is surely another."""

_COGNATE: Final = 0.7
"""The same of a word of a question in another language that stands in the texts by itself."""

_ALIKE: Final = 0.5
"""At least so much is the same in two ways to write a name."""

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")

How = Literal["word", "beginning", "leads", "slip"]
"""The word itself; words that begin so; what the table of words leads to; known words near it."""

Role = Literal["read", "aside", "unknown"]
"""Looked for; set aside, as it asks for nothing by itself; standing nowhere and leading nowhere."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: what a row may hold in its place.

    ``said`` is what it is read as, for readers; '' for the word itself. ``apart`` asks for the
    words of a phrase anywhere in a row. ``target`` is the id that the word leads to; without
    phrases then. ``beside`` says that it counts only in rows that match in another way, too,
    ``named`` that it is the name of what the word leads to by its id.
    """

    how: How
    said: str
    weight: float
    phrases: tuple[Phrase, ...] = ()
    apart: bool = False
    target: str = ""
    beside: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, or several that belong together: as typed, and how it is read.

    ``foreign`` marks one of a question in another language than the data's.
    """

    typed: str
    role: Role
    readings: tuple[Reading, ...] = ()
    foreign: bool = False

    @property
    def read_as(self) -> tuple[str, ...]:
        """What it is read as besides itself, the likeliest first, each once."""
        return tuple(dict.fromkeys(reading.said for reading in self.readings if reading.said))

    @property
    def guessed(self) -> bool:
        """Whether it is read only as words that begin so, or that are near to it, but not surely.

        A word of six letters and one slip is sure.
        """
        return bool(self.readings) and not any(self._is_sure(one) for one in self.readings)

    def _is_sure(self, reading: Reading) -> bool:
        if reading.how == "slip":
            typed = fold(self.typed)
            return len(typed) >= _SURE_SLIP and OSA.distance(typed, fold(reading.said)) == 1
        return reading.how != "beginning"

    @property
    def corrected(self) -> bool:
        """Whether it stands nowhere, and is read as a word that is near to it."""
        return bool(self.readings) and all(reading.how == "slip" for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question in order, and the languages that it may be in."""

    words: tuple[Word, ...]
    languages: tuple[str, ...]

    @property
    def asked(self) -> tuple[Word, ...]:
        """The words that count: those that were not set aside."""
        return tuple(word for word in self.words if word.role != "aside")


@dataclass(frozen=True, slots=True)
class _Unit:
    """Words of the question that are read as one; ``entries`` those of several words."""

    words: tuple[Token, ...]
    typed: str
    entries: tuple[Entry, ...] = ()
    joined: str = ""


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
        self._fulltext, self._entries = fulltext, entries
        self._names, self._called, self._language = names, called, language
        self._all = tuple(dict.fromkeys((language, *entries.languages, *LISTED)))

    def read(self, question: str) -> Question:
        """The question's words; those set aside count only where nothing else is left."""
        text = with_plain_numbers(question)
        words = tokens(without_appended(text))[:MOST_WORDS]
        languages = self._languages(words)
        units = tuple(self._units(text, words))
        aside = [self._is_aside(unit, languages) for unit in units]
        if all(aside):
            aside = [False] * len(units)
        foreign = self._language not in languages
        read = []
        for place, unit in enumerate(units):
            if aside[place]:
                read.append(Word(unit.typed, "aside"))
                continue
            last = place == len(units) - 1
            readings = tuple(self._readings(unit, languages, last=last))
            read.append(Word(unit.typed, "read" if readings else "unknown", readings, foreign))
        return Question(tuple(read), languages)

    def near(self, typed: str) -> tuple[str, ...]:
        """Known words and entries that look somewhat like one that stands nowhere, at most three."""
        return loosely_near(fold(typed), (*self._fulltext.known(), *self._entries.words))

    def phrase(self, text: str) -> Phrase:
        """The words of a text of the data's language, each with its forms in the searched tables."""
        return tuple(
            frozenset((part, *self._forms(part))) for token in tokens(text) for part in token.parts
        )

    def _languages(self, words: Sequence[Token]) -> tuple[str, ...]:
        """The languages that know most of the words; if none knows any, those of their script."""
        letters = [word for word in words if word.folded.isalpha()]
        known = {language: self._known_in(language, letters) for language in self._all}
        most = max(known.values(), default=0)
        if most:
            return tuple(language for language, times in known.items() if times == most)
        if all(is_latin(word.text) for word in letters):
            return (self._language,)
        others = [lang for lang in self._all if not all(map(is_latin, stop_words(lang)))]
        return tuple(others) or (self._language,)

    def _known_in(self, language: str, words: Sequence[Token]) -> int:
        """How many of the words it knows; a stop word, which few languages share, counts twice."""

        def knows(word: Token) -> int:
            if _stops(language, word):
                return 2
            if language == self._language and self._stands(word.folded):
                return 1
            entries = self._entries.at((word,), (language,))
            return any(entry.language == language for entry in entries)

        return sum(map(knows, words))

    def _units(self, text: str, words: Sequence[Token]) -> Iterator[_Unit]:
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
            yield _Unit(own, text[own[0].start : own[-1].end], entries, joined)
            place += size

    def _several_at(self, words: Sequence[Token]) -> list[Entry]:
        """Entries of several words with which the words begin, the longest first.

        If there are none: those that they are the beginning of, or but for slips.
        """
        exact = self._entries.at(words, self._all, several=True)
        if exact or len(words) < 2:
            return exact
        if len(words[-1].folded) >= _SHORTEST_BEGINNING and (begun := self._entries.begun(words)):
            return begun[:1]
        mended = [self._mended(word) for word in words[:_MOST_MENDED]]
        if mended == list(words[:_MOST_MENDED]):
            return []
        return self._entries.at(mended, self._all, several=True)

    def _mended(self, word: Token) -> Token:
        """A word that stands nowhere as the one near to it of an entry of several words."""
        if len(word.folded) < _SHORTEST_MENDED or not word.folded.isalpha():
            return word
        if self._stands(word.folded) or any(_stops(language, word) for language in self._all):
            return word
        if self._entries.at((word,), self._all):
            return word
        near = _likely(word.folded, filter(None, [self._entries.nearest_part(word.folded)]))
        return replace(word, text=near[0], parts=(near[0],)) if near else word

    def _joined(self, words: Sequence[Token]) -> str:
        """Two words as the one that is known, 'cease fire' as 'ceasefire'; '' if none is."""
        if len(words) < 2 or any(_stops(self._language, token) for token in words):
            return ""
        joined = _joint(words)
        word = joined.folded
        if len(word) < _SHORTEST_JOINED or not word.isalpha():
            return ""
        first = len(words[0].folded)
        entries = self._entries.at((joined,), self._all)
        led = any(len(entry.keys[0].folded) > first for entry in entries)
        return word if led or self._stands(word) else ""

    def _is_aside(self, unit: _Unit, languages: Iterable[str]) -> bool:
        if unit.entries:
            return not any(entry.leads_to for entry in unit.entries)
        if len(unit.words) > 1:
            return False
        word = unit.words[0]
        if len(word.folded) == 1 and word.folded.isalpha():
            return True
        if self._is_stop_word(word, languages):
            return True
        entries = self._entries.at((word,), languages)
        return bool(entries) and not any(entry.leads_to for entry in entries)

    def _is_stop_word(self, word: Token, languages: Iterable[str]) -> bool:
        """In the data's language; in another that the question may be in, unless texts hold it.

        German "war" is was, which tells nothing of a question that may be English.
        """
        stopping = {language for language in languages if _stops(language, word)}
        if self._language in stopping or (stopping and self._language not in languages):
            return True
        return bool(stopping) and not self._stands(word.folded)

    def _readings(
        self, unit: _Unit, languages: tuple[str, ...], *, last: bool
    ) -> Iterator[Reading]:
        if len(unit.words) > 1 and not unit.joined:
            yield from self._several(unit)
            return
        word = unit.joined or unit.words[0].folded
        own = tuple(self._own(unit, word))
        entries = self._single_entries(unit, languages, otherwise=not own)
        leads = tuple(self._leads(entries))
        if leads and self._language not in languages:
            own = tuple(replace(one, weight=one.weight * _COGNATE) for one in own)
        yield from own
        yield from leads
        if last and own and not leads and len(word) < _SURE_BEGINNING and word.isalpha():
            for reading in self._begun(word, last=True):
                yield replace(reading, weight=reading.weight * _BEGINNING)
        if own or leads:
            return
        titled = (frozenset({word}),)
        if word.isalnum() and self._fulltext.is_titled(titled):
            yield Reading("word", "", _OWN, (titled,))
        if word.isalpha():
            begun = tuple(self._begun(word, last=last))
            yield from begun or self._slips(word, unit.typed)

    def _own(self, unit: _Unit, word: str) -> Iterator[Reading]:
        """The word itself and with other endings, as far as they stand somewhere."""
        if not unit.joined and len(unit.words[0].parts) > 1:
            parts = tuple(frozenset({part}) for part in unit.words[0].parts)
            if self._fulltext.stands(parts):
                yield Reading("word", "", _OWN, (parts,))
            return
        if self._stands(word):
            yield Reading("word", "", _OWN, ((frozenset({word}),),))
        if (number := grouped(word)) and self._stands(number.replace(",", " ")):
            phrase = tuple(frozenset({part}) for part in number.split(","))
            yield Reading("word", number, _OWN, (phrase,))
        if others := self._forms(word) - {word}:
            yield Reading("word", "", _ENDING, ((others,),))

    def _several(self, unit: _Unit) -> Iterator[Reading]:
        """Several words that belong together: as they stand, apart, and what they lead to."""
        phrase = tuple(
            frozenset((part, *self._forms(part))) for word in unit.words for part in word.parts
        )
        if self._fulltext.stands(phrase):
            yield Reading("word", "", _OWN, (phrase,))
        content = tuple(
            frozenset((word.folded, *self._forms(word.folded)))
            for word in unit.words
            if not _stops(self._language, word)
        )
        if unit.entries and content:
            yield Reading("word", "", _TOGETHER, (content,), apart=True)
            parts = tuple((forms,) for forms in content)
            yield Reading("word", "", _PART, parts, beside=True)
        yield from self._leads(unit.entries)

    def _single_entries(
        self, unit: _Unit, languages: tuple[str, ...], *, otherwise: bool
    ) -> list[Entry]:
        """The entries of one word; in languages that the question is not in only as they stand.

        If ``otherwise`` the word stands nowhere, and may be one of them in any form.
        """
        words = (_joint(unit.words),) if unit.joined else unit.words
        entries = self._entries.at(words, (self._language, *languages))
        if not otherwise:  # what stands in the texts is of their language, or of the question's
            likely = {self._language, *languages}
            entries = [entry for entry in entries if entry.language in likely]
        word = words[0].folded
        if GERMAN in languages:
            entries += [entry for entry in self._entries.parts(word) if entry not in entries]
        if entries or not otherwise:
            return entries
        entries = self._entries.at(words, self._all)
        return entries or self._entries.suffixed(word) or self._entries.parts(word)

    def _leads(self, entries: Iterable[Entry]) -> Iterator[Reading]:
        """What entries lead to, each once."""
        names = self._names
        for target in dict.fromkeys(target for entry in entries for target in entry.leads_to):
            if target in names:
                yield Reading("leads", names[target], _TO_ID, target=target)
                if called := self._called.get(target):
                    phrase = self.phrase(called)
                    yield Reading("leads", called, _TO_WORDS, (phrase,), named=True)
            elif phrase := self.phrase(target):
                yield Reading("leads", target, _TO_WORDS, (phrase,))
                if len(phrase) > 1:
                    weight = _TO_WORDS * _TOGETHER
                    yield Reading("leads", target, weight, (phrase,), apart=True)

    def _begun(self, word: str, *, last: bool) -> Iterator[Reading]:
        """Words and entries that begin so: readers who type on, or know the beginning only."""
        if len(word) < (_SHORTEST_BEGINNING if last else _SURE_BEGINNING):
            return
        words = self._fulltext.beginning(word)[:_MOST_FORMS]
        if words:
            said = min(words, key=len)
            yield Reading("beginning", said, _BEGINNING, ((frozenset(words),),))
        entries = self._entries.beginning(word)[:_MOST_FORMS]
        for reading in self._leads(entries):
            yield replace(reading, how="beginning", weight=reading.weight * _BEGINNING)

    def _slips(self, word: str, typed: str) -> Iterator[Reading]:
        """The known words and entries nearest to one that stands nowhere."""
        if len(word) < _SHORTEST_MENDED:
            return
        near_ones = nearest(word, self._fulltext.known())
        for near in _likely(word, near_ones, is_name=typed[:1].isupper()):
            forms = frozenset((near, *self._forms(near)))
            yield Reading("slip", near, _SLIP, ((forms,),))
        for entry in self._entries.nearest(word):
            if not (_likely(word, [entry.keys[0].folded]) and _same_script(typed, entry.word)):
                continue
            for reading in self._leads([entry]):
                yield replace(reading, how="slip", said=entry.word, weight=reading.weight * _SLIP)

    def _forms(self, word: str) -> frozenset[str]:
        """The known words that differ from this one by their endings only."""
        if not word.isalpha():
            return frozenset()
        mine = stem(self._language, word)
        start = mine[: max(2, len(mine) - 1)]
        return frozenset(
            known
            for known in self._fulltext.beginning(start)
            if known != word and stem(self._language, known) == mine
        )

    def _stands(self, word: str) -> bool:
        return bool(word) and self._fulltext.stands(
            tuple(frozenset({part}) for part in word.split())
        )


def _stops(language: str, word: Token) -> bool:
    words = stop_words(language)
    return word.text in words or (word.text.isascii() and word.folded in words)


def _joint(words: Sequence[Token]) -> Token:
    """Words as the one that they are together."""
    text = "".join(word.text for word in words)
    return Token(words[0].start, words[-1].end, text, ("".join(word.folded for word in words),))


def _likely(word: str, near: Iterable[str], *, is_name: bool = False) -> list[str]:
    """Of the nearest words those that may be meant.

    Few slip on the first letter. What only another transliteration would write so
    is likely for names and long words: 'Kiev' is Kyiv, but 'banana' is not 'been'.
    """
    first = [
        one
        for one in near
        if one[0] == word[0] or (len(word) >= _LONG and OSA.distance(word, one) == 1)
    ]
    return [
        one
        for one in first
        if OSA.distance(word, one) <= _slips_in(word)
        or (len(one) >= _LONG and OSA.distance(word, one) > 2 and _alike(word, one))
        or (is_name and len(one) == len(word))
    ]


def _alike(word: str, other: str) -> bool:
    return OSA.normalized_similarity(word, other) >= _ALIKE


def _slips_in(word: str) -> int:
    return 1 if len(word) < _VERY_LONG else 2


def _same_script(first: str, second: str) -> bool:
    """Whether both are written in Latin letters, or neither is: slips stay within a script."""
    return (fold(first) == _bare(first)) == (fold(second) == _bare(second))


def _bare(text: str) -> str:
    """The text in small letters without accents, in its own script."""
    signs = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def _within(word: Token, spans: Iterable[tuple[int, int]], first: Token) -> bool:
    """Whether the word stands in the same span as the first one."""
    return any(
        start <= first.start and word.end <= end and word.start >= start for start, end in spans
    )
