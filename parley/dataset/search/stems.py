"""Words without their endings, by language, and the words of each that ask for nothing by themselves."""

from __future__ import annotations

import threading
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from parley.dataset.languages import is_language, language_name
from parley.dataset.search.ukrainian import UKRAINIAN, without_ending
from parley.dataset.text import fold

_REMEMBERED: Final = 16_384
_LISTS: Final = Path(__file__).parent / "stop_words"
LISTED: Final = tuple(sorted(path.stem for path in _LISTS.glob("*.txt")))
"""The languages whose stop words are known."""

_lock: Final = threading.Lock()


@lru_cache(_REMEMBERED)
def stem(language: str, word: str) -> str:
    """The word without its ending, by Snowball; as it is in a language that has no stemmer.

    ``word`` is in small letters, with its accents.
    """
    if language == UKRAINIAN:
        return without_ending(word)
    stemmer = _stemmer(language)
    if stemmer is None:
        return word
    with _lock:  # a stemmer holds the word that it works on
        return stemmer.stemWord(word)


@lru_cache(_REMEMBERED)
def variants(language: str, word: str) -> frozenset[str]:
    """What stands for a word of the language once it is folded: itself, and its stem.

    Readers leave accents out, so the stem of the folded word stands for it as well.
    """
    folded = fold(word)
    return frozenset({folded, fold(stem(language, plain(word))), stem(language, folded)})


def plain(word: str) -> str:
    """The word in small letters and one way to write each accent."""
    return unicodedata.normalize("NFC", word).casefold()


@cache
def stop_words(language: str) -> frozenset[str]:
    """The language's words that ask for nothing by themselves, in small letters; often none is known.

    Those of Latin script stand in it without their accents, too. Of the languages that data are
    seldom written in the negations are among them, of English they are not.
    """
    path = _LISTS / f"{language}.txt"
    if not path.is_file():
        return frozenset()
    words = {plain(word) for word in path.read_text(encoding="utf-8").split()}
    return frozenset(words | {fold(word) for word in words if is_latin(word)})


def is_latin(word: str) -> bool:
    """Whether all letters of the word are Latin ones."""
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in word if sign.isalpha())


@cache
def _stemmer(language: str) -> Any:
    """Snowball's for the language, or None."""
    # Only here, so that nobody waits for it who searches for nothing.
    import snowballstemmer

    name = language_name(language).lower() if is_language(language) else ""
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
