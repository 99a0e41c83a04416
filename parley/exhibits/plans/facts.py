"""What is known of one text as a whole: its facts, its relatives, and the events of its time."""

from __future__ import annotations

import pandas as pd

from parley.analysis.lineage import known
from parley.dataset import View
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.dataset.lists import split
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.words import plan_names
from parley.wording import count, day, listed, names


def facts(view: View, plan_id: str) -> list[tuple[str, str]]:
    """Name and words of each fact, in reading order; what is not known is left out."""
    data = view.dataset
    plan = data.record("plans", plan_id)
    called = plan_names(view)
    found = [("In full", plan["full_name"])]
    if plan["sponsors"]:
        sponsors = names(data["actors"], split(plan["sponsors"]), "actor_id", "name")
        found.append(("Put forward by", listed(sponsors)))
    found += [("Published", day(plan["published"])), ("Status", plan["status"])]
    found.append(("How much is known", TEXT_PUBLIC_WORDS[plan["text_public"]]))
    clauses = data["clauses"]
    points = clauses[clauses["part_of"].isna() & clauses["variant_of"].isna()]["plan_id"]
    entered = count(int((points == plan_id).sum()), "point")
    said = f" of {plan['points']} that it is said to have" if plan["points"] else ""
    found.append(("Entered here", entered + said))
    if plan["supersedes"]:
        found.append(("Replaced", called[plan["supersedes"]]))
    later = data["plans"]
    later = later[
        (later["supersedes"] == plan_id) & (later["published"] <= pd.Timestamp(view.asof))
    ]["short_name"]
    if len(later):
        found.append(("Replaced by", listed(later)))
    return found


def relatives(view: View, plan_id: str) -> dict[str, int]:
    """id of every public text that was compared with this one -> steps of lineage between them."""
    rows = known(view)
    after = rows[rows["from_plan_id"] == plan_id]["plan_id"]
    before = rows[rows["plan_id"] == plan_id]["from_plan_id"]
    steps = pd.concat([before, after]).value_counts()
    return {one: int(steps[one]) for one in view.dataset["plans"]["plan_id"] if one in steps}


def events(view: View, plan_id: str) -> Exhibit:
    """The events for which this was the text on the table, oldest first.

    Of the filters only the as-of date holds. Columns: date, event, kind, summary, and
    event_id and source_id for links.
    """
    about = view.narrow(plan=(plan_id,), issue=(), actor=(), basis=(), text="")
    rows = about["events"].sort_values("date", kind="stable")
    name = plan_names(view)[plan_id]
    return Exhibit(
        key="plan_events",
        title=f"What happened while {name} was on the table?",
        summary=f"{count(len(rows), 'event')} while {name} was the text on the table.",
        rests_on="Which text was on the table on a day is the data set's reading.",
        table=pd.DataFrame(
            {
                "event_id": rows["event_id"],
                "source_id": rows["source_id"],
                "date": rows["date"].dt.date,
                "event": rows["title"],
                "kind": rows["kind"],
                "summary": rows["summary"],
            }
        ).reset_index(drop=True),
        source_ids=tuple(rows["source_id"].unique()),
        view=about,
        hidden=("event_id", "source_id"),
        widths={"date": 96, "event": 360, "kind": 100},
    )
