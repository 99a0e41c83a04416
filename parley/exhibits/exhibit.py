"""What one figure says, apart from how it is drawn: built here, rendered by the page or a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from parley.charts.drawing import Drawing
from parley.dataset import View
from parley.exhibits.legend import Chip
from parley.exhibits.wording.shared import LEFT_TO_ZOOM

if TYPE_CHECKING:  # slow to import, and needed only by those who ask for Plotly's own figure
    import plotly.graph_objects as go

LISTED = " \u00b7 "
"""Stands between the marks of a legend that is written in one line."""

CHOICE_SEPARATOR = "~"
"""Stands between the ids of a choice that is a pair, as in ``ua~us-28/7``."""


def split_choice(choice: str, firsts: Iterable[str] = ()) -> tuple[str, str]:
    """The two halves of such a choice id.

    ``firsts`` are known first halves, which may hold the separator, as names can; where none of them
    is meant the first half does not hold it.
    """
    known = [first for first in firsts if choice.startswith(first + CHOICE_SEPARATOR)]
    if known:
        first = max(known, key=len)
        return first, choice.removeprefix(first + CHOICE_SEPARATOR)
    first, _, second = choice.partition(CHOICE_SEPARATOR)
    return first, second


ChoiceAt = Callable[[int, str], str | None]
"""The id that a place of a table stands for, from (row, column name); None where there is none."""


def by_row(ids: pd.Series) -> ChoiceAt:
    """A row stands for its id in this column, wherever it is chosen; for none if that is missing."""
    return lambda row, _: None if pd.isna(ids.iloc[row]) else str(ids.iloc[row])


def by_cell(columns: Mapping[str, str], ids: pd.Series) -> ChoiceAt:
    """A cell stands for the pair of its column's id, by the column's name, and its row's id.

    Columns that are not named stand for nothing.
    """

    def choice_at(row: int, column: str) -> str | None:
        if column not in columns:
            return None
        return f"{columns[column]}{CHOICE_SEPARATOR}{ids.iloc[row]}"

    return choice_at


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """A figure, or for want of one a table, with all that a reader needs to judge it.

    ``title`` is the question that it answers; ``finding`` is its answer in one short sentence, made from
    what is shown and so true for it: the page's headline. '' where there is none to give.
    ``table`` holds exactly what is shown and is what a download gives;
    ``hidden`` names its columns that a page leaves out (ids). ``summary`` is made from the
    same frame and is the figure's alternative text. ``rests_on`` says in one sentence what the
    figure rests on (n) and what its gaps mean; ``notes`` are what else one must know to judge it,
    a sentence or a few each, which a page keeps one click away. ``source_ids`` are the sources of what is shown.
    ``widths`` gives pixels for columns that should not size themselves; the rows of a table that
    ``wraps`` are high enough for texts of four lines; ``pinned`` names
    the columns that stay in sight while the table scrolls sideways.
    ``drawing`` is the figure as plain data, and `figure` Plotly's own of it.
    ``least_width`` is the width in pixels below which the figure is not legible;
    ``lines`` says the same as a list for screens that are narrower, heading and text, and
    ``lines_lead`` where each heading leads, addresses within the app, if anywhere;
    ``legend`` says what colours, signs and marks mean, a chip each.
    ``zoom`` says that the figure is to be zoomed into, so it needs buttons for that, and a note of what it leaves
    out until then (`all_notes`).

    ``choice_at`` makes it choosable, `by_row` or `by_cell`: it gives the id of a place of the
    table; a figure's markers carry the same id first in their customdata. An exhibit without a figure is chosen by rows, one with a figure by cells.
    """

    key: str
    title: str
    summary: str
    rests_on: str
    table: pd.DataFrame
    source_ids: tuple[str, ...]
    view: View
    drawing: Drawing | None = None
    least_width: int = 0
    lines: tuple[tuple[str, str], ...] = ()
    lines_lead: tuple[str, ...] = ()
    legend: tuple[Chip, ...] = ()
    finding: str = ""
    notes: tuple[str, ...] = ()
    zoom: bool = False
    hidden: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    wraps: bool = False
    pinned: tuple[str, ...] = ()
    choice_at: ChoiceAt | None = None

    @property
    def explained(self) -> tuple[str, ...]:
        """The legend in one line of text and then the notes, for where no chips are drawn."""
        legend = LISTED.join(chip.line for chip in self.legend)
        return (legend, *self.all_notes) if legend else self.all_notes

    @property
    def all_notes(self) -> tuple[str, ...]:
        """The notes, and for a figure to zoom into what it leaves out."""
        return (*self.notes, LEFT_TO_ZOOM) if self.zoom else self.notes

    @property
    def figure(self) -> go.Figure | None:
        """Plotly's own figure, made and checked each time that it is asked for; None for a table."""
        return self.drawing.figure() if self.drawing else None
