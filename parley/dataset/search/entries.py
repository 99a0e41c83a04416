"""Everyday words and what they lead to: the table of words, ready to be looked up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.dataset.lists import split_words
from parley.dataset.near import nearest
from parley.dataset.search.stems import is_latin, variants
from parley.dataset.search.tokens import Token, tokens, without_appended
from parley.dataset.search.within import GERMAN, TURKISH, compound_parts, suffixed

ANY_ENDING: Final = "*"


@dataclass(frozen=True, slots=True)
class Key:
    """One word of an entry: what stands for it once folded, and whether any ending will do.

    ``latin`` says that it is written in Latin letters. Beginnings of words are looked for in their own
    script: folded, the Russian "плат*" (pay) also begins plates.
    """

    folded: str
    variants: frozenset[str]
    any_ending: bool
    latin: bool

    def fits(self, token: Token, language: str, *, inflected: bool = True) -> bool:
        """Whether a word of a question is this one, in another form of it if ``inflected``.

        One that stands for any ending has no other forms.
        """
        if token.folded == self.folded:
            return True
        if self.any_ending:
            return is_latin(token.text) == self.latin and token.folded.startswith(self.folded)
        return inflected and not self.variants.isdisjoint(variants(language, token.text))


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table of words: the word, its language, and what it leads to (nothing: '')."""

    word: str
    language: str
    keys: tuple[Key, ...]
    leads_to: tuple[str, ...]

    def fits(self, words: Sequence[Token], *, inflected: bool = True) -> bool:
        """Whether the words begin with this entry."""
        return len(words) >= len(self.keys) and all(
            key.fits(token, self.language, inflected=inflected)
            for key, token in zip(self.keys, words, strict=False)
        )

    def is_begun(self, words: Sequence[Token]) -> bool:
        """Whether the words are this entry, but for the end of the last one."""
        *before, last = self.keys
        return (
            len(words) == len(self.keys)
            and last.folded.startswith(words[-1].folded)
            and all(
                key.fits(token, self.language)
                for key, token in zip(before, words[:-1], strict=True)
            )
        )


class Entries:
    """The table of words, looked up by the words of a question."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.languages: Final = tuple(dict.fromkeys(rows["language"]))
        """In the order in which they first appear."""
        self._by_first: dict[tuple[str, str], list[Entry]] = {}
        self._by_beginning: dict[str, list[Entry]] = {}
        single: dict[str, list[Entry]] = {}
        parts: set[str] = set()
        self._of: dict[str, dict[str, list[Entry]]] = {GERMAN: {}, TURKISH: {}}
        for entry in _entries(rows):
            first = entry.keys[0]
            if first.any_ending:
                self._by_beginning.setdefault(first.folded, []).append(entry)
            for form in first.variants | {first.folded}:
                self._by_first.setdefault((entry.language, form), []).append(entry)
            if len(entry.keys) > 1:
                parts.update(key.folded for key in entry.keys)
                continue
            single.setdefault(first.folded, []).append(entry)
            if entry.language in self._of:
                self._of[entry.language].setdefault(first.folded, []).append(entry)
        self._single: Final = single
        self._words: Final = sorted(single)
        self._parts: Final = sorted(parts)

    def at(
        self, words: Sequence[Token], inflected: Iterable[str] = (), *, several: bool = False
    ) -> list[Entry]:
        """The entries with which the words begin, the longest first.

        In the languages ``inflected`` words may stand in other forms than in the table.
        ``several`` leaves out entries of one word. What fits as it stands comes before other
        forms of the same language.
        """
        every, found = set(inflected), []
        for entry in self._candidates(words[0]):
            if several and len(entry.keys) == 1:
                continue
            if entry.fits(words, inflected=entry.language in every):
                found.append(entry)
        return sorted(_surest(dict.fromkeys(found), words), key=lambda entry: -len(entry.keys))

    def begun(self, words: Sequence[Token]) -> list[Entry]:
        """The entries of several words that the words are, but for the end of the last one."""
        candidates = dict.fromkeys(self._candidates(words[0])) if len(words) > 1 else ()
        return [entry for entry in candidates if entry.is_begun(words)]

    def parts(self, word: str) -> list[Entry]:
        """German entries that a folded word is composed of."""
        known = self._of[GERMAN]
        return [entry for part in compound_parts(word, known) for entry in known[part]]

    def suffixed(self, word: str) -> list[Entry]:
        """Turkish entries that stand at the beginning of a folded word, before suffixes."""
        known = self._of[TURKISH]
        return known.get(suffixed(word, known), [])

    def nearest_part(self, word: str) -> str:
        """The word of an entry of several that is nearest to a folded one; '' for none."""
        return next(iter(nearest(word, self._parts)), "")

    def beginning(self, start: str) -> list[Entry]:
        """The entries of one word that begin so."""
        words = self._words[
            bisect_left(self._words, start) : bisect_left(self._words, start + "\U0010ffff")
        ]
        return [entry for word in words for entry in self._single[word]]

    def nearest(self, word: str) -> list[Entry]:
        """The entries of one word nearest to a folded one that is none of them."""
        return [entry for near in nearest(word, self._words) for entry in self._single[near]]

    @property
    def words(self) -> list[str]:
        """The folded words of all entries of one word, in order."""
        return self._words

    def _candidates(self, token: Token) -> Iterator[Entry]:
        for language in self.languages:
            for form in variants(language, token.text):
                yield from self._by_first.get((language, form), ())
        for length in range(1, len(token.folded) + 1):
            yield from self._by_beginning.get(token.folded[:length], ())


def _surest(entries: Iterable[Entry], words: Sequence[Token]) -> list[Entry]:
    """Those that fit as they stand; of a language that has none, all."""
    every = list(entries)
    literal = {entry for entry in every if entry.fits(words, inflected=False)}
    sure = {(entry.language, len(entry.keys)) for entry in literal}
    return [e for e in every if e in literal or (e.language, len(e.keys)) not in sure]


def _entries(rows: pd.DataFrame) -> Iterator[Entry]:
    columns = (rows[name].fillna("") for name in ("word", "language", "leads_to"))
    for word, language, cell in zip(*columns, strict=True):
        if keys := keys_of(word, language):
            yield Entry(word, language, keys, tuple(split_words(cell)))


def keys_of(word: str, language: str) -> tuple[Key, ...]:
    """The words of an entry; none where it holds no letter or digit."""
    return tuple(_keys(without_appended(word), language))


def _keys(word: str, language: str) -> Iterator[Key]:
    for token in tokens(word):
        any_ending = word[token.end : token.end + 1] == ANY_ENDING
        # Stems are looked up for those alone that have other forms: most of a long table have none.
        forms = frozenset((token.folded,)) if any_ending else variants(language, token.text)
        yield Key(token.folded, forms, any_ending, is_latin(token.text))
