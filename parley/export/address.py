"""What a pasted address of the app or of its HTTP interface asks for. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Literal
from urllib.parse import urlsplit

from parley.export.answers import ANSWERS
from parley.export.figures import FIGURES, Figure, of_page
from parley.export.parameters import SHARED, Pairs, pairs_of

What = Literal["", "table", "figure", "page", "clauses"]

_SHARED: Final = frozenset(parameter.name for parameter in SHARED)

_PARTS: Final[Mapping[tuple[str, str], str]] = {
    ("st_show", "Silence"): "silence",
    ("st_columns", "Sides"): "sides",
    ("pl_show", "Changes by group"): "changes",
    ("pl_show", "Shared quantities"): "ruler",
    ("pl_show", "Settled and known"): "openness",
    ("an_part", "Widest splits"): "splits",
    ("an_part", "Beside the parties"): "parties",
    ("so_part", "Weak spots"): "weak",
    ("so_part", "Coverage"): "coverage",
    ("so_part", "Reliability"): "alpha",
}
"""Which figure a page shows in place of its first one: a control and its value -> the figure."""

_OWN: Final[Mapping[str, str]] = {
    "ag_measure": "measure",
    "ag_unit": "unit",
    "ag_min": "min_shared",
    "ag_rank": "rank",
    "mv_since": "since",
}
"""Controls of pages that are parameters of their figures."""

_TEXT: Final[Mapping[str, str]] = {
    "stances": "st_text",
    "sides": "st_text",
    "silence": "st_text",
    "coverage": "so_text",
}
"""The control with which a page chooses the one text of a figure."""

_FRAMING: Final = frozenset(("embed", "embed_options", "figure"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: what sort of thing, its name, the parameters, the address if it was one.

    ``left_out`` names the controls of a page's address that have no part in it.
    """

    what: What = ""
    name: str = ""
    pairs: Pairs = ()
    address: str = ""
    left_out: tuple[str, ...] = ()


def is_address(text: str) -> bool:
    """Whether the text is an address or a query, and not a folder."""
    return text.startswith(("http://", "https://", "?", "/api/")) or (
        "=" in text and "/" not in text.partition("=")[0]
    )


def from_address(text: str) -> Asked:
    """What an address asks for: rows of the HTTP interface, or the figure that a page shows.

    Of an interface's address every parameter counts. Of a page's the shared filters do, and
    those of its own controls that choose the figure, its text or its parameters; the rest says
    how the page looks. Raises `exhibits.query.QueryError` for a query that cannot be read.
    """
    parts = urlsplit(text if "://" in text or text.startswith(("/", "?")) else f"?{text}")
    path = PurePosixPath(parts.path)
    pairs = pairs_of(parts.query)
    address = text if "://" in text else ""
    if "api" in path.parts:
        name = path.stem if path.stem in ANSWERS else ""
        return Asked("table" if name else "", name, pairs, address)
    page = path.stem or ("overview" if address else "")
    asked = dict(pairs)
    if page == "clauses" and "clause" in asked:
        return _asked("clauses", "", pairs, address, {"clause": "clause"})
    figure = _figure(page, asked)
    if figure is None:
        return _asked("", "", pairs, address, {})
    taken = {parameter.name for parameter in figure.parameters}
    own = {control: name for control, name in _OWN.items() if name in taken}
    text_key = _TEXT.get(figure.name, "")
    if text_key in asked and sum(key == "plan" for key, _ in pairs) != 1:
        pairs = [(key, value) for key, value in pairs if key != "plan"]
        own[text_key] = "plan"
    elif text_key:
        pairs = [(key, value) for key, value in pairs if key != text_key]
    return _asked("figure", figure.name, pairs, address, own)


def _figure(page: str, asked: Mapping[str, str]) -> Figure | None:
    """The figure that the page shows under its controls, or the one that an embedding names."""
    if "figure" in asked:
        return of_page(page, asked["figure"])
    chosen = [FIGURES[_PARTS[pair]] for pair in asked.items() if pair in _PARTS]
    on_page = [one for one in chosen if one.page == page]
    return on_page[0] if on_page else of_page(page)


def _asked(what: What, name: str, pairs: Pairs, address: str, own: Mapping[str, str]) -> Asked:
    """The request with the shared filters and the controls in ``own`` under the names given there."""
    kept = [(own.get(key, key), value) for key, value in pairs if key in _SHARED or key in own]
    rest = dict.fromkeys(
        key
        for key, value in pairs
        if key not in _SHARED | _FRAMING | own.keys() and (key, value) not in _PARTS
    )
    return Asked(what, name, kept, address, tuple(rest))
