"""What a pasted address of the app or of its HTTP interface asks for. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Literal
from urllib.parse import urlsplit

from parley import pages
from parley.exhibits.choice_keys import CLAUSE, EMBEDDED, FRAMING
from parley.exhibits.filters import OF_PAGES, QUESTION
from parley.exhibits.query import Query, decoded
from parley.exhibits.registry import EXHIBITS, PARTS, Listed, on_page
from parley.export.answers import ANSWERS

Kind = Literal["", "table", "exhibit", "page", "clauses", "package"]

_BENCH: Final = "bench"
"""The page and the exhibit of a package, of which there is a page to print."""

NOT_HANDED_ON: Final = (*FRAMING, QUESTION)
"""The parameters that the link to a view leaves out: what frames it, and what is being searched for."""

_FILTERS: Final = frozenset(option.key for option in OF_PAGES)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: what sort of thing, its name, the query, the address if it was one.

    ``left_out`` names the controls of a page's address that have no part in it.
    """

    kind: Kind = ""
    name: str = ""
    query: Query = ()
    address: str = ""
    left_out: tuple[str, ...] = ()


def is_address(text: str) -> bool:
    """Whether the text is an address or a query, and not a folder."""
    return text.startswith(("http://", "https://", "?", "/api/")) or (
        "=" in text and "/" not in text.partition("=")[0]
    )


def from_address(text: str) -> Request:
    """What an address asks for: rows of the HTTP interface, or the exhibit that a page shows.

    Of an interface's address every parameter counts. Of a page's the shared filters do, and
    the options of its exhibit; the rest says how the page looks. Raises `exhibits.query.QueryError` for a
    query that cannot be read.
    """
    parts = urlsplit(text if "://" in text or text.startswith(("/", "?")) else f"?{text}")
    path = PurePosixPath(parts.path)
    query = decoded(parts.query)
    address = text if "://" in text else ""
    if "api" in path.parts:
        return _of_interface(path, query, address)
    page = path.stem or (pages.FIRST.name if address else "")
    values = dict(query)
    if page == "clauses" and CLAUSE in values and EMBEDDED not in values:
        return _of_page("clauses", "", query, address, {CLAUSE}, {})
    exhibit = _exhibit(page, values)
    if exhibit is None:
        return _of_page("", "", query, address, set(), {})
    options = {option.key for option in exhibit.fields}
    kind: Kind = "package" if exhibit.name == _BENCH and EMBEDDED not in values else "exhibit"
    return _of_page(kind, exhibit.name, query, address, options, exhibit.shown_by)


def _of_interface(path: PurePosixPath, query: Query, address: str) -> Request:
    if path.parent.name == "exhibits" and path.stem in EXHIBITS:
        return Request("exhibit", path.stem, query, address)
    if path.name == f"{_BENCH}.html":
        return Request("package", _BENCH, query, address)
    if path.stem in ANSWERS:
        return Request("table", path.stem, query, address)
    return Request(query=query, address=address)


def _exhibit(page: str, values: Mapping[str, str]) -> Listed | None:
    """The exhibit that the page shows under its controls, or the one that an embedding names."""
    if EMBEDDED in values:
        named = [listed for listed in on_page(page) if values[EMBEDDED] in listed.keys]
        return named[0] if named else None
    parts = PARTS.get(page)
    meant = parts.meant(values.get(parts.key), values) if parts else None
    if meant is not None:
        return EXHIBITS[meant]
    fitting = [
        listed
        for listed in on_page(page)
        if not listed.in_addition and listed.shown_by.items() <= values.items()
    ]
    # Of those that the page shows under these controls the one that asks most of them.
    return max(fitting, key=lambda listed: len(listed.shown_by), default=None)


def _of_page(
    kind: Kind,
    name: str,
    query: Query,
    address: str,
    options: set[str],
    shown_by: Mapping[str, str],
) -> Request:
    """The request with the shared filters and these options, and what it leaves out of the address."""
    kept = [(key, value) for key, value in query if key in _FILTERS | options]
    rest = dict.fromkeys(
        key for key, _ in query if key not in _FILTERS.union(options, FRAMING, shown_by)
    )
    return Request(kind, name, kept, address, tuple(rest))
