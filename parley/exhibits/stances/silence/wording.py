"""The sentences of the list of silent cells."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.dataset import View
from parley.exhibits.stances.matrix.wording import left_out
from parley.exhibits.stances.silence.model import Model
from parley.exhibits.stances.wording import side_name
from parley.exhibits.wording import limit
from parley.exhibits.wording.shared import named_up_to, none_found
from parley.isolation import isolated
from parley.wording import count, day, in_digits, listed, plural

MOST_CLAUSES: Final = 3
"""How many clauses the summary goes into."""


def title(view: View, plan_id: str | None) -> str:
    """The question that the list answers."""
    if plan_id is None:
        return "Who has not spoken on what?"
    return f"{view.dataset.names.plans[plan_id]}: who has not spoken on what?"


def finding(model: Model) -> str:
    """On how many clauses how many of them were not heard; of different ones the most silent.

    An actor that answered another wording alone is not silent, and not said to have spoken on this one.
    """
    clauses = f"{count(len(model.matrix.rows), 'clause')} of {_text(model)}"
    if model.not_yet:
        return _not_yet(model)
    if not len(model.silent):
        return f"{_everybody(model)} has spoken on all of {clauses}{_or_another_wording(model)}"
    points = len(model.matrix.rows)
    ranked = [
        (
            side_name(name, model.matrix.members_kept()[name], model.view)
            if model.by_side
            else isolated(name),
            spoken,
        )
        for name, spoken in sorted(model.spoke.items(), key=lambda spoken: spoken[1])
    ]
    (least, fewest), *_ = ranked
    silent = [name for name, spoken in ranked if spoken == fewest]
    on = (
        f"on {in_digits(points - fewest)} of {clauses}" if fewest else _on_any(points, _text(model))
    )
    if len(silent) > 1:
        who = count(len(ranked), "side" if model.by_side else "actor")
        return f"{in_digits(len(silent))} of {who} were {'each ' if fewest else ''}not heard {on}"
    rest = [
        f"{name} on {in_digits(points - spoken)}"
        for name, spoken in ranked[1:MOST_CLAUSES]
        if spoken < points
    ]
    return f"{least} was not heard {on}{''.join(f', {one}' for one in rest)}"


def _on_any(points: int, text: str) -> str:
    return (
        f"on the one clause of {text}" if points == 1 else f"on any of {points} clauses of {text}"
    )


def _not_yet(model: Model) -> str:
    """'Twenty points was not public on 25 November 2025'."""
    return f"{_text(model)} was not public on {day(model.view.asof)}"


def _everybody(model: Model) -> str:
    return "Every side" if model.by_side else "Every actor shown"


def _or_another_wording(model: Model) -> str:
    """What else keeps an actor from being silent; a side counts by this wording alone."""
    return "" if model.by_side else ", or on another wording of it"


def _text(model: Model) -> str:
    return model.view.dataset.names.plans[str(model.matrix.plan_id)]


def rests_on(model: Model) -> str:
    """How many cells are silent, and what silence means."""
    sides = limit.largest_sides(len(model.spoke), model.sides_left_out) if model.by_side else ""
    left = left_out(model.matrix, sides)
    silent = f"{count(len(model.silent), 'silent cell')} of {in_digits(model.cells)}"
    if left:
        silent = f"{left} {silent}"
    if model.by_side:
        return (
            f"{silent}; silent means that of none of the side's actors a stance that counts was "
            "found, not that the side is neutral or was asked."
        )
    return (
        f"{silent}; silent means that {none_found(model.view)}, not that the actor is neutral or was "
        "asked."
    )


def notes(model: Model) -> tuple[str, ...]:
    """What the columns say."""
    searched = (
        "Searched: the day on which this actor's statements on this clause were last searched for on "
        "their own; blank where no such search is recorded."
    )
    divided = (
        "Most polarised clauses first: polarisation is taken among all who spoke, 0 where they say "
        "the same, 1 where half stand at each end, blank below two speakers; for, mixed and against "
        "count them."
    )
    return (divided,) if model.by_side else (searched, divided)


def summary(model: Model) -> str:
    """How many cells are silent, and who is silent on the most polarised clauses."""
    silent = model.silent
    if model.not_yet:
        return f"{_not_yet(model)}."
    if silent.empty:
        return f"{_everybody(model)} has spoken on every clause shown{_or_another_wording(model)}."
    cells = count(model.cells, "cell")
    polarised = silent[silent["polarisation"].notna()]
    return " ".join(
        [
            _no_statement(model, cells),
            *(
                _nothing_from(model, of_clause)
                for _, of_clause in list(polarised.groupby("clause_id", sort=False))[:MOST_CLAUSES]
            ),
        ]
    )


def _no_statement(model: Model, cells: str) -> str:
    """For how many cells nothing was found, and how many of these were searched on their own."""
    searched = model.searched
    nothing = f"For {in_digits(len(model.silent))} of {cells} {none_found(model.view)}"
    if not searched:
        return f"{nothing}."
    return f"{nothing}; {in_digits(searched)} of these {plural(searched, one='was', other='were')} searched for on their own."


def _nothing_from(model: Model, of_clause: pd.DataFrame) -> str:
    """'7 NATO door (2 for and 1 against): nothing from EU and NATO.'"""
    clause = of_clause.iloc[0]
    divided = [f"{clause[kind]} {kind}" for kind in ("for", "mixed", "against") if clause[kind]]
    if model.by_side:
        silent = named_up_to([isolated(side) for side in of_clause["side"]])
    else:
        short = model.view.dataset.names.short_actors
        silent = named_up_to([short[actor_id] for actor_id in of_clause["actor_id"]])
    named = f"{isolated(clause['number'])} {isolated(clause['heading'])}"
    return f"{named} ({listed(divided)}): nothing from {silent}."
