"""The texts of a row that a question is looked up in, its own and those that it is joined to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parley.analysis.search import wording
from parley.dataset import Dataset, Record
from parley.dataset.contract import BY_NAME
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.dataset.record import record_at
from parley.dataset.search import KINDS


@dataclass(frozen=True, slots=True)
class Fields:
    """A row's id and title; its texts by field (`wording.FIELDS`), those that count most first.

    ``shown`` are the fields whose text is worth showing beside the title, the last one whether
    it holds a word of the question or not. ``ids`` are those of what words may lead to: issue,
    text and actors.
    """

    id: str
    title: str
    texts: Mapping[str, str]
    shown: tuple[str, ...]
    ids: frozenset[str]


_LONG: Final = 20_000
"""Rows from which on those of a table are read one by one."""


def _record(dataset: Dataset, table: str, row: int) -> Record:
    """A row by its number."""
    rows = dataset[table]
    if len(rows) > _LONG:
        return record_at(rows, row)
    return dataset.by_key(table)[rows[BY_NAME[table].key[0]].array[row]]


def fields_of(dataset: Dataset, kind: str, row: int) -> Fields:
    """The texts of a row, by the kind and the row's number in its table."""
    record = _record(dataset, KINDS[kind], row)
    row_id, title, texts, shown, ids = _READ[kind](dataset, record)
    filled = {name: str(text) for name, text in texts.items() if text}
    known = tuple(name for name in shown if name in filled)
    return Fields(row_id, title, filled, known, frozenset(one for one in ids if one))


_Read = tuple[str, str, dict[str, Any], tuple[str, ...], list[Any]]


_OF_CLAUSE: Final = ("heading", "quantity", "summary", "issue", "issue_question", "text")
"""What a statement on a clause is found by."""


def _clause(dataset: Dataset, record: Record) -> _Read:
    names, clause_id = dataset.names, record["clause_id"]
    issue = dataset.by_key("issues")[record["issue_id"]]
    plan = dataset.by_key("plans")[record["plan_id"]]
    obliged = split(record["obliges"])
    texts = {
        "heading": record["heading"],
        "quantity": _quantities(dataset).get(clause_id),
        "summary": record["summary"],
        "number": record["number"],
        "issue": issue["name"],
        "issue_question": issue["question"],
        "text": _both(plan["short_name"], plan["full_name"]),
        "obliged": _actors(dataset, obliged),
    }
    title = wording.clause(names.clauses[clause_id], record["heading"])
    ids = [record["issue_id"], record["plan_id"], *obliged]
    return clause_id, title, texts, ("quantity", "summary"), ids


@shared
def _quantities(dataset: Dataset) -> dict[str, str]:
    """What clauses say in numbers, those that do."""
    cells = dataset.search.fulltext.table("quantities")["quantity"]
    said = cells.notna()
    return dict(zip(dataset["clauses"]["clause_id"][said], cells[said], strict=True))


def _text(dataset: Dataset, record: Record) -> _Read:
    sponsors = split(record["sponsors"])
    texts = {
        "name": _both(record["short_name"], record["full_name"]),
        "summary": record["summary"],
        "status": record["status"],
        "sponsors": _actors(dataset, sponsors),
    }
    ids = [record["plan_id"], *sponsors]
    return record["plan_id"], record["short_name"], texts, ("summary",), ids


def _statement(dataset: Dataset, record: Record) -> _Read:
    about, actor = record["clause_id"], record["actor_id"]
    names = dataset.names
    texts = {"summary": record["summary"], "speaker": record["speaker"]}
    ids = [actor, about]
    clause_row = dataset.by_key("clauses").get(about)
    if clause_row is None:
        name = names.plans[about]
        texts["text"] = names.bare.plans[about]
    else:
        _, _, of_clause, _, more = _clause(dataset, clause_row)
        name = names.clauses[about]
        texts["clause"] = " · ".join(text for field in _OF_CLAUSE if (text := of_clause[field]))
        ids += more
    texts["actor"] = _named(dataset, actor)
    title = wording.statement(names.actors[actor], record["date"], name)
    return record["position_id"], title, texts, ("summary",), ids


def _view(dataset: Dataset, record: Record) -> _Read:
    claim = dataset.by_key("claims")[record["claim_id"]]
    expert = dataset.names.analysts[record["analyst_id"]]
    texts = {
        "summary": record["summary"],
        "expert": dataset.names.bare.analysts[record["analyst_id"]],
    }
    texts["claim"] = _both(claim["statement"], claim["definition"])
    if claim["issue_id"]:
        issue = dataset.by_key("issues")[claim["issue_id"]]
        texts["issue"], texts["issue_question"] = issue["name"], issue["question"]
    title = wording.view(expert, record["date"], claim["statement"])
    return record["view_id"], title, texts, ("summary",), [claim["issue_id"]]


def _event(dataset: Dataset, record: Record) -> _Read:
    involved = split(record["actors"])
    texts = {
        "title": record["title"],
        "summary": record["summary"],
        "involved": _actors(dataset, involved),
    }
    return record["event_id"], record["title"], texts, ("summary",), involved


def _actor(_: Dataset, record: Record) -> _Read:
    texts = {
        "name": _both(record["name"], record["short_name"]),
        "description": record["description"],
    }
    ids = [record["actor_id"]]
    return record["actor_id"], record["name"], texts, ("description",), ids


def _expert(_: Dataset, record: Record) -> _Read:
    texts = {name: record[name] for name in ("name", "affiliation", "role", "country")}
    return record["analyst_id"], record["name"], texts, ("affiliation", "role"), []


def _source(_: Dataset, record: Record) -> _Read:
    texts = {"title": record["title"], "publisher": record["publisher"]}
    return record["source_id"], record["title"], texts, (), []


_READ: Final[Mapping[str, Callable[[Dataset, Record], _Read]]] = {
    "clause": _clause,
    "text": _text,
    "statement": _statement,
    "view": _view,
    "event": _event,
    "actor": _actor,
    "expert": _expert,
    "source": _source,
}


def _both(first: str, second: str | None) -> str:
    """Two texts as one, where there are two."""
    return f"{first} · {second}" if second else first


def _named(dataset: Dataset, actor_id: str) -> str:
    actor = dataset.by_key("actors")[actor_id]
    return _both(actor["name"], actor["short_name"])


def _actors(dataset: Dataset, ids: list[str]) -> str:
    return " · ".join(_named(dataset, actor_id) for actor_id in ids)
