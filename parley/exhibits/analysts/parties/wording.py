"""What the panel of the parties says in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset import Dataset, Record
from parley.exhibits.analysts.parties.model import Model
from parley.isolation import isolated
from parley.wording import count, in_digits

TITLE: Final = "What do the experts argue, and what do the parties say?"
"""The question that both panels answer."""

EXPERTS: Final = "The experts on the claim"
NO_COMMON_SCORE: Final = (
    "To agree with a claim is not to support a clause: the two panels share no score."
)
ANOTHER_CLAIM: Final = "The claim of the address bears on no issue, so another one is shown."
NOTES: Final = "parties"
"""Heads the figures at the right."""


def title(issue: str) -> str:
    """The panel by the issue's name."""
    return f"The parties on {issue}"


def clause_label(dataset: Dataset, clause: Record) -> str:
    """'US 28 points 7: NATO membership'."""
    return f"{dataset.names.clauses[clause['clause_id']]}: {isolated(clause['heading'])}"


def finding(model: Model) -> str:
    """On how many clauses of the issue the parties stand apart, by its name; '' where none was heard."""
    if model.empty:
        return ""
    issue = model.view.dataset.names.issues[str(model.issue_id)]
    answered = count(model.stances["clause_id"].nunique(), "clause")
    return f"{issue}: parties stand apart on {in_digits(model.split_clauses)} of {answered}"


def summary(model: Model) -> str:
    """How many clauses of the issue drew stances, and on how many the parties stand apart."""
    if model.empty:
        return "No stance of a party on a clause of this issue was found."
    parties = count(model.stances["actor_id"].nunique(), "party", "parties")
    answered = model.stances["clause_id"].nunique()
    drew = f"{parties} took a stance that counts on {count(answered, 'clause')} of this issue"
    apart = model.split_clauses
    return (
        f"{drew}; the {len(model.clauses)} most answered are shown. {_apart(apart)}"
        if len(model.clauses) < answered
        else f"{drew}; all are shown. {_apart(apart)}"
    )


def _apart(clauses: int) -> str:
    if clauses:
        return f"On {count(clauses, 'clause')} some accept and others object."
    return "On none do some accept and others object."


def rests_on(model: Model) -> str:
    """How many of the answered clauses are shown with how many stances, and what a gap means."""
    clauses, stances = count(len(model.clauses), "clause"), count(len(model.answers), "stance")
    return (
        f"{clauses} of {in_digits(model.stances['clause_id'].nunique())} on which a party has a stance that "
        f"counts, {stances}. Who is missing in a row was not heard on it."
    )


def line(said: Sequence[tuple[int, str]]) -> str:
    """After each sign the parties that stand there, from stances with parties' short names."""
    parties = {
        stance: [party for own, party in said if own == stance]
        for stance in sorted(SIGNS, reverse=True)
    }
    return " · ".join(f"{SIGNS[stance]} {', '.join(who)}" for stance, who in parties.items() if who)
