"""The clauses of the issue as lines of dots."""

from __future__ import annotations

from parley.charts import dots
from parley.charts.dots import Dot, DotRow
from parley.charts.drawing import Drawing
from parley.dataset import records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.analysts.parties import wording
from parley.exhibits.analysts.parties.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.wording.cells import CellWords
from parley.wording import in_digits


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A line a clause, a dot a party."""
    data = model.view.dataset
    words = CellWords.of(model.view)
    row_of = {clause: n for n, clause in enumerate(model.clauses["clause_id"])}
    return dots.figure(
        [
            DotRow(
                clause["clause_id"], wording.clause_label(data, clause), f"{in_digits(clause['n'])}"
            )
            for clause in records(model.clauses)
        ],
        [
            Dot(
                row=row_of[cell["clause_id"]],
                stance=cell["stance"],
                words=f"{data.names.actors[cell['actor_id']]}\n{words.sentence(cell)}",
                choice=f"{cell['actor_id']}{CHOICE_SEPARATOR}{cell['clause_id']}",
            )
            for cell in records(model.answers)
        ],
        STANCE_WORDS,
        notes=wording.NOTES,
        key=f"parties-{model.issue_id}",
        dark=dark,
    )
