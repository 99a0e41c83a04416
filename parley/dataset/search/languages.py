"""Which languages a question may be in, and which of its words ask for nothing in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from parley.dataset.search.entries import Entries
from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.stems import LISTED, is_latin, stop_words
from parley.dataset.search.tokens import Token


class Languages:
    """The languages of questions to one data set, whose texts are in ``language``."""

    def __init__(self, fulltext: Fulltext, entries: Entries, language: str) -> None:
        self._fulltext, self._entries, self._language = fulltext, entries, language
        self.all: Final = tuple(dict.fromkeys((language, *entries.languages, *LISTED)))
        """The data's, then those of the table of words, then those whose stop words are known."""

    def of(self, words: Sequence[Token]) -> tuple[str, ...]:
        """The languages that know most of the words; if none knows any, those of their script."""
        letters = [word for word in words if word.folded.isalpha()]
        known = {language: self._known_in(language, letters) for language in self.all}
        most = max(known.values(), default=0)
        if most:
            return tuple(language for language, times in known.items() if times == most)
        if all(is_latin(word.text) for word in letters):
            return (self._language,)
        others = [lang for lang in self.all if not all(map(is_latin, stop_words(lang)))]
        return tuple(others) or (self._language,)

    def _known_in(self, language: str, words: Sequence[Token]) -> int:
        """How many of the words it knows; a stop word, which few languages share, counts twice."""

        def knows(word: Token) -> int:
            if stops(language, word):
                return 2
            if language == self._language and self._fulltext.holds_word(word.folded):
                return 1
            entries = self._entries.at((word,), (language,))
            return any(entry.language == language for entry in entries)

        return sum(map(knows, words))

    def is_stop_word(self, word: Token, languages: Iterable[str]) -> bool:
        """In the data's language; in another that the question may be in, unless texts hold it.

        German "war" is was, which tells nothing of a question that may be English.
        """
        stopping = {language for language in languages if stops(language, word)}
        if self._language in stopping or (stopping and self._language not in languages):
            return True
        return bool(stopping) and not self._fulltext.holds_word(word.folded)


def stops(language: str, word: Token) -> bool:
    """Whether the word asks for nothing by itself in the language."""
    words = stop_words(language)
    return word.text in words or (word.text.isascii() and word.folded in words)
