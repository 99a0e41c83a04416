"""The events of the days between which changes are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from parley.analysis.spans import Span, whole_span
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.movement.changes.model import Options, Window, window_of
from parley.exhibits.timeline.events import model as timeline

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The events of ``span`` in the order of time, as the timeline's table has them.

    ``span`` is None, and the table empty, where nothing is compared or no day lies between.
    """

    view: View
    options: Options
    span: Span | None
    table: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nothing happened in these days."""
        return self.table.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The events between the days, or the days of the texts, that the options name."""
    window = window_of(view, options)
    span = None if window is None else _span(window)
    # Events carry no issue and are narrowed by their own text, not by that of a clause.
    about = view.narrow(plan=()) if window is not None and window.texts else view
    days = span or whole_span(about)
    events = timeline.build(about, timeline.Options(days.first, days.last))
    rows = timeline.table(events)
    rows = rows[rows["choice"].str.startswith("event")].drop(columns="weight")
    rows = rows.reset_index(drop=True)
    return Model(view, options, span, rows if span is not None else rows.iloc[:0])


def _span(window: Window) -> Span | None:
    """The days after the first one, which between texts is in it; None where there are none."""
    first = window.since if window.texts else window.since + timedelta(days=1)
    return Span(first, window.until) if first <= window.until else None
