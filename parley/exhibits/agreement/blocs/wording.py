"""Agreement between sides in words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from parley.analysis.agreement import MOST_CLUSTERED
from parley.charts.labels import plain
from parley.charts.value_grid import edges
from parley.exhibits.agreement.blocs.model import Model
from parley.exhibits.agreement.pairs.wording import DIGITS, decimal
from parley.exhibits.agreement.wording import COUNTED, DATED, FORMULAS, TITLES
from parley.exhibits.legend import Chip, Colour
from parley.isolation import isolated
from parley.wording import count, in_digits, plural

WITHIN_MARK: Final = "\u2261"
"""Before the figure of a side with itself."""


def section(model: Model) -> str:
    """'Sides', the heading of what a page says of the groups."""
    return f"{model.noun.capitalize()}s"


HOVER: Final = "<b>%{customdata[1]}</b><br>%{customdata[2]}"
"""Which sides, and what their figure says, as `charts.value_grid.figure` takes it."""


def title(model: Model) -> str:
    """The question."""
    plans, view = model.view.filters.plan, model.view
    if len(plans) != 1:
        return f"How far do the {model.noun}s agree?"
    return f"{view.dataset.names.plans[plans[0]]}: how far do the {model.noun}s agree?"


def value_in_words(model: Model, pair: Mapping) -> str:
    """'0.58, 12 pairs of actors, 9 of 28 points, 40 pairs of answers', or why there is no figure."""
    if pair["group_a"] == pair["group_b"] and not pair["compared"]:
        return ALONE
    rests_on = (
        f"{count(pair['pairs'], 'pair')} of actors, {in_digits(pair['clauses'])} of "
        f"{columns_of(model)}, {count(pair['compared'], 'pair')} of answers"
    )
    if not math.isnan(pair["value"]):
        return f"{decimal(pair['value'])}: {rests_on}"
    if pair["clauses"] < model.options.min_shared:
        return f"no figure, fewer than {_least(model)}: {rests_on}"
    return f"no figure, the measure is not defined: {rests_on}"


def columns_of(model: Model) -> str:
    """'28 points': all columns of the matrix."""
    return columns_asked(model, len(model.matrix.clauses))


def columns_asked(model: Model, number: int) -> str:
    """So many of its columns."""
    return count(number, "point" if model.options.unit == "points" else "clause")


def _least(model: Model) -> str:
    return columns_asked(model, model.options.min_shared)


def who(pair: Mapping) -> str:
    """'Europe and Ukraine', 'Within Europe'."""
    if pair["group_a"] == pair["group_b"]:
        return f"Within {isolated(pair['group_a'])}"
    return f"{isolated(pair['group_a'])} and {isolated(pair['group_b'])}"


def hover(model: Model, pair: Mapping) -> tuple[str, str]:
    """Which sides, and the figure with what it rests on, as HTML; said as `HOVER`."""
    return plain(who(pair)), plain(value_in_words(model, pair))


def finding(model: Model) -> str:
    """Which two stand nearest: 'Europe and Ukraine stand nearest: 0.92'. '' without a figure."""
    if model.apart.empty:
        return ""
    first = model.apart.iloc[0].to_dict()
    value = decimal(first["value"])
    if len(model.apart) == 1:
        return f"{who(first)}: {value}"
    tied = int((model.apart["value"].round(DIGITS + 2) == round(first["value"], DIGITS + 2)).sum())
    if tied > 1:
        return f"{who(first)} and {count(tied - 1, 'other pair')} stand nearest: {value}"
    return f"{who(first)} stand nearest: {value}"


def summary(model: Model) -> str:
    """How many pairs of sides have a figure, which stand nearest and farthest, and which is most at one."""
    apart, within = model.apart, model.within
    if apart.empty and within.empty:
        return f"No {model.noun} has a figure, with another or within itself."
    sentences = []
    if len(apart):
        number = len(model.names) * (len(model.names) - 1) // 2
        has = plural(len(apart), one="has", other="have")
        sentences.append(
            f"{in_digits(len(apart))} of {count(number, 'pair')} of {model.noun}s {has} a figure."
        )
        nearest, farthest = (apart.iloc[at].to_dict() for at in (0, -1))
        sentences.append(f"Nearest: {who(nearest)}, {value_in_words(model, nearest)}.")
        if len(apart) > 1:
            sentences.append(f"Farthest: {who(farthest)}, {value_in_words(model, farthest)}.")
    if len(within):
        first = within.iloc[0].to_dict()
        sentences.append(
            f"Most at one: {isolated(first['group_a'])}, {value_in_words(model, first)}."
        )
    return " ".join(sentences)


def rests_on(model: Model) -> str:
    """What the figures rest on and what a pale square means, in one sentence."""
    texts = count(model.view["clauses"]["plan_id"].nunique(), "text")
    actors = len(model.matrix.actors)
    larger = (
        f"The {in_digits(len(model.names))} {model.noun}s with the most actors of "
        f"{in_digits(len(model.names) + model.left_out)} are shown. "
        if model.left_out
        else ""
    )
    grouped = f"{count(actors - model.ungrouped, 'actor')} in {count(len(model.names), model.noun)}"
    out = f"; {in_digits(model.ungrouped)} in none" if model.ungrouped else ""
    if model.left_out:
        out = f"; {in_digits(model.ungrouped)} in none or in another"
    return (
        f"{larger}Over {columns_of(model)} of {texts}, {grouped}{out}; a pale square has fewer than "
        f"{_least(model)} on which both were heard, or the measure is not defined."
    )


def notes(model: Model) -> tuple[str, ...]:
    """What else one must know: what stands in a square, how it is computed, and what counts."""
    measure, noun = model.options.measure, model.noun
    return (
        f"In a square stands the figure, and below it n, the {columns_asked(model, 2).split()[1]} on which both were heard, as in the "
        "figure of the actors. How many pairs of actors and of answers it rests on says the square itself. On the "
        f"diagonal, after {WITHIN_MARK}: how far the {noun} is at one, on those on which two or more of it were heard.",
        f"All answers to one clause of one {noun} are compared with all of the other, and the "
        "comparisons of all clauses taken together. So a clause counts by how many answered it, and an "
        "actor by how often it spoke.",
        f"{TITLES[measure]} is {FORMULAS[measure]}.",
        *((DATED,) if noun == "side" and model.view.dataset.sides.dated else ()),
        *((CLUSTERED,) if model.noun == "cluster" else ()),
        *((NO_SIDE,) if model.ungrouped and model.noun == "side" else ()),
        *COUNTED,
        *((WITHOUT_MIXED,) if model.options.without_mixed else ()),
    )


CLUSTERED: Final = (
    "A cluster is made by computation and is no group that anybody declared: of up to "
    f"{in_digits(MOST_CLUSTERED)} actors, those who spoke on most, the ones who agree stand side by side, "
    "and are parted at the largest gap. Who stands alone, or spoke on less, is in none."
)
NO_SIDE: Final = "Who belongs to no side counts in none."
WITHOUT_MIXED: Final = "Answers that are mixed are left out."


def legend(model: Model) -> tuple[Chip, ...]:
    """Which values a colour spans, from far to near, a pale square, and the diagonal."""
    limits = [decimal(edge) for edge in edges(model.measure.range)]
    colours: tuple[Colour, ...] = ("-2", "-1", "0", "1", "2")
    words = [f"to {high}" for high in limits[1:]]
    words[0], words[-1] = f"{words[0]}, far", f"{words[-1]}, near"
    return (
        *(Chip(word, "", colour, "square") for word, colour in zip(words, colours, strict=True)),
        Chip(f"fewer than {_least(model)}", "", "silent", "square"),
        Chip(f"within the {model.noun}", WITHIN_MARK),
    )


ALONE: Final = "no figure, no two of its actors were heard on one clause"
NO_FIGURE: Final = "No figure."
"""In place of the figures of a side that has none."""


def line(model: Model, name: str) -> str:
    """All figures of one side, the nearest first: 'within 0.90 (n 6) · Ukraine 0.84 (n 4)'."""
    own = model.within[model.within["group_a"] == name].to_dict("records")
    others = [
        pair
        for pair in model.apart.to_dict("records")
        if name in (pair["group_a"], pair["group_b"])
    ]
    parts = [f"{WITHIN_MARK} {_figure(pair)}" for pair in own]
    for pair in others:
        other = pair["group_b"] if pair["group_a"] == name else pair["group_a"]
        parts.append(f"{isolated(other)} {_figure(pair)}")
    return " \u00b7 ".join(parts) or NO_FIGURE


def _figure(pair: Mapping) -> str:
    return f"{decimal(pair['value'])} (n {in_digits(pair['clauses'])})"
