"""The frontier as a plane of two scores."""

from __future__ import annotations

from typing import Final

from parley.analysis.packages import Mark
from parley.charts import plane
from parley.charts.drawing import Drawing
from parley.charts.labels import shortened
from parley.charts.plane import Ringed, Spot
from parley.exhibits.bench.frontier import wording
from parley.exhibits.bench.frontier.model import Model

NAME: Final = 26
"""Letters of a name beside its mark."""


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The published texts as diamonds, the undominated packages as a line, the package on the bench as a ring."""
    texts = _texts(model)
    return plane.figure(
        [*texts.values(), *_points(model, texts)],
        [(point.scores.x, point.scores.y) for point in model.points],
        _ringed(model, texts),
        wording.axes(model),
        key="bench_frontier",
        dark=dark,
    )


def _texts(model: Model) -> dict[tuple[int, int], Spot]:
    """A mark for each place on which texts stand, those with most issues first; a click gives the first of a place."""
    by_place: dict[tuple[int, int], list[Mark]] = {}
    marks = [] if model.found is None else [mark for mark in model.found.marks if mark.plan_id]
    for mark in sorted(marks, key=lambda mark: -len(mark.package.choices)):
        by_place.setdefault((mark.scores.x, mark.scores.y), []).append(mark)
    return {
        (x, y): Spot(
            x,
            y,
            wording.short_names(model, marks, lambda name: shortened(name, NAME)),
            wording.of_texts(model, marks),
            marks[0].package.text,
            open=not any(mark.searched for mark in marks),
        )
        for (x, y), marks in by_place.items()
    }


def _points(model: Model, texts: dict[tuple[int, int], Spot]) -> list[Spot]:
    """A small dot for each place of the line on which no text stands."""
    return [
        Spot(
            point.scores.x,
            point.scores.y,
            "",
            wording.of_point(model, point),
            point.package.text,
        )
        for point in model.points
        if (point.scores.x, point.scores.y) not in texts
    ]


def _ringed(model: Model, texts: dict[tuple[int, int], Spot]) -> Ringed:
    """The package on the bench, with its name where no text stands in its place."""
    own = model.own
    scores = own.scores
    return Ringed(
        scores.x,
        scores.y,
        (scores.x_low, scores.x_high),
        (scores.y_low, scores.y_high),
        "" if (scores.x, scores.y) in texts else wording.CHOSEN_NAME,
        wording.of_chosen(model, own),
        own.package.text,
    )
