"""What the table of sources says in words."""

from __future__ import annotations

from typing import Final

from parley.analysis.facets import chosen_in
from parley.analysis.reliability import OWN_KINDS
from parley.exhibits.sources.pages_read.model import Model, Options
from parley.exhibits.wording.shared import choice_as_phrase
from parley.wording import count, in_digits, listed, plural

TITLE: Final = "What does everything rest on?"


YES, NO = "yes", "no"


def second_source(rows: int, borne_out: int) -> str | None:
    """Whether the rows that rest on a page have a second one: 'yes', 'no', '9 of 39'; None without rows."""
    if not rows:
        return None
    if borne_out in (0, rows):
        return YES if borne_out else NO
    return f"{in_digits(borne_out)} of {in_digits(rows)}"


def finding(model: Model) -> str:
    """How many of the rows have a second page, or where none has how many pages they rest on."""
    if model.empty or not model.rows:
        return ""
    rows = count(model.rows, "row")
    if model.borne_out:
        rest = plural(model.borne_out, one="rests", other="rest")
        return f"{in_digits(model.borne_out)} of {rows} {rest} on a second page as well"
    return f"{count(model.rows, 'row rests', 'rows rest')} on {count(len(model.sources), 'page')}"


def why_copies(model: Model) -> str:
    """How many of the pages are copies, and where it stands why; '' without any. It fits a line."""
    if not model.copies:
        return ""
    copies = f"{in_digits(model.copies)} of {count(len(model.sources), 'page')}"
    why = "; the notes below the table say why" if model.view.dataset.meta.copies else ""
    return f"{copies} carry another publisher's text{why}."


def narrowed(model: Model) -> str:
    """'kind news; language Russian or Ukrainian'; '' where nothing is chosen."""
    return choice_as_phrase(model.facets, chosen_in(model.facets, model.options), Options)


def summary(model: Model) -> str:
    """How many sources, how many are copies, and how few carry how much."""
    if model.empty:
        return "No source is left under these filters."
    known = (
        f"{count(model.rows, 'row rests', 'rows rest')} on {count(len(model.sources), 'source')}. Copies of "
        f"another publisher's text: {in_digits(model.copies)}; day not printed on the page: "
        f"{in_digits(model.undated)}."
    )
    if model.rows == 0:
        return known
    half = f"Half of the rows rest on {count(model.carrying_half, 'source')}."
    if not model.borne_out:
        return f"{known} {half}"
    return (
        f"{known} {half} With a second page that carries the same: {count(model.borne_out, 'row')}."
    )


def rests_on(model: Model) -> str:
    """How many sources are listed, and what they were narrowed to."""
    sources = count(len(model.sources), "source")
    of = f"{sources} of {in_digits(len(model.view.dataset['sources']))}"
    return f"{of}, narrowed to {narrowed(model)}." if narrowed(model) else f"{of}."


def notes(model: Model) -> tuple[str, ...]:
    """Why copies were read, in which order the pages stand, and what the columns mean."""
    why = model.view.dataset.meta.copies if model.copies else ""
    return (
        *([why] if why else []),
        f"First stand originals of the kind {listed(OWN_KINDS, last='or')}, which hold actors' own "
        "texts, then the other originals, then copies and translations; within each those on which "
        "most rows rest.",
        "Rests: how many rows of the view name the source. 0 means that it only bears out others.",
        "Second source: whether these rows have a page besides, independent of it, that carries the same; "
        "where only some have, how many.",
        "Page: a copy carries another publisher's text. Files hold more columns: the language, the "
        "kind, how the day is known, and for how many other rows it is a second page.",
    )
