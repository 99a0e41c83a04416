"""Several texts side by side: issue by issue, and within an issue along lineage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from parley.analysis.codes import codes, published
from parley.analysis.lineage import ACCOUNT_COLUMNS, NOT_COMPARED, account, known
from parley.dataset import View
from parley.dataset.contract import CHANGE_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.words import plan_names, summaries, title
from parley.exhibits.sources_of import clause_sources
from parley.wording import count

MOST_TEXTS: Final = 4
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
    rows of `analysis.lineage.account`. ``steps`` are those of them that are rows of
    lineage, with ``from_plan_id`` and ``plan_id``. ``strands`` are the rows of the
    comparison in the order of issues: every clause of every text stands in exactly one,
    and so does every step. ``clauses`` are the rows of the clauses table.
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


def suggested(view: View) -> list[str]:
    """The two texts between which lineage says most; failing that the first two with clauses.

    Of several such pairs the one with the newest text.
    """
    rows = known(view)
    if len(rows):
        steps = rows.groupby(["from_plan_id", "plan_id"]).size().reset_index(name="steps")
        newest = steps.assign(day=published(view, steps["plan_id"]))
        return newest.sort_values(["steps", "day"])[["from_plan_id", "plan_id"]].iloc[-1].tolist()
    plans = view.dataset["clauses"]["plan_id"].drop_duplicates()
    return public(view, list(plans))[:2]


def alignment(view: View, plan_ids: Sequence[str]) -> Alignment:
    """The public ones of these texts, aligned. The filters by issue and search text hold."""
    plans = public(view, plan_ids)
    linked = set(known(view)[["from_plan_id", "plan_id"]].itertuples(index=False, name=None))
    accounts = {pair: account(view, *pair) for pair in combinations(plans, 2) if pair in linked}
    steps = _steps(accounts)
    clauses = view.dataset["clauses"]
    asked = view.narrow(plan=tuple(plans))["clauses"] if plans else clauses.iloc[:0]
    # A clause of another issue is shown where lineage ties it to one that was asked for.
    ids = pd.concat([asked["clause_id"], steps["clause_id"], steps["from_clause_id"]])
    shown = clauses[clauses["clause_id"].isin(ids)].reset_index(drop=True)
    return Alignment(
        tuple(plans), shown, accounts, steps, tuple(_strands(view, plans, shown, steps))
    )


def _steps(accounts: Mapping[tuple[str, str], pd.DataFrame]) -> pd.DataFrame:
    """What each text did with the clauses of each earlier one, pair after pair."""
    found = [
        rows[rows["change"] != NOT_COMPARED].assign(from_plan_id=earlier, plan_id=later)
        for (earlier, later), rows in accounts.items()
    ]
    if found:
        return pd.concat(found, ignore_index=True)
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
    label = _components(ids, steps)
    step_label = label[codes(ids, steps["clause_id"].fillna(steps["from_clause_id"]))]
    compared = set(step_label.tolist())
    held: dict[int | str, dict[str, list[str]]] = {}
    issue_of: dict[int | str, str] = {}
    for one, clause_id, plan_id, issue_id in zip(
        label.tolist(), ordered["clause_id"], ordered["plan_id"], ordered["issue_id"], strict=True
    ):
        # What nobody compared stands together by its issue.
        strand = one if one in compared else issue_id
        issue_of.setdefault(strand, issue_id)
        held.setdefault(strand, {plan: [] for plan in plans})[plan_id].append(clause_id)
    strands = [
        Strand(issue_of[one], texts, steps[step_label == one]) for one, texts in held.items()
    ]
    # Within an issue a stable sort keeps the order, what nobody compared last.
    return sorted(strands, key=lambda one: (issues.index(one.issue_id), one.steps.empty))


def _components(ids: pd.Index, steps: pd.DataFrame) -> np.ndarray:
    """A number for each clause, the same for clauses that steps connect."""
    both = steps.dropna(subset=["clause_id", "from_clause_id"])
    ends = (codes(ids, both["clause_id"]), codes(ids, both["from_clause_id"]))
    if not len(ids):
        return np.zeros(0, dtype=np.int64)
    graph = coo_array((np.ones(len(both)), ends), shape=(len(ids), len(ids)))
    return connected_components(graph, directed=False)[1]


def exhibit(view: View, found: Alignment) -> Exhibit:
    """The alignment as a table: one row a step, and one a clause that nobody compared."""
    rows = table(view, found)
    return Exhibit(
        key="aligned",
        title=title(view, found.plans, linked=bool(found.accounts)),
        summary=" ".join(summaries(view, found.plans, found.accounts)),
        rests_on=(
            f"{count(len(found.steps), 'step')} of lineage and "
            f"{count(len(rows) - len(found.steps), 'clause')} that no step names. What became of a "
            "wording is our judgement, made from the summaries."
        ),
        table=rows,
        source_ids=clause_sources(view.dataset, found.clauses["clause_id"]),
        view=view.narrow(plan=found.plans),
        widths={"issue": 150, "earlier text": 130, "later text": 130, "change": 100},
        hidden=("from_clause_id", "clause_id"),
    )


def table(view: View, found: Alignment) -> pd.DataFrame:
    """The rows of the strands in their order.

    Columns: issue, from_clause_id, earlier text, point, earlier heading, change, in
    words, clause_id, later text, later point, later heading. A clause that no step
    names has the change "not compared" and one side only: the earlier one if it is the
    first text's, else the later.
    """
    clauses = view.dataset["clauses"].set_index("clause_id")
    issues = view.dataset["issues"].set_index("issue_id")["name"]
    names = plan_names(view)
    rows = []
    for strand in found.strands:
        steps = strand.steps.rename(columns={"from_plan_id": "earlier", "plan_id": "later"})
        rows += steps.assign(issue=strand.issue_id).to_dict("records")
        if strand.steps.empty:
            rows += [
                {"issue": strand.issue_id, "change": NOT_COMPARED, clause: one, text: plan_id}
                for plan_id, ids in strand.clauses.items()
                for clause, text in [_side(first=plan_id == found.plans[0])]
                for one in ids
            ]
    columns = ["issue", "from_clause_id", "earlier", "change", "note", "clause_id", "later"]
    frame = pd.DataFrame(rows).reindex(columns=columns).astype("str")
    old, new = frame["from_clause_id"], frame["clause_id"]
    return pd.DataFrame(
        {
            "issue": frame["issue"].map(issues),
            "from_clause_id": old,
            "earlier text": frame["earlier"].map(names),
            "point": old.map(clauses["number"]),
            "earlier heading": old.map(clauses["heading"]),
            "change": frame["change"],
            "in words": frame["note"],
            "clause_id": new,
            "later text": frame["later"].map(names),
            "later point": new.map(clauses["number"]),
            "later heading": new.map(clauses["heading"]),
        }
    )


def _side(*, first: bool) -> tuple[str, str]:
    """The columns of a clause and its text that stands alone."""
    return ("from_clause_id", "earlier") if first else ("clause_id", "later")
