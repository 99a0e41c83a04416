"""A file asked for in words, as on the command line: what, of which view, in which format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from parley.dataset import Dataset, View
from parley.exhibits.bench.asked import Asked
from parley.exhibits.filters import read
from parley.exhibits.options import Option, options_of
from parley.exhibits.query import Query, QueryError
from parley.exhibits.registry import EXHIBITS, OTHER_NAMES, PAGES, on_page
from parley.export import bench, feed, html, overview, package, wording
from parley.export.address import Request
from parley.export.answers import ANSWERS, Answer
from parley.export.brief import ClauseOptions, clause_brief, of_clauses
from parley.export.csv import csv_parts
from parley.export.exhibit import build_exhibit
from parley.export.formats import FORMATS, ending_of
from parley.export.takeaway import Takeaway, of_answer, of_exhibit

ENDINGS: Final = (*FORMATS, "zip", "atom")


def from_filters(filters: Sequence[str]) -> Query:
    """A query from 'plan=us-28' and the like. Raises `QueryError` for one without '='."""
    query = []
    for text in filters:
        name, sign, value = text.partition("=")
        if not sign:
            raise QueryError(text, wording.NOT_A_FILTER, wording.A_FILTER)
        query.append((name, value))
    return query


@dataclass(frozen=True, slots=True)
class Documents:
    """The texts that lie beside the tables of a data set, for a package."""

    codebook: str | None = None
    licence: str | None = None


def parts(
    dataset: Dataset, request: Request, file: str, today: date, documents: Documents = Documents()
) -> Iterable[bytes]:
    """What `written` gives, and raises, in parts where it is rows as CSV that are too many to be held at once."""
    if request.kind == "table" and ending_of(file, ENDINGS) == "csv":
        answer, view, options = _answer(dataset, request)
        rows = answer.parts(view, **options)
        if rows is not None:
            return csv_parts(rows)
    return [written(dataset, request, file, today, documents)]


def written(
    dataset: Dataset, request: Request, file: str, today: date, documents: Documents = Documents()
) -> bytes:
    """The bytes of a file of that name: its ending says the format.

    A ``zip`` is the data package of the view and ``atom`` the feed of what moved; every
    other format takes what the request names. Raises `QueryError` for what it cannot be,
    and for more rows than are made at once, and `ValueError` for more than the format holds, or a picture that cannot be drawn.
    """
    ending = ending_of(file, ENDINGS)
    if not ending:
        raise QueryError("--to", wording.no_known_ending(file), ENDINGS)
    if ending == "atom":
        view, options = _view(dataset, request, options_of(feed.FeedOptions))
        return feed.to_feed(view, feed.FeedOptions(**options).since)
    if ending == "zip":
        view, _ = _view(dataset, request)
        return package.to_package(view, codebook=documents.codebook, licence=documents.licence)
    if request.kind == "page":
        return _page(dataset, request, ending, today)
    if request.kind == "package" and ending == "html":
        return _package(dataset, request, today)
    if request.kind == "clauses" and ending == "html":
        view, clause_ids = _clauses(dataset, request)
        return clause_brief(view, clause_ids, address=request.address, accessed=today)
    return FORMATS[ending].write(_taken(dataset, request, today))


def _view(
    dataset: Dataset, request: Request, own: Sequence[Option] = ()
) -> tuple[View, dict[str, Any]]:
    filters, options = read(dataset, request.query, own)
    return View(dataset, filters), options


def _answer(dataset: Dataset, request: Request) -> tuple[Answer, View, dict[str, Any]]:
    """What a table is asked of, the view and the options."""
    answer = ANSWERS[_known("--table", request.name, ANSWERS)]
    return answer, *_view(dataset, request, answer.fields)


def _clauses(dataset: Dataset, request: Request) -> tuple[View, tuple[str, ...]]:
    view, options = _view(dataset, request, options_of(ClauseOptions))
    return view, ClauseOptions(**options).clause


def _taken(dataset: Dataset, request: Request, today: date) -> Takeaway:
    """The rows, and the figure if there is one."""
    match request.kind:
        case "table":
            answer, view, options = _answer(dataset, request)
            rows = answer.rows(view, **options)
            return of_answer(answer, view, rows, address=request.address, accessed=today)
        case "exhibit" | "package":
            return _of_exhibit(dataset, request, today)
        case "clauses":
            view, clause_ids = _clauses(dataset, request)
            return of_clauses(view, clause_ids, address=request.address, accessed=today)
    raise QueryError(
        wording.WHAT_TO_WRITE,
        wording.NOT_GIVEN,
        ("--figure", "--page", "--table", "--clause", wording.AN_ADDRESS),
    )


def _known(option: str, name: str, names: Any) -> str:
    if name not in names:
        raise QueryError(option, wording.none_of_them(name), names)
    return name


def _of_exhibit(dataset: Dataset, request: Request, today: date) -> Takeaway:
    name, preset = OTHER_NAMES.get(request.name, (request.name, {}))
    listed = EXHIBITS[_known("--figure", name, EXHIBITS)]
    view, options = _view(dataset, request, listed.fields)
    exhibit = build_exhibit(listed, view, listed.options(**{**preset, **options}))
    return of_exhibit(exhibit, address=request.address, accessed=today)


def _page(dataset: Dataset, request: Request, ending: str, today: date) -> bytes:
    """All exhibits of a page that have something to show; of the Overview and of the bench a brief of its own."""
    page = _known("--page", request.name, PAGES)
    if ending != "html":
        raise QueryError("--page", wording.no_page_as(ending), ("html", wording.OR_A_FIGURE))
    if page == overview.KEY:
        view, _ = _view(dataset, request)
        return overview.overview_brief(view, address=request.address, accessed=today)
    if page == bench.KEY:
        return _package(dataset, request, today)
    # What is about one chosen thing, such as a clause, is not part of the page as it opens.
    listed = [
        exhibit
        for exhibit in on_page(page)
        if not any(option.required for option in exhibit.fields)
    ]
    own = {option.name: option for exhibit in listed for option in exhibit.fields}
    view, values = _view(dataset, request, list(own.values()))
    exhibits = [
        exhibit.exhibit(view, exhibit.options(**{**_of(exhibit.fields, values), **preset}))
        for exhibit in listed
        for preset in ({}, *_variants(exhibit.name))
    ]
    takeaways = [
        of_exhibit(exhibit, address=request.address, accessed=today)
        for exhibit in exhibits
        if exhibit is not None
    ]
    if not takeaways:
        raise QueryError(page, wording.NOTHING_UNDER_FILTERS, wording.LEAVING_SOMETHING)
    return html.to_html(takeaways)


def _package(dataset: Dataset, request: Request, today: date) -> bytes:
    """The package on the bench as a page to print."""
    view, options = _view(dataset, request, options_of(Asked))
    return bench.package_brief(view, Asked(**options), address=request.address, accessed=today)


def _variants(name: str) -> list[Mapping[str, Any]]:
    """The options under which the exhibit is another figure with a name of its own."""
    return [preset for exhibit, preset in OTHER_NAMES.values() if exhibit == name and preset]


def _of(fields: Sequence[Option], values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the values that belong to these options."""
    return {option.name: values[option.name] for option in fields if option.name in values}
