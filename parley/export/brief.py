"""A printable brief of chosen clauses: each with its source and who last said what of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import Final

import pandas as pd

from parley.analysis.stances.states import latest
from parley.charts.palette import SIGNS
from parley.dataset import Dataset, Record, View, records
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.quantities import amount, named
from parley.export import document
from parley.export.parameters import Parameter
from parley.export.takeaway import Takeaway
from parley.wording import count, day, listed, names


def clause_labels(dataset: Dataset) -> dict[str, str]:
    """clause_id -> 'US 28 points 6', as addresses and lists name a clause."""
    return dataset.names.labels("clauses")


CLAUSE: Final = Parameter(
    "clause", "clauses to gather, by id or by text and number", {"type": "string"}, many=True,
    labels=clause_labels,
)  # fmt: skip


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
    taken = of_clauses(view, clause_ids, address=address, accessed=accessed)
    return document.page(
        taken.title,
        [f"{count(len(clause_ids), 'clause')}. {taken.summary}", *document.lead(taken)],
        [*(_section(view, clause_id) for clause_id in clause_ids), document.to_cite(taken)],
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
    clauses = view.dataset["clauses"].set_index("clause_id", drop=False)
    rows = pd.DataFrame(clauses.loc[list(clause_ids)]).reset_index(drop=True)
    return Takeaway(
        key="collected-clauses",
        title="Collected clauses",
        table=rows,
        view=view,
        source_ids=tuple(rows["source_id"].unique()),
        summary=(
            "Summaries are the data set's own words; the source of each clause has the wording. An "
            "actor without a row is silent as far as was found, which is not neutrality."
        ),
        address=address,
        accessed=accessed,
    )


def _section(view: View, clause_id: str) -> str:
    data = view.dataset
    clause = data.record("clauses", clause_id)
    plan = data.record("plans", clause["plan_id"])
    return document.section(
        f"{plan['short_name']} {clause['number']}: {clause['heading']}",
        f"<p>{escape(clause['summary'])}</p>",
        f"<dl>{''.join(_fact(name, html) for name, html in _facts(view, clause, plan))}</dl>",
        _statements(view, clause_id),
    )


def _facts(view: View, clause: Record, plan: Record) -> Iterable[tuple[str, str]]:
    """Name and HTML of what is known of a clause, leaving out what is empty."""
    data = view.dataset
    # What became of a text is known only at the end of what the data cover.
    status = f" ({plan['status']})" if view.asof == data.covered_to else ""
    yield "Text", escape(f"{plan['full_name']}, {day(plan['published'])}{status}")
    yield "Issue", escape(data.record("issues", clause["issue_id"])["name"])
    terms = records(data["terms"][data["terms"]["clause_id"] == clause["clause_id"]])
    if terms:
        yield "Quantities", escape(listed(_term(term) for term in terms))
    if clause["obliges"]:
        actors = names(data["actors"], split(clause["obliges"]), "actor_id", "name")
        yield "Must act", escape(listed(actors))
    yield "Source", _source(view, clause["source_id"], clause["locator"])
    if clause["note"]:
        yield "Note", escape(clause["note"])


def _term(term: Record) -> str:
    note = f" ({term['note']})" if term["note"] else ""
    return f"{named(term['measure'])} {amount(term['value'], term['unit'])}{note}"


def _fact(name: str, html: str) -> str:
    return f"<div><dt>{escape(name)}</dt><dd>{html}</dd></div>"


def _statements(view: View, clause_id: str) -> str:
    """The statement of each actor that counts, as a table, or that none was found."""
    said = view.statements()
    last = latest(said[said["clause_id"] == clause_id])
    if last.empty:
        return document.small(f"No statement was found up to {day(view.asof)}.")
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    rows = "".join(
        f"<tr><td>{escape(day(row['date']))}</td><td>{escape(actors[row['actor_id']])}</td>"
        f"<td>{SIGNS[row['stance']]} {STANCE_WORDS[row['stance']]}, {escape(row['basis'])}</td>"
        f"<td>{escape(row['summary'])} {_source(view, row['source_id'], row['locator'])}</td></tr>"
        for row in records(last.sort_values("date", ascending=False, kind="stable"))
    )
    return (
        '<table class="said"><caption>What each actor last said of it</caption>'
        "<thead><tr><th>Date</th><th>Actor</th><th>Stance</th><th>Statement and source</th></tr>"
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _source(view: View, source_id: str, locator: str | None) -> str:
    return document.source(view.dataset.record("sources", source_id), locator)
