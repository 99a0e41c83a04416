"""The words around every figure: its head, its tabs, and what can be taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from parley.wording import day

FIGURE, TABLE = "Figure", "Table"
"""The two tabs; the address holds which one is open."""

TABLE_AND_FILES: Final = "Table, sources and files"
"""Opens what belongs to a small figure."""

NO_VALUE: Final = "\u2014"
"""What stands in an empty cell."""

NOTES: Final = "Notes and limits"

TAKE_AWAY: Final = "Take away"
DATA: Final = "Data"
TO_PRINT: Final = "To print"
WHOLE_PAGE: Final = "Whole page"
PAGE_TO_PRINT: Final = "Page to print"
CITE: Final = "Cite"
CITE_OR_EMBED: Final = "Cite or embed"
CITED_AS_TEXT: Final = "Text"
EMBEDDED: Final = "Embed"
OPEN_WHOLE_PAGE: Final = "Open the whole page in Parley"

OVERVIEW_FILE: Final = "This page as one HTML file, with its sources. It needs no network."
ROWS_FILE: Final = "Exactly the rows shown."
SHEETS_FILE: Final = "With a page that says what it is, and the sources."
OBJECTS_FILE: Final = "The rows as objects, and what they are."
FIGURE_FILE: Final = "One HTML file with its table and its sources. It needs no network."
PAGE_FILE: Final = "One HTML file with every figure and table of this page. It needs no network."
"""What each file is."""

IN_THE_BROWSER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "picture": "Picture",
        "link": "Link",
        "copy_link": "Copy link",
        "copied": "Copied",
        "not_drawn": "The figure is not drawn here: open it, on a wider screen.",
    }
)
"""What browser/take.html and take.js say, by the names that they know it by."""

LOOSEN: Final = "Loosen one of the filters in the sidebar."


def shown(filters: str) -> str:
    """What of the data a figure shows."""
    return f"Shown: {filters}."


def source_line(data: str, whole_page: str) -> str:
    """Under a figure in another site's page: where it is from, and a link. Markdown."""
    return f"Source: {data}. {whole_page}"


def published(publisher: str, published: date) -> str:
    """By whom and when a source was published."""
    return f"{publisher}, {day(published)}"


def nothing_left(which: str) -> str:
    """That the filters leave nothing, which the sentence ``which`` says, and what to do."""
    return f"{which} {LOOSEN}"
