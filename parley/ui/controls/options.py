"""Controls made from the options of exhibits, and small ones that several pages use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal, TypeVar

import streamlit as st

from parley.analysis.facets import Facet
from parley.dataset import View
from parley.dataset.index import unique_labels
from parley.exhibits.opening_text import opening_text
from parley.exhibits.options import Option, option
from parley.ui.frame.markdown import escape

Word = TypeVar("Word", bound=str)

MOST_TYPED: Final = 99
"""The largest number that a control takes; programs may ask for more."""

_WIDTHS: Final[Mapping[str, Any]] = {
    "word": 200,
    "words": 320,
    "flag": "content",
    "number": 130,
    "day": 150,
}
"""Pixels across, by the kind of an option."""

MOST_COUNTED: Final = 20
"""So many values are counted beneath a question mark; a hint holds no more."""


def one_text(view: View, key: str, start: str | None = None) -> str | None:
    """The plan id to show: the only text of the filter, else the reader's choice among those kept.

    The choice starts with ``start``, else with the text on which most statements were found.
    None where no text with clauses is left.
    """
    plans = view.dataset["plans"]
    clauses = view.clauses_asked()
    plans = plans[plans["plan_id"].isin(clauses["plan_id"])]
    if len(plans) == 0:
        return None
    if len(plans) == 1:
        return str(plans["plan_id"].iloc[0])
    labels = unique_labels(plans["plan_id"], plans["short_name"])
    first = start if start in labels else opening_text(view)
    with st.container(width=320):
        return st.selectbox(
            "Text",
            list(labels),
            index=list(labels).index(str(first)),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
        )


def draw(
    options: type[Any],
    name: str,
    view: View,
    *,
    width: int | None = None,
    offered: Mapping[str, str] | None = None,
    start: Any = None,
    days: tuple[date, date] | None = None,
    note: str | None = None,
) -> Any:
    """The control of one option of an exhibit where the caller stands; gives the chosen value.

    Label, words, default and key in the address are the option's (`parley.exhibits.options`).
    ``offered`` narrows the words to value -> name of those that this view leaves; ``start`` is
    what an option opens on whose default the view decides. A day lies within ``days``, first
    and last, and has a ``note`` behind its question mark. Facets with counts are drawn by `facet`.
    """
    asked = option(options, name)
    with st.container(width=width or _WIDTHS[asked.kind]):
        match asked.kind:
            case "word":
                names = dict(offered) if offered is not None else asked.wording(view.dataset)
                return _one_word(asked, names, start)
            case "words":
                names = dict(offered) if offered is not None else asked.wording(view.dataset)
                return tuple(_several_words(asked, names, start))
            case "flag":
                return st.toggle(
                    asked.label, key=asked.key, bind="query-params", help=_sentence(asked.meaning)
                )
            case "number":
                most = min(asked.most, MOST_TYPED)
                return int(
                    st.number_input(
                        asked.label,
                        asked.least,
                        most,
                        asked.default,
                        key=asked.key,
                        bind="query-params",
                    )
                )
            case "day":
                return _one_day(asked, start, days or (view.asof, view.asof), note)
    raise ValueError(f"{name}: no control draws a {asked.kind}")


def _one_word(asked: Option, names: dict[str, str], start: Any) -> str:
    words = list(names)
    first = start if start in names else asked.default if asked.default in names else words[0]
    named = st.query_params.get(asked.key)
    if named is not None and named in asked.older:
        # A link from before the word was called what it is called now.
        st.query_params[asked.key] = names[asked.older[named]]
        st.rerun()
    chosen = st.selectbox(
        asked.label,
        words,
        index=words.index(first),
        format_func=names.__getitem__,
        key=asked.key,
        bind="query-params",
    )
    return chosen or first


def _several_words(asked: Option, names: dict[str, str], start: Any) -> list[str]:
    return st.multiselect(
        asked.label,
        list(names),
        default=list(start or ()),
        format_func=names.__getitem__,
        key=asked.key,
        bind="query-params",
        placeholder="Any",
    )


def _one_day(asked: Option, start: date, days: tuple[date, date], note: str | None) -> date:
    first, last = days
    kept = st.session_state.get(asked.key)
    if kept is not None and not first <= kept <= last:
        # The reader now looks at other data, which do not reach there.
        del st.session_state[asked.key]
    return st.date_input(
        asked.label,
        value=start,
        min_value=first,
        max_value=last,
        key=asked.key,
        bind="query-params",
        format="YYYY-MM-DD",
        help=note,
    )


def _sentence(meaning: str) -> str:
    """What an option does, as the text behind its question mark."""
    return f"{escape(meaning[:1].upper() + meaning[1:])}."


def choice(label: str, words: Mapping[Word, str], key: str, *, width: int = 200) -> Word:
    """One of several fixed words from a list, kept in the address by what it is called."""
    options: list[Word] = list(words)
    with st.container(width=width):
        chosen = st.selectbox(
            label,
            options,
            format_func=words.__getitem__,
            key=key,
            bind="query-params",
        )
    return chosen or next(iter(words))


def facet(
    label: str,
    counts: Mapping[str, int],
    key: str,
    names: Mapping[str, str] | None = None,
    *,
    width: int | Literal["stretch"] = 320,
) -> list[str]:
    """Values to narrow by, with their counts beneath the question mark; gives the chosen values.

    ``names`` says what values are called, and so what the address holds. Where the data know no
    value there is nothing to choose from, and nothing is drawn.
    """
    if not counts:
        return []
    labels = unique_labels(counts, [names[one] if names is not None else one for one in counts])
    with st.container(width=width):
        return st.multiselect(
            label,
            list(labels),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
            placeholder="Any",
            # Counts stand here and not in the options: the address holds the options' labels.
            help=_most_frequent({labels[one]: n for one, n in counts.items()}),
        )


def facet_of(
    options: type[Any], values: Facet, *, width: int | Literal["stretch"] = 320
) -> tuple[str, ...]:
    """`facet` for the option that has the facet's name; gives the chosen values."""
    asked = option(options, values.name)
    return tuple(facet(asked.label, values.counts(), asked.key, values.values, width=width))


def _most_frequent(counts: Mapping[str, int]) -> str:
    """The most frequent values with their counts, and how many more there are. Markdown."""
    ranked = sorted(counts.items(), key=lambda one: one[1], reverse=True)
    parts = [f"{escape(label)} {n:,}" for label, n in ranked[:MOST_COUNTED]]
    if len(ranked) > MOST_COUNTED:
        parts.append(f"and {len(ranked) - MOST_COUNTED:,} more")
    return " · ".join(parts)


def chosen_from(label: str, names: Mapping[str, str], key: str) -> list[str]:
    """Ids chosen from a list of sentences, which opens from a button as wide as its label."""
    labels = unique_labels(names, names.values())
    picked = len(st.session_state.get(key, st.query_params.get_all(key)))
    with st.popover(f"{label} \u00b7 {picked}" if picked else label, width="content"):
        return st.multiselect(
            label,
            list(labels),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
            placeholder="Any",
            width=560,
        )
