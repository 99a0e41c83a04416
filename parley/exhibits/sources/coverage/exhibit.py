"""The coverage of a text as an exhibit."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress

import pandas as pd

from parley.analysis.stances import has_answers
from parley.charts import count_grid
from parley.exhibits import addresses
from parley.exhibits.exhibit import Exhibit, by_cell
from parley.exhibits.sources.coverage import figure, wording
from parley.exhibits.sources.coverage.model import Model
from parley.exhibits.wording import answers
from parley.isolation import isolated
from parley.wording import listed


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The grid with its sentences, its table and what a gap means."""
    named = model.view.dataset.names.bare.actors
    actor_of = {named[actor_id]: actor_id for actor_id in model.actors["actor_id"]}
    return Exhibit(
        key="coverage",
        title=wording.title(model.view.dataset.names.plans[str(model.plan_id)]),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=(),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(lines(model)),
        lines_lead=tuple(str(addresses.clause(one)) for one in model.points["clause_id"]),
        legend=wording.legend(model),
        finding=wording.finding(model),
        notes=(wording.COUNTED, *answers.rules(model.view)),
        least_width=count_grid.least_width(len(model.actors)),
        hidden=("clause_id",),
        choice_at=by_cell(actor_of, model.points["clause_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """Columns: clause_id, number, heading, heard, searched, then the actors.

    Heard are the actors with a statement or an answer, searched those without whose were searched for.
    Where the data have answers that are no stance, the actors whose only word is one stand by name under
    answered; their own columns count statements alone.
    """
    names = model.view.dataset.names.bare.actors
    wide = model.counts.rename(columns=names).reset_index(drop=True)
    wide.columns.name = None
    lead = model.points[["clause_id", "number", "heading"]]
    heard = (model.counts + model.answers > 0).sum(axis=1).to_numpy()
    searched = model.searched.notna().sum(axis=1).to_numpy()
    lead = lead.assign(heard=heard, searched=searched)
    if has_answers(model.view.dataset):
        lead = lead.assign(answered=_answered(model, names))
    return pd.concat([lead, wide], axis=1)


def _answered(model: Model, names: Mapping[str, str]) -> pd.Series:
    """Of each point the actors whose only word on it is an answer that is no stance; missing for nobody."""
    named = [names[actor_id] for actor_id in model.counts.columns]
    only = model.only_answers.to_numpy(dtype=bool)
    return pd.Series([listed(compress(named, row)) or None for row in only], dtype="str")


def lines(model: Model) -> list[tuple[str, str]]:
    """A point, and the actors heard on it; for narrow screens."""
    short = [model.view.dataset.names.short_actors[actor_id] for actor_id in model.counts.columns]
    return [
        (
            f"{isolated(number)} {isolated(heading)}",
            wording.line(
                list(
                    zip(
                        short,
                        model.counts.loc[clause_id].tolist(),
                        model.answers.loc[clause_id].tolist(),
                        strict=True,
                    )
                )
            ),
        )
        for clause_id, number, heading in model.points[
            ["clause_id", "number", "heading"]
        ].itertuples(index=False)
    ]
