"""Labels on axes: plain text from the data, wrapped to fit, one place a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

TEXT_SIZE: Final = 13
"""Pixels of the text in a figure: no figure that is as wide as a page has smaller."""

LINE_HEIGHT: Final = 1.3
"""A line of Plotly's texts, in parts of their size."""

_ROOM: Final = 4
"""Pixels at least between two texts that stand side by side."""

_WIDE: Final = 0.55
"""What a letter is taken to need that is not listed here, in parts of the size."""

# What letters of Source Sans need, in hundredths of the size of the text.
_LETTERS: Final = {
    letter: hundredths / 100
    for letters, hundredths in (
        (" ", 20), ("!',.:;|ijlI", 26), ("()[]{}-tf", 31), ("r/\\", 35), ("\"*?sz", 42),
        ("ckvxyJ", 47), ("#$+<=>^_~0123456789aegELFSTVXYZ", 51), ("bdhnopquBCKPRA", 56),
        ("DGNHUOQ&", 64), ("w", 72), ("W", 79), ("mM%@", 84),
    )
    for letter in letters
}  # fmt: skip


def plain(text: str) -> str:
    """Plotly reads a few HTML tags in labels; text from the data is never a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(text: str, width: int, most_lines: int) -> str:
    """The text on at most so many lines of about ``width`` characters; the rest is an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if most_lines == 1:
        lines = [shortened(" ".join(lines), width)]
    elif len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], lines[most_lines - 1] + "\u2026"]
    return "<br>".join(plain(line) for line in lines)


def text_width(text: str, size: int = TEXT_SIZE, *, bold: bool = False) -> float:
    """About how many pixels a line of text is wide: no figure can ask the browser before it is drawn."""
    return sum(_LETTERS.get(letter, _WIDE) for letter in text) * size * (1.07 if bold else 1)


def fitted(text: str, pixels: float, most_lines: int, size: int = TEXT_SIZE) -> list[str]:
    """The text on at most so many lines, each at most so wide unless a word of it alone is wider.

    What does not fit is an ellipsis.
    """
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= pixels:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) <= most_lines:
        return lines
    last = lines[most_lines - 1]
    while last and text_width(f"{last}\u2026", size) > pixels:
        last = last[:-1].rstrip()
    return [*lines[: most_lines - 1], f"{last}\u2026"]


def side_by_side(texts: Iterable[str], size: int = TEXT_SIZE) -> float:
    """How many pixels each of these texts must have in a row of equal columns, so that none touches the next."""
    widths = [text_width(text, size) for text in texts]
    return max(((one + other) / 2 for one, other in pairwise(widths)), default=0.0) + _ROOM


def shortened(text: str, width: int) -> str:
    """The text in at most so many characters, the last one an ellipsis where it was cut."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "\u2026"


def unique(labels: Iterable[str], ids: Iterable[str]) -> list[str]:
    """The labels, each repeated one with its id below: two equal labels would be one place."""
    labels = list(labels)
    counts = Counter(labels)
    return [
        f"{label}<br>{plain(id_)}" if counts[label] > 1 else label
        for label, id_ in zip(labels, ids, strict=True)
    ]


def short_name(name: str, width: int) -> str:
    """A name on one line; the first of a few words gives way to its initial before any is cut."""
    words = name.split()
    if len(name) > width and 2 <= len(words) <= 3:
        name = " ".join([f"{words[0][0]}.", *words[1:]])
    return wrapped(name, width, 1)
