"""A printable brief of chosen clauses: one HTML file without scripts or anything to load."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from parley.analysis.stances.states import latest
from parley.charts.palette import SIGNS
from parley.charts.quantities import amount, named
from parley.dataset import Record, View, records
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.lists import split
from parley.dataset.words import count, day, listed, names

_STYLE: Final = """
@page { margin: 18mm; }
body { font: 11pt/1.45 "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; color: #1f1e24;
  background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.15rem; margin: 0 0 .3rem; }
section { border-top: 1px solid #bbb; padding: 1rem 0 .2rem; }
h2, thead { break-after: avoid; } tr, dl div { break-inside: avoid; }
.small, dd, dt, table { font-size: .9rem; } .small { color: #55525b; }
dl { margin: .5rem 0; } dl div { display: flex; gap: .6rem; } dt { min-width: 8rem; color: #55525b; }
dd { margin: 0; } table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
caption { text-align: left; color: #55525b; padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0;
  border-bottom: 1px solid #ddd; }
a { color: #54308c; } td, dd { overflow-wrap: anywhere; }
@media (min-width: 40rem), print { th, td:first-child { white-space: nowrap; } }
@media print { body { margin: 0; max-width: none; padding: 0; } a { color: inherit; } }
"""
# Whatever a reader's browser would do with the file: no script, no request.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def clause_brief(view: View, clause_ids: Sequence[str]) -> bytes:
    """The clauses in the order given, each with its source and who last said what of it.

    Statements are those up to the view's as-of date by its actors on its bases. Raises
    `KeyError` for an id that is not in the data.
    """
    meta = view.dataset.meta
    head = (
        f"{count(len(clause_ids), 'clause')} · as of {day(view.asof)} · {meta.title}, version "
        f"{view.dataset.version}, covered to {day(view.dataset.covered_to)}"
    )
    sections = "\n".join(_section(view, clause_id) for clause_id in clause_ids)
    page = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>Collected clauses</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Collected clauses</h1>
<p class="small">{escape(head)}</p>
<p class="small">Summaries are the data set's own words; the source of each clause has the
wording. An actor without a row is silent as far as was found, which is not neutrality.</p>
{sections}
</body>
</html>
"""
    return page.encode("utf-8")


def _section(view: View, clause_id: str) -> str:
    data = view.dataset
    clause = data.record("clauses", clause_id)
    plan = data.record("plans", clause["plan_id"])
    title = f"{plan['short_name']} {clause['number']}: {clause['heading']}"
    return f"""<section>
<h2>{escape(title)}</h2>
<p>{escape(clause["summary"])}</p>
<dl>{"".join(_fact(name, html) for name, html in _facts(view, clause, plan))}</dl>
{_statements(view, clause_id)}
</section>"""


def _facts(view: View, clause: Record, plan: Record) -> Iterable[tuple[str, str]]:
    """Name and HTML of what is known of a clause, leaving out what is empty."""
    data = view.dataset
    yield "Text", escape(f"{plan['full_name']}, {day(plan['published'])} ({plan['status']})")
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
        return f'<p class="small">No statement was found up to {day(view.asof)}.</p>'
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    rows = "".join(
        f"<tr><td>{escape(day(row['date']))}</td><td>{escape(actors[row['actor_id']])}</td>"
        f"<td>{SIGNS[row['stance']]} {STANCE_WORDS[row['stance']]}, {escape(row['basis'])}</td>"
        f"<td>{escape(row['summary'])} {_source(view, row['source_id'], row['locator'])}</td></tr>"
        for row in records(last.sort_values("date", ascending=False, kind="stable"))
    )
    return (
        "<table><caption>What each actor last said of it</caption>"
        "<thead><tr><th>Date</th><th>Actor</th><th>Stance</th><th>Statement and source</th></tr>"
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _source(view: View, source_id: str, locator: str | None) -> str:
    """Publisher, day and place, linked; the contract has made sure that the address is http(s)."""
    source = view.dataset.record("sources", source_id)
    place = f", {locator}" if locator else ""
    label = f"{source['publisher']}, {day(source['published'])}{place}"
    return f'<a href="{escape(source["url"])}" rel="noreferrer">{escape(label)}</a>'
