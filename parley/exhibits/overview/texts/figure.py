"""The texts over time as a strip."""

from __future__ import annotations

from collections.abc import Sequence

from parley.charts import text_strip
from parley.charts.drawing import Drawing
from parley.charts.text_places import Mark, gather
from parley.charts.text_strip import Names
from parley.exhibits.choice import choice
from parley.exhibits.overview.texts import wording
from parley.exhibits.overview.texts.model import Model, Text
from parley.wording import count


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The marks of the texts; those of the line are joined."""
    before = model.placed("before")
    names = Names(
        line=wording.LINE if model.placed("line") else "",
        beside=wording.BESIDE if model.placed("line") else "",
        before=wording.earlier(model) if before else "",
    )
    return text_strip.figure(marks(model), model.view.asof, names, dark=dark)


def marks(model: Model) -> list[Mark]:
    """A mark for each text, or one for several beside the line that would stand too near one another."""
    single = [_mark(model, text) for text in model.texts]
    return gather(single, model.view.asof, _several)


def _several(marks: Sequence[Mark]) -> Mark:
    """The mark of several texts, in the middle of their days; it leads to their list on the Timeline."""
    first, last = marks[0].at, marks[-1].at
    return Mark(
        choice=choice("texts", first.isoformat(), last.isoformat()),
        name=count(len(marks), "text"),
        about=wording.several(first, last, [mark.name for mark in marks]),
        at=first + (last - first) / 2,
        number=len(marks),
        row=marks[0].row,
        current=False,
        weight=(False, 0),
        many=True,
    )


def _mark(model: Model, text: Text) -> Mark:
    return Mark(
        choice=text.plan_id,
        name=wording.name(text),
        about=wording.about(model, text),
        at=text.published,
        number=text.points,
        row=text.place,
        current=text.is_current,
        weight=(text.answers is not None, text.clauses),
    )
