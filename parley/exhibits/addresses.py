"""Addresses of pages within the app: which page, and what its controls are set to.

Nothing here knows the keys of a page's address: those of an exhibit's controls stand with
its options, those under which a page shows it in the registry, and those of what the
reader chose on a page in `parley.exhibits.choice_keys`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from parley.dataset import Dataset
from parley.exhibits.choice_keys import ANALYST, CELL, CLAIM, CLAUSE, MARK, SOURCE
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import checked, in_address
from parley.exhibits.registry import EXHIBITS
from parley.pages import FIRST, PAGES, Page

Query = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its name, and its query: key -> text or texts.

    A shared filter in it would have no effect, as the sidebar holds it already; and what a
    control holds from the start costs the reader a second step back, so it is left out.
    """

    page: str
    query: Query = field(default_factory=dict)

    @property
    def opens(self) -> Page:
        """The page that it opens."""
        return PAGES[self.page]

    def __str__(self) -> str:
        """As a link within the app says it, below the app's root: 'clauses?clause=us-28%2F7'."""
        page = "" if self.opens is FIRST else self.page
        return f"{page}?{urlencode(self.query, doseq=True)}" if self.query else page


def clause(clause_id: str) -> Address:
    """The clause's own view."""
    return Address("clauses", {CLAUSE: clause_id})


def cell(actor_id: str, clause_id: str) -> Address:
    """What an actor said of a clause, on the text that the page opens on for it."""
    return Address("stances", {CELL: f"{actor_id}{CHOICE_SEPARATOR}{clause_id}"})


def cell_on_its_text(dataset: Dataset, actor_id: str, target: str) -> Address:
    """The same for a reader who may have chosen another text there; ``target`` may be a text."""
    plan_id = dataset.index["clauses"]["plan_id"].get(target, target)
    return showing("stances", dataset, cell(actor_id, target).query, text=plan_id)


def source(source_id: str) -> Address:
    """The source's own view, with all that rests on it."""
    return Address("sources", {SOURCE: source_id})


def expert(analyst_id: str | None = None, claim_id: str | None = None) -> Address:
    """An expert, a claim, or what the one says of the other."""
    chosen = {ANALYST: analyst_id, CLAIM: claim_id}
    return Address(
        "analysts", {key: row_id for key, row_id in chosen.items() if row_id is not None}
    )


def clauses_on(dataset: Dataset, issue_id: str) -> Address:
    """The clauses of every text on an issue."""
    return showing("clauses", dataset, issues=(issue_id,))


def clauses_of(dataset: Dataset, plan_id: str) -> Address:
    """A text to be read."""
    return showing("reading", dataset, text=plan_id)


def compared(dataset: Dataset, plan_ids: Sequence[str]) -> Address:
    """These texts side by side; those that the page opens on for none."""
    return showing("flow", dataset, texts=tuple(plan_ids))


def claim(dataset: Dataset, claim_id: str) -> Address:
    """A claim among the others, by how far it splits the experts."""
    return showing("splits", dataset, {CLAIM: claim_id})


def one_text(dataset: Dataset, plan_id: str) -> Address:
    """A text's own view."""
    return showing("text-events", dataset, text=plan_id)


def on_time_axis(kind: str, row_id: str) -> Address:
    """An event or a text where it stands on the Timeline; ``kind`` is ``event`` or ``plan``."""
    return on_time_axis_at(f"{kind}{CHOICE_SEPARATOR}{row_id}")


def on_time_axis_at(chosen: str) -> Address:
    """A choice (`parley.exhibits.choice`) where it stands on the Timeline."""
    return Address("timeline", {MARK: chosen})


def row(dataset: Dataset, table: str, row_id: str) -> Address:
    """Where a row of a table that names sources can be read.

    Stances are read by text; a text without clauses stands on the Timeline alone.
    Raises `ValueError` for another table.
    """
    match table:
        case "clauses":
            return clause(row_id)
        case "positions" | "answers":
            position = dataset.record(table, row_id)
            plan_of = dataset.index["clauses"]["plan_id"]
            target = position["clause_id"]
            if plan_of.get(target, target) not in set(plan_of):
                return on_time_axis("plan", target)
            return cell_on_its_text(dataset, position["actor_id"], target)
        case "analyst_views":
            view = dataset.record(table, row_id)
            return expert(view["analyst_id"], view["claim_id"])
        case "events":
            return on_time_axis("event", row_id)
        case "plans":
            return on_time_axis("plan", row_id)
    raise ValueError(f"table: {table!r} has no rows with a place of their own")


def showing(exhibit: str, dataset: Dataset, chosen: Query | None = None, **options: Any) -> Address:
    """The page under the controls that show this exhibit with these options.

    ``chosen`` is what is chosen there. Raises `exhibits.query.QueryError` for what the options
    may not hold.
    """
    listed = EXHIBITS[exhibit]
    query: dict[str, list[str]] = {key: [label] for key, label in listed.shown_by.items()}
    for key, text in in_address(checked(listed.options, dataset, options), dataset):
        query.setdefault(key, []).append(text)
    single = {key: texts[0] if len(texts) == 1 else texts for key, texts in query.items()}
    return Address(listed.page, {**single, **(chosen or {})})


def page(name: str) -> Address:
    """A page as it opens."""
    return Address(name)
