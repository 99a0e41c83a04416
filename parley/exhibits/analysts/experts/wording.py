"""What the grid of experts and claims says in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pandas as pd

from parley.analysis.facets import chosen_in
from parley.charts.palette import SIGNS
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.index import unique_labels
from parley.exhibits.analysts.experts.model import Model, Options
from parley.exhibits.legend import NOT_FOUND, Chip, stance_chips
from parley.exhibits.options import option
from parley.exhibits.wording.shared import choice_as_phrase
from parley.wording import count, day, in_digits, listed

TITLE: Final = "Where do the experts part?"

JOINT_MARK: Final = "j"
"""After the sign of a view from a paper that several experts signed: one voice."""

NO_STATEMENT: Final = "No statement by these experts was found."


def mark(cell: Mapping) -> str:
    """The sign of a view, marked where it is one of several signatures; '' for silence."""
    if pd.isna(cell["stance"]):
        return ""
    return SIGNS[int(cell["stance"])] + (JOINT_MARK if cell["joint"] else "")


def cell_words(cell: Mapping) -> str:
    """'leans that way, joint paper, 2 December 2025', or that nothing was found."""
    if pd.isna(cell["stance"]):
        return NOT_FOUND.words
    stance, when = CLAIM_STANCE_WORDS[int(cell["stance"])], day(cell["date"])
    return f"{stance}, joint paper, {when}" if cell["joint"] else f"{stance}, {when}"


def analyst_labels(analysts: pd.DataFrame) -> list[str]:
    """The table's columns, one an analyst: the name, and the kind of institution where known.

    Where two would be the same, their ids follow them.
    """
    kinds = analysts["affiliation_kind"].fillna("")
    labels = [
        f"{name}, {kind}" if kind else str(name)
        for name, kind in zip(analysts["name"], kinds, strict=True)
    ]
    return list(unique_labels(analysts["analyst_id"], labels).values())


def summary(model: Model) -> str:
    """Who is shown of how many, and on which of the claims the experts shown part."""
    if model.views.empty:
        return "No view of these experts on these claims was found."
    analysts = _of(len(model.analysts), model.kept_analysts, "analyst", "who spoke most")
    claims = _of(len(model.claims), model.kept_claims, "claim", "most spoken on")
    joint = int(model.views["joint"].sum())
    who = (
        f"Shown are {analysts} and {claims}; {count(joint, 'view')} of papers signed by several, "
        "each one voice."
        if joint
        else f"Shown are {analysts} and {claims}."
    )
    if model.split_claims == 0:
        return f"{who} On none of these claims do those shown stand on both sides."
    return (
        f"{who} Some argue for and others against on {in_digits(model.split_claims)} of "
        f"{count(model.spoken_claims, 'claim')} spoken on."
    )


def _of(number: int, kept: int, noun: str, which: str) -> str:
    """'12 claims', or where more were kept 'the 12 of 42 claims most spoken on'."""
    if number == kept:
        return count(number, noun)
    return f"the {in_digits(number)} of {count(kept, noun)} {which}"


def finding(model: Model) -> str:
    """On how many of the claims those shown stand on both sides; '' where no view was found."""
    if model.views.empty:
        return ""
    number = len(model.analysts)
    whole = number == model.kept_analysts
    who = count(number, "expert") if whole else f"The {count(number, 'expert')} heard most"
    of = count(model.spoken_claims, "claim")
    if not model.split_claims:
        return f"{who} stand on both sides of none of {of}"
    return f"{who} stand on both sides of {in_digits(model.split_claims)} of {of}"


def rests_on(model: Model) -> str:
    """How many cells hold a view, what the reader narrowed to, and who is left out as unknown."""
    sentences = [
        f"{count(len(model.analysts), 'analyst')} and {count(len(model.claims), 'claim')}: "
        f"{in_digits(len(model.views))} of {count(len(model.cells), 'cell')} hold a view, the latest one; an empty "
        "one says that none was found.",
        f"Narrowed to {narrowed(model)}." if narrowed(model) else "",
        left_out(model),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def narrowed(model: Model) -> str:
    """'country Canada or Norway; theme Europe; 1 chosen claim'; '' where nothing is chosen."""
    claims = len(model.options.claims)
    chosen = (
        choice_as_phrase(model.facets, chosen_in(model.facets, model.options), Options),
        count(claims, "chosen claim") if claims else "",
    )
    return "; ".join(phrase for phrase in chosen if phrase)


def left_out(model: Model) -> str:
    """On the analysts with an empty cell in a facet that is chosen from; '' for none."""
    who = listed(
        f"{count(n, 'analyst')} whose {option(Options, name).label.lower()} is not known"
        for name, n in model.unknown.items()
    )
    return f"Left out: {who}." if who else ""


def legend() -> tuple[Chip, ...]:
    """The five answers, a joint paper's mark, and silence."""
    return (
        *(
            replace(chip, words=CLAIM_STANCE_WORDS[stance])
            for stance, chip in zip(SIGNS, stance_chips(), strict=True)
        ),
        Chip("joint paper", JOINT_MARK),
        NOT_FOUND,
    )


NOTES: Final = (
    "A paper or programme that several experts share is one voice in every count.",
    "No statement by an expert on a claim is a gap in what was found, and not neutrality.",
)
