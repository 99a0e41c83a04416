"""What rows may hold in the place of a question's words: forms, beginnings, slips, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from parley.dataset.near import nearest
from parley.dataset.search.entries import Entries, Entry
from parley.dataset.search.fulltext import Fulltext, Phrase
from parley.dataset.search.guesses import SHORTEST_BEGINNING, SHORTEST_MENDED, likely, same_script
from parley.dataset.search.languages import Languages, stops
from parley.dataset.search.numerals import grouped
from parley.dataset.search.question import Reading
from parley.dataset.search.stems import stem
from parley.dataset.search.tokens import tokens
from parley.dataset.search.units import Unit, joint
from parley.dataset.search.within import GERMAN

_SURE_BEGINNING: Final = 5
"""Letters from which on a word that is not the last may be the beginning of another."""

_MOST_FORMS: Final = 40

_OWN, _ENDING, _TOGETHER, _BEGINNING, _SLIP, _TO_WORDS, _TO_ID = 1.0, 0.95, 0.9, 0.9, 0.9, 0.8, 0.85
"""How much of a match it is if a row holds, in a word's place: the word; it with another ending;
all words of several, apart; a word that begins so; a word but for a slip; words that it leads to;
what has the id that it leads to."""

_PART: Final = 0.3
"""The same of one of several words that belong together, beside another match."""

_COGNATE: Final = 0.7
"""The same of a word of a question in another language that stands in the texts by itself."""


class Readings:
    """Finds the readings of words in questions to one data set.

    ``names`` are what leads may name by id, ``called`` is what texts call issues and actors.
    """

    def __init__(
        self,
        fulltext: Fulltext,
        entries: Entries,
        languages: Languages,
        names: Mapping[str, str],
        called: Mapping[str, str],
        language: str,
    ) -> None:
        self._fulltext, self._entries, self._languages = fulltext, entries, languages
        self._names, self._called, self._language = names, called, language

    def of(self, unit: Unit, languages: tuple[str, ...], *, last: bool) -> Iterator[Reading]:
        """Those of a unit, which is the question's last one or not."""
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

    def _own(self, unit: Unit, word: str) -> Iterator[Reading]:
        """The word itself and with other endings, as far as they stand somewhere."""
        if not unit.joined and len(unit.words[0].parts) > 1:
            parts = tuple(frozenset({part}) for part in unit.words[0].parts)
            if self._fulltext.stands(parts):
                yield Reading("word", "", _OWN, (parts,))
            return
        if self._fulltext.holds_word(word):
            yield Reading("word", "", _OWN, ((frozenset({word}),),))
        if (number := grouped(word)) and self._fulltext.holds_word(number.replace(",", " ")):
            phrase = tuple(frozenset({part}) for part in number.split(","))
            yield Reading("word", number, _OWN, (phrase,))
        if others := self._forms(word) - {word}:
            yield Reading("word", "", _ENDING, ((others,),))

    def _several(self, unit: Unit) -> Iterator[Reading]:
        """Several words that belong together: as they stand, apart, and what they lead to."""
        phrase = tuple(
            frozenset((part, *self._forms(part))) for word in unit.words for part in word.parts
        )
        if self._fulltext.stands(phrase):
            yield Reading("word", "", _OWN, (phrase,))
        content = tuple(
            frozenset((word.folded, *self._forms(word.folded)))
            for word in unit.words
            if not stops(self._language, word)
        )
        if unit.entries and content:
            yield Reading("word", "", _TOGETHER, (content,), apart=True)
            parts = tuple((forms,) for forms in content)
            yield Reading("word", "", _PART, parts, beside=True)
        yield from self._leads(unit.entries)

    def _single_entries(
        self, unit: Unit, languages: tuple[str, ...], *, otherwise: bool
    ) -> list[Entry]:
        """The entries of one word; in languages that the question is not in only as they stand.

        If ``otherwise`` the word stands nowhere, and may be one of them in any form.
        """
        words = (joint(unit.words),) if unit.joined else unit.words
        entries = self._entries.at(words, (self._language, *languages))
        if not otherwise:  # what stands in the texts is of their language, or of the question's
            likely = {self._language, *languages}
            entries = [entry for entry in entries if entry.language in likely]
        word = words[0].folded
        if GERMAN in languages:
            entries += [entry for entry in self._entries.parts(word) if entry not in entries]
        if entries or not otherwise:
            return entries
        entries = self._entries.at(words, self._languages.all)
        return entries or self._entries.suffixed(word) or self._entries.parts(word)

    def _leads(self, entries: Iterable[Entry]) -> Iterator[Reading]:
        """What entries lead to, each once."""
        names = self._names
        for target in dict.fromkeys(target for entry in entries for target in entry.leads_to):
            if target in names:
                yield Reading("leads", names[target], _TO_ID, target=target)
                if called := self._called.get(target):
                    phrase = self._phrase(called)
                    yield Reading("leads", called, _TO_WORDS, (phrase,), named=True)
            elif phrase := self._phrase(target):
                yield Reading("leads", target, _TO_WORDS, (phrase,))
                if len(phrase) > 1:
                    weight = _TO_WORDS * _TOGETHER
                    yield Reading("leads", target, weight, (phrase,), apart=True)

    def _begun(self, word: str, *, last: bool) -> Iterator[Reading]:
        """Words and entries that begin so: readers who type on, or know the beginning only."""
        if len(word) < (SHORTEST_BEGINNING if last else _SURE_BEGINNING):
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
        if len(word) < SHORTEST_MENDED:
            return
        near_ones = nearest(word, self._fulltext.known())
        for near in likely(word, near_ones, is_name=typed[:1].isupper()):
            forms = frozenset((near, *self._forms(near)))
            yield Reading("slip", near, _SLIP, ((forms,),))
        for entry in self._entries.nearest(word):
            if not (likely(word, [entry.keys[0].folded]) and same_script(typed, entry.word)):
                continue
            for reading in self._leads([entry]):
                yield replace(reading, how="slip", said=entry.word, weight=reading.weight * _SLIP)

    def _phrase(self, text: str) -> Phrase:
        """The words of a text of the data's language, each with its forms in the searched tables."""
        return tuple(
            frozenset((part, *self._forms(part))) for token in tokens(text) for part in token.parts
        )

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
