"""A view asked for in words on the command line: a pasted address, a query, single filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from parley.dataset import Dataset, View
from parley.export import feed, package
from parley.export.answers import ANSWERS
from parley.export.formats import FORMATS, ending_of
from parley.export.parameters import SHARED, Pairs, QueryError, pairs_of, read
from parley.export.takeaway import of_answer

ENDINGS: Final = (*FORMATS, "zip", "atom")
_SHARED: Final = frozenset(parameter.name for parameter in SHARED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: an answer's name, '' if none, parameters, and the address if it was one."""

    name: str = ""
    pairs: Pairs = ()
    address: str = ""


def is_address(text: str) -> bool:
    """Whether the text is an address or a query, and not a folder."""
    return text.startswith(("http://", "https://", "?", "/api/")) or (
        "=" in text and "/" not in text.partition("=")[0]
    )


def from_address(text: str) -> Asked:
    """What a pasted address of a page or of the HTTP interface asks for.

    Of an interface's address every parameter counts; of a page's only the shared filters, since
    the rest says how that page looks. Nothing is fetched. Raises `QueryError` for a query
    that cannot be read.
    """
    parts = urlsplit(text if "://" in text or text.startswith(("/", "?")) else f"?{text}")
    path = PurePosixPath(parts.path)
    pairs = pairs_of(parts.query)
    name = path.stem if path.stem in ANSWERS else ""
    if "api" not in path.parts:
        pairs = [(key, value) for key, value in pairs if key in _SHARED]
    return Asked(name, pairs, text if "://" in text else "")


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
    other format takes the answer that ``asked`` names. Raises `QueryError` for what it cannot be,
    and `ValueError` for more rows than the format holds.
    """
    ending = ending_of(file, ENDINGS)
    if not ending:
        raise QueryError("--to", f"{file!r} has no known ending", ENDINGS)
    if ending in ("zip", "atom"):
        own = (feed.FROM,) if ending == "atom" else ()
        filters, options = read(dataset, asked.pairs, own)
        view = View(dataset, filters)
        if ending == "atom":
            return feed.to_feed(view, options["since"])
        return package.to_package(view, codebook=beside.codebook, licence=beside.licence)
    if asked.name not in ANSWERS:
        problem = f"{asked.name!r} is not a table" if asked.name else "missing"
        raise QueryError("--table", problem, ANSWERS)
    answer = ANSWERS[asked.name]
    filters, options = read(dataset, asked.pairs, answer.parameters)
    view = View(dataset, filters)
    taken = of_answer(
        answer, view, answer.rows(view, options), address=asked.address, accessed=today
    )
    return FORMATS[ending].write(taken)
