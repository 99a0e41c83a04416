"""Who stands against the own side, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.agreement.own_side.model import Model
from parley.exhibits.agreement.wording import DATED
from parley.exhibits.wording import coalitions
from parley.isolation import isolated
from parley.wording import count, plural

TITLE: Final = "Who stands against their own side?"

NOBODY: Final = (
    "Nobody stands against their own side: no stance lies on the other side of 0 than the median of two or "
    "more others."
)

OWN, OTHERS, HEARD, DATE = "stance", "others of the side", "others heard", "date"
"""Columns of the table."""

RULE: Final = (
    "An actor stands against its own side on a clause where one of its stance and the median, toward 0, of "
    "the side's other actors with a stance is above 0 and the other below. At least two others must have been "
    "heard. A 0 stands against nothing."
)


def stance(value: int) -> str:
    """'\u2212 objects'."""
    return f"{SIGNS[value]} {STANCE_WORDS[value]}"


def summary(model: Model) -> str:
    """How many actors do on how many clauses, and the first of them."""
    rows = model.rows
    if rows.empty:
        return NOBODY
    actors, clauses = rows["actor_id"].nunique(), rows["clause_id"].nunique()
    stands = plural(actors, one="stands", other="stand")
    first = rows.to_dict("records")[0]
    return (
        f"{count(actors, 'actor')} {stands} against their own side, on {count(clauses, 'clause')}. "
        f"Furthest: {line(first)}."
    )


def line(row: Mapping) -> str:
    """'Hungary on Twenty points 11, objects; the median of 5 others of Europe: accepts'."""
    others = count(row["n"], "other")
    return (
        f"{row['short']} on {row['named']}, {STANCE_WORDS[row['stance']]}; the median of {others} of "
        f"{isolated(row['group'])}: {STANCE_WORDS[row['others']]}"
    )


def rests_on(model: Model) -> str:
    """What was looked at."""
    texts = count(model.view["clauses"]["plan_id"].nunique(), "text")
    found = count(len(model.rows), "stance")
    actors = count(len(model.view["actors"]), "actor")
    return f"{found} of {actors}, over {texts}, as of the day in the bar."


def notes(model: Model) -> tuple[str, ...]:
    """The rule, under which side a stance stands, and which of the actors is compared with its own members."""
    dated = (DATED,) if model.view.dataset.sides.dated else ()
    return (RULE, *dated, *_coalitions(model))


def _coalitions(model: Model) -> tuple[str, ...]:
    """Of each coalition in the list: its members, who count among the others of its side."""
    whole = (coalitions.sentence(model.view, one) for one in model.rows["actor_id"].unique())
    return tuple(f"{sentence} {AMONG_OTHERS}" for sentence in whole if sentence)


AMONG_OTHERS: Final = (
    "Those of them who have a stance of their own count among the others of its side."
)
