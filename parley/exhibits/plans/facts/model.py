"""What is known of one text as a whole: its facts, its relatives, how much of it is entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.lineage import tied_with
from parley.dataset import Record, View
from parley.dataset.kept import shared
from parley.exhibits.options import ids, word
from parley.exhibits.plans.aligned.model import suggested

TEXT: Final = (
    "the text, by id or short name; the one filtered by, if one is, else the later of the two that "
    "lineage ties most if left out"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a text's own view can be asked for."""

    text: str | None = word("pl_one", "Text", ids("plans"), TEXT, decided_by_view=True)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """One text.

    ``text`` is its row, None where the data have no text; ``clauses`` how many of its
    clauses are entered, and ``points`` how many of them belong to no other and are no
    variant. ``replaced_by`` are the names of public texts that took its place, and
    ``tied`` gives for each text that was compared with it the rows of lineage between them.
    """

    view: View
    options: Options
    text: Record | None
    clauses: int
    points: int
    replaced_by: tuple[str, ...]
    tied: dict[str, int]

    @property
    def empty(self) -> bool:
        """Whether there is no text, or it was not public at the as-of date."""
        return self.text is None or self.text["published"] > pd.Timestamp(self.view.asof)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The text asked for."""
    plan_id = text_of(view, options)
    if plan_id is None:
        return Model(view, options, None, 0, 0, (), {})
    data = view.dataset
    clauses = data["clauses"][data["clauses"]["plan_id"] == plan_id]
    is_point = clauses["part_of"].isna() & clauses["variant_of"].isna()
    plans = data["plans"]
    later = plans["supersedes"] == plan_id
    later &= plans["published"] <= pd.Timestamp(view.asof)
    return Model(
        view,
        options,
        data.record("plans", plan_id),
        len(clauses),
        int(is_point.sum()),
        tuple(plans.loc[later, "short_name"]),
        tied_with(view, plan_id),
    )


def text_of(view: View, options: Options) -> str | None:
    """The only text of the filter, else the one asked for, else what the view decides.

    That is the later one of the `suggested`, for want of them the first of the data set.
    """
    if len(view.filters.plan) == 1:
        return view.filters.plan[0]
    if options.text is not None:
        return options.text
    opening = (*suggested(view)[-1:], *view.dataset["plans"]["plan_id"][:1])
    return next(iter(opening), None)
