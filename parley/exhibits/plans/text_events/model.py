"""The events for which a text was the current one, oldest first."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.facts.model import Options, text_of

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The ``rows`` of the events table whose text it is, whatever is filtered but the as-of date.

    ``name`` is the text's, '' where the data have none; ``view_of_text`` the view of which the
    events are.
    """

    view: View
    options: Options
    name: str
    rows: pd.DataFrame
    view_of_text: View

    @property
    def empty(self) -> bool:
        """Whether no event up to the as-of date names the text."""
        return self.rows.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The events of the text asked for."""
    plan_id = text_of(view, options)
    about = view.narrow(
        plan=(plan_id,) if plan_id else (), issue=(), actor=(), side=(), basis=(), text=""
    )
    rows = about["events"] if plan_id else about["events"].iloc[:0]
    rows = rows.sort_values("date", kind="stable").reset_index(drop=True)
    return Model(view, options, view.dataset.names.plans.get(plan_id or "", ""), rows, about)
