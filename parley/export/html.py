"""Figures with their words, tables and sources as one HTML file that needs no network, to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from parley.dataset import records
from parley.export import document, wording
from parley.export.document import Script
from parley.export.rendering import TEMPLATES
from parley.export.takeaway import WIDTH, Takeaway
from parley.isolation import isolated

MOST_ROWS: Final = 500
"""Rows of a table that a page to read holds; it says where the rest is."""

_PRINTED: Final = 680
"""Pixels across that A4 and Letter leave between margins."""

PLACE: Final = "<!-- figure -->"
"""What stands in a document where a browser puts the figure; no text of the data can say it, as all are
escaped."""

_MISSING: Final = "\u2014"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure: its title for those who do not see it, its data as JSON in which no "<" stands,
    and the share of its width that paper has room for. Without data it is a place for a figure."""

    title: str
    data: str
    fit: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, and whether it holds numbers."""

    name: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table for reading: how many rows there are, the columns, the cells row by row."""

    extent: str
    columns: tuple[Column, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """An exhibit as a part of a page; ``heading`` is '' where the page's title says it."""

    heading: str
    summary: str
    drawing: Drawn | None
    notes: tuple[str, ...]
    table: Table


def to_html(takeaways: Sequence[Takeaway], title: str = "") -> bytes:
    """A page of these exhibits under one title; the first one's title if none is given.

    Its only scripts are Plotly's and the few lines that draw. Figures stand on a light background. A
    table of more than `MOST_ROWS` rows is cut, and says so.
    """
    first = takeaways[0]
    title = title or first.title
    alone = len(takeaways) == 1 and title == first.title
    sources = pd.concat([takeaway.sources for takeaway in takeaways]).drop_duplicates("source_id")
    return document.write(
        "exhibits.html",
        document.frame(replace(first, title=title), sources, scripts=scripts(takeaways)),
        exhibits=[section(takeaway, "" if alone else takeaway.title) for takeaway in takeaways],
    )


def around_figure(takeaway: Takeaway) -> tuple[str, str]:
    """The page of one exhibit before and after its figure, which a browser draws into it.

    It holds no script, and so is a fiftieth of one that draws its figure itself. The figure may be
    as wide as a picture is.
    """
    place = Drawn(takeaway.title, "", f"{_PRINTED / WIDTH:.3f}")
    page = document.write(
        "exhibits.html",
        document.frame(takeaway, takeaway.sources),
        exhibits=[_section(takeaway, "", place)],
    ).decode()
    before, _, after = page.partition(PLACE)
    return before, after


def scripts(takeaways: Sequence[Takeaway]) -> tuple[Script, ...]:
    """What a page that holds these needs to draw them; nothing where none has a figure."""
    if all(takeaway.drawing is None for takeaway in takeaways):
        return ()
    from plotly.offline import get_plotlyjs  # slow to import, and only figures need it

    return Script(get_plotlyjs()), Script((TEMPLATES / "draw.js").read_text())


def section(takeaway: Takeaway, heading: str) -> Section:
    """A part of a page: the words, the figure, what it rests on, the table."""
    return _section(takeaway, heading, _drawing(takeaway))


def _section(takeaway: Takeaway, heading: str, drawing: Drawn | None) -> Section:
    return Section(
        heading=heading,
        summary=takeaway.summary,
        drawing=drawing,
        notes=notes(takeaway),
        table=table(readable(takeaway), MOST_ROWS, wording.rows_in_file),
    )


def notes(takeaway: Takeaway) -> tuple[str, ...]:
    """How to read the figure, and what it rests on."""
    return tuple(filter(None, (*takeaway.legend, takeaway.rests_on)))


def readable(takeaway: Takeaway) -> pd.DataFrame:
    """The rows without the columns that are not for the eye."""
    return takeaway.table.drop(columns=list(takeaway.hidden), errors="ignore")


def _drawing(takeaway: Takeaway) -> Drawn | None:
    """The figure, in which nothing reacts to a pointer; None for a table."""
    drawing = takeaway.printed()
    if drawing is None:
        return None
    drawing.lay_out(clickmode="none", dragmode=False)
    # No text of a figure can end the script that holds it.
    data = drawing.to_json().replace("<", "\\u003c")
    return Drawn(takeaway.title, data, f"{_PRINTED / drawing.spec['layout']['width']:.3f}")


def table(frame: pd.DataFrame, most: int, extent: Callable[[int, int], str]) -> Table:
    """The first rows; ``extent`` says of how many they are the first and where the others are."""
    first = frame.head(most)
    return Table(
        extent=extent(len(frame), most),
        columns=tuple(
            Column(str(name), pd.api.types.is_numeric_dtype(first[name])) for name in first
        ),
        cells=tuple(tuple(map(_text, row.values())) for row in records(first)),
    )


def _text(value: Any) -> str:
    """A cell for reading."""
    if value is None:
        return _MISSING
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return f"{value:.4g}" if isinstance(value, float) else isolated(str(value))
