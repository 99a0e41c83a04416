"""Agreement in words: a pair's figure with all that qualifies it, and the sentences of the page."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from parley.charts.labels import plain
from parley.charts.value_grid import edges
from parley.dataset import View
from parley.exhibits.agreement.pairs.model import Model, Options
from parley.exhibits.agreement.wording import ASKS
from parley.wording import count, in_digits

DIGITS: Final = 2

NO_PAIR: Final = "No pair with a figure."
"""In place of the figures of an actor that has none."""


def decimal(value: float) -> str:
    """'0.58', with a true minus sign."""
    return f"{value:.{DIGITS}f}".replace("-", "\u2212")


def columns(options: Options, number: int) -> str:
    """'28 points', '35 clauses': so many columns of the matrix by what they are called."""
    return count(number, "point" if options.unit == "points" else "clause")


def title(view: View) -> str:
    """The question of the page."""
    plans = view.filters.plan
    if len(plans) != 1:
        return "Who stands near whom?"
    return f"{view.dataset.names.plans[plans[0]]}: who stands near whom?"


def asks(model: Model) -> str:
    """What the measure asks, and its range."""
    low, high = model.measure.range
    return f"{ASKS[model.options.measure]} From {low:g} to {high:g}.".replace("-", "\u2212")


def value_in_words(pair: Mapping, options: Options) -> str:
    """'0.58 on 9 of 28 points', or why there is no figure."""
    if math.isnan(pair["value"]):
        return f"no figure: {pair['reason']}"
    return f"{decimal(pair['value'])} on {in_digits(pair['shared'])} of {columns(options, pair['total'])}"


def range_in_words(pair: Mapping) -> str:
    """'0.30 to 0.87 if the silent clauses were answered, in any way', or that there is none."""
    if math.isnan(pair["low"]):
        return "no range under silence for this measure"
    low, high = decimal(pair["low"]), decimal(pair["high"])
    return f"{low} to {high} if the silent clauses were answered, in any way"


def interval_in_words(pair: Mapping) -> str:
    """'0.39 to 0.75 when clauses are drawn anew', or that there is none."""
    if math.isnan(pair["interval_low"]):
        return "no interval"
    low, high = decimal(pair["interval_low"]), decimal(pair["interval_high"])
    return f"{low} to {high} when the shared clauses are drawn anew (95 %)"


HOVER: Final = "<b>%{customdata[1]}</b> and <b>%{customdata[2]}</b><br>%{customdata[3]}"
"""Both actors and what a pair's figure says, as `charts.value_grid.figure` takes it."""


def hover(model: Model, pair: Mapping) -> tuple[str, str, str]:
    """Both actors, and the figure with its range and interval, as HTML; said as `HOVER`."""
    first, second = plain(model.names[pair["actor_a"]]), plain(model.names[pair["actor_b"]])
    lines = [value_in_words(pair, model.options)]
    if not math.isnan(pair["value"]):
        lines += [range_in_words(pair), interval_in_words(pair)]
    return first, second, "<br>".join(map(plain, lines))


def summary(model: Model) -> str:
    """How many pairs have a figure, and which stand nearest and farthest."""
    known = model.pairs[model.pairs["value"].notna()]
    least = columns(model.options, model.options.min_shared)
    if known.empty:
        return (
            f"No two actors have a figure: none share {least} or more on which the measure is "
            "defined."
        )
    ordered = known.sort_values("value", ascending=False, kind="stable").to_dict("records")
    nearest = f"{_pair(model, ordered[0])}, {value_in_words(ordered[0], model.options)}"
    if len(known) == 1:
        return (
            f"1 pair of {in_digits(len(model.pairs))} shares {least} or more. Nearest: {nearest}."
        )
    farthest = f"{_pair(model, ordered[-1])}, {value_in_words(ordered[-1], model.options)}"
    return (
        f"{in_digits(len(known))} pairs of {in_digits(len(model.pairs))} share {least} or more. Nearest: {nearest}; "
        f"farthest: {farthest}."
    )


def _pair(model: Model, pair: Mapping) -> str:
    short = model.view.dataset.names.short_actors
    return f"{short[pair['actor_a']]} and {short[pair['actor_b']]}"


def rests_on(model: Model) -> str:
    """What the figures rest on and what their gaps mean."""
    options = model.options
    sentences = [
        _columns_counted(model),
        f"{count(len(model.actors), 'actor')} of {in_digits(len(model.matrix.actors))} shown.",
        "Only clauses on which both have a stance count; a pale square means fewer than "
        f"{options.min_shared} of them, or a measure that is not defined there.",
    ]
    if options.without_mixed:
        sentences.append("Clauses on which either is mixed are left out.")
    return " ".join(sentences)


def _columns_counted(model: Model) -> str:
    """What a clause counted is when several texts are in view."""
    counted = columns(model.options, len(model.matrix.clauses))
    texts = model.view["clauses"]["plan_id"].nunique()
    if texts < 2:
        return f"Over {counted} of one text."
    return (
        f"Over {counted} of {in_digits(texts)} texts. A wording that one text took over from another "
        "counts once; a changed wording is a clause of its own and is never averaged with the old "
        "one."
    )


def legend(model: Model) -> tuple[str, str]:
    """What stands in a square, and which values a colour spans."""
    limits = [decimal(edge) for edge in edges(model.measure.range)]
    spans = " · ".join(f"{low} to {high}" for low, high in pairwise(limits))
    return (
        "In a square: the figure, and below it n, the clauses that it rests on. On the diagonal: "
        "the clauses on which the actor has a stance.",
        f"Bands from orange (far) to purple (near): {spans}",
    )
