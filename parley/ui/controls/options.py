"""Controls made from the options of exhibits, and small ones that several pages use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, Literal, TypeVar

import streamlit as st

from parley.analysis.facets import Facet
from parley.dataset import View
from parley.dataset.index import unique_labels
from parley.exhibits.choice_keys import EMBEDDED
from parley.exhibits.opening_text import opening_text
from parley.exhibits.options import Option, option, options_of
from parley.exhibits.query import QueryError
from parley.exhibits.registry import PARTS, Parts
from parley.ui.controls import left_out, wording
from parley.ui.frame.markdown import escape

Word = TypeVar("Word", bound=str)

Width = int | Literal["stretch"]

_WIDTHS: Final[Mapping[str, int]] = {
    "word": 200,
    "words": 320,
    "number": 130,
    "day": 150,
}
"""Pixels across, by the kind of an option; a toggle is as wide as its label."""

Reruns = str | Sequence[str]
"""What a change of a control reruns: fragments by their keys, or these."""

OWN, PAGE, COLLECTION, EVIDENCE = "", "page", "collection", "evidence"
"""The fragment in which it stands; that of the page, which is all but the menu and the filters; that
of what the reader collected, beneath the filters; that beside a figure."""

MOST_COUNTED: Final = 20
"""So many values are counted beneath a question mark; a hint holds no more."""


def part(page: str, *, quiet: bool = True) -> str:
    """Which of several exhibits the page shows, by name; ``quiet`` hides the control's label."""
    return one_of(PARTS[page], quiet=quiet)


def one_of(parts: Parts, *, quiet: bool = True) -> str:
    """The part that the reader chose of those that stand in place of one another, by its name.

    Another choice reruns the whole page.
    """
    first = next(iter(parts.names))
    query = st.query_params
    meant = parts.meant(query.get(parts.key), list(query), query.get(EMBEDDED))
    if meant is not None and parts.key not in st.session_state:
        # A link from before it was called so, or one that asks this part something.
        st.session_state[parts.key] = meant
    chosen = st.segmented_control(
        parts.label,
        list(parts.names),
        format_func=parts.names.__getitem__,
        default=first,
        required=True,
        key=parts.key,
        bind="query-params",
        on_change=partial(st.rerun, PAGE),
        label_visibility="collapsed" if quiet else "visible",
    )
    return chosen or first


def text(
    options: type[Any],
    view: View,
    *,
    width: int = 320,
    linked: str | None = None,
) -> str | None:
    """The control of an option for one text: None where the view keeps no text with clauses.

    Nothing is drawn where it keeps only one. The choice starts with the text that all such pages
    open on, or with that of what the address names there, ``linked``.
    """
    clauses = view.clauses_asked()
    labels = view.dataset.names.labels("plans")
    offered = {plan_id: labels[plan_id] for plan_id in labels if plan_id in set(clauses["plan_id"])}
    left_out.judge_offered(option(options, "text"), view, offered)
    if len(offered) < 2:
        return next(iter(offered), None)
    first = opening_text(view)
    if linked in offered:
        _follow(option(options, "text").key, linked, offered[linked], first)
    return draw(options, "text", view, width=width, offered=offered, start=first)


def _follow(key: str, linked: str, label: str, first: str | None) -> None:
    """Have the control of that key hold the text of what the address names, once for each such text.

    The address then names the text itself, so that it is still shown once that is closed.
    """
    followed = f"_{key}_linked"
    if st.session_state.get(followed) == linked:
        return
    st.session_state[followed] = linked
    if key in st.query_params:
        return
    if key not in st.session_state and linked != first:
        # Only a control that was drawn before writes into the address by itself.
        st.query_params[key] = label
    st.session_state[key] = linked


def draw(
    options: type[Any],
    name: str,
    view: View,
    *,
    width: Width | None = None,
    offered: Mapping[str, str] | None = None,
    start: Any = None,
    days: tuple[date, date] | None = None,
    note: str | None = None,
    most: int | None = None,
) -> Any:
    """The control of one option of an exhibit where the caller stands; gives the chosen value.

    Label, words, default and key in the address are the option's (`parley.exhibits.options`).
    ``offered`` narrows the words to value -> name of those that this view leaves; ``start`` is
    what an option opens on whose default the view decides. A day lies within ``days``, first
    and last. A ``note`` stands behind the question mark of days and lists; of several words at
    ``most`` so many are chosen. A change reruns the fragment in which the control stands. Facets
    with counts are drawn by `facet_of`.
    """
    field = option(options, name)
    across = width or _WIDTHS.get(field.kind, 0)
    match field.kind:
        case "word":
            names = dict(offered) if offered is not None else field.wording(view.dataset)
            left_out.judge_offered(field, view, names)
            return _one_word(field, names, start, across)
        case "words":
            names = dict(offered) if offered is not None else field.wording(view.dataset)
            left_out.judge_offered(field, view, names, most)
            return tuple(_several_words(field, names, start, note, most, across))
        case "flag":
            return st.toggle(
                field.label,
                key=field.key,
                bind="query-params",
                help=wording.meaning(escape(field.meaning)),
            )
        case "number":
            return int(
                st.number_input(
                    field.label,
                    field.least,
                    field.most,
                    field.default,
                    key=field.key,
                    bind="query-params",
                    width=across,
                )
            )
        case "day":
            return _one_day(field, view, start, days or (view.asof, view.asof), note, across)
    raise ValueError(f"{name}: no control draws a {field.kind}")


def text_of(
    options: type[Any], name: str, offered: Sequence[str], placeholder: str, *, width: int = 200
) -> str:
    """The control of an option that holds a text, as a list of the texts ``offered``; '' for none.

    Where the list is long a reader writes a part of what is meant, and it is sent once.
    """
    field = option(options, name)
    named = st.query_params.get(field.key)
    if named is not None and named not in offered:
        # Nothing of that name is among these data.
        st.query_params.pop(field.key)
    chosen = st.selectbox(
        field.label,
        list(offered),
        index=None,
        key=field.key,
        bind="query-params",
        placeholder=placeholder,
        width=width,
    )
    return chosen or ""


def now(options: type[Any], view: View) -> Any:
    """The options as their controls hold them, wherever those stand.

    For controls that were not drawn yet it is what the address says, or else the default.
    """
    return options(**{field.name: _now(field, view) for field in options_of(options)})


def _now(field: Option, view: View) -> Any:
    held = st.session_state.get(field.key)
    if held is not None:
        return tuple(held) if field.many else held
    texts = st.query_params.get_all(field.key)
    try:
        return field.read(view.dataset, texts) if texts else field.default
    except QueryError:
        return field.default


def _one_word(field: Option, names: dict[str, str], start: Any, width: Width) -> str:
    words = list(names)
    first = start if start in names else field.default if field.default in names else words[0]
    named = st.query_params.get(field.key)
    if named is not None and named in field.older:
        # A link from before the word was called what it is called now.
        st.query_params[field.key] = names[field.older[named]]
        st.rerun()
    if start is not None:
        _follow_start(field.key, first)
    chosen = st.selectbox(
        field.label,
        words,
        index=words.index(first),
        format_func=names.__getitem__,
        key=field.key,
        bind="query-params",
        width=width,
    )
    return chosen or first


def _follow_start(key: str, first: Any) -> None:
    """Who chose nothing sees what the address, which says nothing either, opens on now."""
    opened = f"_{key}_start"
    before = st.session_state.get(opened)
    if before is not None and st.session_state.get(key) == before != first:
        st.session_state[key] = first
    st.session_state[opened] = first


def _several_words(
    field: Option,
    names: dict[str, str],
    start: Any,
    note: str | None,
    most: int | None,
    width: Width,
) -> list[str]:
    first = list(start or ())
    _follow_start(field.key, first)
    return _any_of(
        field.label, names, field.key, default=first, max_selections=most, help=note, width=width
    )


def _one_day(
    field: Option,
    view: View,
    start: date,
    days: tuple[date, date],
    note: str | None,
    width: Width,
) -> date:
    first, last = days
    kept = st.session_state.get(field.key)
    asked, _ = field.judged(view.dataset, st.query_params.get_all(field.key))
    if kept is None and asked is not None and not first <= asked <= last:
        # Streamlit would take another day; who asks for days before the first means from there on.
        st.session_state[field.key] = min(max(asked, first), last)
    if kept is not None and not first <= kept <= last:
        # The reader now looks at other data, which do not reach there.
        del st.session_state[field.key]
    return st.date_input(
        field.label,
        value=start,
        min_value=first,
        max_value=last,
        key=field.key,
        bind="query-params",
        format="YYYY-MM-DD",
        help=note,
        width=width,
    )


def choice(label: str, words: Mapping[Word, str], key: str, *, width: int = 200) -> Word:
    """One of several fixed words from a list, kept in the address by what it is called."""
    options: list[Word] = list(words)
    chosen = st.selectbox(
        label,
        options,
        format_func=words.__getitem__,
        key=key,
        bind="query-params",
        width=width,
    )
    return chosen or next(iter(words))


def facet_of(
    options: type[Any], view: View, values: Facet, *, width: Width = 320
) -> tuple[str, ...]:
    """Values to narrow by, for the option that has the facet's name; gives the chosen ones.

    Their counts stand beneath the question mark. Where the data know no value there is nothing to
    choose from, and nothing is drawn.
    """
    field, counts = option(options, values.name), values.counts()
    left_out.judge_offered(field, view, counts)
    if not counts:
        return ()
    labels = unique_labels(counts, [values.values[value] for value in counts])
    # Counts stand here and not in the options: the address holds the options' labels.
    note = _most_frequent({labels[value]: n for value, n in counts.items()})
    return tuple(_any_of(field.label, labels, field.key, help=note, width=width))


def _most_frequent(counts: Mapping[str, int]) -> str:
    """The most frequent values with their counts, and how many more there are. Markdown."""
    ranked = sorted(counts.items(), key=lambda counted: counted[1], reverse=True)
    most = [(escape(label), n) for label, n in ranked[:MOST_COUNTED]]
    return wording.counted(most, len(ranked) - len(most))


def _any_of(label: str, labels: Mapping[str, str], key: str, **looks: Any) -> list[str]:
    """A list of which any number can be chosen, by what they are called in the address."""
    return st.multiselect(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        bind="query-params",
        placeholder=wording.ANY,
        select_all=False,  # the first of the list would be to take all that match, which Enter takes
        **looks,
    )
