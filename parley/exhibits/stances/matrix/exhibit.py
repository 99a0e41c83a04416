"""The stances on the clauses of one text, of actors or of sides, as an exhibit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from parley.analysis.stances import COUNTED
from parley.charts.grid import PHONE, is_large
from parley.dataset.index import unique_labels
from parley.exhibits.exhibit import Exhibit, by_cell
from parley.exhibits.legend import NOT_FOUND, stance_chips
from parley.exhibits.sources_of import each_once
from parley.exhibits.stances.matrix import figure, wording
from parley.exhibits.stances.matrix.model import Model
from parley.exhibits.stances.own_side import model as own_side
from parley.exhibits.stances.own_side import wording as own_wording
from parley.exhibits.stances.sides import exhibit as sides_exhibit
from parley.exhibits.stances.sides import model as sides_model
from parley.exhibits.tabular import as_rows, marks_by_row
from parley.exhibits.wording import answers, coalitions
from parley.exhibits.wording.cells import CellWords, chips, mark, notes, square


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The matrix with its question, its sentences, its table and its sources."""
    if model.options.columns == "sides":
        return sides_exhibit.build(sides_model.build(model), dark=dark)
    wide = table(model)
    actor_of = dict(zip(_actor_labels(model), model.actors["actor_id"], strict=True))
    whole_row = () if model.whole.empty else (wording.whole_row(),)
    shown = model.shown_cells
    least_width = figure.shape(model).width(len(model.actors))
    return Exhibit(
        key="stances",
        title=wording.title(model.view, model.plan_id),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=wide,
        source_ids=each_once(model.shown_cells["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        # What fits on a phone is drawn there, too.
        lines=() if least_width <= PHONE else tuple(lines(model)),
        legend=(
            *stance_chips(),
            NOT_FOUND,
            *chips(map(square, shown.to_dict("records")), shown["state"]),
            *answers.chips(shown["answer"], shown["stance"]),
            *((own_wording.CHIP,) if _against(model) else ()),
        ),
        finding=wording.finding(model),
        notes=(
            *notes(),
            *answers.rules(model.view),
            *_coalitions(model),
            *whole_row,
            *wording.columns_in_words(model),
            wording.order_in_words(model),
        ),
        least_width=least_width,
        zoom=is_large(len(model.shown_cells)),
        hidden=("clause_id",),
        widths={"number": 62, "heading": 190},
        pinned=("number", "heading"),
        choice_at=by_cell(actor_of, wide["clause_id"]),
    )


def _actor_labels(model: Model) -> list[str]:
    """The table's column names, one an actor: names, with the id where a name repeats."""
    return list(unique_labels(model.actors["actor_id"], model.actors["name"]).values())


def _coalitions(model: Model) -> tuple[str, ...]:
    """Which of the actors shown are made of actors, and where they stand beside them."""
    on_rows = model.all_cells["clause_id"].isin(model.rows["clause_id"])
    said = model.all_cells[on_rows & model.all_cells["state"].isin(COUNTED)]
    return coalitions.notes(model.view, model.actors["actor_id"], said, "clause")


def table(model: Model) -> pd.DataFrame:
    """The same cells as a table: one row a clause, one column an actor, words in the cells.

    Columns: clause_id, number, heading, then the actors by name; ordered by issue, group and
    issue before them all. The first row is the text as a whole, if it has one.
    """
    words = CellWords.of(model.view)
    against = _against(model)
    sentences = [
        words.sentence(cell) + own_wording.beside(against.get(choice))
        for cell, choice in zip(
            model.shown_cells.to_dict("records"), own_side.choices(model.shown_cells), strict=True
        )
    ]
    return pd.concat([model.named_rows(), as_rows(sentences, _actor_labels(model))], axis=1)


def lines(model: Model) -> list[tuple[str, str]]:
    """The cells as a list: a clause, and after each mark the actors whose cell has it."""
    cells, names = model.shown_cells, model.view.dataset.names.short_actors
    against = _against(model)
    marked = cells.assign(
        mark=[
            mark(cell) + (own_wording.MARK if choice in against else "")
            for cell, choice in zip(cells.to_dict("records"), own_side.choices(cells), strict=True)
        ]
    )
    marks = marks_by_row(marked, names, row="clause_id", column="actor_id")
    return [
        (name, marks.get(row_id, wording.NOTHING_SAID))
        for row_id, name in model.row_names().items()
    ]


def _against(model: Model) -> dict[str, Mapping[str, Any]]:
    """Which of the cells shown stand against their actor's own side, by choice id."""
    found = own_side.by_choice(model.view)
    return {
        choice: found[choice] for choice in own_side.choices(model.shown_cells) if choice in found
    }
