"""Every exhibit's figure is one that Plotly knows: figures are plain data, and nothing else looks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

import orjson
import plotly.graph_objects as go
import pytest

from parley.analysis.experts import voices
from parley.dataset import Dataset
from parley.exhibits.analysts.one_claim import exhibit as one_claim_exhibit
from parley.exhibits.analysts.one_claim import model as one_claim
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.registry import EXHIBITS

BESIDE: Final[Mapping[str, tuple[dict[str, Any], ...]]] = {
    "history": ({"clause": "us-28/7"}, {"clause": "us-28/21"}),
    "family": ({"clause": "us-28/7"},),
    "flow": ({}, {"texts": ("us-28", "eu-28", "ua-us-20")}),
    "stances": (
        {},
        {"columns": "sides"},
        {"items": True, "order": "issue"},
        {"text": "eu-24", "reverse": True},
    ),
    "agreement": ({}, {"min_shared": 1, "order": "likeness"}, {"everyone": True}),
    "ground": ({}, {"everything": True}),
    "timeline": (
        {},
        {"first_day": date(2014, 1, 1)},
        {"first_day": date(2026, 2, 20), "kinds": ("talks",)},
    ),
    "steps": ({}, {"topic": "clause~us-28/7"}),
    "moved": ({"since": date(2025, 12, 1)},),
    "experts": ({}, {"everyone": True}),
    "splits": ({}, {"every": True}),
}
"""The options with which an exhibit is drawn, where it is not only as a page first shows it."""

DRAWN: Final = [
    pytest.param(listed.name, options, id=f"{listed.name} {options or ''}".strip())
    for listed in EXHIBITS.values()
    if listed.has_figure
    for options in BESIDE.get(listed.name, ({},))
]

THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def check(exhibit: Exhibit) -> None:
    """Plotly knows each property, JSON takes each value, and both say the same."""
    assert exhibit.drawing is not None, "nothing is drawn"
    spec = exhibit.drawing.spec
    figure = go.Figure(spec)
    assert figure.to_dict() == spec
    assert exhibit.figure == figure
    assert orjson.loads(orjson.dumps(spec)) == spec
    assert json.loads(exhibit.drawing.to_json()) == spec
    assert exhibit.drawing.unvalidated().to_dict() is spec
    assert not list(empty(spec["data"])), "a part that says nothing is sent"
    assert min(text_sizes(spec)) >= LEAST_TEXT


LEAST_TEXT: Final = 13
"""Pixels of the smallest text that is legible in a figure as wide as a page."""


def text_sizes(part: Any) -> Iterator[float]:
    """The sizes that all fonts in a part of a figure have."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name.endswith("font") and "size" in value:
                sizes = value["size"]
                yield from sizes if isinstance(sizes, list) else [sizes]
            yield from text_sizes(value)
    elif isinstance(part, list):
        for each in part:
            yield from text_sizes(each)


def empty(part: Any, at: str = "data") -> Iterator[str]:
    """Where a part is empty, or missing that may as well be left out."""
    if isinstance(part, dict):
        for name, value in part.items():
            if value is None or value in ({}, ""):
                yield f"{at}.{name}"
            yield from empty(value, f"{at}.{name}")
    elif isinstance(part, list):
        for n, value in enumerate(part):
            yield from empty(value, f"{at}[{n}]")


@THEMES
@pytest.mark.parametrize(("name", "options"), DRAWN)
def test_of_the_frozen_set(frozen: Dataset, name: str, options: dict[str, Any], dark: bool):
    listed, view = EXHIBITS[name], frozen.view()
    exhibit = listed.exhibit(view, listed.checked(view, options), dark=dark)
    assert exhibit is not None, f"{name} has nothing to show"
    check(exhibit)


@THEMES
def test_of_a_claim(frozen: Dataset, dark: bool):
    view = frozen.view()
    model = one_claim.build(view, voices(view)["claim_id"].iloc[0])
    check(one_claim_exhibit.build(model, dark=dark))


@pytest.mark.parametrize("name", [name for name in EXHIBITS if EXHIBITS[name].has_figure])
def test_of_a_small_set(example: Dataset, name: str):
    listed, view = EXHIBITS[name], example.view()
    required = {field.name: field.wording(example) for field in listed.fields if field.required}
    options = {option: next(iter(words)) for option, words in required.items()}
    exhibit = listed.exhibit(view, listed.checked(view, options))
    if exhibit is not None and exhibit.drawing is not None:
        check(exhibit)
