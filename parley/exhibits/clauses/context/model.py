"""What stands around a clause: events, experts on its issue, and headings of signed agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.experts import claim_splits
from parley.analysis.stances import told
from parley.dataset import Record, View, records
from parley.dataset.dates import as_known
from parley.dataset.kept import kept, shared
from parley.exhibits.clauses import wording
from parley.exhibits.clauses.chosen import ClauseOptions as Options
from parley.exhibits.clauses.chosen import chosen_clause
from parley.wording import listed

__all__ = ("Model", "Options", "build", "experts", "naming", "precedents")

NAMING_WORD: Final = 4
"""An issue's name is looked up by its words of at least so many letters."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The events around a clause, each with what ties it to the clause.

    The data tie an event to a text, never to a clause. Three ties are told apart: the
    event and a statement on this clause rest on the same page; the event's words name
    the clause's issue; its text was the current one. ``view`` has nothing narrowed but the as-of
    date. ``table`` has the columns event_id and source_id (for links), date, event, tied
    by, summary.
    """

    view: View
    options: Options
    clause: Record
    issue: str
    table: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no event is tied to it."""
        return self.table.empty


@shared
def build(view: View, options: Options) -> Model:
    """The events around the clause that the options name."""
    clause = chosen_clause(view, options)
    about = _around(view)
    events = about["events"]
    ties = _ties(about, clause, events)
    rows = events[ties != ""]
    table = pd.DataFrame(
        {
            "event_id": rows["event_id"],
            "source_id": rows["source_id"],
            "date": as_known(rows["date"], rows["precision"]),
            "event": rows["title"],
            "tied by": ties[rows.index],
            "summary": rows["summary"],
        }
    ).reset_index(drop=True)
    return Model(about, options, clause, view.dataset.names.issues[clause["issue_id"]], table)


def _ties(view: View, clause: Record, events: pd.DataFrame) -> pd.Series:
    """What ties each event to the clause, '' for nothing."""
    said = told(view)
    pages = set(said.loc[said["clause_id"] == clause["clause_id"], "source_id"])
    words = naming(view.dataset.names.issues[clause["issue_id"]])
    named = view.narrow(text=words)["events"]["event_id"] if words else ()
    ties = {
        wording.SAME_PAGE: events["source_id"].isin(pages),
        wording.ISSUE_NAMED: events["event_id"].isin(named),
        wording.CURRENT_TEXT: events["plan_id"] == clause["plan_id"],
    }
    which = pd.DataFrame(ties)
    words = [listed(which.columns[row]) for row in which.to_numpy(dtype=bool)]
    return pd.Series(words, index=events.index, dtype="str")


def naming(issue: str) -> str:
    """The words of an issue's name that a text would hold: 'Zaporizhzhia nuclear plant'."""
    return " ".join(word for word in issue.split() if len(word) >= NAMING_WORD)


@kept
def experts(view: View, issue_id: str) -> pd.DataFrame:
    """The experts' claims on an issue with how many voices argue each way.

    Columns: ``claim_id``, ``claim``, ``for``, ``both ways``, ``against`` (voices; a
    paper of two authors is one). Of the filters only the as-of date holds.
    """
    about = _around(view).narrow(issue=(issue_id,))
    claims = about["claims"]
    voices = claim_splits(about).set_index("claim_id").reindex(claims["claim_id"])
    return pd.DataFrame(
        {
            "claim_id": claims["claim_id"],
            "claim": claims["statement"],
            "for": voices["in_favour"].to_numpy(),
            "both ways": voices["both_ways"].to_numpy(),
            "against": voices["against"].to_numpy(),
        }
    )


def precedents(view: View, issue_id: str) -> dict[str, list[Record]]:
    """Collection -> its headings that match the issue, in the data's order."""
    rows = view.dataset["precedents"]
    rows = rows[rows["issue_id"] == issue_id]
    return {
        str(scheme): records(headings) for scheme, headings in rows.groupby("scheme", sort=False)
    }


def _around(view: View) -> View:
    """The view with nothing narrowed but the as-of date."""
    return view.narrow(plan=(), issue=(), actor=(), side=(), basis=(), text="")
