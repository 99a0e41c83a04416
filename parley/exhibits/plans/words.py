"""What is said of a comparison of texts: its title, its sentences, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd

from parley.analysis.lineage import tally
from parley.dataset import Record, View
from parley.wording import count, day, listed

Pair = tuple[str, str]


def title(view: View, plans: Sequence[str], *, linked: bool = False) -> str:
    """'US 28 points beside Twenty points: what changed?'; without lineage nothing did change."""
    names = plan_names(view)
    if len(plans) < 2:
        return "What became of each text's clauses in the next?"
    head = f"{names[plans[0]]} beside {listed(names[one] for one in plans[1:])}"
    return f"{head}: what changed?" if linked else f"{head}, issue by issue"


def plan_names(view: View) -> dict[str, str]:
    """id -> the name of each text on pages."""
    plans = view.dataset["plans"]
    return dict(zip(plans["plan_id"], plans["short_name"], strict=True))


def summaries(view: View, plans: Sequence[str], accounts: Mapping[Pair, pd.DataFrame]) -> list[str]:
    """A sentence for each pair of texts: what became of the clauses, or that nobody compared them.

    ``accounts`` are those of `plan_alignment.Alignment`.
    """
    names = plan_names(view)
    sentences = []
    apart = []
    for earlier, later in combinations(plans, 2):
        if (earlier, later) not in accounts:
            apart.append(f"{names[earlier]} and {names[later]}")
            continue
        rows = tally(accounts[earlier, later])
        ways = [
            f"{n:,} {change}" for change, n in zip(rows["change"], rows["rows"], strict=True) if n
        ]
        sentences.append(
            f"From {names[earlier]} to {names[later]}: {listed(ways) or 'no clause left'}."
        )
    if apart:
        sentences.append(
            f"Between {listed(apart, last='or between')} no lineage is recorded: "
            "their clauses stand together by issue alone."
        )
    return sentences


def not_yet(view: View, plans: Sequence[str]) -> list[str]:
    """A sentence for each text that came out only after the as-of date."""
    rows = [view.dataset.record("plans", one) for one in plans]
    return [
        f"{plan['short_name']} came out on {day(plan['published'])}, after the as-of date."
        for plan in rows
        if plan["published"] > pd.Timestamp(view.asof)
    ]


def unpublished(view: View, plans: Sequence[str]) -> list[str]:
    """A sentence for each text of which not every point is known."""
    entered = view.dataset["clauses"]["plan_id"].value_counts()
    rows = [view.dataset.record("plans", one) for one in plans]
    sentences = [_how_known(plan, int(entered.get(plan["plan_id"], 0))) for plan in rows]
    return [one for one in sentences if one]


def _how_known(plan: Record, entered: int) -> str:
    """What is known of a text that is not known in full, '' for one that is."""
    name = plan["short_name"]
    of_points = f" of its {plan['points']} points" if plan["points"] else ""
    if plan["text_public"] == "no":
        if not entered:
            return f"{name} was not published; no clause is entered."
        return (
            f"{name} was not published: what stands here{of_points} "
            f"{'is' if entered == 1 else 'are'} {count(entered, 'clause')} as reported."
        )
    if not entered:
        return f"{name} is described as a whole; no clause is entered."
    if plan["text_public"] == "partial":
        return f"Only part of {name} is known: {count(entered, 'clause')}{of_points} entered."
    return ""
