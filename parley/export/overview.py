"""The Overview as one HTML file to print: where things stand at the as-of date, and on what that rests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import Final

import pandas as pd

from parley.analysis.consensus.current_text import Tabled, tabled
from parley.analysis.experts.voices import voices
from parley.analysis.stances.table import COUNTED, cells
from parley.dataset import View, records
from parley.exhibits.overview import moves, on_the_table, picture, points, splits
from parley.exhibits.overview.moves import Move
from parley.exhibits.overview.points import Objection, Point
from parley.export import document, html
from parley.export.takeaway import Takeaway, of_exhibit

KEY: Final = "overview"


def overview_brief(view: View, *, address: str = "", accessed: date | None = None) -> bytes:
    """What is on the table, who accepts what, what is near and contested, what moved, where experts part.

    ``address`` and ``accessed`` are those of a `Takeaway`. Each statement has its source behind it.
    """
    found = tabled(view)
    said = _Said(view)
    panel = _picture(view, found, said)
    sections = [*_points(view, found, said), _moved(view, said), _experts(view, said)]
    brief = Takeaway(
        key=KEY,
        title=view.dataset.meta.title,
        table=pd.DataFrame(),
        view=view,
        source_ids=tuple(said.used),
        address=address,
        accessed=accessed,
    )
    return document.page(
        brief.title,
        document.lead(brief),
        [
            f"<p>{escape(on_the_table.sentences(view, found))} "
            f"{escape(on_the_table.last_day(view))}</p>",
            html.exhibit(panel, panel.title) if panel else "",
            *sections,
            _reach(view),
            document.sources(records(brief.sources)),
            document.to_cite(brief),
        ],
        html.scripts([panel] if panel else []),
    )


def _picture(view: View, found: Tabled, said: _Said) -> Takeaway | None:
    """Issues against sides, None where nobody was heard."""
    if found.read is None:
        return None
    shown = picture.acceptance(view, found.read)
    if shown.empty:
        return None
    stances = cells(view.narrow(plan=(found.read,)))
    said.use_statements(stances.loc[stances["state"].isin(COUNTED), "position_id"])
    return of_exhibit(picture.exhibit(view, found.read, shown))


class _Said:
    """Links to the pages behind what a brief says, and keeps which of them it used."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.used: dict[str, None] = {}

    def link(self, one: Objection | Move) -> str:
        """Where a statement can be read, linked."""
        self.use([one.source_id])
        return document.source(self._view.dataset.record("sources", one.source_id), one.locator)

    def use_statements(self, position_ids: pd.Series) -> None:
        """Name the sources of these statements at the end."""
        rows = self._view.dataset["positions"]
        self.use(rows.loc[rows["position_id"].isin(position_ids), "source_id"])

    def use(self, source_ids: Iterable[str]) -> None:
        """Name these sources at the end."""
        self.used |= dict.fromkeys(source_ids)


def _points(view: View, found: Tabled, said: _Said) -> list[str]:
    """The two lists of points, or why there are none."""
    if found.read is None:
        why = f"Nothing to rank: {on_the_table.nothing_to_rank(view, found)}"
        return [document.section("Nearest to agreement, and most contested", _paragraph(why))]
    name = view.dataset.record("plans", found.read)["short_name"]
    nearest, contested = points.points(view, found.read)
    return [
        document.section(
            points.NEAREST,
            document.small(points.nearest_note(name)),
            _list(view, nearest, said) or _paragraph(points.NO_NEAREST),
        ),
        document.section(
            points.CONTESTED,
            document.small(points.contested_note(name)),
            _list(view, contested, said) or _paragraph(points.NO_CONTESTED),
        ),
    ]


def _list(view: View, shown: Sequence[Point], said: _Said) -> str:
    """The points: name, wording with its source, how the sides stand, what is said against it."""
    items = []
    for point in shown:
        said.use([view.dataset.record("clauses", point.clause_id)["source_id"]])
        items.append(
            _item(
                f"<strong>{escape(point.name)}</strong>",
                escape(point.wording),
                escape(point.line),
                *(
                    f"{escape(one.head)}: {escape(one.summary)} {said.link(one)}"
                    for one in point.objections
                ),
            )
        )
    return "".join(items)


def _moved(view: View, said: _Said) -> str:
    found = moves.moves(view)
    items = [
        _item(
            f"<strong>{escape(move.what)}</strong>",
            f"{escape(move.change)}, {escape(move.day)}. {said.link(move)}",
        )
        for move in found
    ]
    return document.section(moves.TITLE, "".join(items) or _paragraph(moves.NOTHING))


def _experts(view: View, said: _Said) -> str:
    found = splits.splits(view)
    if not found:
        return document.section(splits.TITLE, _paragraph(splits.NOTHING))
    heard = voices(view)
    behind = view.dataset["analyst_views"].set_index("view_id")["source_id"]
    for one in found:
        said.use(behind[heard.loc[heard["claim_id"] == one.claim_id, "view_id"]])
    return document.section(
        splits.TITLE,
        document.small(splits.NOTE),
        *(_item(f"<strong>{escape(one.statement)}</strong>", escape(one.voices)) for one in found),
    )


def _reach(view: View) -> str:
    scope = view.dataset.meta.scope
    return document.section(
        "What was looked for, and how far it reaches",
        _paragraph(scope) if scope else "",
        _paragraph(on_the_table.reach(view)),
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _item(*lines: str) -> str:
    """Lines of HTML that stay together on paper."""
    return f'<div class="item">{"".join(f"<p>{line}</p>" for line in lines)}</div>'
