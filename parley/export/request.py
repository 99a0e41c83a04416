"""A file asked for in words, as on the command line: what, of which view, in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from parley.dataset import Dataset, View
from parley.export import defaults, feed, html, overview, package
from parley.export.address import Asked
from parley.export.answers import ANSWERS
from parley.export.brief import CLAUSE, clause_brief, of_clauses
from parley.export.figures import FIGURES, PAGES, Figure, current_name, on_page
from parley.export.formats import FORMATS, ending_of
from parley.export.parameters import Pairs, Parameter, QueryError, read
from parley.export.takeaway import Takeaway, of_answer, of_exhibit

ENDINGS: Final = (*FORMATS, "zip", "atom")


def from_filters(filters: Sequence[str]) -> Pairs:
    """Pairs from 'plan=us-28' and the like. Raises `QueryError` for one without '='."""
    pairs = []
    for text in filters:
        name, sign, value = text.partition("=")
        if not sign:
            raise QueryError(text, "not a filter", "a parameter and its value, as in plan=us-28")
        pairs.append((name, value))
    return pairs


@dataclass(frozen=True, slots=True)
class Beside:
    """The texts that lie beside a data set, for a package."""

    codebook: str | None = None
    licence: str | None = None


def written(
    dataset: Dataset, asked: Asked, file: str, today: date, beside: Beside = Beside()
) -> bytes:
    """The bytes of a file of that name: its ending says the format.

    A ``zip`` is the data package of the view and ``atom`` the feed of what moved; every
    other format takes what ``asked`` names. Raises `QueryError` for what it cannot be,
    and `ValueError` for more rows than the format holds, or a picture that cannot be drawn.
    """
    ending = ending_of(file, ENDINGS)
    if not ending:
        raise QueryError("--to", f"{file!r} has no known ending", ENDINGS)
    if ending == "atom":
        view, options = _view(dataset, asked, (feed.FROM,))
        return feed.to_feed(view, options["since"])
    if ending == "zip":
        view, _ = _view(dataset, asked)
        return package.to_package(view, codebook=beside.codebook, licence=beside.licence)
    if asked.what == "page":
        return _page(dataset, asked, ending, today)
    if asked.what == "clauses" and ending == "html":
        view, options = _view(dataset, asked, (CLAUSE,))
        return clause_brief(view, options["clause"], address=asked.address, accessed=today)
    return FORMATS[ending].write(_taken(dataset, asked, today))


def _view(
    dataset: Dataset, asked: Asked, own: Sequence[Parameter] = ()
) -> tuple[View, dict[str, Any]]:
    filters, options = read(dataset, asked.pairs, own)
    return View(dataset, filters), options


def _taken(dataset: Dataset, asked: Asked, today: date) -> Takeaway:
    """The rows, and the figure if there is one."""
    match asked.what:
        case "table":
            answer = ANSWERS[_known("--table", asked.name, ANSWERS)]
            view, options = _view(dataset, asked, answer.parameters)
            rows = answer.rows(view, options)
            return of_answer(answer, view, rows, address=asked.address, accessed=today)
        case "figure":
            figure = FIGURES[_known("--figure", current_name(asked.name), FIGURES)]
            view, options = _view(dataset, asked, figure.parameters)
            return _shown(figure, view, options, asked, today)
        case "clauses":
            view, options = _view(dataset, asked, (CLAUSE,))
            return of_clauses(view, options["clause"], address=asked.address, accessed=today)
    raise QueryError(
        "what to write",
        "not given",
        ("--figure", "--page", "--table", "--clause", "a page's address"),
    )


def _known(option: str, name: str, names: Any) -> str:
    if name not in names:
        raise QueryError(option, f"{name!r} is none", names)
    return name


def _shown(
    figure: Figure, view: View, options: defaults.Options, asked: Asked, today: date
) -> Takeaway:
    return of_exhibit(figure.exhibit(view, options), address=asked.address, accessed=today)


def _page(dataset: Dataset, asked: Asked, ending: str, today: date) -> bytes:
    """All figures of a page that have something to show; of the Overview its own brief."""
    page = _known("--page", asked.name, PAGES)
    if ending != "html":
        raise QueryError(
            "--page", f"a page is not written as {ending}", ("html", "or a --figure of it")
        )
    if page == overview.KEY:
        view, _ = _view(dataset, asked)
        return overview.overview_brief(view, address=asked.address, accessed=today)
    figures = on_page(page)
    own = {parameter.name: parameter for figure in figures for parameter in figure.parameters}
    view, options = _view(dataset, asked, list(own.values()))
    shown = [
        of_exhibit(exhibit, address=asked.address, accessed=today)
        for exhibit in (figure.make(view, options) for figure in figures)
        if exhibit is not None
    ]
    if not shown:
        raise QueryError(
            page, "nothing to show under these filters", "filters that leave something"
        )
    return html.to_html(shown)
