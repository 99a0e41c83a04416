"""The file formats, by the ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final

from parley.exhibits.query import QueryError
from parley.export import citation, wording
from parley.export.csv import to_csv
from parley.export.encoding import utf8
from parley.export.html import to_html
from parley.export.json import to_json
from parley.export.parquet import to_parquet
from parley.export.picture import to_png, to_svg
from parley.export.takeaway import Takeaway
from parley.export.xlsx import MOST_ROWS, to_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what readers call it, its media type, what writes it, and how many rows it holds.

    From ``slow_rows`` on it takes so long that a reader should know before.
    """

    label: str
    mime: str
    write: Callable[[Takeaway], bytes]
    most_rows: float = inf
    slow_rows: float = inf

    def holds(self, takeaway: Takeaway) -> bool:
        """Whether the rows fit; `write` refuses them otherwise."""
        return len(takeaway.table) <= self.most_rows

    def caution(self, rows: int) -> str:
        """What a reader should know before asking for so many rows; '' for nothing."""
        if rows > self.most_rows:
            return wording.caution_too_many(rows, int(self.most_rows))
        if rows >= self.slow_rows:
            return wording.caution_slow(rows, self.label)
        return ""


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format("CSV", "text/csv", lambda takeaway: to_csv(takeaway.table)),
    "json": Format("JSON", "application/json", to_json),
    "xlsx": Format(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        to_xlsx,
        MOST_ROWS,
        slow_rows=300_000,
    ),
    "parquet": Format("Parquet", "application/vnd.apache.parquet", to_parquet),
    "html": Format(wording.PAGE_TO_PRINT, "text/html", lambda takeaway: to_html([takeaway])),
    "svg": Format("SVG", "image/svg+xml", to_svg),
    "png": Format("PNG", "image/png", to_png),
    "bib": Format(
        "BibTeX", "application/x-bibtex", lambda takeaway: utf8(citation.bibtex(takeaway))
    ),
    "ris": Format(
        "RIS",
        "application/x-research-info-systems",
        lambda takeaway: utf8(citation.ris(takeaway)),
    ),
    "csl.json": Format(
        "CSL-JSON",
        "application/vnd.citationstyles.csl+json",
        lambda takeaway: utf8(citation.csl_json(takeaway)),
    ),
    "txt": Format("Text", "text/plain", lambda takeaway: utf8(f"{citation.text(takeaway)}\n")),
}
"""What the rows of a takeaway, or its citation, can be written as."""


def written(takeaway: Takeaway, name: str) -> bytes:
    """The bytes of a file of that name; raises `QueryError` that names the endings for others."""
    ending = ending_of(name, FORMATS)
    if not ending:
        raise QueryError("path", wording.no_known_ending(name), FORMATS)
    return FORMATS[ending].write(takeaway)


def ending_of(name: str, endings: Iterable[str]) -> str:
    """The longest of the endings that a file's name has, or ''."""
    fitting = [ending for ending in endings if name.lower().endswith(f".{ending}")]
    return max(fitting, key=len, default="")
