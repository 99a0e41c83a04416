"""What the table of sources says in words."""

from __future__ import annotations

from typing import Final

from parley.analysis.facets import chosen_in
from parley.exhibits.sources.pages_read.model import Model, Options
from parley.exhibits.wording.shared import choice_as_phrase
from parley.wording import count, in_digits

TITLE: Final = "What does everything rest on?"


def narrowed(model: Model) -> str:
    """'kind news; language Russian or Ukrainian'; '' where nothing is chosen."""
    return choice_as_phrase(model.facets, chosen_in(model.facets, model.options), Options)


def summary(model: Model) -> str:
    """How many sources, how many are copies, and how few carry how much."""
    if model.empty:
        return "No source is left under these filters."
    known = (
        f"{count(model.rows, 'row')} rest on {count(len(model.sources), 'source')}. Copies of "
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
    """How many sources are listed, what they were narrowed to, and what the columns mean."""
    sentences = [
        f"{count(len(model.sources), 'source')} of {in_digits(len(model.view.dataset['sources']))}.",
        f"Narrowed to {narrowed(model)}." if narrowed(model) else "",
        "Rests: how many rows of the view name the source. 0 means that it only bears "
        "out others. Second: for how many other rows it is a second page. Page and dated say what is known: a copy carries another publisher's text.",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
