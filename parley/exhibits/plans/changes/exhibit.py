"""The counts of changes with their sentence and table."""

from __future__ import annotations

from parley.analysis.lineage import CHANGES
from parley.exhibits.exhibit import ChoiceAt, Exhibit
from parley.exhibits.plans.changes import figure, wording
from parley.exhibits.plans.changes.model import Model
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.tabular import with_bare_names


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row a pair of texts and a group of issues."""
    return Exhibit(
        key="changes",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "pair"),
        source_ids=clause_sources(model.view.dataset, model.clause_ids),
        view=model.view_of_texts,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(wording.lines(model)),
        notes=(wording.TWO_STEPS,),
        least_width=figure.least_width(model),
        choice_at=_choice_at(model),
    )


def _choice_at(model: Model) -> ChoiceAt:
    """A number of the table stands for what it counts."""

    def choice_at(row: int, column: str) -> str | None:
        if column not in CHANGES or not model.table[column].iloc[row]:
            return None
        return model.choices[row][CHANGES.index(column)]

    return choice_at
