"""Folding of texts for search: accents, case, quotes and the alphabet do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_QUOTES: Final = {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'}
# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS: Final = {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
# Cyrillic as Ukraine's rule of 2010 writes it in Latin; the last four letters are Russian.
_RULE: Final = (
    "а-a б-b в-v г-h ґ-g д-d е-e є-ie ж-zh з-z и-y і-i ї-i й-i к-k л-l м-m н-n о-o п-p р-r с-s "
    "т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ь- ю-iu я-ia ы-y э-e ё-e ъ-"
)
_CYRILLIC: Final = {pair[0]: pair[2:] for pair in _RULE.split()}
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
    latin = _STARTS.sub(lambda match: _AT_START[match.group()], lower).translate(_PLAIN)
    decomposed = unicodedata.normalize("NFKD", latin)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _UNSPACED.sub(r" \1 ", plain)
