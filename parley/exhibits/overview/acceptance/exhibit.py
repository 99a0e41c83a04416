"""Acceptance as an exhibit."""

from __future__ import annotations

from typing import Final

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.legend import NOT_FOUND, stance_chips
from parley.exhibits.overview.acceptance import figure, wording
from parley.exhibits.overview.acceptance.model import Model, choice
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.wording import answers
from parley.exhibits.wording import sides as sides_wording

SIDE: Final = 86
"""Pixels of a side's column in the table."""


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The grid with its sentence and its table; a square is chosen, or in the table a row."""
    rows, sides = model.rows_shown, model.sides_shown
    return Exhibit(
        key="acceptance",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(wording.table(model), model.unit),
        source_ids=(),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        legend=(*stance_chips(), NOT_FOUND),
        finding=wording.finding(model),
        notes=(
            *wording.notes(model),
            *sides_wording.whose(model.view),
            *answers.rules(model.view),
        ),
        least_width=figure.least_width(model),
        hidden=(model.id_column,),
        widths={model.unit: 110, **dict.fromkeys(sides, SIDE)},
        wraps=True,
        choice_at=lambda row, column: choice(rows[row], column if column in sides else ""),
    )
