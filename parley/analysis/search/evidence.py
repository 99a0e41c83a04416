"""What of a question stands in a row: which word where, and some text around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.analysis.search import wording
from parley.analysis.search.fields import Fields
from parley.dataset.search.fulltext import Phrase
from parley.dataset.search.question import Question, Reading, Word
from parley.dataset.search.tokens import tokens

AROUND: Final = 160
"""About so many characters of a text are shown around what matched."""

_BEFORE: Final = 40
"""So many of them before the first match."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text, and whether it is what was looked for."""

    text: str
    matched: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a row was found, in words; and some text of a field besides its title, in pieces.

    Where the title is all there is to show the field is '' and the text has no pieces.
    """

    why: str
    field: str
    context: tuple[Segment, ...]


def evidence(question: Question, fields: Fields) -> Evidence:
    """What of the question stands in the fields of a row."""
    words = [word for word in question.asked if word.readings]
    parts = [part for word in words if (part := _why(word, fields))]
    field, text, spans = _shown(words, fields)
    return Evidence(wording.why(parts), field, _context(text, spans))


def _shown(words: Sequence[Word], fields: Fields) -> tuple[str, str, list[Span]]:
    """The field that is shown beside the title, its text, and where in it the words stand.

    The first one that holds a word, else the last; none where the title says it all.
    """
    name = ""
    for name in fields.shown:
        text = fields.texts[name]
        if spans := sorted({span for word in words for span in _all_spans(word, text)}):
            return name, text, spans
    return name, fields.texts.get(name, ""), []


def _why(word: Word, fields: Fields) -> str:
    """Where a word stands, as it is or as it was read; '' where it does not."""
    for reading in word.readings:
        if reading.beside:
            continue
        if reading.target:
            if reading.target in fields.ids:
                return wording.leads_to(word.typed, reading.said)
            continue
        for name, text in fields.texts.items():
            if next(_spans(reading, text), None) is not None:
                if reading.said:
                    return wording.stands_as(word.typed, reading.said, name)
                return wording.stands(word.typed, name)
    return ""


def _all_spans(word: Word, text: str) -> list[Span]:
    return [span for reading in word.readings for span in _spans(reading, text)]


def _spans(reading: Reading, text: str) -> Iterator[Span]:
    """Where the phrases of a reading stand in a text."""
    parts = _parts(text)
    for phrase in reading.phrases:
        if any(forms.isdisjoint(parts.held) for forms in phrase):
            continue
        if reading.apart or len(phrase) == 1:
            yield from parts.of(frozenset().union(*phrase))
        else:
            yield from parts.in_a_row(phrase)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The folded words of a text, each with where it stands, and all of them as a set."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    held: frozenset[str]

    def of(self, forms: frozenset[str]) -> Iterator[Span]:
        """Where any of the forms stands."""
        for word, span in zip(self.words, self.spans, strict=True):
            if word in forms:
                yield span

    def in_a_row(self, phrase: Phrase) -> Iterator[Span]:
        """Where the words of the phrase stand one after another."""
        for place in range(len(self.words) - len(phrase) + 1):
            here = zip(self.words[place : place + len(phrase)], phrase, strict=True)
            if all(word in forms for word, forms in here):
                yield self.spans[place][0], self.spans[place + len(phrase) - 1][1]


@lru_cache(4_096)
def _parts(text: str) -> _Parts:
    pairs = [(part, (one.start, one.end)) for one in tokens(text) for part in one.parts]
    words, spans = tuple(part for part, _ in pairs), tuple(span for _, span in pairs)
    return _Parts(words, spans, frozenset(words))


def _context(text: str, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """The text around the first match, cut at words, in pieces."""
    first = max(0, (spans[0][0] if spans else 0) - _BEFORE)
    last = min(len(text), first + AROUND)
    first = max(0, min(first, last - AROUND))
    if first:
        first = text.find(" ", first, first + _BEFORE) + 1 or first
    if last < len(text):
        last = max(text.rfind(" ", first, last), spans[0][1] if spans else first + 1)
    pieces: list[Segment] = []
    at = first
    for start, end in spans:
        if start < at or end > last:
            continue
        pieces += [Segment(text[at:start], matched=False), Segment(text[start:end], matched=True)]
        at = end
    pieces.append(Segment(text[at:last], matched=False))
    before = [Segment("… ", matched=False)] if first else []
    after = [Segment(" …", matched=False)] if last < len(text) else []
    return tuple(piece for piece in (*before, *pieces, *after) if piece.text)
