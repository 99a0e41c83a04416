"""What holds a side together and sets it apart, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.agreement.side_traits.model import Model, Trait
from parley.exhibits.agreement.wording import DATED
from parley.isolation import isolated
from parley.wording import count, in_digits, listed


def title(noun: str) -> str:
    """The question; a group is called ``noun``."""
    return f"What holds each {noun} together, and what sets it apart?"


TRAITS: Final[Mapping[Trait, str]] = MappingProxyType(
    {"together": "holds together", "apart": "sets apart"}
)

TRAIT, SAYS, AT_ONE, TIMES = "what it does", "its median", "at one", "times as likely"
HEARD, ACCEPT, REST, REST_ACCEPT = "heard", "accept", "others heard", "others accept"
OBJECT, REST_OBJECT = "object", "others object"
DIFFERENCE: Final = "difference of means"
"""Columns of the table."""


def says(row: Mapping) -> str:
    """'+ accepts', the median of those heard."""
    return f"{SIGNS[int(row['median'])]} {STANCE_WORDS[int(row['median'])]}"


def times(row: Mapping) -> str:
    """'accepts 2.7 times'; '' where neither more often than all others."""
    if not row["times"] > 1:
        return ""
    return f"{'accepts' if row['more'] > 0 else 'objects'} {row['times']:.1f} times"


def summary(model: Model) -> str:
    """What holds the first sides together, and sets them apart."""
    if model.rows.empty:
        return f"No clause describes a {model.noun}: none has two actors heard on one, or others beside it."
    parts = []
    for trait, words in TRAITS.items():
        first = model.rows[model.rows["trait"] == trait].drop_duplicates("group")
        if len(first):
            named = listed(
                f"{isolated(row['group'])} {row['named']}" for row in first.to_dict("records")
            )
            parts.append(f"What most {words}: {named}.")
    return " ".join(parts)


def rests_on(model: Model) -> str:
    """How many clauses are shown, of how many sides."""
    shown = count(len(model.rows), "row")
    most = in_digits(model.options.top)
    return (
        f"{shown} of {count(len(model.groups.names), model.noun)}, at most {most} that hold one together and "
        f"{most} that set it apart."
    )


def notes(model: Model) -> tuple[str, ...]:
    """The two rules, with their sources."""
    noun = model.noun
    return (
        f"Holds together: two or more of the {noun} were heard, their median is not 0, and they are most at one, "
        "by the consensus of Tastle and Wierman: 1 is one answer, 0 is half at each end.",
        f"Sets apart: what the {noun} accepts, or objects to, more often than all others together, of whom "
        "two or more were heard. "
        "Each share is drawn toward one half, as (k + 1) / (n + 2) for k of n heard, so that a few "
        "answers never tell most; 2.0 times says that the one is twice the other. So Polis chooses what "
        "represents a group (Small and others 2021).",
        *((DATED,) if noun == "side" and model.view.dataset.sides.dated else ()),
    )
