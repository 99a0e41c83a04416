"""The HTML files that are taken away: one skeleton and one look, to read and to print, no network.

What a file shows is gathered into frozen records here and in the modules of the files; the
templates in ``templates/`` write it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pandas as pd

from parley.dataset import Record, View, records
from parley.export import citation, wording
from parley.export.encoding import utf8
from parley.export.rendering import rendered
from parley.export.takeaway import Takeaway
from parley.isolation import isolated

MIME: Final = "text/html"


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and the words that lead there."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A text, and where it is told."""

    text: str
    source: Link | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A line of the list of sources: its title, linked, then who published it and when."""

    title: Link
    origin: str


@dataclass(frozen=True, slots=True)
class Script:
    """A script that a file runs; ``digest`` is how the file's policy lets it."""

    text: str

    @property
    def digest(self) -> str:
        """Its SHA-256 as a policy names it."""
        return _digest(self.text)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the body of a file: the title and the lines under it, the sources,
    how to cite it and which data these were, and the scripts that it runs."""

    title: str
    lead: tuple[str, ...]
    sources: tuple[Source, ...]
    citation: str
    content_hash: str
    scripts: tuple[Script, ...] = ()


def frame(
    takeaway: Takeaway, sources: pd.DataFrame, *, before: str = "", scripts: tuple[Script, ...] = ()
) -> Frame:
    """The frame of a file that this is taken away in; ``sources`` are rows of that table.

    ``before`` is a line that stands above the one on filters and data.
    """
    kept = wording.kept(takeaway.filters, takeaway.data, takeaway.licence)
    return Frame(
        title=takeaway.title,
        lead=(before, kept) if before else (kept,),
        sources=tuple(map(_source, records(sources))),
        citation=citation.text(takeaway),
        content_hash=wording.content_hash(takeaway.view.dataset.content_hash),
        scripts=scripts,
    )


def _source(row: Record) -> Source:
    origin = wording.where(row["publisher"], row["published"])
    return Source(Link(row["url"], isolated(row["title"])), origin)


def told_in(source: Record, locator: str | None = None) -> Link:
    """Publisher, day and place, linked: where a statement or a wording is told."""
    return Link(source["url"], wording.where(source["publisher"], source["published"], locator))


class Sources:
    """Links to where a brief's statements are told; keeps which sources it used, in that order."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.used: dict[str, None] = {}

    def link(self, source_id: str, locator: str | None) -> Link:
        """Where a statement can be read, linked."""
        self.use([source_id])
        return told_in(self._view.dataset.record("sources", source_id), locator)

    def use(self, source_ids: Iterable[str]) -> None:
        """Name these sources at the end."""
        self.used |= dict.fromkeys(source_ids)


def write(template: str, frame: Frame, **body: Any) -> bytes:
    """The file that a template makes of the frame and of what its body shows."""
    return utf8(rendered(template, frame=frame, **body))


def embedding(address: str, title: str) -> str:
    """The HTML that shows what stands at an address in a page of another site."""
    return rendered("embedding.html", address=address, title=title).rstrip()


@cache
def _digest(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
