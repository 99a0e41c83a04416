"""What an address is about, for the title of its page: a clause, what somebody said of it, or texts.

An address can hold anything. Only what the data set knows by that id or name is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.pages import Page, tab_title
from parley.server import wording

if TYPE_CHECKING:  # they are imported while the server is answering already
    from parley.dataset import Dataset
    from parley.exhibits.query import Query


def title(page: Page, query: bytes, dataset: Dataset | None) -> str:
    """The title of the page for this query; that of the page alone while no data set is at hand."""
    if dataset is None or not query:
        return page.tab_title()
    from parley.exhibits.query import QueryError, decoded

    try:
        asked = decoded(query)
    except QueryError:
        return page.tab_title()
    about = _clause(page, dict(asked), dataset)
    return tab_title(about) if about else page.tab_title(_texts(page, asked, dataset))


def _clause(page: Page, values: dict[str, str], dataset: Dataset) -> str:
    """The clause that the page shows or whose cell is chosen there; '' for none."""
    from parley.exhibits.choice_keys import CELL, CLAUSE
    from parley.exhibits.exhibit import split_choice

    names = dataset.names
    if page.name == "clauses" and values.get(CLAUSE) in names.clauses:
        return _named(dataset, values[CLAUSE])
    actor, clause = split_choice(values.get(CELL, ""))
    if page.name == "stances" and actor in names.actors and clause in names.clauses:
        return wording.cell(names.actors[actor], _named(dataset, clause))
    return ""


def _named(dataset: Dataset, clause_id: str) -> str:
    from parley.export.wording import clause_heading

    return clause_heading(
        dataset.names.clauses[clause_id], dataset.record("clauses", clause_id)["heading"]
    )


def _texts(page: Page, asked: Query, dataset: Dataset) -> list[str]:
    """The texts that a control of the page holds, else those that the shared filter keeps."""
    plans = dataset.names.labels("plans")
    ids = {name: row_id for row_id, name in plans.items()} | {row_id: row_id for row_id in plans}
    for keys in (_keys_of_texts(page, dataset), {"plan"}):
        named = dict.fromkeys(value for key, value in asked if key in keys)
        if named and all(value in ids for value in named):
            return [dataset.names.plans[ids[value]] for value in named]
    return []


def _keys_of_texts(page: Page, dataset: Dataset) -> set[str]:
    """The keys under which the page's address holds texts that its exhibits are asked for."""
    from parley.exhibits.registry import on_page

    plans = dataset.names.labels("plans")
    return {
        option.key
        for listed in on_page(page.name)
        for option in listed.fields
        if option.words is not None and option.wording(dataset) == plans
    }
