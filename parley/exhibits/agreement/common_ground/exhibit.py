"""The ranked clauses with their sentences, table and legend."""

from __future__ import annotations

import pandas as pd

from parley.analysis.stances import told
from parley.charts.grid import is_large
from parley.exhibits.agreement.common_ground import figure, wording
from parley.exhibits.agreement.common_ground.model import Model
from parley.exhibits.exhibit import LISTED, Exhibit, by_row
from parley.exhibits.sources_of import statement_sources
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.wording import answers
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS
from parley.exhibits.wording.sides import heard_in_words, sentence
from parley.isolation import isolated
from parley.wording import listed


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The ranking with its question, sentences, table and legend."""
    wide = table(model)
    return Exhibit(
        key="ground",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(wide, "clause"),
        source_ids=statement_sources(told(model.view), model.clauses["clause_id"]),
        view=model.view,
        drawing=None if model.empty or not model.sides else figure.draw(model, dark=dark),
        lines=tuple(lines(model)),
        legend=() if model.empty or not model.sides else wording.legend(),
        notes=()
        if model.empty
        else (*wording.notes(model), *answers.rules(model.view), *wording.coalitions(model)),
        least_width=figure.shape(model).width(len(model.sides)),
        zoom=is_large(len(model.shown)),
        hidden=("clause_id",),
        widths={"rank": 48, "clause": 130, "heading": 160},
        pinned=("rank", "clause"),
        choice_at=by_row(wide["clause_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """The ranked clauses as a table, one row each, as the figure shows them and with more digits.

    Columns: clause_id, rank, which ties share, clause, heading, same wording, one column a side in words, ``n`` actors, what
    the ranking goes by, and for clauses one step short who is in the way and the wording.
    """
    clauses = model.clauses
    wide = pd.DataFrame(
        {
            "clause_id": clauses["clause_id"],
            "rank": clauses["place"],
            "clause": clauses["named"],
            "heading": clauses["heading"],
            IN_OTHER_TEXTS: clauses["beside"],
        }
    )
    for side, of_side in model.shown.groupby("side", sort=False):
        wide[side] = [sentence(cell) for cell in of_side.to_dict("records")]
    wide["n"] = clauses["n"]
    for name, column in wording.FIGURES[model.options.rank].items():
        if column == "sides_heard" and not model.sides:
            continue
        values = clauses[column]
        wide[name] = values.round(4) if values.dtype == "float64" else values
    if model.options.weighted:
        wide[wording.MEAN] = clauses["mean"].round(4)
        wide[wording.weighted_mean(model)] = clauses["weighted_mean"].round(4)
        wide[wording.WEIGHED] = clauses["weighed"]
    if model.options.rank == "short":
        rows = clauses.to_dict("records")
        wide[wording.WHO] = [listed(model.blockers(clause)) for clause in rows]
        wide[wording.WORDING] = clauses["summary"]
    return wide


def lines(model: Model) -> list[tuple[str, str]]:
    """The ranking as a list: clause, what places it, and each side heard with its sign."""
    heard = heard_in_words(model.shown)
    return [
        (
            f"{clause['place']}. {isolated(clause['heading'])} ({clause['named']})",
            LISTED.join(
                filter(None, [wording.beside(model, clause), heard.get(clause["clause_id"])])
            ),
        )
        for clause in model.clauses.to_dict("records")
    ]
