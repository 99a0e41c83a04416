"""The texts over time as a strip."""

from __future__ import annotations

from parley.charts import text_strip
from parley.charts.drawing import Drawing
from parley.charts.text_places import Mark
from parley.charts.text_strip import Names
from parley.exhibits.overview.texts import wording
from parley.exhibits.overview.texts.model import Model, Text


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A mark for each text; those of the line are joined."""
    before = model.placed("before")
    names = Names(
        line=wording.LINE if model.placed("line") else "",
        beside=wording.BESIDE if model.placed("line") else "",
        before=wording.earlier(model) if before else "",
    )
    return text_strip.figure(
        [_mark(model, text) for text in model.texts], model.view.asof, names, dark=dark
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
