"""Which claim, the issue on which it bears, and the stances of the parties on its clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Self

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.experts import (
    most_answered,
    most_spoken_on,
    stances_on_issue,
    tied_claims,
)
from parley.analysis.stances import with_basis
from parley.dataset import View
from parley.dataset.kept import kept, shared
from parley.exhibits.choice_keys import CLAIM
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import ids, word

MOST_CLAUSES: Final = 8
"""How many clauses the panel holds: those on which most parties have a stance that counts."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """The claim on whose issue the parties are shown."""

    claim: str | None = word(CLAIM, "Claim", ids("claims"), "the claim on whose issue the parties are shown; of those that bear on one, the claim with most views if left out", decided_by_view=True, by_value=True)
# fmt: on

    def decided(self, view: View) -> Self:
        """The same with the claim whose issue is shown."""
        return replace(self, claim=claim_to_show(view, self.claim))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The parties on the issue of a claim.

    ``tied`` are the claims that can be chosen, by id and wording; ``claim_id`` the one that
    was, and ``issue_id`` its issue, both None where there is nothing to choose from and the
    frames are without columns.
    ``stances`` has a row each stance that counts on a clause of the issue, with ``basis``
    and ``source_id``; ``clauses`` the most answered of these clauses with ``n``, the
    number of stances; ``answers`` the stances on these.
    """

    view: View
    options: Options
    tied: Mapping[str, str]
    claim_id: str | None
    issue_id: str | None
    stances: pd.DataFrame
    clauses: pd.DataFrame
    answers: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no party has a stance on the issue, or there is no issue."""
        return self.stances.empty

    @property
    def choices(self) -> set[str]:
        """Every stance's choice id."""
        return set(self.stances["actor_id"] + CHOICE_SEPARATOR + self.stances["clause_id"])

    def telling(self) -> str | None:
        """Who objects most on the clause shown on which the parties lie furthest apart, as a choice.

        The first of equals each; None where no party has a stance.
        """
        if self.answers.empty:
            return None
        by_clause = self.answers.groupby("clause_id")["stance"]
        apart = (by_clause.max() - by_clause.min()).reindex(self.clauses["clause_id"])
        said = self.answers[self.answers["clause_id"] == apart.idxmax()]
        lowest = said.sort_values("stance", kind="stable").iloc[0]
        return f"{lowest['actor_id']}{CHOICE_SEPARATOR}{lowest['clause_id']}"

    @property
    def split_clauses(self) -> int:
        """On how many clauses of the issue some accept and others object."""
        return int(for_and_against(self.stances["stance"], self.stances["clause_id"]).sum())


@kept
def claim_to_show(view: View, claim_id: str | None) -> str | None:
    """The claim asked for if it bears on an issue, else the most spoken on that does."""
    tied = tied_claims(view)
    return claim_id if claim_id in tied else most_spoken_on(view, tied)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The parties on the issue of the claim asked for, or of the one on which most views were found.

    A claim that bears on no issue counts as none asked for.
    """
    names = view.dataset.names.claims
    tied = {claim: names[claim] for claim in tied_claims(view)}
    claim = claim_to_show(view, options.claim)
    if claim is None:
        nothing = pd.DataFrame()
        return Model(view, options, tied, None, None, nothing, nothing, nothing)
    issue = str(view.dataset.index["claims"].loc[claim, "issue_id"])
    stances = with_basis(view, stances_on_issue(view, issue))
    clauses = most_answered(view, stances, MOST_CLAUSES)
    answers = stances[stances["clause_id"].isin(clauses["clause_id"])]
    on_issue = view.narrow(issue=(issue,), text="")
    return Model(on_issue, options, tied, claim, issue, stances, clauses, answers)
