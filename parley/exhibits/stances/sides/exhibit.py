"""The sides' matrix with its sentences, legend and sources."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts.grid import PHONE, is_large
from parley.exhibits.exhibit import Exhibit, by_cell
from parley.exhibits.legend import NOT_FOUND, stance_chips
from parley.exhibits.options import self_named
from parley.exhibits.sources_of import row_sources
from parley.exhibits.stances.matrix import wording as matrix_wording
from parley.exhibits.stances.sides import figure, wording
from parley.exhibits.stances.sides.model import Model
from parley.exhibits.tabular import as_rows
from parley.exhibits.wording import answers
from parley.exhibits.wording.sides import chips, heard_in_words, notes, sentence

SIDE: Final = 80
"""Pixels of a side's column in the table."""


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The sides' matrix with its question, its sentences, its table and its sources."""
    matrix = model.matrix
    wide = table(model)
    whole_row = () if matrix.whole.empty else (matrix_wording.whole_row(),)
    least_width = figure.shape(model).width(len(model.sides))
    return Exhibit(
        key="sides",
        title=matrix_wording.title(matrix.view, matrix.plan_id),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=wide,
        source_ids=_sources(model),
        view=matrix.view,
        drawing=figure.draw(model, dark=dark),
        # What fits on a phone is drawn there, too.
        lines=() if least_width <= PHONE else tuple(lines(model)),
        legend=(*stance_chips(), NOT_FOUND, *chips(model.cells)),
        finding=wording.finding(model),
        notes=(
            *notes(matrix.view),
            *answers.rules(matrix.view),
            *whole_row,
            matrix_wording.order_in_words(matrix),
        ),
        least_width=least_width,
        zoom=is_large(len(model.cells)),
        hidden=("clause_id", "group", "issue"),
        widths={"number": 54, "heading": 121, **dict.fromkeys(model.sides, SIDE)},
        wraps=True,
        pinned=("number", "heading"),
        choice_at=by_cell(self_named(model.sides), wide["clause_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a clause, one column a side, words in the cells; named as for actors."""
    sentences = [sentence(cell) for cell in model.cells.to_dict("records")]
    return pd.concat([model.matrix.named_rows(), as_rows(sentences, model.sides)], axis=1)


def lines(model: Model) -> list[tuple[str, str]]:
    """The cells as a list: a clause, and each side heard with its sign and number."""
    heard = heard_in_words(model.cells)
    return [
        (name, heard.get(row_id, matrix_wording.NOTHING_SAID))
        for row_id, name in model.matrix.row_names().items()
    ]


def _sources(model: Model) -> tuple[str, ...]:
    """The sources of all statements and answers that the cells of the view rest on."""
    matrix = model.matrix
    return row_sources(matrix.view.dataset, pd.concat([matrix.all_whole, matrix.all_cells]))
