"""The frontier as an exhibit: the plane, and a table with a row a mark."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.packages import Mark, Package, Point, Scores
from parley.charts import plane
from parley.exhibits.bench.frontier import figure, wording
from parley.exhibits.bench.frontier.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.tabular import with_bare_names

WIDTHS: Final = {
    "kind": 96, "name": 150, "first": 50, "first_low": 50, "first_high": 50, "second": 58, "second_low": 58,
    "second_high": 58, "packages": 80, "place": 90, "dominated_by": 100, "supposed": 65,
}  # fmt: skip


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The plane with its question, sentences, table and legend."""
    rows = table(model)
    return Exhibit(
        key="bench_frontier",
        title=wording.title(model),
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        table=rows,
        source_ids=model.searched.sources,
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        legend=wording.legend(),
        notes=tuple(filter(None, wording.notes(model))),
        least_width=plane.LEAST_WIDTH,
        hidden=("across", "up", "package"),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(rows["package"]),
    )


def table(model: Model) -> pd.DataFrame:
    """A row a mark: the package on the bench, the published texts, the undominated packages from the left to the right.

    Columns: ``kind`` and ``name`` in words; for the ``first`` party, across, and the ``second``, up, the score and
    its range, ending in _low if all that is unknown were refusal and in _high if it were assent; ``packages``, how many have the two scores
    of an undominated one, digits as a text and '' for others; ``place`` beside the line, ``dominated_by`` the scores of
    the undominated packages that are better; ``supposed``, where a supposed stance of the two has a part;
    ``across`` and ``up``, the parties' names; ``package`` as its text.
    """
    if model.found is None:
        return pd.DataFrame(columns=[*WIDTHS, "across", "up", "package"])
    marks = sorted(model.found.marks, key=lambda mark: mark.plan_id != "")
    rows = [
        *(_of_mark(model, mark) for mark in marks),
        *(_of_point(model, p) for p in model.points),
    ]
    frame = pd.DataFrame(rows)
    return with_bare_names(frame, "name", "across", "up")


def _of_mark(model: Model, mark: Mark) -> dict[str, object]:
    kind = wording.TEXT if mark.plan_id else wording.CHOSEN
    better = [model.points[number].scores for number in mark.dominated_by]
    return _row(
        model, mark.package, mark.scores, kind, wording.mark_name(model, mark), "",
        wording.place(mark), wording.pairs(better),
    )  # fmt: skip


def _of_point(model: Model, point: Point) -> dict[str, object]:
    return _row(
        model,
        point.package,
        point.scores,
        wording.UNDOMINATED,
        "",
        str(point.number),
        wording.ON,
        "",
    )


def _row(
    model: Model,
    package: Package,
    scores: Scores,
    kind: str,
    name: str,
    number: str,
    place: str,
    better: str,
) -> dict[str, object]:
    across, up = model.names
    return {
        "kind": kind,
        "name": name,
        "first": scores.x,
        "first_low": scores.x_low,
        "first_high": scores.x_high,
        "second": scores.y,
        "second_low": scores.y_low,
        "second_high": scores.y_high,
        "packages": number,
        "place": place,
        "dominated_by": better,
        "supposed": wording.supposed(model, package),
        "across": across,
        "up": up,
        "package": package.text,
    }
