"""Texts of the data inside sentences, whatever their script: none turns what stands beside it.

A right-to-left name draws the figures and brackets around it into its own direction, and a control
character can turn the rest of a line. Unicode's isolates keep a text to itself (Unicode Standard
Annex 9, "Unicode Bidirectional Algorithm", sections 2.4 and 6.3). A text in which nothing runs from
right to left stays as it is, to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

FSI, PDI = "\u2068", "\u2069"
"""Begin and end an isolate that takes its direction from its own first letter."""

_OPENERS: Final = "\u2066\u2067\u2068"
_TURNING: Final = "\u200f\u202a-\u202e\u2066-\u2069"

# The blocks whose characters run from right to left, those not yet assigned too (Unicode Character
# Database, DerivedBidiClass.txt: defaults R and AL), without the mark of byte order.
_LEFTWARD: Final = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
)

_TURNS: Final = re.compile(f"[{_LEFTWARD}{_TURNING}]")
_BOUNDS: Final = re.compile(f"[{_OPENERS}{PDI}]")
_EMBEDS: Final = re.compile("[\u202a-\u202e]")

_OPEN, _CLOSE = "([{\u00ab\u201c\u2018", ")]}\u00bb\u201d\u2019"

_RUN: Final = re.compile(f"[{_LEFTWARD}\u200f](?:[{_LEFTWARD}\u200f\\W\\d_]*[{_LEFTWARD}\u200f])?")
"""From one right-to-left letter to the last one before a letter of another direction."""


def turns(text: str) -> bool:
    """Whether something in the text runs from right to left, or can make other texts do so."""
    return not text.isascii() and _TURNS.search(text) is not None


def isolated(text: str) -> str:
    """The text as it stands within a sentence: in an isolate if something in it turns, else as it is.

    What it opens itself is closed within, and what closes more than it opened is left out. A sentence in
    which all that turns stands in isolates already stays, too.
    """
    if not turns(text) or _is_settled(text):
        return text
    return f"{FSI}{_balanced(text)}{PDI}"


def settled(text: str) -> str:
    """A whole sentence as it is shown: what turns in it and is in no isolate yet is put into one.

    Where a name ends only its isolate can say; this is for what comes to a page without one.
    """
    if not turns(text):
        return text
    text = _balanced(text)
    parts = []
    for part in _parts(text):
        if part[0] in _OPENERS:
            parts.append(part)
        elif _EMBEDS.search(part):
            parts.append(f"{FSI}{part}{PDI}")
        else:
            parts.append(_with_runs_isolated(part))
    return "".join(parts)


def _with_runs_isolated(text: str) -> str:
    """Every run with the brackets that belong to it."""
    parts, end = [], 0
    for run in _RUN.finditer(text):
        start, stop = run.span()
        opened = sum(run[0].count(one) for one in _OPEN)
        closed = sum(run[0].count(one) for one in _CLOSE)
        while opened > closed and text[stop : stop + 1] in _CLOSE and stop < len(text):
            stop, closed = stop + 1, closed + 1
        while closed > opened and start > end and text[start - 1] in _OPEN:
            start, opened = start - 1, opened + 1
        parts += [text[end:start], FSI, text[start:stop], PDI]
        end = stop
    return "".join([*parts, text[end:]])


def in_lines(lines: Iterable[str]) -> list[str]:
    """The lines into which a text was broken, or cut: an isolate that is open where one ends is closed
    there and opened anew in the next."""
    whole: list[str] = []
    still_open = ""
    for line in lines:
        begun = still_open + line
        for bound in _BOUNDS.findall(line):
            still_open = still_open[:-1] if bound == PDI else still_open + bound
        whole.append(begun + PDI * len(still_open))
    return whole


def as_written(text: str) -> str:
    """The text without the isolates around what it holds, for programs that read it."""
    if FSI not in text:
        return text
    return "".join(part[1:-1] if _is_isolate(part) else part for part in _parts(text))


def _balanced(text: str) -> str:
    """Every isolate closed, and nothing closed that is not open.

    Embeddings and overrides need no end: that of the isolate around them is theirs (rule X6a).
    """
    kept, depth = [], 0
    for part in re.split(f"([{_OPENERS}{PDI}])", text):
        if part == PDI and not depth:
            continue
        depth += (part != "" and part in _OPENERS) - (part == PDI)
        kept.append(part)
    return "".join(kept) + PDI * depth


def _parts(text: str) -> list[str]:
    """The text in turn outside its outermost isolates and each of these whole."""
    parts, depth, start = [], 0, 0
    for bound in _BOUNDS.finditer(text):
        if bound[0] != PDI:
            if not depth:
                parts.append(text[start : bound.start()])
                start = bound.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                parts.append(text[start : bound.end()])
                start = bound.end()
    parts.append(text[start:])
    return [part for part in parts if part]


def _is_settled(text: str) -> bool:
    """Whether nothing turns outside the text's isolates, each of which begins and ends in it."""
    return _balanced(text) == text and not any(
        turns(part) for part in _parts(text) if part[0] not in _OPENERS
    )


def _is_isolate(text: str) -> bool:
    """Whether the whole text is one isolate that ends where the text does."""
    return text[:1] == FSI and _parts(text) == [text] and _balanced(text) == text
