"""Links from page to page that keep what the reader filters by."""

from __future__ import annotations

import streamlit as st

from parley.paths import PAGES


def to_clause(clause_id: str, label: str = "All that was said on this clause") -> None:
    """A link to the clause's own view on the Clauses page."""
    _link("clauses", label, ":material/article:", clause=clause_id)


def to_cell(choice: str, text: str, label: str) -> None:
    """A link to a cell's evidence on the Stances page; ``text`` is the short name of its text."""
    _link("stances", label, ":material/grid_on:", cell=choice, st_text=text)


def to_source(source_id: str) -> None:
    """A link to the source's own view on the Sources page, with all that rests on it."""
    _link("sources", "What else rests on this page", ":material/menu_book:", source=source_id)


def to(page: str, label: str, *, icon: str | None = None, **query: str | list[str]) -> None:
    """A link to a page by its file's name, with a query of its own; ``label`` is Markdown.

    ``query`` sets the page's own controls, by labels, as addresses do. A shared filter in it has
    no effect, as the sidebar holds it already; and what a control holds from the start costs
    the reader a second step back, so it is better left out.
    """
    _link(page, label, icon, **query)


def _link(page: str, label: str, icon: str | None, **query: str | list[str]) -> None:
    """A page link with this query. A click takes the shared filters along, as in the menu.

    They are bound to the address, so Streamlit adds them; given here they would stand in it twice.
    """
    st.page_link(PAGES / f"{page}.py", label=label, icon=icon, query_params=query)
