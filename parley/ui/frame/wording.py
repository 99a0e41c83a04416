"""The words around every figure: its head, its tabs, and what can be taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from parley.isolation import isolated
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
INTERACTIVE: Final = "Interactive"
SLIDE_SUFFIX: Final = "-slide"
WHOLE_PAGE: Final = "Whole page"
PAGE_TO_PRINT: Final = "Page to print"
CITE: Final = "Cite"
CITE_OR_EMBED: Final = "Cite or embed"
CITED_AS_TEXT: Final = "Text"
EMBEDDED: Final = "Embed"
OPEN_WHOLE_PAGE: Final = "Open the whole page in Parley"

OVERVIEW_FILE: Final = "This page as one HTML file, with its sources. It needs no network."
PACKAGE_FILE: Final = (
    "The package as one HTML file: its wordings, who says what of them, every red line with its source. "
    "It needs no network."
)
ROWS_FILE: Final = "Exactly the rows shown."
SHEETS_FILE: Final = "With a page that says what it is, and the sources."
OBJECTS_FILE: Final = "The rows as objects, and what they are."
TABLE_FILE: Final = "One HTML file with its words and its sources, to read and to print."
FIGURE_FILE: Final = (
    "One HTML file, about 5 MB, whose figure answers to the pointer, with its table and its sources. "
    "It needs no network. The small one to print is below."
)
PAGE_FILE: Final = (
    "One HTML file, about 5 MB, with every figure and table of this page, to read and to print. "
    "It needs no network."
)
"""What each file is."""

IN_THE_BROWSER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "picture": "Picture",
        "png": "PNG",
        "svg": "SVG",
        "as_on_page": "The figure with its title, legend and source, as pixels. A few hundred kB.",
        "as_on_page_vectors": "The same as vectors, with its typeface: sharp at every size. About 200 kB.",
        "slide": "Slide",
        "slide_png": "Slide as PNG",
        "slide_svg": "Slide as SVG",
        "as_slide": "The finding as headline over the figure, 16:9, as pixels. A few hundred kB.",
        "as_slide_vectors": "The same as vectors, with its typeface. About 200 kB.",
        "to_print": "To print",
        "document": "Figure and table",
        "as_document": "One HTML file, under 300 kB as a rule, with the figure as a drawing, its table and its sources.",
        "link": "Link",
        "copy_link": "Copy link",
        "copied": "Copied",
        "share_link": "Share link",
        "share_picture": "Share picture",
        "shares_picture": "Sends the slide through what your machine shares with.",
        "saved": "Saved:",
        "not_drawn": "There is no drawing to take: open the tab with the figure first.",
        "failed": "That did not work. Try once more, or reload the page.",
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
    return f"{isolated(publisher)}, {day(published)}"


def nothing_left(which: str) -> str:
    """That the filters leave nothing, which the sentence ``which`` says, and what to do."""
    return f"{which} {LOOSEN}"


def interactive(holds: str) -> str:
    """What a file with a figure that answers to the pointer holds, for its name."""
    return f"{holds}, interactive"
