"""What the interface offers: paths, formats and options, from which routes and OpenAPI come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from parley.api import search, wording
from parley.dataset import View
from parley.dataset.contract import Column
from parley.exhibits.bench.asked import Asked
from parley.exhibits.options import NoOptions, Option, options_of
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export import atom, bench, document, feed, package, takeaway
from parley.export.answers import ANSWERS, Answer
from parley.export.csv import csv_parts
from parley.export.exhibit import build_exhibit
from parley.export.formats import FORMATS
from parley.export.takeaway import Takeaway
from parley.pages import PAGES
from parley.store import codebook, licence

SERVED: Final = ("csv", "json")
"""The formats in which rows are served; files of other formats come from pages and command line."""

Values = Mapping[str, Any]
"""The options that were asked for, by name."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path: what it gives, as what, and what can be asked besides the shared filters.

    ``columns`` are those of the rows, empty where they depend on what is asked or where it
    does not give rows. ``options`` gives the class of its options; it is called when that is
    asked for, as exhibits take long to import. ``make`` gives the bytes for a view, the options
    that were asked for and the address; it raises `exhibits.query.QueryError` for what cannot be answered.
    ``schema`` is the JSON Schema of a body that is no rows. ``key`` and ``ending`` make the name of the file; ``may_be_empty`` says that there may be
    nothing to give. ``in_parts`` gives the same bytes in parts where they are too many to be held at
    once, else None.
    """

    path: str
    gives: str
    mime: str
    make: Callable[[View, Values, str], bytes]
    key: str
    ending: str
    options: Callable[[], type[Any]] = lambda: NoOptions
    columns: tuple[Column, ...] = ()
    may_be_empty: bool = False
    schema: Mapping[str, Any] = field(default_factory=dict)
    in_parts: Callable[[View, Values], Iterator[bytes] | None] = lambda _, __: None

    @property
    def fields(self) -> tuple[Option, ...]:
        """Its own options one by one."""
        return options_of(self.options())


def _rows(answer: Answer, ending: str) -> Endpoint:
    def take(view: View, values: Values) -> Takeaway:
        return takeaway.of_answer(answer, view, answer.rows(view, **values))

    gives = wording.one_row(answer.row)

    def in_parts(view: View, values: Values) -> Iterator[bytes] | None:
        parts = answer.parts(view, **values) if ending == "csv" else None
        return None if parts is None else csv_parts(parts)

    return _file(
        f"/api/{answer.name}",
        answer,
        ending,
        gives,
        take,
        columns=answer.columns,
        in_parts=in_parts,
    )


def _exhibit(listed: Listed, ending: str) -> Endpoint:
    def take(view: View, values: Values) -> Takeaway:
        return takeaway.of_exhibit(build_exhibit(listed, view, listed.options(**values)))

    gives = wording.table_of_page(PAGES[listed.page].title)
    return _file(f"/api/exhibits/{listed.name}", listed, ending, gives, take, may_be_empty=True)


def _file(
    path: str,
    source: Answer | Listed,
    ending: str,
    gives: str,
    take: Callable[[View, Values], Takeaway],
    **more: Any,
) -> Endpoint:
    """A file of one format of what can be asked for."""
    form = FORMATS[ending]
    return Endpoint(
        path=f"{path}.{ending}",
        gives=gives,
        mime=form.mime,
        make=lambda view, values, _: form.write(take(view, values)),
        key=source.name,
        ending=ending,
        options=lambda: source.options,
        **more,
    )


def _package(view: View, _: Values, __: str) -> bytes:
    return package.to_package(view, codebook=codebook(), licence=licence())


def _bench(view: View, values: Values, address: str) -> bytes:
    return bench.package_brief(view, Asked(**values), address=address)


def _feed(view: View, values: Values, address: str) -> bytes:
    return feed.to_feed(view, feed.FeedOptions(**values).since, address)


ENDPOINTS: Final = (
    *(_rows(answer, ending) for answer in ANSWERS.values() for ending in SERVED),
    *(_exhibit(listed, ending) for listed in EXHIBITS.values() for ending in SERVED),
    Endpoint(
        path="/api/bench.html",
        gives=wording.BENCH,
        mime=document.MIME,
        make=_bench,
        key=bench.KEY,
        ending="html",
        options=lambda: Asked,
    ),
    Endpoint(
        path="/api/search.json",
        gives=wording.SEARCH,
        mime=search.MIME,
        make=lambda view, values, _: search.to_json(view, search.SearchOptions(**values)),
        key="search",
        ending="json",
        options=lambda: search.SearchOptions,
        schema=search.SCHEMA,
    ),
    Endpoint(
        path="/api/package.zip",
        gives=wording.PACKAGE,
        mime=package.MIME,
        make=_package,
        key="package",
        ending="zip",
    ),
    Endpoint(
        path="/feed.atom",
        gives=wording.FEED,
        mime=atom.MIME,
        make=_feed,
        key="feed",
        ending="atom",
        options=lambda: feed.FeedOptions,
    ),
)
