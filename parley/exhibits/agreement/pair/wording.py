"""The sentences of a pair."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Final

from parley.charts.palette import SIGNS
from parley.exhibits.agreement.pair.model import Model
from parley.exhibits.agreement.pairs.wording import columns, decimal, measured, short_pair, weighed
from parley.exhibits.agreement.wording import COUNTED, FORMULAS, RELATIONS, TITLES, Relation
from parley.exhibits.wording import coalitions
from parley.wording import count, in_digits, listed

NONE_ACCEPTED: Final = "Of the clauses on which both have spoken, none is accepted by both."

MOST_LISTED: Final = 6
"""So many clauses a list names; the others stand in a fold below."""

HOW_COUNTED: Final = "How it is counted"


def heading(relation: Relation, clauses: int) -> str:
    """'Both accept (4)'."""
    return f"{RELATIONS[relation]} ({in_digits(clauses)})"


def what_was_said(clauses: int) -> str:
    """What unfolds the statements on all the clauses that a pair shares."""
    return f"What each said on {'it' if clauses == 1 else f'all {in_digits(clauses)}'}"


def and_more(clauses: int) -> str:
    """How many clauses a list leaves to the fold below it."""
    return f"and {in_digits(clauses)} more, below"


def signs(model: Model, clause: Mapping) -> str:
    """'++ Ukraine, + Russia'."""
    names = model.view.dataset.names.short_actors
    a, b = SIGNS[clause["stance_a"]], SIGNS[clause["stance_b"]]
    return f"{a} {names[model.first]}, {b} {names[model.second]}"


def where(clause: Mapping) -> str:
    """'Twenty points 11, same wording as US 28 points 18': the clause's one name."""
    return ", ".join(filter(None, [clause["named"], clause["beside"]]))


def how_firm(model: Model) -> str:
    """'How firm is 0.44?', the heading of what qualifies the figure."""
    return f"How firm is {decimal(model.figure['value'])}?"


def firm(model: Model) -> str:
    """How firm the pair's place is, in one sentence; '' for a pair without a figure.

    'Nearest under 8 of 9 measures, but on 5 points; among pairs with 10 or more it is EU and E3.'
    Of a figure with weights it says what these are: other measures have none to compare it under.
    """
    if math.isnan(model.figure["value"]):
        return ""
    if model.agreement.options.weighs:
        return weighed(model.agreement.options)
    placed = model.ranks.dropna(subset=["rank"])
    if placed.empty:
        on = columns(model.agreement.options, model.figure["shared"])
        return f"On {on}; the two are not both among the actors compared, so the pair has no place."
    asked = placed[placed["measure"] == TITLES[model.agreement.options.measure]].iloc[0].to_dict()
    points = columns(model.agreement.options, model.figure["shared"])
    if asked["of"] == 1:
        return f"The only pair with a figure, on {points}."
    of_measures = f"of {count(len(placed), 'measure')}"
    nearest, farthest = asked["rank"] == 1, asked["rank"] == asked["of"]
    if nearest:
        place = f"Nearest under {in_digits((placed['rank'] == 1).sum())} {of_measures}"
    elif farthest:
        last = (placed["rank"] == placed["of"]).sum()
        place = f"Farthest under {in_digits(last)} {of_measures}"
    else:
        place = _between(placed["rank"].min(), placed["rank"].max(), asked)
    return f"{place}, {_on(model, points, nearest=nearest, farthest=farthest)}."


def coalition(model: Model) -> str:
    """That one of the two is a member of the other, and what the figure then is; '' for any other pair."""
    view = model.view
    members, names = view.dataset.coalitions.on(view.asof), view.dataset.names.short_actors
    for whole, part in ((model.first, model.second), (model.second, model.first)):
        if part in members.get(whole, ()):
            return (
                f"{coalitions.sentence(view, whole)} {names[part]} is one of them: where both have a "
                "stance, each was found on its own, and they are not independent."
            )
    return " ".join(
        filter(None, (coalitions.sentence(view, one) for one in (model.first, model.second)))
    )


def _between(best: int, worst: int, asked: Mapping[Hashable, Any]) -> str:
    """Its place under the measure asked for, and between which places it lies over all."""
    place = f"Place {in_digits(asked['rank'])} of {in_digits(asked['of'])} from the nearest pair"
    if best == worst:
        return f"{place} under every measure"
    return f"{place}, {in_digits(best)} to {in_digits(worst)} over all measures"


def _on(model: Model, points: str, *, nearest: bool, farthest: bool) -> str:
    """On how many clauses, and which pair holds the place among those that share more."""
    agreement = model.agreement
    if model.figure["shared"] >= agreement.enough:
        return f"on {points}"
    if not (nearest or farthest):
        return f"but on {points} alone"
    other = agreement.founded.iloc[0 if nearest else -1].to_dict()
    least = in_digits(agreement.enough)
    return f"but on {points}; among pairs with {least} or more it is {short_pair(agreement, other)}"


def counted(model: Model) -> Iterator[str]:
    """How the figure is computed: the formula, the same with this pair's numbers, and the rules."""
    measure = model.agreement.options.measure
    yield f"{measured(model.agreement.options)}: {FORMULAS[measure]}."
    if worked := _worked(model, measure):
        yield f"Here: {worked}."
    yield from COUNTED


def _worked(model: Model, measure: str) -> str:
    """'1 − 15 / (4 × 9) = 0.58', for measures that are a mean over the clauses."""
    n = len(model.clauses)
    if math.isnan(model.figure["value"]) or not n or model.agreement.options.weighs:
        return ""
    result, over = decimal(model.figure["value"]), in_digits(n)
    far = int(model.clauses["distance"].sum())
    steps, apart = in_digits(far), f"{count(far, 'step')} apart over {count(n, 'clause')}"
    match measure:
        case "graded":
            return f"{apart}, 1 \u2212 {steps} / (4 \u00d7 {over}) = {result}"
        case "s":
            return f"{apart}, 1 \u2212 2 \u00d7 {steps} / (4 \u00d7 {over}) = {result}"
        case "equal":
            return f"{in_digits((model.clauses['distance'] == 0).sum())} / {over} = {result}"
        case "same_side":
            same = model.clauses["relation"].isin(["accept", "refuse", "both_mixed"]).sum()
            return f"{in_digits(same)} / {over} = {result}"
    return ""


def interval(interval_in_words: str) -> str:
    """What the interval is, and what it is not."""
    return (
        f"Interval: {interval_in_words}. It tests how stable the figure is and is no margin of "
        "error."
    )


def zeros(share: float) -> str:
    """How much of the figure rests on mixed answers."""
    return f"On {share:.0%} of the shared clauses one of the two is mixed."


def ranks(model: Model) -> str:
    """'Rank from the nearest of 15 pairs: Graded agreement 10, ...'; '' if it has none."""
    known = model.ranks.dropna(subset=["rank"])
    if known.empty:
        return ""
    rows = known.to_dict("records")
    if known["of"].nunique() == 1:
        pairs = count(known["of"].iloc[0], "pair")
        under = listed(f"{row['measure']} {row['rank']}" for row in rows)
        return f"Rank from the nearest of {pairs}: {under}."
    under = listed(f"{row['measure']} {row['rank']} of {row['of']}" for row in rows)
    return f"Rank from the nearest pair: {under}."
