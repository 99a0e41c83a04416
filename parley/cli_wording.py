"""The words of the command line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from parley.wording import count

PARLEY: Final = "Who agrees with what in a negotiation."
RUN: Final = "show a data set in the browser"
RUN_DATA: Final = "the data set; bundled if left out"
PORT: Final = "default 8501"
CHECK: Final = "list every fault of a data set"
QUIET: Final = "leave out the warnings"
NEW: Final = "make an empty data set, with a small example"
EXPORT: Final = "write a figure, a page, a table, a view's data package or its feed to a file"
EXPORT_AT_LENGTH: Final = (
    "The file's ending says the format: csv, json, xlsx, parquet, html (to print), svg and png (a "
    "figure; needs Chromium and the extra 'pictures'), bib, ris, csl.json or txt (how to cite), zip "
    "(data package of the view), atom (what moved). A wrong NAME lists the right ones."
)
SOURCE: Final = (
    "a data set's folder; or a pasted address of the app or its HTTP interface, which says what and "
    "of which view, for the data set of PARLEY_DATA or the bundled one (nothing is fetched)"
)
TO: Final = "what to write"
FIGURE: Final = "a figure as its page first shows it, e.g. stances, agreement"
PAGE: Final = "a page as html, e.g. overview"
TABLE: Final = "any table, or stances, agreement, consensus, movement"
CLAUSE: Final = "clauses as a brief (html) or as rows; may be repeated"
FILTER: Final = "as in addresses, e.g. plan=us-28; may be repeated"
"""What commands do and their options mean."""


def said(what: str) -> str:
    """A line to whoever looks on."""
    return f"parley: {what}"


def no_folder(path: Path) -> str:
    """That there is no such folder."""
    return f"{path}: no such folder"


def not_empty(folder: Path) -> str:
    """Why no data set is begun there."""
    return f"{folder} exists and is not an empty folder; name a new one"


def begun(folder: Path, example: Path) -> str:
    """What was put into a new data set's folder, and what to do next."""
    return (
        f"{folder}: an empty data set. Fill in the tables, then `parley check {folder}`.\n"
        f"{example}: a small fictional one to look at; `parley run --data {example}` shows it."
    )


def warnings(number: int) -> str:
    """The heading of the warnings."""
    return f"{count(number, 'warning')} (no fault; worth a look):"


def no_faults(folder: Path, warnings: int) -> str:
    """That a data set can be used."""
    return f"{folder}: no faults, {count(warnings, 'warning')}"


def faults(folder: Path, number: int) -> str:
    """That it cannot."""
    return f"{folder}: {count(number, 'fault')}"


def nothing_written(folder: Path, faults: int) -> str:
    """That nothing can be exported from it."""
    return f"{folder}: {count(faults, 'fault')}; nothing written"


def left_out(keys: Iterable[str]) -> str:
    """What of a pasted address has no part in what is exported."""
    return f"left out of the address, as it only sets up the page: {', '.join(keys)}"


def reading(folder: Path) -> str:
    """What is being done."""
    return f"reading {folder} ..."


def writing(file: Path) -> str:
    """What is being done then."""
    return f"writing {file} ..."


def written(file: Path, size: int) -> str:
    """What was written, and how many bytes it has."""
    return f"{file}: {count(size, 'byte')}"
