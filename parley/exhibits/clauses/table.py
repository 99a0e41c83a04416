"""The clauses of a view as a table, and the sentence above it."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.dataset import View
from parley.dataset.lists import split
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.quantities import in_words
from parley.wording import count, listed

TITLE: Final = "What does each text say?"


def rows(view: View, clauses: pd.DataFrame) -> pd.DataFrame:
    """The clauses of `clause_facets.Facets.kept`, ready to be shown.

    While something is searched the best matches stand first, else the data's order holds.

    Columns: clause_id, source_id (both for links, not for the eye), text, number,
    heading, statements (how many were found up to the as-of date), issue, quantities,
    must act, summary.
    """
    data = view.dataset
    clauses = _best_first(view, clauses)
    actor_names = data["actors"].set_index("actor_id")["name"]
    quantities = in_words(data["terms"])
    return pd.DataFrame(
        {
            "clause_id": clauses["clause_id"],
            "source_id": clauses["source_id"],
            "text": clauses["plan_id"].map(data["plans"].set_index("plan_id")["short_name"]),
            "number": clauses["number"],
            "heading": clauses["heading"],
            "statements": clauses["statements"],
            "issue": clauses["issue_id"].map(data["issues"].set_index("issue_id")["name"]),
            "quantities": clauses["clause_id"].map(quantities),
            "must act": [
                listed(actor_names[one] for one in split(cell)) or None
                for cell in clauses["obliges"].fillna("")
            ],
            "summary": clauses["summary"],
        }
    ).reset_index(drop=True)


def _best_first(view: View, clauses: pd.DataFrame) -> pd.DataFrame:
    """The rows by how well they answer the search, in the data's order among equals."""
    if not view.filters.text or clauses.empty:
        return clauses
    every = view.dataset["clauses"]["clause_id"]
    score = pd.Series(view.dataset.search.relevance("clauses", view.filters.text), index=every)
    order = np.argsort(-score[clauses["clause_id"]].to_numpy(), kind="stable")
    return clauses.iloc[order]


def exhibit(view: View, shown: pd.DataFrame, narrowed: str = "") -> Exhibit:
    """The table with its question, sentence, reach and sources; ``narrowed`` says by which facets."""
    return Exhibit(
        key="clauses",
        title=TITLE,
        summary=summary(view, shown),
        rests_on=(
            f"{count(len(shown), 'clause')} of {len(view.dataset['clauses']):,}, "
            f"{count(int(shown['statements'].sum()), 'statement')}. "
            "Summaries are ours; the source of each row has the wording. "
            "0 statements means that none was found."
            + (f" Narrowed to {narrowed}." if narrowed else "")
        ),
        table=shown,
        source_ids=tuple(shown["source_id"].unique()),
        view=view,
        hidden=("clause_id", "source_id"),
        widths={
            "text": 130,
            "number": 66,
            "heading": 225,
            "statements": 86,
            "issue": 160,
            "quantities": 190,
            "must act": 190,
            "summary": 460,
        },
        pinned=("text", "number"),
        choice_at=lambda row, _: str(shown["clause_id"].iloc[row]),
    )


def summary(view: View, shown: pd.DataFrame) -> str:
    """How many clauses of how many texts are left, how they are ordered, and what stays out."""
    if shown.empty:
        return "No clause is left under these filters."
    heard = int((shown["statements"] > 0).sum())
    words = (
        f"{count(len(shown), 'clause')} of {count(shown['text'].nunique(), 'text')}; "
        f"on {heard:,} of them at least one statement was found."
    )
    if view.filters.text:
        words += f" The best matches stand first.{search_note(view)}"
    later = len(view.clauses_asked()) - len(view["clauses"])
    if later:
        words += f" {count(later, 'clause')} of texts published later stay out."
    return words


def search_note(view: View) -> str:
    """Which words of the search no text holds, and what is shown for them; '' if all are held."""
    notes = []
    for word in view.dataset.search.read(view.filters.text):
        if word.corrected:
            near = listed((f"'{one}'" for one in word.read_as), last="or")
            notes.append(f" Nothing holds '{word.asked}'; shown is what holds {near}.")
        elif not word.read_as:
            notes.append(f" Nothing holds '{word.asked}' or a word like it.")
    return "".join(notes)
