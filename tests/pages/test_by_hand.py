"""A page set by hand to options at random: its address, HTTP and Python give the rows that it shows."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

import parley
from parley import api
from parley.dataset import Dataset
from parley.exhibits.filters import read
from parley.exhibits.options import Option
from parley.exhibits.query import NothingLeftError
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.address import from_address
from parley.export.csv import to_csv
from parley.export.request import written
from parley.export.takeaway import Takeaway
from tests.waiting import awaited

TODAY = date(2026, 7, 5)
FEW = 12
"""Numbers are drawn up to here: above it most options leave nothing."""

SETTINGS: dict[tuple[str, tuple], Listed] = {}
"""Every way in which a page shows other exhibits, page and controls, with the first of them."""
for _listed in EXHIBITS.values():
    SETTINGS.setdefault((_listed.page, tuple(_listed.shown_by.items())), _listed)

NOT_IN_LISTS = {"clauses": ("cl_text", "cl_group", "cl_issue", "cl_obliges")}
"""Lists of an exhibit that no test can tick, as Streamlit's tables take clicks in a browser only."""


def options_on(where: str) -> dict[str, Option]:
    """What can be asked on a page, by the key in its address."""
    every = [listed for listed in EXHIBITS.values() if listed.page == where]
    return {option.key: option for listed in every for option in listed.fields}


def set_by_hand(app: AppTest, data: Dataset, where: str, dice: random.Random) -> None:
    """Move every control that is there; some show only once others are set."""
    moved: set[str] = set()
    for _ in range(2):
        for option, widget in controls_of(app, where):
            if option.key not in moved:
                moved.add(option.key)
                widget.set_value(some_value(widget, option, data, dice))
        app.run()
        assert not app.exception, app.exception


def controls_of(app: AppTest, where: str) -> list[tuple[Option, Any]]:
    """What can be asked on the page, each with its control as it stands."""
    options = options_on(where)
    widgets = (
        *app.main.selectbox, *app.main.multiselect, *app.main.toggle, *app.main.number_input,
        *app.main.date_input,
    )  # fmt: skip
    return [(options[widget.key], widget) for widget in widgets if widget.key in options]


def in_the_address(app: AppTest, data: Dataset, where: str) -> list[tuple[str, str]]:
    """What the controls write into the address: that they do is for the browser's tests."""
    return [
        (option.key, text)
        for option, widget in controls_of(app, where)
        for text in option.written(data, value_of(widget, option))
    ]


def value_of(widget: Any, option: Option) -> Any:
    return tuple(widget.value) if option.kind == "words" else widget.value


def some_value(widget: Any, option: Option, data: Dataset, dice: random.Random) -> Any:
    """A value at random of those that the control offers."""
    match option.kind:
        case "word" | "words":
            values = {name: value for value, name in option.wording(data).items()}
            offered = [values[label] for label in widget.options]
            if option.kind == "word":
                return dice.choice(offered)
            return dice.sample(offered, min(len(offered), dice.choice((1, 2, 3))))
        case "flag":
            return dice.random() < 0.5
        case "number":
            return dice.randint(option.least, min(option.most, FEW))
    days = (widget.max - widget.min).days
    return widget.min + timedelta(days=dice.randint(0, days))


def by_http(listed: Listed, query: list[tuple[str, str]]) -> bytes | None:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=api.routes()))
        async with httpx.AsyncClient(transport=transport, base_url="http://parley") as client:
            return await client.get(f"/api/exhibits/{listed.name}.csv?{urlencode(query)}")

    answer = awaited(ask())
    assert answer.status_code in (200, 404), answer.text
    return answer.content if answer.status_code == 200 else None


def by_python(data: Dataset, listed: Listed, query: list[tuple[str, str]]) -> bytes | None:
    filters, options = read(data, query, listed.fields)
    view = data.view(*[getattr(filters, name) for name in filters.__dataclass_fields__])
    try:
        return to_csv(parley.exhibit(listed.name, view, **options).table)
    except NothingLeftError:
        return None


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("where", "controls"), SETTINGS, ids=str)
def test_what_a_page_shows(
    open_page,
    frozen: Dataset,
    takeaways: dict[str, Takeaway],
    where: str,
    controls: tuple,
    seed: int,
):
    dice = random.Random(f"{where}{controls}{seed}")  # noqa: S311 (a test's dice)
    settings: dict[str, Any] = dict(controls)
    for key in NOT_IN_LISTS.get(SETTINGS[where, controls].name, ()):
        settings[key] = dice.sample(
            list(options_on(where)[key].wording(frozen)), dice.choice((0, 3))
        )
    app = open_page(where, **{key: value for key, value in settings.items() if value})
    set_by_hand(app, frozen, where, dice)
    takeaways.clear()
    app.run()
    given = [
        (key, text)
        for key, texts in settings.items()
        for text in ([texts] if isinstance(texts, str) else texts)
    ]
    query = urlencode([*given, *in_the_address(app, frozen, where)])
    path = "" if where == "overview" else where
    exhibits = [
        listed
        for listed in EXHIBITS.values()
        if listed.page == where and takeaways.keys() & set(listed.keys)
    ]
    for listed in exhibits:
        (drawn,) = [takeaways[key] for key in listed.keys if key in takeaways]
        request = from_address(f"http://x/{path}?{query}&figure={listed.name}")
        expected = to_csv(drawn.table)
        assert written(frozen, request, "x.csv", TODAY) == expected, listed.name
        assert by_http(listed, list(request.query)) == expected, listed.name
        assert by_python(frozen, listed, list(request.query)) == expected, listed.name
    if not exhibits:
        first = SETTINGS[where, controls]
        request = from_address(f"http://x/{path}?{query}&figure={first.name}")
        assert by_http(first, list(request.query)) is None
