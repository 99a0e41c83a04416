"""What stands around a clause: experts on its issue, events, and headings of signed agreements."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.experts import claim_splits
from parley.dataset import Record, View, records
from parley.exhibits.exhibit import Exhibit
from parley.wording import count, listed

NAMING_WORD: Final = 4
"""An issue's name is looked up by its words of at least so many letters."""


def experts(view: View, issue_id: str) -> pd.DataFrame:
    """The experts' claims on an issue with how many voices argue each way.

    Columns: ``claim_id``, ``claim``, ``for``, ``both ways``, ``against`` (voices; a
    paper of two authors is one). Of the filters only the as-of date holds.
    """
    about = _around(view).narrow(issue=(issue_id,))
    claims = about["claims"].set_index("claim_id")
    split = claim_splits(about).set_index("claim_id").reindex(claims.index)
    return pd.DataFrame(
        {
            "claim_id": claims.index,
            "claim": claims["statement"].to_numpy(),
            "for": split["in_favour"].to_numpy(),
            "both ways": split["both_ways"].to_numpy(),
            "against": split["against"].to_numpy(),
        }
    )


def events(view: View, clause: Record) -> Exhibit:
    """The events around a clause, each with what ties it to the clause.

    The data tie an event to a text, never to a clause. Three ties are told apart: the
    event and a statement on this clause rest on the same page; the event's words name
    the clause's issue; its text was the one on the table. Of the filters only the
    as-of date holds. Columns: date, event, tied by, summary; event_id and source_id.
    """
    about = _around(view)
    happened = about["events"]
    ties = _ties(about, clause, happened)
    rows = happened[ties != ""]
    issue = view.dataset.record("issues", clause["issue_id"])["name"]
    table = pd.DataFrame(
        {
            "event_id": rows["event_id"],
            "source_id": rows["source_id"],
            "date": rows["date"].dt.date,
            "event": rows["title"],
            "tied by": ties[rows.index],
            "summary": rows["summary"],
        }
    ).reset_index(drop=True)
    return Exhibit(
        key="clause_events",
        title=f"What happened around point {clause['number']}?",
        summary=(
            f"{count(len(table), 'event')} {'is' if len(table) == 1 else 'are'} tied to this "
            f"clause or its text; the issue is {issue}."
        ),
        rests_on=(
            "The data name the text on the table on a day, never a clause. 'Issue named': the "
            "event's words hold the words of the issue's name, a match by words and not by hand."
        ),
        table=table,
        source_ids=tuple(rows["source_id"].unique()),
        view=about,
        hidden=("event_id", "source_id"),
        widths={"date": 96, "event": 330, "tied by": 190},
    )


def _ties(view: View, clause: Record, happened: pd.DataFrame) -> pd.Series:
    """What ties each event to the clause, '' for nothing."""
    said = view.dataset["positions"]
    said = said[(said["clause_id"] == clause["clause_id"])]
    pages = set(said["source_id"][said["date"] <= pd.Timestamp(view.asof)])
    issue = view.dataset.record("issues", clause["issue_id"])["name"]
    named = view.narrow(text=naming(issue))["events"]["event_id"] if naming(issue) else ()
    found = {
        "same page as a statement": happened["source_id"].isin(pages),
        "issue named": happened["event_id"].isin(named),
        "text on the table": happened["plan_id"] == clause["plan_id"],
    }
    return pd.DataFrame(found).apply(lambda row: listed(row.index[row]), axis=1).astype("str")


def naming(issue: str) -> str:
    """The words of an issue's name that a text would hold: 'Zaporizhzhia nuclear plant'."""
    return " ".join(word for word in issue.split() if len(word) >= NAMING_WORD)


def precedents(view: View, issue_id: str) -> dict[str, list[Record]]:
    """Collection -> its headings that match the issue, in the data's order."""
    rows = view.dataset["precedents"]
    rows = rows[rows["issue_id"] == issue_id]
    return {str(scheme): records(found) for scheme, found in rows.groupby("scheme", sort=False)}


def _around(view: View) -> View:
    """The view with nothing narrowed but the as-of date."""
    return view.narrow(plan=(), issue=(), actor=(), basis=(), text="")
