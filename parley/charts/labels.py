"""Labels on axes: plain text from the data, wrapped to fit, one place a label.

No figure can ask the browser how wide a text is before it is drawn, so what letters need is listed here.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from parley.isolation import in_lines, isolated, settled, turns

TEXT_SIZE: Final = 13
"""Pixels of the text in a figure: no figure that is as wide as a page has smaller."""

LINE_HEIGHT: Final = 1.3
"""A line of Plotly's texts, in parts of their size."""

_ROOM: Final = 4
"""Pixels at least between two texts that stand side by side."""

LETTER: Final = 0.55
"""What a letter of a usual text is taken to need, in parts of the size: as many as a label may have."""

# What letters of Source Sans need, in hundredths of the size of the text.
_LETTERS: Final = {
    letter: hundredths / 100
    for letters, hundredths in (
        (" ", 20), ("!',.:;|ijlI", 26), ("()[]{}-tf", 31), ("r/\\", 35), ("\"*?sz", 42),
        ("ckvxyJ", 47), ("#$+<=>^_~0123456789aegELFSTVXYZ", 51), ("bdhnopquBCKPRA", 56),
        ("DGNHUOQ&", 64), ("w", 72), ("W", 79), ("mM%@", 84),
        ("\u0456\u0457\u0458\u0406\u0407", 26), ("\u0433\u0491\u0442", 45), ("\u0437\u0441\u0443\u0445\u044d\u0454", 47),
        ("\u043c\u041b\u0426\u0427\u0438\u043d\u0446", 62), ("\u041e\u041d\u0418\u041f\u0414\u0424\u042d\u0404\u044b", 69),
        ("\u0436\u0448\u0449\u044e\u0444\u041c\u042a\u042b\u2014", 80), ("\u0416\u0428\u0429\u042e\u2026\u2116", 95),
    )
    for letter in letters
}  # fmt: skip

_EMOJI: Final = 1.3
"""What a picture among the letters takes at most."""


def plain(text: str) -> str:
    """Plotly reads a few HTML tags in labels; text from the data is never a tag, and turns nothing."""
    return settled(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(4_096)
def _width_of(letter: str) -> float:
    """What a character needs, in parts of the size.

    By Unicode's own properties (Standard Annex 11, "East Asian Width") where it is not listed: wide ones
    a whole size, those that combine or only steer nothing, and letters with marks as those without.
    """
    if letter in _LETTERS:
        return _LETTERS[letter]
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _EMOJI if kind == "So" else 1
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare != letter:
        return _width_of(bare)
    if kind == "Lo":  # of scripts without capitals, many of which are broad
        return 0.75 if ord(letter) > 0x8FF else LETTER
    return 0.64 if kind == "Lu" else LETTER


def text_width(text: str, size: int = TEXT_SIZE, *, bold: bool = False) -> float:
    """About how many pixels a line of text is wide."""
    return sum(map(_width_of, text)) * size * (1.07 if bold else 1)


def wrapped(text: str, width: int, most_lines: int, pixels: float = 0) -> str:
    """The text on at most so many lines of about ``width`` usual letters; the rest is an ellipsis.

    Wide letters count by what they need, so no line is wider than so many usual ones; nor than
    ``pixels``, where those are given.
    """
    text = isolated(text)
    lines = _broken(text, width, pixels)
    if most_lines == 1:
        lines = [_cut(" ".join(text.split()), width, pixels)]
    elif len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], f"{lines[most_lines - 1]}\u2026"]
    return "<br>".join(plain(line) for line in in_lines(lines))


def _broken(text: str, width: int, pixels: float) -> list[str]:
    """The text in lines at its blanks; between wide letters, which have none, wherever one is full."""
    lines: list[str] = []
    for word in text.split():
        if lines and _fits(f"{lines[-1]} {word}", width, pixels):
            lines[-1] += f" {word}"
        elif _fits(word, width, pixels) or not _has_wide(word):
            lines.append(word)
        else:
            lines.append("")
            for letter in word:
                if lines[-1] and not _fits(lines[-1] + letter, width, pixels):
                    lines.append("")
                lines[-1] += letter
    return lines


def _has_wide(word: str) -> bool:
    """Whether the word is of a script that is broken between any two letters."""
    return not word.isascii() and any(
        unicodedata.east_asian_width(letter) in "WF" for letter in word
    )


def _fits(text: str, width: int, pixels: float = 0) -> bool:
    """Whether the text takes no more than so many letters, and no more room than as many usual ones."""
    if text.isascii() and not pixels:
        return len(text) <= width and text_width(text) <= width * LETTER * TEXT_SIZE
    seen = sum(_width_of(letter) > 0 for letter in text)
    room = width * LETTER * TEXT_SIZE
    return seen <= width and text_width(text) <= (min(room, pixels) if pixels else room)


def _cut(text: str, width: int, pixels: float = 0) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if _fits(text, width, pixels):
        return text
    while text and not _fits(f"{text}\u2026", width, pixels):
        text = text[:-1].rstrip()
    return f"{text}\u2026"


def fitted(text: str, pixels: float, most_lines: int, size: int = TEXT_SIZE) -> list[str]:
    """The text on at most so many lines, each at most so wide unless a word of it alone is wider.

    What does not fit is an ellipsis. A word of wide letters is broken between them.
    """
    lines: list[str] = []
    for word in isolated(text).split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= pixels:
            lines[-1] += f" {word}"
        elif text_width(word, size) <= pixels or not _has_wide(word):
            lines.append(word)
        else:
            lines.append("")
            for letter in word:
                if lines[-1] and text_width(lines[-1] + letter, size) > pixels:
                    lines.append("")
                lines[-1] += letter
    if len(lines) <= most_lines:
        return in_lines(lines)
    last = lines[most_lines - 1]
    while last and text_width(f"{last}\u2026", size) > pixels:
        last = last[:-1].rstrip()
    return in_lines([*lines[: most_lines - 1], f"{last}\u2026"])


def side_by_side(texts: Iterable[str], size: int = TEXT_SIZE) -> float:
    """How many pixels each of these texts must have in a row of equal columns, so that none touches the next."""
    widths = [text_width(text, size) for text in texts]
    return max(((one + other) / 2 for one, other in pairwise(widths)), default=0.0) + _ROOM


def shortened(text: str, width: int) -> str:
    """The text in at most so many usual letters, the last one an ellipsis where it was cut."""
    (line,) = in_lines([_cut(isolated(text), width)])
    return line


def unique(labels: Iterable[str], ids: Iterable[str], between: str = "<br>") -> list[str]:
    """The labels, each repeated one with its id below, or ``between`` them: two equal labels would be one place."""
    labels = list(labels)
    counts = Counter(labels)
    return [
        f"{label}{between}{plain(id_)}" if counts[label] > 1 else label
        for label, id_ in zip(labels, ids, strict=True)
    ]


def short_name(name: str, width: int) -> str:
    """A name on one line; the first of a few words gives way to its initial before any is cut."""
    words = name.split()
    first = words[0][:1] if words else ""
    # Only letters of alphabets have initials, and a name in an isolate begins with its mark.
    if not _fits(name, width) and 2 <= len(words) <= 3 and first.isalpha() and not turns(name):
        name = " ".join([f"{first}.", *words[1:]])
    return wrapped(name, width, 1)
