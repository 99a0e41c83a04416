"""Folding of texts for search: accents, case, quotes and the alphabet do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_QUOTES: Final = {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'}
# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS: Final = {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
# Cyrillic as Ukraine's rule of 2010 writes it in Latin; the last line holds Russian letters.
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя" + "ыэёъ",
        (
            "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia".split(" ")
            + ["y", "e", "e", ""]
        ),
        strict=True,
    )
)
_AT_START: Final = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_PLAIN: Final = str.maketrans({**_QUOTES, **_LETTERS, **_CYRILLIC})
_STARTS: Final = re.compile(rf"\b[{''.join(_AT_START)}]")
# Scripts that write no spaces: every character is a word of its own.
_UNSPACED: Final = re.compile("([\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")


def fold(text: str) -> str:
    """The text as search sees it: 'Türkiye' is 'turkiye', 'Запоріжжя' is 'zaporizhzhia'."""
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFC", text).casefold()
    latin = _STARTS.sub(lambda found: _AT_START[found.group()], lower).translate(_PLAIN)
    decomposed = unicodedata.normalize("NFKD", latin)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _UNSPACED.sub(r" \1 ", plain)
