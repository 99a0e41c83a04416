"""What the table of differences says in words."""

from __future__ import annotations

from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset.contract import CLAIM_STANCE_WORDS, STANCE_WORDS
from parley.exhibits.sources.recoded.model import Model
from parley.wording import count, in_digits

TITLE: Final = "On which rows do the codings differ?"
_STANCES: Final = {"positions": STANCE_WORDS, "analyst_views": CLAIM_STANCE_WORDS}


def stance(table: str, value: int) -> str:
    """'++ endorses', in the words of the table that the row is of."""
    return f"{SIGNS[value]} {_STANCES[table][value]}"


def finding(model: Model) -> str:
    """On how many rows the codings differ; '' where no row was coded twice."""
    if model.empty:
        return ""
    return (
        f"The codings differ on {in_digits(len(model.apart))} of {count(len(model.coded), 'row')}"
    )


def summary(model: Model) -> str:
    """On how many rows the codings differ, and by how much at most."""
    rows = count(len(model.coded), "row")
    if model.empty:
        return "No row of the view was coded twice."
    if model.apart.empty:
        return f"The two codings agree on all {rows}."
    most = "all by one step" if model.most_steps == 1 else f"by {model.most_steps} steps at most"
    differ = f"The codings differ on {in_digits(len(model.apart))} of {rows}, {most}."
    if model.crossed == 0:
        return f"{differ} On none does one accept where the other objects."
    return f"{differ} On {count(model.crossed, 'row')} one accepts where the other objects."


def rests_on(model: Model) -> str:
    """How many rows differ, and which coding counts."""
    return (
        f"{count(len(model.apart), 'row')} of {in_digits(len(model.coded))} coded twice. The first coding is "
        "the one that counts everywhere."
    )
