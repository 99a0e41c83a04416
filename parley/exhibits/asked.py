"""What is asked of a page, by an address or by what a session holds, judged against the data.

The rule is the one by which the HTTP interface refuses a query (`Option.judged`). A page, which
has readers to answer, takes what is left of it and says what it left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from parley.dataset import Dataset
from parley.exhibits import choice_keys, chosen
from parley.exhibits.filters import FILTERS, OF_PAGES, QUESTION, first_day
from parley.exhibits.options import Option, ids
from parley.exhibits.query import LONGEST_TEXT
from parley.exhibits.registry import EXHIBITS, PARTS, PLANS_ROWS, PLANS_VIEW, Parts, on_page

Why = Literal[
    "unknown", "filtered", "unreadable", "repeated", "too many", "earlier", "later", "no key"
]
"""The data have no such thing; the filters leave none; it is no day, number or word of that kind; one value was given several
times; more than can be taken; a day before or after all that the data reach; no page is asked that."""

MOST_COLLECTED: Final = 100
"""So many clauses an address can name and a brief can hold; more are a filter, not a choice."""

COLLECTED: Final = Option(
    "words", choice_keys.COLLECTED, "Collected clauses", "", (),
    choice_keys.COLLECTED, ids("clauses"), of_data=True,
)  # fmt: skip
"""The reader's collection, kept like an option of every page."""

MOST_UNMET: Final = 20
"""So many values that cannot be had an address goes on to name."""

_ASOF: Final = next(option.key for option in OF_PAGES if option.kind == "day")

_VIEWS: Final[Mapping[str, Sequence[Parts]]] = {"plans": (PLANS_VIEW, PLANS_ROWS)}

_ADDED_ON_THE_WAY: Final = re.compile(r"utm_\w+|\w*clid|mc_[ce]id|_ga\w*")
"""What other sites hang onto links that are sent around; it asks nothing of a page."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was asked for under a key and cannot be had, as it was asked, and why.

    ``label`` is what the control is called, '' for what a reader chose in a figure. ``nothing`` says
    that a part of the data was asked for of which nothing is left, so that to show all would be more
    than was asked.
    """

    key: str
    label: str
    values: tuple[str, ...]
    why: Why
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """``values`` holds by key what is left, as options hold it; ``texts`` the same as the address of a page
    holds it, with all keys that no option has; ``left_out`` what cannot be had."""

    values: Mapping[str, Any]
    texts: Mapping[str, list[str]]
    left_out: tuple[LeftOut, ...]

    @property
    def unmet(self) -> list[str]:
        """What controls cannot hold, as an address keeps it: ``key:value`` each, the first ones."""
        unmet = [
            f"{one.key}:{value[:LONGEST_TEXT]}"
            for one in self.left_out
            if one.label and one.why in ("unknown", "unreadable", "earlier")
            for value in one.values
        ]
        return unmet[:MOST_UNMET]


def with_unmet(query: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The query with what it keeps as unmet under the keys where it was asked for."""
    whole = {key: list(texts) for key, texts in query.items() if key != choice_keys.UNMET}
    for pair in query.get(choice_keys.UNMET, ()):
        key, _, value = pair.partition(":")
        if key and value not in whole.setdefault(key, []):
            whole[key].append(value)
    return whole


def of_page(page: str) -> tuple[Option, ...]:
    """All that the page of that name can be asked by options of its exhibits and by what all pages share.

    Of the options that have one key, as two figures of a page may, it is the first.
    """
    own = (option for listed in on_page(page) for option in listed.fields)
    parts = (PARTS[page],) if page in PARTS else ()
    views = (_as_option(view) for view in (*parts, *_VIEWS.get(page, ())))
    found = {
        option.key: option
        for option in reversed((*OF_PAGES, COLLECTED, *views, *own))
        if option.key not in choice_keys.CHOSEN
    }
    return tuple(reversed(found.values()))


def of_every_page() -> tuple[Option, ...]:
    """`of_page` of all of them."""
    pages = dict.fromkeys(listed.page for listed in EXHIBITS.values())
    return tuple({option.key: option for page in pages for option in of_page(page)}.values())


def judged(
    dataset: Dataset,
    page: str,
    query: Mapping[str, Sequence[str]],
    further: Sequence[Option] = (),
) -> Judged:
    """What the query of the page's address asks for.

    ``further`` are controls of the page that are no options of exhibits. Links may name filters
    and options as programs do: by name and id, or by a word that was given up since.
    """
    options = (*of_page(page), *further)
    texts = {key: list(asked) for key, asked in query.items()}
    values: dict[str, Any] = {}
    left_out: list[LeftOut] = []
    for option in options:
        for key in sorted({option.name, option.key} & query.keys()):
            value, missing = judged_option(dataset, option, query[key])
            left_out += missing
            texts.pop(key, None)
            if value is not None:
                values[option.key] = value
                texts[option.key] = option.written(dataset, value)
    for key in choice_keys.CHOSEN & texts.keys():
        asked = _as_id(dataset, key, texts[key][-1])
        if chosen.is_known(dataset, key, asked):
            texts[key] = [asked]
        elif asked:
            # Where it is all that the page is about, nothing is left; elsewhere it is a mark of a figure.
            is_page = page == "clauses" and key == choice_keys.CLAUSE
            left_out.append(LeftOut(key, "", (asked,), "unknown", nothing=is_page))
    known = {option.key for option in (*options, *FILTERS)} | choice_keys.CHOSEN
    for key in texts.keys() - known - {QUESTION, *choice_keys.FRAMING}:
        if not _ADDED_ON_THE_WAY.fullmatch(key):
            left_out.append(LeftOut(key, key, (), "no key"))
    order = {key: place for place, key in enumerate(query)}
    left_out.sort(key=lambda one: order.get(one.key, -1))
    return Judged(values, texts, tuple(left_out))


def judged_option(
    dataset: Dataset, option: Option, texts: Sequence[str]
) -> tuple[Any, list[LeftOut]]:
    """What is left of an option's texts, None for nothing, and what is not."""
    if not any(texts) and option.kind in ("words", "text", "word", "day"):
        return None, []  # an empty text asks for nothing
    value: Any
    value, refused = option.judged(dataset, texts)
    repeated = len(texts) > 1 and not option.many
    missing = [text for text in refused if not repeated or text == texts[-1]]
    why: Why = "unknown" if option.words else "unreadable"
    left_out: list[tuple[tuple[str, ...], Why]] = [(tuple(missing), why)] if missing else []
    if repeated:
        left_out.append((tuple(texts), "repeated"))
    if isinstance(value, date):
        if value > dataset.covered_to:
            left_out.append(((value.isoformat(),), "later"))
            value = dataset.covered_to if option.up_to else None
        elif option.key == _ASOF and value < first_day(dataset):
            left_out.append(((value.isoformat(),), "earlier"))
            value = None
    elif option.key == COLLECTED.key and value and len(value) > MOST_COLLECTED:
        left_out.append((value[MOST_COLLECTED:], "too many"))
        value = value[:MOST_COLLECTED]
    nothing = value is None and option.narrows and option.key != COLLECTED.key
    return value, [
        LeftOut(option.key, option.label, asked, why, nothing) for asked, why in left_out
    ]


def _as_id(dataset: Dataset, key: str, text: str) -> str:
    """The id of a row that a link may name by what it is called."""
    if key not in chosen.ROWS:
        return text
    labels = dataset.names.labels(chosen.ROWS[key])
    return text if text in labels else {name: id_ for id_, name in labels.items()}.get(text, text)


def _as_option(parts: Parts) -> Option:
    """The control that shows one of several parts, as an option."""
    return Option(
        "word", parts.key, parts.label, "", next(iter(parts.names)), parts.key,
        lambda _: parts.names, older=parts.older,
    )  # fmt: skip
