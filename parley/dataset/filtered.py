"""What filters and an as-of date leave of each table.

Nothing that was dated, or published, after the as-of date is among the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from parley.dataset.contract import BY_NAME, TABLES
from parley.dataset.dates import last_possible
from parley.dataset.filters import Filters
from parley.dataset.keeping import Whole
from parley.dataset.kept import kept
from parley.dataset.lists import holds_any
from parley.dataset.tables import Tables, no_such_table


@dataclass(frozen=True, eq=False, repr=False)
class FilteredTables(Whole):
    """The tables of a data set under filters. ``rows["positions"]`` is the filtered table."""

    tables: Tables
    filters: Filters

    @property
    def key(self) -> tuple[str, Filters]:
        """See `View.key`."""
        return self.tables.identity, self.filters

    @property
    def asof(self) -> date:
        """The day as of which everything is shown: never later than the last covered date."""
        wanted, covered = self.filters.asof, self.tables.covered_to
        return covered if wanted is None else min(wanted, covered)

    def __getitem__(self, table: str) -> pd.DataFrame:
        if table not in _FILTERED:
            raise no_such_table(table, _FILTERED)
        return _filtered(self, table)

    def clauses_asked(self) -> pd.DataFrame:
        """See `View.clauses_asked`."""
        return _clauses_asked(self).reset_index(drop=True)

    def statements(self) -> pd.DataFrame:
        """See `View.statements`."""
        return _statements(self).reset_index(drop=True)


@kept
def _filtered(rows: FilteredTables, table: str) -> pd.DataFrame:
    """The rows of one table that are left, numbered from 0."""
    return _FILTERED[table](rows).reset_index(drop=True)


def _among(cells: pd.Series, wanted: tuple[str, ...]) -> pd.Series:
    return cells.isin(wanted) if wanted else pd.Series(True, index=cells.index)


@kept
def _kept_actors(rows: FilteredTables) -> frozenset[str] | None:
    """The actors that the filters keep, by name and by the side of the as-of day; None for all."""
    f = rows.filters
    if not f.of_actors:
        return None
    actors = rows.tables["actors"]["actor_id"]
    wanted = set(f.actor or actors)
    if f.side:
        sides = rows.tables.sides.on(rows.asof)
        wanted = {actor_id for actor_id in wanted if sides.get(actor_id) in f.side}
    return frozenset(wanted)


def _of_kept(rows: FilteredTables, cells: pd.Series) -> pd.Series:
    """Which cells name an actor that is kept."""
    wanted = _kept_actors(rows)
    return pd.Series(True, index=cells.index) if wanted is None else cells.isin(wanted)


def _matching(rows: FilteredTables, table: str) -> pd.Series:
    """Which rows of the data set's table the search text finds; all, if there is none."""
    return pd.Series(rows.tables.search.holds(table, rows.filters.text))


@kept
def _statements(rows: FilteredTables) -> pd.DataFrame:
    """`FilteredTables.statements` with the row numbers of the data set's table."""
    positions = rows.tables["positions"]
    f = rows.filters
    kept = (positions["date"] <= _day(rows)) & _of_kept(rows, positions["actor_id"])
    return positions[kept & _among(positions["basis"], f.basis)]


def _day(rows: FilteredTables) -> pd.Timestamp:
    return pd.Timestamp(rows.asof)


def _plans(rows: FilteredTables) -> pd.DataFrame:
    plans = rows.tables["plans"]
    return plans[_among(plans["plan_id"], rows.filters.plan) & (plans["published"] <= _day(rows))]


def _issues(rows: FilteredTables) -> pd.DataFrame:
    issues = rows.tables["issues"]
    return issues[_among(issues["issue_id"], rows.filters.issue)]


@kept
def _clauses_asked(rows: FilteredTables) -> pd.DataFrame:
    clauses = rows.tables["clauses"]
    f = rows.filters
    kept = _among(clauses["plan_id"], f.plan) & _among(clauses["issue_id"], f.issue)
    return clauses[kept & _matching(rows, "clauses")]


def _clauses(rows: FilteredTables) -> pd.DataFrame:
    clauses = _clauses_asked(rows)
    return clauses[clauses["plan_id"].isin(_plans(rows)["plan_id"])]


def _terms(rows: FilteredTables) -> pd.DataFrame:
    terms = rows.tables["terms"]
    return terms[terms["clause_id"].isin(rows["clauses"]["clause_id"])]


def _lineage(rows: FilteredTables) -> pd.DataFrame:
    """Rows that touch a kept clause and whose texts were both public."""
    lineage = rows.tables["lineage"]
    clauses = rows["clauses"]["clause_id"]
    plans = rows.tables["plans"]
    public = plans["plan_id"][plans["published"] <= _day(rows)]
    touches = lineage["clause_id"].isin(clauses) | lineage["from_clause_id"].isin(clauses)
    both = lineage["plan_id"].isin(public) & lineage["from_plan_id"].isin(public)
    return lineage[touches & both]


def _actors(rows: FilteredTables) -> pd.DataFrame:
    """The kept actors, each with its side on the as-of day."""
    actors, sides = rows.tables["actors"], rows.tables.sides
    if sides.dated:
        now = actors["actor_id"].map(sides.on(rows.asof))
        actors = actors.assign(side=now.astype(actors["side"].dtype))
    return actors[_of_kept(rows, actors["actor_id"])]


def _positions(rows: FilteredTables) -> pd.DataFrame:
    """Statements on a kept clause, or whose own words match the search; on whole texts, too.

    A position on a whole text has no issue, so an issue filter leaves it out.
    """
    said = _statements(rows)
    f = rows.filters
    clauses = _clauses_asked(rows)["clause_id"]
    kept = said["clause_id"].isin(clauses)
    matching = _matching(rows, "positions")[said.index]
    if not f.issue:
        plans = rows.tables["plans"]["plan_id"]
        whole = said["clause_id"].isin(plans[_among(plans, f.plan)])
        kept |= whole & matching
    if f.text:
        in_scope = rows.tables["clauses"]
        in_scope = in_scope[
            _among(in_scope["plan_id"], f.plan) & _among(in_scope["issue_id"], f.issue)
        ]["clause_id"]
        kept |= said["clause_id"].isin(in_scope) & matching
    return said[kept]


def _claims(rows: FilteredTables) -> pd.DataFrame:
    claims = rows.tables["claims"]
    kept = _among(claims["issue_id"], rows.filters.issue)
    return claims[kept & _matching(rows, "claims")]


def _analyst_views(rows: FilteredTables) -> pd.DataFrame:
    views = rows.tables["analyst_views"]
    f = rows.filters
    claims = rows.tables["claims"]
    in_scope = claims["claim_id"][_among(claims["issue_id"], f.issue)]
    kept = (views["date"] <= _day(rows)) & views["claim_id"].isin(in_scope)
    matching = views["claim_id"].isin(rows["claims"]["claim_id"]) | _matching(rows, "analyst_views")
    return views[kept & matching]


def _analysts(rows: FilteredTables) -> pd.DataFrame:
    analysts = rows.tables["analysts"]
    return analysts[analysts["analyst_id"].isin(rows["analyst_views"]["analyst_id"])]


def _events(rows: FilteredTables) -> pd.DataFrame:
    events = rows.tables["events"]
    f = rows.filters
    kept = (events["date"] <= _day(rows)) & _among(events["plan_id"], f.plan)
    wanted = _kept_actors(rows)
    if wanted is not None:
        kept &= holds_any(events["actors"], wanted)
    if rows.asof < rows.tables.covered_to:
        # Of an event known by its month or year only, nobody can say that it lay before a day in it.
        kept &= last_possible(events["date"], events["precision"]) <= _day(rows)
    return events[kept & _matching(rows, "events")]


def _precedents(rows: FilteredTables) -> pd.DataFrame:
    precedents = rows.tables["precedents"]
    return precedents[_among(precedents["issue_id"], rows.filters.issue)]


def _recodings(rows: FilteredTables) -> pd.DataFrame:
    recodings = rows.tables["recodings"]
    ids = pd.concat([rows["positions"]["position_id"], rows["analyst_views"]["view_id"]])
    return recodings[recodings["row_id"].isin(ids)]


def _second_sources(rows: FilteredTables) -> pd.DataFrame:
    """The second pages of the rows that are kept."""
    second = rows.tables["second_sources"]
    kept = pd.Series(False, index=second.index)
    for table in BY_NAME["second_sources"].column("table").words:
        ids = rows[table][BY_NAME[table].key[0]]
        kept |= (second["table"] == table) & second["row_id"].isin(ids)
    return second[kept]


def _searched(rows: FilteredTables) -> pd.DataFrame:
    """The searches on kept clauses and texts for kept actors.

    The day of a search says what the curators did and not what the parties did, so the
    as-of date takes none away: what was searched later was searched up to that day too.
    """
    searched = rows.tables["searched"]
    about = pd.concat([rows["clauses"]["clause_id"], rows["plans"]["plan_id"]])
    kept = searched["clause_id"].isin(about) & _of_kept(rows, searched["actor_id"])
    return searched[kept]


def _memberships(rows: FilteredTables) -> pd.DataFrame:
    """The times of kept actors that had begun by the as-of date."""
    memberships = rows.tables["memberships"]
    return _begun(memberships[_of_kept(rows, memberships["actor_id"])], rows)


def _coalitions(rows: FilteredTables) -> pd.DataFrame:
    """The members of kept coalitions, and the coalitions of kept actors, that had begun by the as-of date."""
    coalitions = rows.tables["coalitions"]
    either = _of_kept(rows, coalitions["coalition_id"]) | _of_kept(rows, coalitions["member_id"])
    return _begun(coalitions[either], rows)


def _begun(times: pd.DataFrame, rows: FilteredTables) -> pd.DataFrame:
    """The times that had begun by the as-of date; an end that came later was not known, and is left out."""
    begun = times[~(times["first_day"] > _day(rows))]
    return begun.assign(last_day=begun["last_day"].where(begun["last_day"] <= _day(rows)))


def _weights(rows: FilteredTables) -> pd.DataFrame:
    weights, f = rows.tables["weights"], rows.filters
    on_kept = _among(weights["issue_id"], f.issue) | weights["issue_id"].isna()
    return weights[_of_kept(rows, weights["actor_id"]) & on_kept]


def _answers(rows: FilteredTables) -> pd.DataFrame:
    """Answers of kept actors up to the as-of date on kept clauses, and on kept texts as a whole."""
    answers = rows.tables["answers"]
    kept = (answers["date"] <= _day(rows)) & _of_kept(rows, answers["actor_id"])
    about = rows["clauses"]["clause_id"]
    if not (rows.filters.issue or rows.filters.text):
        about = pd.concat([about, rows["plans"]["plan_id"]])
    return answers[kept & answers["clause_id"].isin(about)]


def _sources(rows: FilteredTables) -> pd.DataFrame:
    """The sources on which a kept row rests, and its second ones; all while nothing is filtered."""
    sources = rows.tables["sources"]
    if rows.filters == Filters():
        return sources
    used: set[str] = set()
    for table in TABLES:
        if table.name != "sources" and "source_id" in table.column_names:
            used.update(rows[table.name]["source_id"].dropna())
    return sources[sources["source_id"].isin(used)]


_FILTERED: Final[Mapping[str, Callable[[FilteredTables], pd.DataFrame]]] = {
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
    "second_sources": _second_sources,
    "searched": _searched,
    "memberships": _memberships,
    "coalitions": _coalitions,
    "weights": _weights,
    "answers": _answers,
    "words": lambda rows: rows.tables["words"],
}
