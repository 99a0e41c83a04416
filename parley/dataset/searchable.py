"""Texts made ready for search: a whole column at once, folded, with a space before every word."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from parley.dataset.text import fold

_WORD: Final = re.compile(r"[^\W_]+")
_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_PLAIN: Final = bytes.maketrans(
    string.ascii_uppercase.encode() + _SIGNS, string.ascii_lowercase.encode() + b" " * len(_SIGNS)
)
# What most texts in English have beside ASCII. All of it stands between words.
_TYPOGRAPHIC: Final = "[\u00a0\u00ab\u00bb\u2000-\u206f]"
_SLICE: Final = 100_000
"""Rows whose words are told apart at once: the words take several times the memory of the texts."""

_TYPE: Final = pa.large_string()

Texts = pa.LargeStringArray
"""A column ready for search: the folded words of each cell, a space or more before each of them."""


def words_in(folded: str) -> list[str]:
    """The words of a text that is already folded: its runs of letters and digits."""
    return _WORD.findall(folded)


def searchable(cells: pd.Series) -> Texts:
    """The column ready for search; a missing cell has no words."""
    found = pa.array(cells.fillna(""), type=_TYPE)
    texts = found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
    foreign = _foreign(texts)
    if np.asarray(foreign).any():
        texts = _call("replace_with_mask", texts, foreign, _folded(texts.filter(foreign)))
    nothing, space = pa.scalar("", _TYPE), pa.scalar(" ", _TYPE)
    return _call("binary_join_element_wise", nothing, _spaced(texts), space)


def holding(texts: Texts, words: Sequence[str]) -> np.ndarray:
    """Which texts hold these words in a row, the last as the start of a word: a boolean array."""
    return np.asarray(_matched("match_substring_regex", texts, _in_a_row(words)))


def times(texts: Texts, words: Sequence[str]) -> np.ndarray:
    """How often each text holds them so."""
    return np.asarray(_matched("count_substring_regex", texts, _in_a_row(words)))


def lengths(texts: Texts) -> np.ndarray:
    """How many words each text has."""
    return np.asarray(_matched("count_substring_regex", texts, "[^ ]+"))


def vocabulary(columns: Iterable[Texts]) -> set[str]:
    """All words of these columns that have anything but the digits 0 to 9 in them."""
    known: set[str] = set()
    for texts in columns:
        for start in range(0, len(texts), _SLICE):
            split = pc.SplitPatternOptions(" ")
            words = pc.call_function("split_pattern", [texts.slice(start, _SLICE)], split)
            words = words.flatten().unique()
            lettered = _matched("match_substring_regex", words, "[^0-9]")
            known.update(words.filter(lettered).to_pylist())
    return known


def _in_a_row(words: Sequence[str]) -> str:
    return f" {' +'.join(words)}"


def _call(name: str, *values: Any) -> Any:
    return pc.call_function(name, list(values))


def _matched(name: str, texts: Any, pattern: str) -> Any:
    return pc.call_function(name, [texts], pc.MatchSubstringOptions(pattern))


def _foreign(texts: Texts) -> Any:
    """Which texts are not plain ASCII."""
    return _call("invert", _call("string_is_ascii", texts))


def _folded(texts: Texts) -> Texts:
    """The texts that are not ASCII, folded; but for typographic signs each distinct one by itself."""
    spare = pc.ReplaceSubstringOptions(_TYPOGRAPHIC, " ")
    spared = pc.call_function("replace_substring_regex", [texts], spare)
    foreign = _foreign(spared)
    distinct = texts.filter(foreign).dictionary_encode()
    folded = [" ".join(words_in(fold(text))) for text in distinct.dictionary.to_pylist()]
    told = pa.array(folded, type=_TYPE).take(distinct.indices)
    return _call("replace_with_mask", spared, foreign, told)


def _spaced(texts: Texts) -> Texts:
    """The texts with small ASCII letters, and a space for each ASCII sign.

    Done on the bytes: in UTF-8 other characters, folded before, have no byte that is ASCII.
    """
    validity, offsets, data = texts.buffers()
    if data is None:
        return texts
    spaced = pa.py_buffer(data.to_pybytes().translate(_PLAIN))
    buffers = [validity, offsets, spaced]
    return pa.Array.from_buffers(_TYPE, len(texts), buffers, offset=texts.offset)
