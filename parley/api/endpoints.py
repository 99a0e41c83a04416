"""What the interface offers: paths, formats and parameters, from which routes and OpenAPI come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parley.dataset import View
from parley.dataset.contract import Column
from parley.export import atom, feed, package, takeaway
from parley.export.answers import ANSWERS, Answer
from parley.export.formats import FORMATS
from parley.export.parameters import Parameter
from parley.store import codebook, licence

SERVED: Final = ("csv", "json")
"""The formats in which rows are served; files of other formats come from pages and command line."""

Options = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path: what it gives, as what, for which parameters besides the shared filters.

    ``columns`` are those of the rows, empty where it does not give rows. ``make`` gives the
    bytes for a view, the values of the parameters and the address asked; it raises `exhibits.query.QueryError` for options that do not go together. ``key`` and ``ending``
    make the name of the file.
    """

    path: str
    gives: str
    mime: str
    make: Callable[[View, Options, str], bytes]
    key: str
    ending: str
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()


def _rows(answer: Answer, ending: str) -> Endpoint:
    written = FORMATS[ending]

    def make(view: View, options: Options, _: str) -> bytes:
        return written.write(takeaway.of_answer(answer, view, answer.rows(view, options)))

    return Endpoint(
        path=f"/api/{answer.name}.{ending}",
        gives=f"One row is {answer.row}.",
        mime=written.mime,
        make=make,
        key=answer.name,
        ending=ending,
        parameters=answer.parameters,
        columns=answer.columns,
    )


def _package(view: View, _: Options, __: str) -> bytes:
    return package.to_package(view, codebook=codebook(), licence=licence())


def _feed(view: View, options: Options, address: str) -> bytes:
    return feed.to_feed(view, options["since"], address)


ENDPOINTS: Final = (
    *(_rows(answer, ending) for answer in ANSWERS.values() for ending in SERVED),
    Endpoint(
        path="/api/package.zip",
        gives="The view as a Frictionless data package: all tables, descriptor, codebook, licence.",
        mime=package.MIME,
        make=_package,
        key="package",
        ending="zip",
    ),
    Endpoint(
        path="/feed.atom",
        gives="What moved, as an Atom feed: stances, texts and clauses, each with its source.",
        mime=atom.MIME,
        make=_feed,
        key="feed",
        ending="atom",
        parameters=(feed.FROM,),
    ),
)
