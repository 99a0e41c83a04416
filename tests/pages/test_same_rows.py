"""A page's download, the HTTP interface and a Python call give the same rows for the same filters."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
import streamlit as st
from starlette.applications import Starlette

import parley
from parley import api
from parley.dataset import TABLES, Dataset
from parley.export.csv import to_csv
from parley.export.json import rows
from parley.export.takeaway import file_name
from tests.waiting import awaited

SEEDS = range(12)
FIRST, LAST = date(2025, 11, 20), date(2026, 7, 4)


def some_filters(data: Dataset, seed: int) -> dict[str, Any]:
    """Filters at random: none, one or several of each kind."""
    dice = random.Random(seed)  # noqa: S311 (a test's dice)
    ids = {
        "plan": data["plans"]["plan_id"],
        "issue": data["issues"]["issue_id"],
        "actor": data["actors"]["actor_id"],
        "side": data.sides.names,
        "basis": ["authored", "stated", "reported", "inferred"],
    }
    chosen: dict[str, Any] = {
        name: dice.sample(list(known), dice.choice((0, 1, 3))) for name, known in ids.items()
    }
    chosen["asof"] = FIRST + timedelta(days=dice.randrange((LAST - FIRST).days + 1))
    return chosen


def some_words(seed: int) -> str:
    """Words for programs to filter by, from a seed; pages have no such filter."""
    words = ("", "", "NATO", "guarantees", "Zaporizhzhia", "no such words")
    return words[seed % len(words)]


def as_query(chosen: dict[str, Any]) -> str:
    pairs = [
        (name, text)
        for name in ("plan", "issue", "actor", "side", "basis")
        for text in chosen[name]
    ]
    pairs.append(("asof", chosen["asof"].isoformat()))
    return urlencode([*pairs, *([("q", chosen["text"])] if chosen.get("text") else [])])


def answer_at(path: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=api.routes()))
        async with httpx.AsyncClient(transport=transport, base_url="http://parley") as client:
            return await client.get(path)

    return awaited(ask())


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What the page's download buttons would give, by file name."""
    files: dict[str, Callable[[], bytes]] = {}
    draw = st.download_button

    def drawn(label: str, data: Any, file_name: str, **options: Any) -> bool:
        files[file_name] = data
        return draw(label, data=data, file_name=file_name, **options)

    monkeypatch.setattr(st, "download_button", drawn)
    return files


@pytest.mark.parametrize("seed", SEEDS)
def test_every_table(open_page, frozen: Dataset, downloads, seed: int):
    chosen = some_filters(frozen, seed)
    app = open_page(
        "data",
        **{
            name: chosen[name]
            for name in ("plan", "issue", "actor", "side", "basis")
            if chosen[name]
        },
        asof=chosen["asof"].isoformat(),
    )
    # A table's files are made once it is opened.
    for table in TABLES:
        app.session_state[f"data_rows_{table.name}"] = True
    app.run()
    assert not app.exception
    view = frozen.view(**chosen)
    for table in TABLES:
        expected = to_csv(view[table.name])
        name = file_name(f"{table.name}-view", view, "csv")
        assert downloads[name]() == expected, table.name
        answer = answer_at(f"/api/{table.name}.csv?{as_query(chosen)}")
        assert answer.content == expected, table.name


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_computed(frozen: Dataset, seed: int):
    chosen = {**some_filters(frozen, seed), "text": some_words(seed)}
    view = frozen.view(**chosen)
    frames = {
        "stances": (parley.stances(view), ""),
        "agreement": (
            parley.agreement(view, measure="kappa", min_shared=2, unit="items"),
            "&measure=kappa&min_shared=2&unit=items",
        ),
        "consensus": (parley.consensus(view, unit="items"), "&unit=items"),
        "movement": (parley.movement(view, since=FIRST), f"&since={FIRST}"),
    }
    for name, (frame, own) in frames.items():
        answer = answer_at(f"/api/{name}.json?{as_query(chosen)}{own}")
        assert answer.json()["rows"] == rows(frame), name
        assert answer_at(f"/api/{name}.csv?{as_query(chosen)}{own}").content == to_csv(frame), name
