"""Agreement in words: a pair's figure with all that qualifies it, and the sentences of the page."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from parley.charts.labels import plain
from parley.charts.value_grid import edges
from parley.dataset import View
from parley.exhibits.agreement.pairs.model import Model, Options
from parley.exhibits.agreement.wording import ASKS, COUNTED, FORMULAS, TITLES
from parley.exhibits.legend import Chip, Colour
from parley.exhibits.wording import weights
from parley.exhibits.wording.sides import alone
from parley.wording import count, in_digits, plural

DIGITS: Final = 2

FIRST: Final = next(iter(TITLES))
"""The measure that the page opens with."""

NO_PAIR: Final = "No pair with a figure."
"""In place of the figures of an actor that has none."""


def decimal(value: float) -> str:
    """'0.58', with a true minus sign."""
    return f"{value:.{DIGITS}f}".replace("-", "\u2212")


def columns(options: Options, number: int) -> str:
    """'28 points', '35 clauses': so many columns of the matrix by what they are called."""
    return count(number, "point" if options.unit == "points" else "clause")


def measured(options: Options) -> str:
    """'Graded agreement', 'Signorino and Ritter's S weighted by power × salience'."""
    by = f" weighted by {weights.product(options.weighs)}" if options.weighs else ""
    return f"{TITLES[options.measure]}{by}"


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
    """Both actors, and the figure, as HTML; said as `HOVER`. What qualifies it stands beside the figure."""
    first, second = plain(model.names[pair["actor_a"]]), plain(model.names[pair["actor_b"]])
    return first, second, plain(value_in_words(pair, model.options))


def finding(model: Model) -> str:
    """Who stand nearest, among the pairs that share enough: 'EU and E3 stand nearest of ...: 0.92 on 14'.

    After the text, where one alone is in view, and the measure, where it is not the one that the page
    opens with. '' without a figure.
    """
    if model.known.empty:
        return ""
    founded, options = model.founded, model.options
    first = founded.iloc[0].to_dict()
    value = f"{decimal(first['value'])} on {in_digits(first['shared'])}"
    tied = int((founded["value"].round(DIGITS + 2) == round(first["value"], DIGITS + 2)).sum()) - 1
    who = short_pair(model, first)
    if len(founded) == 1:
        found = f"Only {who} share {_least(model)}: {value}"
    elif tied:
        value = f"{decimal(first['value'])}"
        others = count(tied, "other pair")
        found = f"{who} and {others} stand nearest of those who share {_least(model)}: {value}"
    else:
        found = f"{who} stand nearest of those who share {_least(model)}: {value}"
    texts = model.view["clauses"]["plan_id"].unique()
    about = [model.view.dataset.names.plans[texts[0]]] if len(texts) == 1 else []
    if options.measure != FIRST:
        about.append(measured(options))
    return f"{', '.join(about)}: {found}" if about else found


def _least(model: Model) -> str:
    """'10 points or more', '7 points' where no pair shares more than these."""
    least = columns(model.options, model.enough)
    return least if model.enough == model.known["shared"].max() else f"{least} or more"


def summary(model: Model) -> str:
    """How many pairs have a figure, and which stand nearest and farthest of those that share enough."""
    known, founded = model.known, model.founded
    least = columns(model.options, model.options.min_shared)
    if known.empty:
        return (
            f"No two actors have a figure: none share {least} or more on which the measure is "
            "defined."
        )
    share = plural(len(known), one="shares", other="share")
    pairs = f"{in_digits(len(known))} of {count(len(model.pairs), 'pair')} {share} {least} or more."
    nearest, farthest = (founded.iloc[at].to_dict() for at in (0, -1))
    first = f"{short_pair(model, nearest)}, {value_in_words(nearest, model.options)}"
    if len(founded) == 1:
        return f"{pairs} {short_pair(model, nearest)} alone share {_least(model)}: {value_in_words(nearest, model.options)}."
    last = f"{short_pair(model, farthest)}, {value_in_words(farthest, model.options)}"
    return f"{pairs} Of those who share {_least(model)}, nearest: {first}; farthest: {last}."


def short_pair(model: Model, pair: Mapping) -> str:
    """'EU and E3'."""
    short = model.view.dataset.names.short_actors
    return f"{short[pair['actor_a']]} and {short[pair['actor_b']]}"


def rests_on(model: Model) -> str:
    """What the figures rest on and what a pale square means, in one sentence."""
    options = model.options
    texts = count(model.view["clauses"]["plan_id"].nunique(), "text")
    actors = f"{in_digits(len(model.actors))} of {count(len(model.matrix.actors), 'actor')}"
    left = left_out(model)
    return (f"{left} " if left else "") + (
        f"Over {columns(options, len(model.matrix.clauses))} of {texts}, {actors} shown; a pale square "
        f"is a pair with fewer than {in_digits(options.min_shared)} shared, or one for which the measure "
        "is not defined."
    )


def left_out(model: Model) -> str:
    """Who is compared of a large view, and where all pairs are; '' where everybody is."""
    who = model.compared
    if not who.left_out:
        return ""
    group = f" of {who.group}" if who.group else ""
    return (
        f"Of {count(who.among, 'actor')}{group} with a stance on "
        f"{columns(model.options, model.options.min_shared)} or more, the "
        f"{in_digits(len(who.ids))} who spoke on most are compared; {in_digits(who.left_out)} are left "
        f"out. {WHOLE}"
    )


WHOLE: Final = "Any two can be chosen by name, and all pairs are in agreement.csv on the page Data and over HTTP."


EVERYBODY: Final = "All actors"
"""What is chosen in the place of a group where those who spoke most are wanted of all."""


def opens_on(noun: str) -> str:
    """What stands in the list of groups while none is chosen: 'Sides side by side'."""
    return f"{noun.capitalize()}s side by side"


def notes(model: Model) -> tuple[str, ...]:
    """What else one must know: what stands in a square, how it is computed, and what counts."""
    measure = model.options.measure
    return (
        "In a square stands the figure, and below it n, the clauses that it rests on. On the diagonal: "
        "the clauses on which the actor has a stance.",
        asks(model),
        f"{TITLES[measure]} is {FORMULAS[measure]}.",
        *COUNTED,
        *((weighed(model.options),) if model.options.weighs else ()),
        *((WITHOUT_MIXED,) if model.options.without_mixed else ()),
        f"Called nearest are only pairs that share {_least(model)}." if len(model.known) else "",
        *(alone(model.view) if model.options.order == "side" else ()),
    )


def weighed(options: Options) -> str:
    """How clauses weigh where S is weighted, and what is not given then."""
    by = weights.product(options.weighs)
    return (
        f"Weighted by {by}: a clause counts by the product of what it weighs for both, as the data have these "
        "weights; one of which a weight of either is not known is left out. Ranges, intervals and places among "
        "the pairs under other measures are those without weights, or are not given."
    )


WITHOUT_MIXED: Final = "Clauses on which either is mixed are left out."


def legend(model: Model) -> tuple[Chip, ...]:
    """Which values a colour spans, from far to near, and what a pale square is."""
    limits = [decimal(edge) for edge in edges(model.measure.range)]
    colours: tuple[Colour, ...] = ("-2", "-1", "0", "1", "2")
    words = [f"to {high}" for high in limits[1:]]
    words[0], words[-1] = f"{words[0]}, far", f"{words[-1]}, near"
    few = f"n below {in_digits(model.options.min_shared)}"
    return (
        *(Chip(word, "", colour, "square") for word, colour in zip(words, colours, strict=True)),
        Chip(few, "", "silent", "square"),
    )
