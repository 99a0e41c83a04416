"""The texts over time as an exhibit."""

from __future__ import annotations

from parley.charts import text_places
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.overview.texts import figure, wording
from parley.exhibits.overview.texts.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The strip with its sentence, its table and the sources of the texts; a text is chosen."""
    plans = model.view.dataset.index["plans"]
    table = wording.table(model)
    gathered = any(mark.many for mark in figure.marks(model))
    return Exhibit(
        key="texts",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(table, "text", "replaced", "replaced by"),
        source_ids=each_once(plans.loc[table["plan_id"], "source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        notes=(wording.NOTE, wording.GATHERED) if gathered else (wording.NOTE,),
        least_width=text_places.WIDTH,
        hidden=("plan_id",),
        choice_at=by_row(table["plan_id"]),
    )
