"""The clauses of a view as a table with facets, counts and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.charts.exhibit import Exhibit
from parley.dataset import View
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.lists import holds_any, split
from parley.dataset.words import count, listed

TITLE: Final = "What does each text say?"


@dataclass(frozen=True, slots=True)
class Facets:
    """What the clauses of a view can be narrowed by: value -> number of clauses, in data order."""

    groups: dict[str, int]
    obliged: dict[str, int]
    heard: int


def facets(view: View) -> Facets:
    """Facet values of the view's clauses with how many clauses have them.

    ``groups`` are issue groups; ``obliged`` the ids of actors that must act;
    ``heard`` is the number of clauses on which a statement was found.
    """
    clauses = _with_group(view)
    obliged = clauses["obliges"].dropna().str.split(LIST_SEPARATOR).explode().value_counts()
    return Facets(
        groups=_counts(clauses["group"], view.dataset["issues"]["group"]),
        obliged={
            one: int(obliged[one]) for one in view.dataset["actors"]["actor_id"] if one in obliged
        },
        heard=int(clauses["clause_id"].isin(view.statements()["clause_id"]).sum()),
    )


def rows(
    view: View, *, groups: Sequence[str] = (), obliges: Sequence[str] = (), heard: bool = False
) -> pd.DataFrame:
    """The clauses that the facets keep, ready to be shown.

    Columns: clause_id, source_id (both for links, not for the eye), text, number,
    heading, statements (how many were found up to the as-of date), issue, must act,
    summary.
    """
    data = view.dataset
    clauses = _with_group(view)
    if groups:
        clauses = clauses[clauses["group"].isin(groups)]
    clauses = clauses[holds_any(clauses["obliges"], obliges)]
    said = view.statements()["clause_id"].value_counts()
    statements = clauses["clause_id"].map(said).fillna(0).astype("int64")
    if heard:
        clauses, statements = clauses[statements > 0], statements[statements > 0]
    actor_names = data["actors"].set_index("actor_id")["name"]
    return pd.DataFrame(
        {
            "clause_id": clauses["clause_id"],
            "source_id": clauses["source_id"],
            "text": clauses["plan_id"].map(data["plans"].set_index("plan_id")["short_name"]),
            "number": clauses["number"],
            "heading": clauses["heading"],
            "statements": statements,
            "issue": clauses["issue"],
            "must act": [
                listed(actor_names[one] for one in split(cell)) or None
                for cell in clauses["obliges"].fillna("")
            ],
            "summary": clauses["summary"],
        }
    ).reset_index(drop=True)


def exhibit(view: View, shown: pd.DataFrame) -> Exhibit:
    """The table with its question, sentence, reach and sources."""
    return Exhibit(
        key="clauses",
        title=TITLE,
        summary=summary(view, shown),
        reach=(
            f"{count(len(shown), 'clause')} of {len(view.dataset['clauses']):,}, "
            f"{count(int(shown['statements'].sum()), 'statement')}. "
            "Summaries are ours; the source of each row has the wording. "
            "0 statements means that none was found."
        ),
        table=shown,
        source_ids=tuple(shown["source_id"].unique()),
        view=view,
        hidden=("clause_id", "source_id"),
        widths={"text": 120, "number": 62, "heading": 215, "statements": 85},
        choice_at=lambda row, _: str(shown["clause_id"].iloc[row]),
    )


def summary(view: View, shown: pd.DataFrame) -> str:
    """How many clauses of how many texts are left, and what is kept out by the as-of date."""
    if shown.empty:
        return "No clause is left under these filters."
    heard = int((shown["statements"] > 0).sum())
    texts = shown["text"].nunique()
    words = (
        f"{count(len(shown), 'clause')} of {count(texts, 'text')}; "
        f"on {heard:,} of them at least one statement was found."
    )
    later = len(view.clauses_asked()) - len(view["clauses"])
    if later:
        words += f" {count(later, 'clause')} of texts published later stay out."
    return words


def _with_group(view: View) -> pd.DataFrame:
    issues = view.dataset["issues"].set_index("issue_id")
    clauses = view["clauses"]
    return clauses.assign(
        issue=clauses["issue_id"].map(issues["name"]),
        group=clauses["issue_id"].map(issues["group"]),
    )


def _counts(cells: pd.Series, order: pd.Series) -> dict[str, int]:
    counts = cells.value_counts()
    return {value: int(counts[value]) for value in order.unique() if value in counts}
