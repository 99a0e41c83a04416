"""Exhibits that are kept are those that would be made anew, whatever was asked for before."""

from __future__ import annotations

import dis
import os
import random
import time
from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import FunctionType
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dataset import Dataset, View, check_files, kept
from parley.dataset.kept import KEPT_FUNCTIONS, RESULTS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.kept import DRAWN, MOST_BYTES, drawn
from parley.exhibits.options import checked
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.takeaway import of_exhibit
from parley.paths import EXAMPLE_DATA
from tests.exhibits.asking import some_options

EVERY = pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda listed: listed.name)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.clear()
    yield
    kept.clear()


def _versions() -> tuple[Dataset, Dataset]:
    """The fictional set, and the same with one stance changed: all ids are the same."""
    files = {path.name: path.read_bytes() for path in sorted(EXAMPLE_DATA.iterdir())}
    lines = files["positions.csv"].decode().splitlines()
    place = lines[0].split(",").index("stance")
    cells = lines[1].split(",")
    cells[place] = "-1" if cells[place] != "-1" else "1"
    changed = {
        **files,
        "positions.csv": "\n".join([lines[0], ",".join(cells), *lines[2:]]).encode(),
    }
    before, after = (check_files(each, "set").dataset for each in (files, changed))
    assert before is not None
    assert after is not None
    return before, after


VERSIONS = _versions()


def _filters(data: Dataset) -> st.SearchStrategy[dict[str, Any]]:
    def some(table: str, key: str) -> st.SearchStrategy[list[str]]:
        return st.lists(st.sampled_from(data[table][key].tolist()), max_size=2, unique=True)

    first = data["plans"]["published"].min().date() - timedelta(days=30)
    return st.fixed_dictionaries(
        {},
        optional={
            "plan": some("plans", "plan_id"),
            "issue": some("issues", "issue_id"),
            "actor": some("actors", "actor_id"),
            "basis": st.lists(st.sampled_from(["authored", "stated", "reported"]), max_size=2),
            "asof": st.dates(first, data.covered_to),
            "text": st.sampled_from(["", "toll", "river", "no such words here"]),
        },
    )


@st.composite
def questions(draw: st.DrawFn) -> tuple[int, dict[str, Any], str, dict[str, Any], bool]:
    """Which version of the data, under which filters, which exhibit, its options, the theme."""
    listed = draw(st.sampled_from(list(EXHIBITS.values())))
    return (
        draw(st.integers(0, 1)),
        draw(_filters(VERSIONS[0])),
        listed.name,
        draw(some_options(VERSIONS[0], listed)),
        draw(st.booleans()),
    )


def _answer(question: tuple[int, dict[str, Any], str, dict[str, Any], bool]) -> Any:
    """All that a reader would see, or what is wrong with the question."""
    version, filters, name, options, dark = question
    data, listed = VERSIONS[version], EXHIBITS[name]
    try:
        shown = listed.exhibit(
            data.view(**filters), checked(listed.options, data, options), dark=dark
        )
    except ValueError as error:
        return str(error)
    return None if shown is None else _seen(shown)


def _seen(shown: Exhibit) -> tuple[Any, ...]:
    figure = None if shown.figure is None else shown.figure.to_json()
    table = shown.table
    cells = table.astype(object).where(table.notna(), None).to_numpy().tolist()
    words = (shown.title, shown.summary, shown.rests_on, shown.lines, shown.legend)
    return list(table.columns), cells, words, shown.source_ids, shown.view.key, figure


@settings(max_examples=12)
@given(asked=st.lists(questions(), min_size=1, max_size=3), data=st.data())
def test_what_is_kept_is_what_would_be_made_anew(
    asked: list[Any], data: st.DataObject, few_draws_once: None
):
    order = data.draw(st.permutations(asked * 2))
    answers = [(question, _answer(question)) for question in order]
    with kept.aside():
        fresh = {str(question): _answer(question) for question in asked}
    for question, answer in answers:
        assert answer == fresh[str(question)], question


@pytest.fixture(scope="module")
def few_draws_once() -> Iterator[None]:
    """As `few_draws`, once for all examples."""
    from parley.exhibits.sources.sensitivity import model

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "DRAWS", 5)
        yield
    kept.clear()


def _required(listed: Listed, data: Dataset) -> dict[str, Any]:
    return {"clause": str(data["clauses"]["clause_id"][0])} if _needs_clause(listed) else {}


def _needs_clause(listed: Listed) -> bool:
    return any(option.name == "clause" and option.required for option in listed.fields)


def _ask(listed: Listed, view: View, *, dark: bool = False) -> Exhibit | None:
    return listed.exhibit(view, listed.options(**_required(listed, view.dataset)), dark=dark)


@EVERY
def test_a_second_reader_computes_nothing(listed: Listed, example: Dataset, few_draws: None):
    first = _ask(listed, example.view())
    drawn_before, made_before = dict(DRAWN.computed), dict(RESULTS.computed)
    assert _ask(listed, example.view()) is first
    options = listed.options(**_required(listed, example))
    assert listed.model(example.view(), options) is listed.model(example.view(), options)
    assert (dict(DRAWN.computed), dict(RESULTS.computed)) == (drawn_before, made_before)


@EVERY
def test_a_kept_exhibit_is_as_it_was_after_it_was_taken_away(
    listed: Listed, example: Dataset, few_draws: None
):
    first = _ask(listed, example.view())
    if first is None:
        return
    before = _seen(first)
    of_exhibit(first).printed()
    with kept.aside():
        assert _seen(_ask(listed, example.view())) == before  # ty: ignore[invalid-argument-type]
    assert _seen(first) == before


def test_each_theme_has_a_figure_of_its_own(example: Dataset):
    listed = EXHIBITS["stances"]
    light, dark = (_ask(listed, example.view(), dark=dark) for dark in (False, True))
    assert light is not dark
    assert light is _ask(listed, example.view())


def test_exhibits_are_bounded_in_bytes():
    assert DRAWN.most_bytes == MOST_BYTES
    assert DRAWN.least == 0


def test_what_is_kept_by_name_must_be_a_modules_own(example: Dataset):
    with pytest.raises(TypeError, match="no function of a module"):
        drawn(lambda model: model, EXHIBITS["clauses"].model, example.view())


def test_a_kept_function_reads_nothing_that_changes():
    for listed in EXHIBITS.values():
        assert listed.options
    ours = {name: each for name, each in KEPT_FUNCTIONS.items() if name.startswith("parley.")}
    assert len(ours) > 100
    for name, function in ours.items():
        assert isinstance(function, FunctionType)
        for called, value in _read_by(function):
            assert not isinstance(value, (list, set, pd.DataFrame, pd.Series)), (name, called)
            assert not any(value is module for module in (os, random, time)), (name, called)
            assert not isinstance(value, Mapping) or called.lstrip("_").isupper(), (name, called)


def _read_by(function: FunctionType) -> list[tuple[str, Any]]:
    """What the function reads of its module, by name."""
    read = {step.argval for step in dis.get_instructions(function) if step.opname == "LOAD_GLOBAL"}
    known = function.__globals__
    return [(called, known[called]) for called in sorted(read) if called in known]
