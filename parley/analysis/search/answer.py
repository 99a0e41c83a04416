"""Answers to questions: what of a view holds what was asked, best first, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.search import wording
from parley.analysis.search.evidence import Segment, evidence
from parley.analysis.search.fields import fields_of
from parley.analysis.search.result import SEARCH
from parley.dataset import Dataset, Filters, View
from parley.dataset.contract import BY_NAME
from parley.dataset.kept import kept
from parley.dataset.search import KINDS, Question, Ranked
from parley.dataset.search.question import Role
from parley.dataset.typed import typed

MOST: Final = 20
"""So many rows of a kind are given, unless more are asked for."""

MOST_ROWS: Final = 100
"""So many `search` gives."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word of the question, or several that belong together: as typed, and what became of it.

    ``role`` is read, aside (it asks for nothing by itself) or unknown (it stands nowhere, and
    leads nowhere). ``read_as`` is what it was looked for as besides itself, ``corrected`` whether
    that is known words near to one that stands nowhere, ``near`` what could be asked instead.
    """

    typed: str
    role: Role
    read_as: tuple[str, ...]
    corrected: bool
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that answers the question.

    ``why`` says which of its words stand where; ``context`` is some text beside the title, of the
    field ``field``, in pieces: around the words where they stand in it, else its beginning; none,
    and ``field`` is '', where the title says it all. ``score`` is how much of the question the row answers, above 0 and
    up to 1.
    """

    kind: str
    id: str
    title: str
    why: str
    score: float
    field: str
    context: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """How many rows more answer the question, by kind, once one filter is lifted; and in words."""

    filter: str
    counts: Mapping[str, int]
    said: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a view holds of what was asked.

    ``hits`` stand by kind in the order of `KINDS`, in it the best first; ``counts`` say how many
    there are of each kind, those not given included, ``outside`` how many the view's filters keep
    out, ``lifting`` what each filter keeps out by itself. ``said`` sums it up in a sentence.
    """

    question: str
    words: tuple[ReadWord, ...]
    hits: tuple[Hit, ...]
    counts: Mapping[str, int]
    outside: Mapping[str, int]
    lifting: tuple[Outside, ...]
    said: str

    @property
    def near(self) -> tuple[str, ...]:
        """Words to ask for instead of those that stand nowhere."""
        return tuple(dict.fromkeys(near for word in self.words for near in word.near))


def search(view: View, question: str, most: int = MOST_ROWS) -> pd.DataFrame:
    """What of the view answers a question, in plain words: kind, id, title, why, score.

    By kind: clauses, texts, statements, experts' views, events, actors, experts, sources; the best
    first, at most ``most`` of each. The question may be in any language for which the data's
    table of words has an entry.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view(plan="draft")
    >>> parley.search(view, "who pays the toll?")[["kind", "id", "title"]].head(2)
         kind        id                              title
    0  clause   draft/3     Mediator's draft 3: Dues halved
    1  clause  draft/3a  Mediator's draft 3a: Grain barges free
    """
    hits = answer(view, question, most).hits
    names = SEARCH.column_names
    rows = pd.DataFrame([[getattr(hit, name) for name in names] for hit in hits], columns=names)
    return typed(SEARCH, rows)


@kept
def answer(view: View, question: str, most: int = MOST) -> Answer:
    """What of the view answers the question, and how it was read; at most ``most`` rows of a kind."""
    dataset = view.dataset
    read = dataset.search.question(question)
    ranked = _ranked(dataset, question)
    inside = {kind: _kept_of(view, kind, rows) for kind, rows in ranked.items()}
    counts = {kind: len(rows.rows) for kind, rows in inside.items() if len(rows.rows)}
    missing = {
        kind: left
        for kind, rows in ranked.items()
        if (left := len(rows.rows) - counts.get(kind, 0))
    }
    hits = tuple(
        _hit(dataset, read, kind, int(row), float(score))
        for kind, rows in inside.items()
        for row, score in zip(rows.rows[:most], rows.scores[:most], strict=True)
    )
    return Answer(
        question=question,
        words=_words(dataset, read),
        hits=hits,
        counts=counts,
        outside=missing,
        lifting=tuple(_lifting(view, ranked, counts)) if missing else (),
        said=_said(read, counts, missing),
    )


@kept
def _ranked(dataset: Dataset, question: str) -> dict[str, Ranked]:
    """What of all data answers the question: every view's answers come from here."""
    search = dataset.search
    return search.ranked(search.question(question))


@kept
def _rows_of(view: View, kind: str) -> np.ndarray | None:
    """Which rows of the kind's table the view keeps; None for all."""
    table = KINDS[kind]
    every, left = view.dataset[table], view[table]
    if len(left) == len(every):
        return None
    key = BY_NAME[table].key[0]
    return every[key].isin(left[key]).to_numpy(dtype=bool)


def _kept_of(view: View, kind: str, ranked: Ranked) -> Ranked:
    """Those of the rows that the view keeps."""
    left = _rows_of(view, kind)
    if left is None:
        return ranked
    among = left[ranked.rows]
    return Ranked(ranked.rows[among], ranked.scores[among])


def _lifting(view: View, ranked: Mapping[str, Ranked], counts: Mapping[str, int]) -> list[Outside]:
    """What each set filter keeps out by itself, those that keep nothing out left out."""
    lifting = []
    for field in fields(Filters):
        if getattr(view.filters, field.name) == field.default:
            continue
        wider = view.narrow(**{field.name: field.default})
        more = {
            kind: left
            for kind, rows in ranked.items()
            if (left := len(_kept_of(wider, kind, rows).rows) - counts.get(kind, 0)) > 0
        }
        if more:
            lifting.append(Outside(field.name, more, wording.outside(field.name, more)))
    return lifting


def _hit(dataset: Dataset, question: Question, kind: str, row: int, score: float) -> Hit:
    of_row = fields_of(dataset, kind, row)
    shown = evidence(question, of_row)
    return Hit(
        kind, of_row.id, of_row.title, shown.why, round(score, 3), shown.field, shown.context
    )


def _words(dataset: Dataset, question: Question) -> tuple[ReadWord, ...]:
    return tuple(
        ReadWord(
            word.typed,
            word.role,
            word.read_as,
            word.corrected,
            dataset.search.near(word.typed) if word.role == "unknown" else (),
        )
        for word in question.words
    )


def _said(question: Question, counts: Mapping[str, int], outside: Mapping[str, int]) -> str:
    if counts:
        return wording.found(counts)
    if outside:
        return wording.all_outside(outside)
    unknown = [word.typed for word in question.asked if word.role == "unknown"]
    known = [word.typed for word in question.asked if word.role != "unknown"]
    if not unknown and not known:
        return wording.NO_WORD
    return wording.nothing(unknown, known)
