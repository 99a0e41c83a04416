"""What the clauses of a view can be narrowed by, with how many clauses each choice leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.stances import latest
from parley.dataset import View
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.lists import holds_any

LISTS: Final[Mapping[str, str]] = {
    "text": "Text",
    "group": "Group",
    "issue": "Issue",
    "obliges": "Must act",
}
"""The facets that are chosen from a list, and their labels."""

MARKS: Final[Mapping[str, str]] = {
    "quantities": "With quantities",
    "heard": "With statements",
    "contested": "Contested",
}
"""The facets that a clause has or has not, and their labels."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A choice among the facets: ids or group names by list, and marks that must hold."""

    text: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    obliges: tuple[str, ...] = ()
    quantities: bool = False
    heard: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """The clauses of a view with all that the facets go by.

    ``clauses`` has the view's clauses with ``text``, ``group``, ``issue`` (ids) and
    ``statements`` (how many were found), ``quantities``, ``heard`` and ``contested``
    (bool). ``values`` gives per list its values with their names, in the data's order.
    """

    clauses: pd.DataFrame
    values: Mapping[str, Mapping[str, str]]

    def kept(self, narrowing: Narrowing) -> pd.DataFrame:
        """The clauses that the choice leaves."""
        rows = self.clauses
        for name in ("text", "group", "issue"):
            if wanted := getattr(narrowing, name):
                rows = rows[rows[name].isin(wanted)]
        rows = rows[holds_any(rows["obliges"], narrowing.obliges)]
        for name in MARKS:
            if getattr(narrowing, name):
                rows = rows[rows[name]]
        return rows

    def words(self, narrowing: Narrowing) -> str:
        """The choice in words: 'Group: Security; With quantities', '' for none."""
        parts = [
            f"{label}: {', '.join(self.values[name][one] for one in getattr(narrowing, name))}"
            for name, label in LISTS.items()
            if getattr(narrowing, name)
        ]
        parts += [label for name, label in MARKS.items() if getattr(narrowing, name)]
        return "; ".join(parts)

    def counts(self, narrowing: Narrowing) -> dict[str, dict[str, int]]:
        """Per list, how many clauses each value leaves, given what is chosen elsewhere.

        A list's own choice does not narrow its own counts, so that they say what
        choosing another value would give.
        """
        return {
            name: _counted(self.kept(replace(narrowing, **{name: ()})), name, self.values[name])
            for name in LISTS
        }

    def marked(self, narrowing: Narrowing) -> dict[str, int]:
        """Per mark, how many of the clauses have it, given what is chosen elsewhere."""
        return {
            name: int(self.kept(replace(narrowing, **{name: False}))[name].sum()) for name in MARKS
        }


def facets(view: View) -> Facets:
    """The facets of a view's clauses.

    A clause is contested when of those who spoke on this very clause somebody's last
    word was for it and somebody's against.
    """
    data = view.dataset
    clauses = view["clauses"]
    issues = data["issues"].sort_values("order", kind="stable").set_index("issue_id")
    said = view.statements()
    said = said[said["clause_id"].isin(clauses["clause_id"])]
    statements = clauses["clause_id"].map(said["clause_id"].value_counts()).fillna(0)
    last = latest(said)
    divided = for_and_against(last["stance"], last["clause_id"])
    rows = clauses.assign(
        text=clauses["plan_id"],
        issue=clauses["issue_id"],
        group=clauses["issue_id"].map(issues["group"]),
        statements=statements.astype("int64"),
        quantities=clauses["clause_id"].isin(data["terms"]["clause_id"]),
        heard=statements > 0,
        contested=clauses["clause_id"].isin(divided.index[divided]),
    )
    names = {
        "text": _names(data["plans"], "plan_id", "short_name"),
        "group": {str(one): str(one) for one in issues["group"].unique()},
        "issue": {str(one): str(name) for one, name in issues["name"].items()},
        "obliges": _names(data["actors"], "actor_id", "name"),
    }
    return Facets(
        rows,
        {
            name: {one: names[name][one] for one in _present(rows, name, names[name])}
            for name in LISTS
        },
    )


def _names(table: pd.DataFrame, key: str, name: str) -> dict[str, str]:
    return dict(zip(table[key], table[name], strict=True))


def _present(rows: pd.DataFrame, name: str, known: Mapping[str, str]) -> Iterator[str]:
    held = set(_cells(rows, name))
    return (one for one in known if one in held)


def _cells(rows: pd.DataFrame, name: str) -> pd.Series:
    cells = rows[name].dropna()
    return cells.str.split(LIST_SEPARATOR).explode() if name == "obliges" else cells


def _counted(rows: pd.DataFrame, name: str, values: Mapping[str, str]) -> dict[str, int]:
    found = _cells(rows, name).value_counts()
    return {one: int(found.get(one, 0)) for one in values}
