"""Everyday words and what they lead to: the table of words, ready to be looked up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.dataset.lists import split_words
from parley.dataset.near import nearest
from parley.dataset.search.stems import variants
from parley.dataset.search.tokens import Token, tokens

ANY_ENDING: Final = "*"


@dataclass(frozen=True, slots=True)
class Key:
    """One word of an entry: what stands for it once folded, and whether any ending will do."""

    folded: str
    variants: frozenset[str]
    any_ending: bool

    def fits(self, token: Token, language: str, *, inflected: bool = True) -> bool:
        """Whether a word of a question is this one, in another form of it if ``inflected``."""
        if self.any_ending and token.folded.startswith(self.folded):
            return True
        if token.folded == self.folded:
            return True
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


class Entries:
    """The table of words, looked up by the words of a question."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.languages: Final = tuple(dict.fromkeys(rows["language"]))
        """In the order in which they first appear."""
        self._by_first: dict[tuple[str, str], list[Entry]] = {}
        self._by_beginning: dict[str, list[Entry]] = {}
        single: dict[str, list[Entry]] = {}
        for entry in _entries(rows):
            first = entry.keys[0]
            if first.any_ending:
                self._by_beginning.setdefault(first.folded, []).append(entry)
            for form in first.variants | {first.folded}:
                self._by_first.setdefault((entry.language, form), []).append(entry)
            if len(entry.keys) == 1:
                single.setdefault(first.folded, []).append(entry)
        self._single: Final = single
        self._words: Final = sorted(single)

    def at(
        self, words: Sequence[Token], inflected: Iterable[str] = (), *, several: bool = False
    ) -> list[Entry]:
        """The entries with which the words begin, the longest first.

        In the languages ``inflected`` words may stand in other forms than in the table.
        ``several`` leaves out entries of one word.
        """
        every, found = set(inflected), []
        for entry in self._candidates(words[0]):
            if several and len(entry.keys) == 1:
                continue
            if entry.fits(words, inflected=entry.language in every):
                found.append(entry)
        return sorted(dict.fromkeys(found), key=lambda entry: -len(entry.keys))

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


def _entries(rows: pd.DataFrame) -> Iterator[Entry]:
    columns = (rows[name].fillna("") for name in ("word", "language", "leads_to"))
    for word, language, cell in zip(*columns, strict=True):
        if keys := keys_of(word, language):
            yield Entry(word, language, keys, tuple(split_words(cell)))


def keys_of(word: str, language: str) -> tuple[Key, ...]:
    """The words of an entry; none where it holds no letter or digit."""
    return tuple(
        Key(
            token.folded,
            variants(language, token.text),
            any_ending=word[token.end : token.end + 1] == ANY_ENDING,
        )
        for token in tokens(word)
    )
