"""However an exhibit is asked for, with whatever options, the rows are the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from parley import api
from parley.dataset import Dataset
from parley.exhibits.query import QueryError
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.address import from_address
from parley.export.csv import to_csv
from parley.export.exhibit import exhibit
from parley.export.request import written
from parley.paths import DATA_VARIABLE, EXAMPLE_DATA
from tests.exhibits import asking
from tests.waiting import awaited

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("few_draws")]

TODAY = date(2026, 7, 5)
EVERY = pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda listed: listed.name)


def outcome(give: Callable[[], bytes]) -> bytes | str:
    """The bytes, or why there are none."""
    try:
        return give()
    except QueryError as error:
        return str(error)


def by_python(data: Dataset, listed: Listed, options: dict[str, Any]) -> bytes | str:
    view = data.view()
    return outcome(lambda: to_csv(exhibit(listed.name, view, **options).table))


def by_address(data: Dataset, listed: Listed, options: dict[str, Any]) -> bytes | str:
    """As `parley export` does with a pasted address of the page."""
    checked = listed.checked(data.view(), options)
    request = from_address(asking.page_address(data, listed, checked))
    return outcome(lambda: written(data, request, "x.csv", TODAY))


def by_http(listed: Listed, options: dict[str, Any]) -> bytes | str:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=api.routes()))
        async with httpx.AsyncClient(transport=transport, base_url="http://parley") as client:
            return await client.get(asking.interface_path(listed, options, "csv"))

    answer = awaited(ask())
    if answer.status_code == 200:
        return answer.content
    problem = answer.json()
    return f"{problem['detail']}; allowed: {', '.join(problem['allowed'])}"


def check(data: Dataset, listed: Listed, options: dict[str, Any]) -> None:
    expected = by_python(data, listed, options)
    assert by_address(data, listed, options) == expected
    assert by_http(listed, options) == expected


def settled(examples: int) -> settings:
    return settings(
        max_examples=examples, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )


@EVERY
@settled(6)
@given(choice=st.data())
def test_of_a_small_set(
    example: Dataset, monkeypatch: pytest.MonkeyPatch, listed: Listed, choice: st.DataObject
):
    monkeypatch.setenv(DATA_VARIABLE, str(EXAMPLE_DATA))
    check(example, listed, choice.draw(asking.some_options(example, listed)))


@EVERY
@settled(3)
@given(choice=st.data())
def test_of_the_frozen_set(frozen: Dataset, listed: Listed, choice: st.DataObject):
    check(frozen, listed, choice.draw(asking.some_options(frozen, listed)))
