"""The statements on a clause or text over time as an exhibit."""

from __future__ import annotations

from parley.exhibits.clauses.history import figure, wording
from parley.exhibits.clauses.history.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.legend import stance_chips
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.wording import answers


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The bars with their question, sentence and table; the model is not empty."""
    given = model.said[model.said["answer"].notna()]
    return Exhibit(
        key="history",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "actor"),
        source_ids=each_once(model.said["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(wording.lines(model)),
        legend=(*stance_chips(), *answers.chips(given["answer"], given["stance"])),
        notes=(*wording.notes(), *(answers.rules(model.view) if len(given) else ())),
        hidden=("position_id", "source_id"),
        widths={"date": 96, "actor": 170, "stance": 84, "basis": 84, "speaker": 130},
    )
