"""The Overview as one HTML file to print: where things stand at the as-of date, and on what that rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from parley.analysis.stances import COUNTED, cells
from parley.dataset import View
from parley.exhibits.limit import MOST
from parley.exhibits.overview.acceptance import exhibit as acceptance_exhibit
from parley.exhibits.overview.acceptance import model as acceptance
from parley.exhibits.overview.acceptance import wording as acceptance_wording
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text import wording as current_wording
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves import wording as moves_wording
from parley.exhibits.overview.points import model as points
from parley.exhibits.overview.points import wording as points_wording
from parley.exhibits.overview.points.model import Point
from parley.exhibits.overview.texts import exhibit as texts_exhibit
from parley.exhibits.overview.texts import model as texts
from parley.exhibits.overview.tiles import wording as tiles_wording
from parley.exhibits.overview.unheard import model as unheard
from parley.exhibits.overview.unheard import wording as unheard_wording
from parley.exhibits.sources_of import row_sources
from parley.exhibits.wording import sides as sides_wording
from parley.export import document, html, wording
from parley.export.document import Line, Sources
from parley.export.takeaway import Takeaway, of_exhibit

KEY: Final = "overview"


@dataclass(frozen=True, slots=True)
class Item:
    """A point, a change or a side: its name, and the lines under it."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the Overview in words: heading, a quiet note, then items or paragraphs."""

    heading: str
    note: str = ""
    items: tuple[Item, ...] = ()
    paragraphs: tuple[str, ...] = ()


def overview_brief(view: View, *, address: str = "", accessed: date | None = None) -> bytes:
    """What the page says: the finding, the texts over time, who accepts what, what is near and what is
    contested, what moved last and who was not heard.

    ``address`` and ``accessed`` are those of a `Takeaway`. Each statement has its source after it.
    """
    current = current_text.build(view)
    sources = Sources(view)
    panels = [
        panel for panel in (_texts(view, sources), _acceptance(view, sources)) if panel is not None
    ]
    parts = [
        *_points(view, current, sources),
        _moved(view, sources),
        _unheard(view),
        _coverage(view),
    ]
    brief = Takeaway(
        key=KEY,
        title=view.dataset.meta.title,
        table=pd.DataFrame(),
        view=view,
        source_ids=tuple(sources.used),
        address=address,
        accessed=accessed,
    )
    return document.write(
        "overview.html",
        document.frame(brief, brief.sources, scripts=html.scripts(panels)),
        finding=acceptance_wording.finding(acceptance.build(view)),
        about=current_wording.about(view.dataset.meta.title),
        opening=f"{current_wording.sentences(current)} {current_wording.last_day(view)}",
        panels=[html.section(panel, panel.title) for panel in panels],
        parts=parts,
    )


def _texts(view: View, sources: Sources) -> Takeaway | None:
    """The texts over time, None where none was public."""
    model = texts.build(view)
    if model.empty:
        return None
    taken = of_exhibit(texts_exhibit.build(model))
    sources.use(taken.source_ids)
    return taken


def _acceptance(view: View, sources: Sources) -> Takeaway | None:
    """Issues against sides, None where nobody was heard."""
    model = acceptance.build(view)
    if model.empty:
        return None
    stances = cells(model.view)
    sources.use(row_sources(view.dataset, stances[stances["state"].isin(COUNTED)]))
    return of_exhibit(acceptance_exhibit.build(model))


def _points(view: View, current: current_text.Model, sources: Sources) -> list[Part]:
    """The two lists of points, or why there are none."""
    model = points.build(view)
    if model.plan_id is None:
        why = current_wording.nothing_to_rank(current)
        return [Part(points_wording.NEITHER, paragraphs=(why,))]
    text, without = view.dataset.names.plans[model.plan_id], sides_wording.without(view)
    return [
        _ranked(
            view,
            points_wording.NEAREST,
            points_wording.nearest_note(text),
            model.nearest,
            without or points_wording.NO_NEAREST,
            sources,
        ),
        _ranked(
            view,
            points_wording.FURTHEST_APART,
            points_wording.furthest_apart_note(text),
            model.furthest_apart,
            without or points_wording.NONE_APART,
            sources,
        ),
    ]


def _ranked(
    view: View, heading: str, note: str, ranked: Sequence[Point], none: str, sources: Sources
) -> Part:
    """A list of points: name, wording with its source, how the sides stand, what is said against it."""
    items = []
    for point in ranked:
        sources.use([view.dataset.record("clauses", point.clause_id)["source_id"]])
        objections = (
            Line(
                f"{points_wording.objector(objection)}: {objection.summary}",
                sources.link(objection.source_id, objection.locator),
            )
            for objection in point.objections
        )
        name = points_wording.name(point.number, point.heading)
        lines = Line(point.wording), Line(points_wording.standing(point)), *objections
        items.append(Item(name, lines))
    return Part(heading, note, tuple(items), () if items else (none,))


def _moved(view: View, sources: Sources) -> Part:
    items = tuple(
        Item(
            moves_wording.who_on_what(view, move),
            (Line(f"{moves_wording.change(move)}.", sources.link(move.source_id, move.locator)),),
        )
        for move in moves.build(view).moves
    )
    none = () if items else (moves_wording.NOTHING,)
    return Part(moves_wording.TITLE, items=items, paragraphs=none)


def _unheard(view: View) -> Part:
    """Which side was not heard on how many points."""
    model = unheard.build(view)
    silent = [side for side in model.sides if side.unheard]
    items = tuple(
        Item(side.name, (Line(unheard_wording.silence(model, side)),)) for side in silent[:MOST]
    )
    heard = sides_wording.without(view) or tiles_wording.EVERY_SIDE
    nothing = heard if model.points else tiles_wording.NO_POINTS
    said = unheard_wording.and_others(len(silent) - len(items)) if items else nothing
    return Part(tiles_wording.NOT_HEARD, items=items, paragraphs=(said,) if said else ())


def _coverage(view: View) -> Part:
    """What was looked for, and how far the data reach."""
    scope = view.dataset.meta.scope
    paragraphs = tuple(filter(None, (scope, current_wording.data_reach(view))))
    return Part(wording.COVERAGE, paragraphs=paragraphs)
