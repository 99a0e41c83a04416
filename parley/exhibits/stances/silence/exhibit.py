"""The ranked table of silent cells with its question and sentences."""

from __future__ import annotations

from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit, by_row
from parley.exhibits.stances.silence import wording
from parley.exhibits.stances.silence.model import Model


def build(model: Model) -> Exhibit:
    """The table with its question and sentences."""
    silent = model.silent
    who = silent["side" if model.by_side else "actor_id"]
    return Exhibit(
        key="silence",
        title=wording.title(model.view, model.matrix.plan_id),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=silent,
        finding=wording.finding(model),
        notes=wording.notes(model),
        source_ids=(),
        view=model.view,
        hidden=("clause_id",) if model.by_side else ("actor_id", "clause_id"),
        widths={
            "number": 62,
            "heading": 190,
            "searched": 92,
            "polarisation": 84,
            "for": 44,
            "mixed": 54,
            "against": 62,
        },
        choice_at=by_row(who + CHOICE_SEPARATOR + silent["clause_id"]),
    )
