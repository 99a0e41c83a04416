"""What one figure says, apart from how it is drawn: built here, rendered by the page or a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from parley.dataset import View

CHOICE_SEPARATOR = "~"
"""Stands between the ids of a choice that is a pair, as in ``ua~us-28/7``."""


def split_choice(choice: str) -> tuple[str, str]:
    """The two halves of such a choice id. The first one does not hold the separator."""
    first, _, second = choice.partition(CHOICE_SEPARATOR)
    return first, second


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """A figure, or for want of one a table, with all that must stand beside it.

    ``table`` holds exactly what is shown and is what a download gives;
    ``hidden`` names its columns that a page leaves out (ids). ``summary`` is made from the
    same frame and is the figure's alternative text. ``rests_on`` says what the figure
    rests on (n) and what its gaps mean. ``source_ids`` are the sources behind it.
    ``widths`` gives pixels for columns that should not size themselves; ``pinned`` names
    the columns that stay in sight while the table scrolls sideways.
    ``least_width`` is the width in pixels below which the figure is not legible;
    ``lines`` says the same as a list for screens that are narrower, heading and text;
    ``legend`` says in words what signs and marks mean, a line each.
    ``zoom`` says that the figure is to be zoomed into, so it needs buttons for that.

    ``choice_at`` makes it choosable: it gives the id behind a place of the table, (row,
    column name) -> id or None; a figure's markers carry the same id first in their
    customdata. An exhibit without a figure is chosen by rows, one with a figure by cells.
    """

    key: str
    title: str
    summary: str
    rests_on: str
    table: pd.DataFrame
    source_ids: tuple[str, ...]
    view: View
    figure: go.Figure | None = None
    least_width: int = 0
    lines: tuple[tuple[str, str], ...] = ()
    legend: tuple[str, ...] = ()
    zoom: bool = False
    hidden: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    pinned: tuple[str, ...] = ()
    choice_at: Callable[[int, str], str | None] | None = None
