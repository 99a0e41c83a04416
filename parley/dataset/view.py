"""A view: a data set under filters and an as-of date.

Everything a reader sees, downloads or fetches is a view. Its tables never show
what was dated, or published, after the as-of date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from parley.dataset.contract import BASIS_WORDS, TABLES
from parley.dataset.lists import holds_any

if TYPE_CHECKING:
    from parley.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Filters:
    """The shared filters. An empty tuple, None or '' keeps everything."""

    plan: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    asof: date | None = None
    text: str = ""

    @classmethod
    def of(
        cls,
        plan: str | Iterable[str] = (),
        issue: str | Iterable[str] = (),
        actor: str | Iterable[str] = (),
        basis: str | Iterable[str] = (),
        asof: date | None = None,
        text: str = "",
    ) -> Filters:
        """Filters from single ids or any iterables of ids, without repetition."""
        return cls(_ids(plan), _ids(issue), _ids(actor), _ids(basis), asof, text.strip())


def _ids(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(dict.fromkeys(value))


@dataclass(frozen=True, eq=False)
class View:
    """A data set under filters. ``view["positions"]`` is the filtered table.

    Two views of the same content under the same filters show the same: `key` says
    so, and is what caches go by. Raises `ValueError` for an id that is not in the data.
    """

    dataset: Dataset
    filters: Filters
    _tables: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        allowed = {
            "plan": list(self.dataset["plans"]["plan_id"]),
            "issue": list(self.dataset["issues"]["issue_id"]),
            "actor": list(self.dataset["actors"]["actor_id"]),
            "basis": list(BASIS_WORDS),
        }
        for name, known in allowed.items():
            unknown = [value for value in getattr(self.filters, name) if value not in known]
            if unknown:
                raise ValueError(
                    f"{name}: {', '.join(map(repr, unknown))} is not in the data; "
                    f"allowed: {', '.join(known)}"
                )

    @property
    def asof(self) -> date:
        """The day as of which everything is shown: never later than the last covered date."""
        wanted = self.filters.asof
        covered = self.dataset.covered_to
        return covered if wanted is None else min(wanted, covered)

    @property
    def key(self) -> tuple[str, Filters]:
        """What two views share when they show the same."""
        return self.dataset.content_hash, self.filters

    def __getitem__(self, table: str) -> pd.DataFrame:
        """The rows of the table that the filters keep, in the data set's order."""
        if table not in self._tables:
            self._tables[table] = _FILTERED[table](self).reset_index(drop=True)
        return self._tables[table].copy(deep=False)

    def narrow(self, **changes: Any) -> View:
        """The view with some filters set anew, as in ``view.narrow(plan=("us-28",))``."""
        return View(self.dataset, replace(self.filters, **changes))

    def clauses_asked(self) -> pd.DataFrame:
        """The clauses that the filters keep, those of texts not yet published included.

        Cells about a text that did not exist say so, which takes its rows.
        """
        return _clauses_asked(self).reset_index(drop=True)

    def statements(self) -> pd.DataFrame:
        """Every position up to the as-of date by the kept actors on the kept bases, on any text.

        What an actor said of another text can bear on a cell, so neither the plan,
        the issue nor the search text narrows these rows.
        """
        return _statements(self).reset_index(drop=True)


def _among(cells: pd.Series, wanted: tuple[str, ...]) -> pd.Series:
    return cells.isin(wanted) if wanted else pd.Series(True, index=cells.index)


def _found(view: View, table: str) -> pd.Series:
    """Which rows of the data set's table the search text finds; all, if there is none."""
    return pd.Series(view.dataset.search.holds(table, view.filters.text))


def _statements(view: View) -> pd.DataFrame:
    """`View.statements` with the row numbers of the data set's table."""
    positions = view.dataset["positions"]
    f = view.filters
    kept = (positions["date"] <= _day(view)) & _among(positions["actor_id"], f.actor)
    return positions[kept & _among(positions["basis"], f.basis)]


def _day(view: View) -> pd.Timestamp:
    return pd.Timestamp(view.asof)


def _plans(view: View) -> pd.DataFrame:
    plans = view.dataset["plans"]
    return plans[_among(plans["plan_id"], view.filters.plan) & (plans["published"] <= _day(view))]


def _issues(view: View) -> pd.DataFrame:
    issues = view.dataset["issues"]
    return issues[_among(issues["issue_id"], view.filters.issue)]


def _clauses_asked(view: View) -> pd.DataFrame:
    clauses = view.dataset["clauses"]
    f = view.filters
    kept = _among(clauses["plan_id"], f.plan) & _among(clauses["issue_id"], f.issue)
    return clauses[kept & _found(view, "clauses")]


def _clauses(view: View) -> pd.DataFrame:
    clauses = _clauses_asked(view)
    return clauses[clauses["plan_id"].isin(_plans(view)["plan_id"])]


def _terms(view: View) -> pd.DataFrame:
    terms = view.dataset["terms"]
    return terms[terms["clause_id"].isin(view["clauses"]["clause_id"])]


def _lineage(view: View) -> pd.DataFrame:
    """Rows that touch a kept clause and whose texts were both public."""
    lineage = view.dataset["lineage"]
    clauses = view["clauses"]["clause_id"]
    plans = view.dataset["plans"]
    public = plans["plan_id"][plans["published"] <= _day(view)]
    touches = lineage["clause_id"].isin(clauses) | lineage["from_clause_id"].isin(clauses)
    both = lineage["plan_id"].isin(public) & lineage["from_plan_id"].isin(public)
    return lineage[touches & both]


def _actors(view: View) -> pd.DataFrame:
    actors = view.dataset["actors"]
    return actors[_among(actors["actor_id"], view.filters.actor)]


def _positions(view: View) -> pd.DataFrame:
    """Statements on a kept clause, or whose own words match the search; on whole texts, too.

    A position on a whole text has no issue, so an issue filter leaves it out.
    """
    said = _statements(view)
    f = view.filters
    clauses = _clauses_asked(view)["clause_id"]
    kept = said["clause_id"].isin(clauses)
    found = _found(view, "positions")[said.index]
    if not f.issue:
        plans = view.dataset["plans"]["plan_id"]
        whole = said["clause_id"].isin(plans[_among(plans, f.plan)])
        kept |= whole & found
    if f.text:
        in_scope = view.dataset["clauses"]
        in_scope = in_scope[
            _among(in_scope["plan_id"], f.plan) & _among(in_scope["issue_id"], f.issue)
        ]["clause_id"]
        kept |= said["clause_id"].isin(in_scope) & found
    return said[kept]


def _claims(view: View) -> pd.DataFrame:
    claims = view.dataset["claims"]
    kept = _among(claims["issue_id"], view.filters.issue)
    return claims[kept & _found(view, "claims")]


def _analyst_views(view: View) -> pd.DataFrame:
    views = view.dataset["analyst_views"]
    f = view.filters
    claims = view.dataset["claims"]
    in_scope = claims["claim_id"][_among(claims["issue_id"], f.issue)]
    kept = (views["date"] <= _day(view)) & views["claim_id"].isin(in_scope)
    found = views["claim_id"].isin(view["claims"]["claim_id"]) | _found(view, "analyst_views")
    return views[kept & found]


def _analysts(view: View) -> pd.DataFrame:
    analysts = view.dataset["analysts"]
    return analysts[analysts["analyst_id"].isin(view["analyst_views"]["analyst_id"])]


def _events(view: View) -> pd.DataFrame:
    events = view.dataset["events"]
    f = view.filters
    kept = (events["date"] <= _day(view)) & _among(events["plan_id"], f.plan)
    kept &= holds_any(events["actors"], f.actor)
    if view.asof < view.dataset.covered_to:
        # Of an event known by its month only, nobody can say that it lay before a day in it.
        month = events["precision"] == "month"
        kept &= ~month | (events["date"] + pd.offsets.MonthEnd(0) <= _day(view))
    return events[kept & _found(view, "events")]


def _precedents(view: View) -> pd.DataFrame:
    precedents = view.dataset["precedents"]
    return precedents[_among(precedents["issue_id"], view.filters.issue)]


def _recodings(view: View) -> pd.DataFrame:
    recodings = view.dataset["recodings"]
    rows = pd.concat([view["positions"]["position_id"], view["analyst_views"]["view_id"]])
    return recodings[recodings["row_id"].isin(rows)]


def _sources(view: View) -> pd.DataFrame:
    """The sources on which a kept row rests; all of them while nothing is filtered."""
    sources = view.dataset["sources"]
    if view.filters == Filters():
        return sources
    used: set[str] = set()
    for table in TABLES:
        if table.name != "sources" and "source_id" in table.column_names:
            used.update(view[table.name]["source_id"])
    return sources[sources["source_id"].isin(used)]


_FILTERED: Final[Mapping[str, Callable[[View], pd.DataFrame]]] = {
    "sources": _sources,
    "plans": _plans,
    "issues": _issues,
    "clauses": _clauses,
    "terms": _terms,
    "lineage": _lineage,
    "actors": _actors,
    "positions": _positions,
    "analysts": _analysts,
    "claims": _claims,
    "analyst_views": _analyst_views,
    "events": _events,
    "precedents": _precedents,
    "recodings": _recodings,
}
