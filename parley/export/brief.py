"""A printable brief of chosen clauses: each with its source and who last said what of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from parley.analysis.stances import latest, told
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.options import ids, words
from parley.exhibits.wording import answers
from parley.exhibits.wording.quantities import amount, named
from parley.export import document, wording
from parley.export.document import Line, Link
from parley.export.takeaway import Takeaway
from parley.wording import day, listed


@dataclass(frozen=True, slots=True)
class ClauseOptions:
    """Which clauses are gathered."""

    clause: tuple[str, ...] = words(
        CLAUSE, "Clauses", ids("clauses"), "clauses to gather, by id or by text and number"
    )


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, and what is known under it."""

    name: str
    line: Line


@dataclass(frozen=True, slots=True)
class Statement:
    """What an actor last said of a clause: the day, who, the stance with its sign, the words."""

    day: str
    actor: str
    stance: str
    line: Line


@dataclass(frozen=True, slots=True)
class ClauseSection:
    """A clause in the brief: its name and heading, its summary, what is known, what was said."""

    heading: str
    summary: str
    facts: tuple[Fact, ...]
    statements: tuple[Statement, ...]


def clause_brief(
    view: View,
    clause_ids: Sequence[str],
    *,
    address: str = "",
    accessed: date | None = None,
) -> bytes:
    """The clauses in the order given, each with its source and who last said what of it.

    Statements are those up to the view's as-of date by its actors on its bases. ``address`` and
    ``accessed`` are those of a `Takeaway`. Raises `KeyError` for an id that is not in the data.
    """
    takeaway = of_clauses(view, clause_ids, address=address, accessed=accessed)
    no_sources = takeaway.sources.head(0)  # each clause names its own
    return document.write(
        "clauses.html",
        document.frame(
            takeaway, no_sources, before=wording.clauses_lead(len(clause_ids), takeaway.summary)
        ),
        clauses=[_section(view, clause_id) for clause_id in clause_ids],
        none_said=wording.no_statement(
            view.asof, filtered=bool(view.filters.of_actors or view.filters.basis)
        ),
    )


def of_clauses(
    view: View,
    clause_ids: Sequence[str],
    *,
    address: str = "",
    accessed: date | None = None,
) -> Takeaway:
    """The rows of these clauses, as a file holds them, whatever texts and issues the view keeps.

    Raises `KeyError` for an id that is not in the data.
    """
    view = view.narrow(plan=(), issue=(), text="")  # they narrow neither clauses nor statements
    rows = pd.DataFrame(view.dataset.index["clauses"].loc[list(clause_ids)]).reset_index()
    return Takeaway(
        key="collected-clauses",
        title=wording.CLAUSES_TITLE,
        table=rows,
        view=view,
        source_ids=tuple(rows["source_id"].unique()),
        summary=wording.CLAUSES_SUMMARY,
        address=address,
        accessed=accessed,
    )


def _section(view: View, clause_id: str) -> ClauseSection:
    data = view.dataset
    clause = data.record("clauses", clause_id)
    return ClauseSection(
        heading=wording.clause_heading(data.names.clauses[clause_id], clause["heading"]),
        summary=clause["summary"],
        facts=tuple(_facts(view, clause)),
        statements=tuple(_statements(view, clause_id)),
    )


def _facts(view: View, clause: Record) -> Iterable[Fact]:
    """What is known of a clause, leaving out what is empty."""
    data = view.dataset
    plan = data.record("plans", clause["plan_id"])
    # What became of a text is known only at the end of what the data cover.
    status = plan["status"] if view.asof == data.covered_to else ""
    terms = records(data["terms"][data["terms"]["clause_id"] == clause["clause_id"]])
    obliged = [data.names.actors[actor_id] for actor_id in split(clause["obliges"])]
    texts = {
        wording.TEXT: wording.text_of_clause(plan["full_name"], plan["published"], status),
        wording.ISSUE: data.names.issues[clause["issue_id"]],
        wording.QUANTITIES: listed(map(_term, terms)),
        wording.MUST_ACT: listed(obliged),
    }
    yield from (Fact(name, Line(text)) for name, text in texts.items() if text)
    yield Fact(wording.SOURCE, Line("", _source(view, clause["source_id"], clause["locator"])))
    if clause["note"]:
        yield Fact(wording.NOTE, Line(clause["note"]))


def _term(term: Record) -> str:
    quantity = f"{named(term['measure'])} {amount(term['value'], term['unit'])}"
    return wording.with_note(quantity, term["note"] or "")


def _statements(view: View, clause_id: str) -> Iterable[Statement]:
    """The statement or answer of each actor that counts, the newest first."""
    statements = told(view)
    last = latest(statements[statements["clause_id"] == clause_id])
    for row in records(last.sort_values("date", ascending=False, kind="stable")):
        yield Statement(
            day=day(row["date"]),
            actor=view.dataset.names.actors[row["actor_id"]],
            stance=_stance(row),
            line=Line(row["summary"] or "", _source(view, row["source_id"], row["locator"])),
        )


def _stance(row: Record) -> str:
    """The stance with its sign and basis, or an answer that is no stance and how it counts."""
    if row["answer"]:
        return answers.held(
            row["answer"] if row["stance"] is None else row["stance"], row["answer"]
        )
    return wording.stance(SIGNS[row["stance"]], STANCE_WORDS[row["stance"]], row["basis"])


def _source(view: View, source_id: str, locator: str | None) -> Link:
    return document.told_in(view.dataset.record("sources", source_id), locator)
