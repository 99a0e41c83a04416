"""What a reader takes away: rows with all that says what they are. Written by `formats`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from parley.charts.drawing import Drawing
from parley.charts.print_theme import in_light_theme
from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.legend import Chip
from parley.exhibits.sources_of import each_once
from parley.exhibits.wording.filters import filters_in_words
from parley.export import wording
from parley.export.answers import Answer
from parley.export.whole_file import write_whole
from parley.wording import count, day

if TYPE_CHECKING:
    import plotly.graph_objects as go

WIDTH: Final = 900
"""Pixels across that a figure in a file has, unless it needs more to be legible."""

_WIDER: Final = 1.15
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")

LONGEST_NAME: Final = 56
"""Letters of a file's name that say what it holds; whole names stay legible in a list of files."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Takeaway:
    """A table, with its figure if it has one, and what must go with it.

    What `parley.export.exhibit.exhibit` gives, and all that is taken from a page. A notebook shows
    it with its words; `save` writes it to a file.

    ``chips`` are the marks of the legend where they can be drawn, of which the legend's first line is the
    words. ``finding`` answers the title's question in a sentence, the headline of a slide; '' for none.
    ``holds`` says in few words what a file holds, for its name. ``hidden`` names columns that a page to read leaves out (ids); files hold them.
    ``address`` is where the view can be opened again and ``accessed`` the day on which it was
    seen; '' and None where nothing is known, as in answers that must not change from day to day.
    """

    key: str
    title: str
    table: pd.DataFrame
    view: View
    source_ids: tuple[str, ...] = ()
    summary: str = ""
    rests_on: str = ""
    legend: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    drawing: Drawing | None = None
    least_width: int = 0
    address: str = ""
    accessed: date | None = None
    finding: str = ""
    holds: str = ""
    chips: tuple[Chip, ...] = ()

    def __repr__(self) -> str:
        return wording.in_console(self.key, self.title, len(self.table), self.view.asof)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from parley.export.notebook import to_notebook  # it shows takeaways, so it imports this

        return to_notebook(self)

    def save(self, path: str | PathLike[str]) -> Path:
        """Write it to a file, whose ending says the format; gives the file's path.

        The endings are those of `parley.export.formats.FORMATS`. The file is written whole or
        stays as it was. Raises `ValueError` that names the endings for any other, for more rows
        than the format holds, and for a picture that cannot be drawn; `FileNotFoundError` where
        there is no such folder.
        """
        from parley.export.formats import written  # it writes takeaways, so it imports this

        path = Path(path)
        write_whole(path, [written(self, path.name)])
        return path

    @property
    def filters(self) -> str:
        """The filters in words."""
        return filters_in_words(self.view)

    @property
    def data(self) -> str:
        """The data set: its title, its version and how far it covers."""
        data = self.view.dataset
        return wording.data(data.meta.title, data.version, data.covered_to)

    @property
    def licence(self) -> str:
        """The licence with its address, or that none is stated."""
        meta = self.view.dataset.meta
        return wording.licence(meta.licence, meta.licence_url)

    @property
    def sources(self) -> pd.DataFrame:
        """The rows of the sources that it rests on, in their order there."""
        sources = self.view.dataset["sources"]
        return sources[sources["source_id"].isin(self.source_ids)].reset_index(drop=True)

    def above(self) -> list[str]:
        """What stands between the title of a picture and its figure."""
        return [wording.what_is_shown(self.filters)]

    def below(self) -> list[str]:
        """What stands under the figure of a picture: how to read it, what it rests on."""
        return [line for line in (*self.legend, self.rests_on) if line]

    def below_chips(self) -> list[str]:
        """The same under a legend that is drawn."""
        return self.below()[1:] if self.chips else self.below()

    def source(self) -> list[str]:
        """What stands beside the mark of a picture: the data, and where it can be opened."""
        source = wording.source(self.data, self.licence, len(self.source_ids))
        return [line for line in (source, self.address) if line]

    def slide(self) -> dict[str, Any]:
        """The words of a slide by their place: few, as it is read from afar."""
        legend = () if self.chips else self.legend[:1]
        licence = self.view.dataset.meta.licence
        address = wording.short_address(self.address)
        source = (wording.slide_source(self.data, licence), *self.above(), address)
        return {
            "question": self.title if self.finding else "",
            "headline": self.finding or self.title,
            "notes": [line for line in (*legend, self.rests_on) if line],
            "source": [" ".join(filter(None, source))],
        }

    @property
    def figure(self) -> go.Figure | None:
        """Plotly's own figure, a new one each time; None for a table."""
        return self.drawing.figure() if self.drawing else None

    def printed(self) -> Drawing | None:
        """The figure for a file: light, with its width, and room where other fonts run wider."""
        if self.drawing is None:
            return None
        drawing = in_light_theme(self.drawing)
        # The page's own font, for which the labels' room was measured, may be missing there.
        room = round(_WIDER * self.drawing.spec["layout"].get("margin", {}).get("l", 0))
        drawing.lay_out(width=max(WIDTH, self.least_width), margin={"l": room})
        return drawing

    def facts(self) -> list[tuple[str, str]]:
        """What stands on a file's first page: name and text, nothing empty."""
        data = self.view.dataset
        facts = [
            (wording.TITLE, self.title),
            (wording.IN_SHORT, self.summary),
            (wording.FILTERS, self.filters),
            (wording.ROWS, count(len(self.table), "row")),
            (wording.RESTS_ON, self.rests_on),
            *((wording.READING_IT, line) for line in self.legend),
            (wording.DATA, self.data),
            (wording.CONTENT_HASH, data.content_hash),
            (wording.LICENCE, self.licence),
            (wording.ADDRESS, self.address),
            (wording.ACCESSED, day(self.accessed) if self.accessed else ""),
        ]
        return [(name, text) for name, text in facts if text]

    def file_name(self, ending: str) -> str:
        """What and when, as the name of a file."""
        return file_name(self.holds or self.key, self.view, ending)


def file_name(holds: str, view: View, ending: str) -> str:
    """What it holds and as of when: 'parley-stances-on-twenty-points-2026-10-09.xlsx'.

    Small ASCII letters, digits and hyphens; of a long text as many words as `LONGEST_NAME` lets.
    A text of the view that ``holds`` does not name is named after it if it is the only one kept.
    """
    plans = view.filters.plan
    text = view.dataset.names.plans[plans[0]] if len(plans) == 1 else ""
    what = _plain(holds)
    if text and _plain(text) not in what:
        what = f"{what}-{_plain(text)}"
    if len(what) > LONGEST_NAME:
        what = what[: LONGEST_NAME + 1].rpartition("-")[0] or what[:LONGEST_NAME]
    return f"parley-{what or 'data'}-{view.asof}.{ending}"


def _plain(text: str) -> str:
    """The text as a part of a file's name; letters with marks as those without."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_NAME.sub("-", letters.replace("'", "")).strip("-")


def of_exhibit(exhibit: Exhibit, *, address: str = "", accessed: date | None = None) -> Takeaway:
    """What a page shows."""
    return Takeaway(
        key=exhibit.key,
        title=exhibit.title,
        table=exhibit.table,
        view=exhibit.view,
        source_ids=exhibit.source_ids,
        summary=exhibit.summary,
        rests_on=exhibit.rests_on,
        legend=exhibit.explained,
        hidden=exhibit.hidden,
        drawing=exhibit.drawing,
        least_width=exhibit.least_width,
        address=address,
        accessed=accessed,
        finding=exhibit.finding,
        holds=wording.holds(exhibit.key, exhibit.title),
        chips=exhibit.legend,
    )


def of_answer(
    answer: Answer,
    view: View,
    table: pd.DataFrame,
    *,
    address: str = "",
    accessed: date | None = None,
) -> Takeaway:
    """Rows asked for by name. ``table`` is what ``answer`` gave for the view."""
    return Takeaway(
        key=answer.name,
        title=answer.name.replace("_", " ").capitalize(),
        table=table,
        view=view,
        source_ids=_named_sources(view, table),
        summary=wording.one_row(answer.row),
        address=address,
        accessed=accessed,
    )  # fmt: skip


def _named_sources(view: View, table: pd.DataFrame) -> tuple[str, ...]:
    """The sources that the rows name, themselves or through their statements and answers."""
    if "source_id" in table:
        return each_once(table["source_id"])
    named: Iterable[str] = ()
    for rows, key in (("positions", "position_id"), ("answers", "answer_id")):
        if key in table:
            sources = view.dataset.index[rows]["source_id"]
            named = [*named, *table[key].dropna().drop_duplicates().map(sources)]
    return tuple(dict.fromkeys(named))


def holds_dates(cells: pd.Series) -> bool:
    """Whether a column is one of days, as pandas' own dates or, for the eye, as plain ones."""
    kind = pd.api.types.infer_dtype(cells, skipna=True)
    return kind == "date" or pd.api.types.is_datetime64_any_dtype(cells.dtype)
