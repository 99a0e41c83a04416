"""Facets: a small table by hand, and what must hold of any table and any choice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from parley.analysis.facets import (
    MARKED,
    Facet,
    chosen_in,
    counts,
    kept,
    possible,
)

ROWS = pd.DataFrame(
    {
        "kind": ["news", "law", "news", None],
        "country": [["fr"], ["fr", "de"], [], ["de"]],
        "long": [True, False, True, False],
        "why": [["old"], ["old", "copy"], ["copy"], ["old", "copy"]],
    },
    index=[7, 3, 9, 1],  # whatever the labels of the rows are
)
KIND = Facet.of("kind", ROWS["kind"], {"law": "Laws", "news": "News", "talk": "Talks"})
COUNTRY = Facet.of("country", ROWS["country"], ("de", "fr"))
LONG = Facet.mark("long", ROWS["long"])
WHY = Facet.of("why", ROWS["why"], conjunctive=True)
FACETS = (KIND, COUNTRY, LONG, WHY)


def test_values_of_rows_by_hand():
    assert KIND.counts() == {"law": 1, "news": 2, "talk": 0}
    assert COUNTRY.counts() == {"de": 2, "fr": 2}
    assert LONG.counts() == {MARKED: 2}
    assert WHY.values == {"old": "old", "copy": "copy"}
    assert list(KIND.present.values) == ["law", "news"]
    assert KIND.present.counts() == {"law": 1, "news": 2}
    assert KIND.unknown.tolist() == [False, False, False, True]
    assert COUNTRY.unknown.tolist() == [False, False, True, False]


def test_values_of_one_facet_widen_and_facets_narrow():
    assert kept(FACETS, {}).tolist() == [True] * 4
    assert kept(FACETS, {"country": ("fr", "de")}).tolist() == [True, True, False, True]
    assert kept(FACETS, {"country": ("fr",), "kind": ("news",)}).tolist() == [
        True, False, False, False,
    ]  # fmt: skip
    assert kept(FACETS, {"long": (MARKED,)}).tolist() == [True, False, True, False]
    assert not kept(FACETS, {"kind": ("moon",)}).any()


def test_all_values_of_a_conjunctive_facet_must_hold():
    assert WHY.keeps(("old", "copy")).tolist() == [False, True, False, True]
    assert not WHY.keeps(("old", "moon")).any()


def test_counts_follow_the_choices_elsewhere():
    numbers = counts(FACETS, {"kind": ("news",), "why": ("old",)})
    # Its own choice does not narrow a facet: the old ones are a piece of news, a law and the last.
    assert numbers["kind"] == {"law": 1, "news": 1, "talk": 0}
    assert numbers["country"] == {"de": 0, "fr": 1}
    assert numbers["long"] == {MARKED: 1}
    # The one old piece of news is no copy.
    assert numbers["why"] == {"old": 1, "copy": 0}


def test_what_no_row_has_cannot_be_chosen():
    choice = {"kind": ("news", "talk", "moon"), "long": (MARKED,)}
    assert possible(FACETS, choice) == {"kind": ("news",), "long": (MARKED,)}
    short = (Facet.mark("long", [False, False]),)
    assert possible(short, {"long": (MARKED,)}) == {"long": ()}


def test_a_choice_from_options():
    @dataclass(frozen=True)
    class Options:
        kind: tuple[str, ...] = ("news",)
        country: tuple[str, ...] = ()
        long: bool = True
        why: tuple[str, ...] = ()

    assert chosen_in(FACETS, Options()) == {
        "kind": ("news",), "country": (), "long": (MARKED,), "why": (),
    }  # fmt: skip
    assert chosen_in((LONG,), Options(long=False)) == {"long": ()}


def test_no_rows():
    nothing = (Facet.of("kind", ROWS["kind"][:0], ("law",)), Facet.mark("long", []))
    assert counts(nothing, {"kind": ("law",)}) == {"kind": {"law": 0}, "long": {MARKED: 0}}
    assert kept(nothing, {}).size == 0
    assert nothing[0].present.values == {}


VALUES = ("a", "b", "c", "d")
cells = st.lists(st.sampled_from(VALUES), max_size=4)
tables = st.lists(st.tuples(st.sampled_from(VALUES) | st.none(), cells, st.booleans(), cells))
choices = st.fixed_dictionaries(
    {
        "one": st.sets(st.sampled_from(VALUES)),
        "several": st.sets(st.sampled_from(VALUES)),
        "mark": st.sets(st.just(MARKED)),
        "all": st.sets(st.sampled_from(VALUES)),
    }
)


def facets_of(rows: list[tuple]) -> tuple[Facet, ...]:
    single, several, mark, every = ([row[place] for row in rows] for place in range(4))
    return (
        Facet.of("one", pd.Series(single, dtype=object), VALUES),
        Facet.of("several", pd.Series(several, dtype=object), VALUES),
        Facet.mark("mark", mark),
        Facet.of("all", pd.Series(every, dtype=object), VALUES, conjunctive=True),
    )


@given(tables, choices)
def test_kept_rows_are_those_that_a_loop_keeps(rows: list[tuple], choice: dict[str, set[str]]):
    expected = [
        (not choice["one"] or single in choice["one"])
        and (not choice["several"] or bool(choice["several"] & set(several)))
        and (not choice["mark"] or mark)
        and choice["all"] <= set(every)
        for single, several, mark, every in rows
    ]
    assert kept(facets_of(rows), choice).tolist() == expected


@given(tables, choices)
def test_a_count_is_the_number_of_rows_that_choosing_the_value_leaves(
    rows: list[tuple], choice: dict[str, set[str]]
):
    facets = facets_of(rows)
    for facet, numbers in zip(facets, counts(facets, choice).values(), strict=True):
        for value, n in numbers.items():
            own = choice[facet.name] | {value} if facet.conjunctive else {value}
            assert n == kept(facets, {**choice, facet.name: own}).sum()


@given(tables, choices)
def test_a_facet_of_any_values_is_counted_whatever_is_chosen_in_it(
    rows: list[tuple], choice: dict[str, set[str]]
):
    facets = facets_of(rows)
    numbers = counts(facets, choice)
    for facet in facets:
        if not facet.conjunctive:
            assert counts(facets, {**choice, facet.name: ()})[facet.name] == numbers[facet.name]


@given(tables, choices)
def test_more_of_a_facet_of_any_values_keeps_more_and_another_facet_keeps_less(
    rows: list[tuple], choice: dict[str, set[str]]
):
    facets = facets_of(rows)
    rest = kept(facets, choice)
    wider = {**choice, "several": choice["several"] | {"a"} if choice["several"] else set()}
    assert np.all(rest <= kept(facets, wider))
    assert np.all(rest <= kept(facets, {**choice, "one": ()}))
