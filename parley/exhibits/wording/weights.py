"""What actors weigh, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.dataset import Dataset, View, records
from parley.exhibits.options import self_named
from parley.wording import count, listed, rounded

WEIGHTED_BY: Final = "Weighted by"


DIGITS: Final = 6
"""How many digits of a weight are shown."""


def measures(dataset: Dataset) -> dict[str, str]:
    """The measures of the data set's weights, each called what it is."""
    return self_named(dataset["weights"]["measure"].unique())


def product(by: Iterable[str]) -> str:
    """'power × salience'."""
    return " \u00d7 ".join(by)


def in_general(view: View, actor_id: str) -> str:
    """'Weights of Ostrell in these data: power 0.3; salience on 4 issues, by issue.'; '' without any."""
    rows = view.dataset["weights"]
    rows = rows[rows["actor_id"] == actor_id]
    weights = []
    for measure, own in rows.groupby("measure", sort=False):
        general = own.loc[own["issue_id"].isna(), "value"]
        parts = [f"{measure} {rounded(float(general.iloc[0]), DIGITS)}"] if len(general) else []
        if issues := int(own["issue_id"].notna().sum()):
            parts.append(f"{measure} by issue, on {count(issues, 'issue')}")
        weights += parts
    if not weights:
        return ""
    return (
        f"Weights of {view.dataset.names.short_actors[actor_id]} in these data: {listed(weights)}."
    )


def of_actor(view: View, actor_id: str, issue_id: str) -> str:
    """'Weights of Ostrell in these data: power 0.3; salience 0.8 on this issue.'; '' without any."""
    rows = view.dataset["weights"]
    rows = rows[rows["actor_id"] == actor_id]
    rows = rows[rows["issue_id"].isna() | (rows["issue_id"] == issue_id)]
    # A weight on the issue goes before one on every issue.
    rows = rows.sort_values("issue_id", na_position="last", kind="stable")
    rows = rows.drop_duplicates("measure").sort_index()
    if rows.empty:
        return ""
    weights = [
        f"{row['measure']} {rounded(row['value'], DIGITS)}{' on this issue' if row['issue_id'] else ''}"
        for row in records(rows)
    ]
    return (
        f"Weights of {view.dataset.names.short_actors[actor_id]} in these data: {listed(weights)}."
    )
