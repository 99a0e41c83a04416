"""Finding words in texts: accents, case and the typography of quotes do not matter."""

from __future__ import annotations

import unicodedata

import pandas as pd

_PLAIN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'})


def fold(text: str) -> str:
    """The text without accents, case and curly quotes: 'Türkiye' and 'turkiye' fold alike."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def contains(frame: pd.DataFrame, columns: tuple[str, ...], query: str) -> pd.Series:
    """Which rows hold every word of ``query`` somewhere in ``columns``; all, if it is blank."""
    words = fold(query).split()
    if not words or frame.empty:
        return pd.Series(True, index=frame.index)
    texts = frame[columns[0]].fillna("")
    for column in columns[1:]:
        texts = texts + "\n" + frame[column].fillna("")
    folded = texts.map(fold)
    found = pd.Series(True, index=frame.index)
    for word in words:
        found &= folded.str.contains(word, regex=False)
    return found
