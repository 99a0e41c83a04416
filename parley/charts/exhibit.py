"""What one figure says, apart from how it is drawn: built here, rendered by the page or a file."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from parley.dataset import View


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """A figure with all that must stand beside it.

    ``table`` holds exactly what is shown and is what a download gives;
    ``hidden`` names its columns that a page leaves out (ids). ``summary`` is made from the
    same frame and is the figure's alternative text. ``reach`` says what the figure
    rests on (n) and what its gaps mean. ``source_ids`` are the sources behind it.
    """

    key: str
    title: str
    summary: str
    reach: str
    table: pd.DataFrame
    source_ids: tuple[str, ...]
    view: View
    figure: go.Figure | None = None
    hidden: tuple[str, ...] = ()
