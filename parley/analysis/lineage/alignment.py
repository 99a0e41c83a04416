"""Several texts side by side: issue by issue, and within an issue along lineage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.analysis.lineage.families import (
    ACCOUNT_COLUMNS,
    NOT_COMPARED,
    account,
    connected,
    known,
)
from parley.dataset.contract import CHANGE_WORDS
from parley.dataset.kept import kept, kept_by_day
from parley.dataset.view import View

CHANGES: Final = (*CHANGE_WORDS, NOT_COMPARED)
"""What can have become of a clause, in the contract's order, and that nobody compared it."""


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """Clauses of several texts that lineage connects; or those of an issue that it does not.

    ``clauses`` gives per text the ids of its clauses, and ``steps`` the rows of
    `Alignment.steps` among them: none for clauses that nobody compared.
    """

    issue_id: str
    clauses: dict[str, list[str]]
    steps: pd.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Texts in the order of publication, and everything lineage says between them.

    ``accounts`` gives for each pair of texts that lineage links, earlier and later, the
    rows of `account`. ``steps`` are those of them that are rows of lineage, with
    ``from_plan_id`` and ``plan_id``. ``strands`` are the rows of the comparison in the
    order of issues: every clause of every text stands in exactly one, and so does every
    step. ``clauses`` are the rows of the clauses table.
    """

    plans: tuple[str, ...]
    clauses: pd.DataFrame
    accounts: Mapping[tuple[str, str], pd.DataFrame]
    steps: pd.DataFrame
    strands: tuple[Strand, ...]


def public(view: View, plan_ids: Sequence[str]) -> list[str]:
    """Those of the texts that were public at the as-of date, in the order of publication."""
    plans = view.dataset["plans"]
    plans = plans[plans["plan_id"].isin(plan_ids) & (plans["published"] <= pd.Timestamp(view.asof))]
    return plans.sort_values("published", kind="stable")["plan_id"].tolist()


@kept_by_day
def most_tied(view: View) -> tuple[str, str] | None:
    """The two texts that lineage ties most, earlier and later; None where it ties none.

    Those between which it has most rows. Of several such pairs the one with the newer
    later text, then the one with the newer earlier text, then the one that stands first
    in the file. The filters do not matter, the as-of date does.
    """
    rows = known(view)
    if rows.empty:
        return None
    pairs = rows.groupby(["from_plan_id", "plan_id"], sort=False).size().reset_index(name="rows")
    published = view.dataset.index["plans"]["published"]
    pairs["later"] = pairs["plan_id"].map(published)
    pairs["earlier"] = pairs["from_plan_id"].map(published)
    most = pairs.sort_values(["rows", "later", "earlier"], ascending=False, kind="stable").iloc[0]
    return str(most["from_plan_id"]), str(most["plan_id"])


@kept_by_day
def tied_with(view: View, plan_id: str) -> dict[str, int]:
    """id of every public text that was compared with this one -> rows of lineage between them.

    In the order of the table of texts.
    """
    rows = known(view)
    after = rows[rows["from_plan_id"] == plan_id]["plan_id"]
    before = rows[rows["plan_id"] == plan_id]["from_plan_id"]
    steps = pd.concat([before, after]).value_counts()
    return {
        other: int(steps[other]) for other in view.dataset["plans"]["plan_id"] if other in steps
    }


@kept_by_day
def compared_before(view: View, plan_id: str) -> str | None:
    """The earlier text through which changes in this one are read; None where lineage ties none.

    The public text published before it with which it has most rows of lineage; of several the
    newest.
    """
    published = view.dataset.index["plans"]["published"]
    steps = tied_with(view, plan_id)
    before = [other for other in steps if published[other] <= published[plan_id]]
    return max(before, key=lambda other: (steps[other], published[other]), default=None)


@kept
def align(view: View, plan_ids: Sequence[str]) -> Alignment:
    """The public ones of these texts, aligned. The filters by issue and search text hold."""
    plans = public(view, plan_ids)
    linked = set(known(view)[["from_plan_id", "plan_id"]].itertuples(index=False, name=None))
    accounts = {pair: account(view, *pair) for pair in combinations(plans, 2) if pair in linked}
    steps = _steps(accounts)
    clauses = view.dataset["clauses"]
    wanted = view.narrow(plan=tuple(plans))["clauses"] if plans else clauses.iloc[:0]
    # A clause of another issue stands in it where lineage ties it to one that was asked for.
    ids = pd.concat([wanted["clause_id"], steps["clause_id"], steps["from_clause_id"]])
    kept = clauses[clauses["clause_id"].isin(ids)].reset_index(drop=True)
    strands = tuple(_strands(view, plans, kept, steps))
    return Alignment(tuple(plans), kept, accounts, steps, strands)


def _steps(accounts: Mapping[tuple[str, str], pd.DataFrame]) -> pd.DataFrame:
    """What each text did with the clauses of each earlier one, pair after pair."""
    steps = [
        rows[rows["change"] != NOT_COMPARED].assign(from_plan_id=earlier, plan_id=later)
        for (earlier, later), rows in accounts.items()
    ]
    if steps:
        return pd.concat(steps, ignore_index=True)
    return pd.DataFrame(columns=[*ACCOUNT_COLUMNS, "from_plan_id", "plan_id"], dtype="str")


def _strands(
    view: View, plans: list[str], clauses: pd.DataFrame, steps: pd.DataFrame
) -> list[Strand]:
    """Connected clauses together, by issue and then by the place of the earliest text's clause."""
    issues = view.dataset["issues"].sort_values("order", kind="stable")["issue_id"].tolist()
    ordered = clauses.sort_values(
        "plan_id", key=lambda ids: ids.map(plans.index), kind="stable"
    ).reset_index(drop=True)
    ids = pd.Index(ordered["clause_id"])
    component = connected(ids, steps)
    component_of_step = component[codes(ids, steps["clause_id"].fillna(steps["from_clause_id"]))]
    compared = set(component_of_step.tolist())
    clauses_of: dict[int | str, dict[str, list[str]]] = {}
    issue_of: dict[int | str, str] = {}
    for number, clause_id, plan_id, issue_id in zip(
        component.tolist(),
        ordered["clause_id"],
        ordered["plan_id"],
        ordered["issue_id"],
        strict=True,
    ):
        # What nobody compared stands together by its issue.
        strand = number if number in compared else issue_id
        issue_of.setdefault(strand, issue_id)
        clauses_of.setdefault(strand, {plan: [] for plan in plans})[plan_id].append(clause_id)
    # Sorted by strand once, so that each one's steps are a slice; a stable sort keeps their order.
    order = np.argsort(component_of_step, kind="stable")
    by_strand, sorted_steps = component_of_step[order], steps.iloc[order]
    strands = []
    for strand, of_text in clauses_of.items():
        number = strand if isinstance(strand, int) else -1
        first, end = np.searchsorted(by_strand, (number, number + 1)) if number >= 0 else (0, 0)
        strands.append(Strand(issue_of[strand], of_text, sorted_steps.iloc[first:end]))
    # Within an issue a stable sort keeps the order, what nobody compared last.
    return sorted(strands, key=lambda strand: (issues.index(strand.issue_id), strand.steps.empty))
