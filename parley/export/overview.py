"""The Overview as one HTML file to print: where things stand at the as-of date, and on what that rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from parley.analysis.consensus import CurrentText, acceptance, current_text
from parley.analysis.experts import voices
from parley.analysis.stances import COUNTED, cells
from parley.dataset import View
from parley.exhibits.overview import moves, on_the_table, picture, points, splits
from parley.exhibits.overview.points import Point
from parley.export import document, html, wording
from parley.export.document import Line, Link
from parley.export.takeaway import Takeaway, of_exhibit

KEY: Final = "overview"


@dataclass(frozen=True, slots=True)
class Item:
    """A point, a change or a claim: its name, and the lines under it."""

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
    """The current text, who accepts what, what is near and contested, what moved, where experts part.

    ``address`` and ``accessed`` are those of a `Takeaway`. Each statement has its source behind it.
    """
    current = current_text(view)
    sources = _Sources(view)
    panel = _acceptance(view, current, sources)
    parts = [
        *_points(view, current, sources),
        _moved(view, sources),
        _experts(view, sources),
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
        document.frame(brief, brief.sources, scripts=html.scripts([panel] if panel else [])),
        opening=f"{on_the_table.sentences(view, current)} {on_the_table.last_day(view)}",
        panel=html.section(panel, panel.title) if panel else None,
        parts=parts,
    )


class _Sources:
    """Links to where a brief's statements are told; keeps which sources it used, in that order."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.used: dict[str, None] = {}

    def link(self, source_id: str, locator: str | None) -> Link:
        """Where a statement can be read, linked."""
        self.use([source_id])
        return document.told_in(self._view.dataset.record("sources", source_id), locator)

    def use_rows(self, table: str, ids: pd.Series) -> None:
        """Name the sources of these rows at the end, those of the table's first rows first."""
        rows = self._view.dataset.index[table]
        self.use(rows.loc[rows.index.isin(ids), "source_id"])

    def use(self, source_ids: Iterable[str]) -> None:
        """Name these sources at the end."""
        self.used |= dict.fromkeys(source_ids)


def _acceptance(view: View, current: CurrentText, sources: _Sources) -> Takeaway | None:
    """Issues against sides, None where nobody was heard."""
    if current.read is None:
        return None
    accepted = acceptance(view, current.read)
    if accepted.empty:
        return None
    stances = cells(view.narrow(plan=(current.read,)))
    sources.use_rows("positions", stances.loc[stances["state"].isin(COUNTED), "position_id"])
    return of_exhibit(picture.exhibit(view, current.read, accepted))


def _points(view: View, current: CurrentText, sources: _Sources) -> list[Part]:
    """The two lists of points, or why there are none."""
    if current.read is None:
        why = wording.nothing_to_rank(on_the_table.nothing_to_rank(view, current))
        return [Part(wording.NO_POINTS, paragraphs=(why,))]
    text = view.dataset.names.plans[current.read]
    nearest, contested = points.points(view, current.read)
    return [
        _ranked(
            view, points.NEAREST, points.nearest_note(text), nearest, points.NO_NEAREST, sources
        ),
        _ranked(
            view,
            points.CONTESTED,
            points.contested_note(text),
            contested,
            points.NO_CONTESTED,
            sources,
        ),
    ]


def _ranked(
    view: View, heading: str, note: str, ranked: Sequence[Point], none: str, sources: _Sources
) -> Part:
    """A list of points: name, wording with its source, how the sides stand, what is said against it."""
    items = []
    for point in ranked:
        sources.use([view.dataset.record("clauses", point.clause_id)["source_id"]])
        objections = (
            Line(
                f"{objection.head}: {objection.summary}",
                sources.link(objection.source_id, objection.locator),
            )
            for objection in point.objections
        )
        items.append(Item(point.name, (Line(point.wording), Line(point.line), *objections)))
    return Part(heading, note, tuple(items), () if items else (none,))


def _moved(view: View, sources: _Sources) -> Part:
    items = tuple(
        Item(
            move.what,
            (Line(f"{move.change}, {move.day}.", sources.link(move.source_id, move.locator)),),
        )
        for move in moves.moves(view)
    )
    return Part(moves.TITLE, items=items, paragraphs=() if items else (moves.NOTHING,))


def _experts(view: View, sources: _Sources) -> Part:
    ranked = splits.splits(view)
    if not ranked:
        return Part(splits.TITLE, paragraphs=(splits.NOTHING,))
    heard = voices(view)
    view_sources = view.dataset.index["analyst_views"]["source_id"]
    for split in ranked:
        sources.use(heard.loc[heard["claim_id"] == split.claim_id, "view_id"].map(view_sources))
    items = tuple(Item(split.statement, (Line(split.voices),)) for split in ranked)
    return Part(splits.TITLE, splits.NOTE, items)


def _coverage(view: View) -> Part:
    """What was looked for, and how far the data reach."""
    scope = view.dataset.meta.scope
    paragraphs = tuple(filter(None, (scope, on_the_table.reach(view))))
    return Part(wording.COVERAGE, paragraphs=paragraphs)
