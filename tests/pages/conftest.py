"""Every page through the router, without a browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import PAGES, ROOT
from parley.ui.frame.deferred import EVERY, NEAR
from tests.waiting import LONGEST


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this folder runs pages."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("app")


OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_page(_components_known: None) -> OpenPage:
    """Run a page as a visitor does who opens its address and reads it to its end.

    As in ``open_page("stances", plan=[...])``.
    """

    def open_(page: str, /, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(ROOT / "parley" / "app.py", default_timeout=LONGEST)
        app.session_state[NEAR] = {"page": page, "names": {EVERY}}
        for key, value in query.items():
            app.query_params[key] = value
        # Not by way of the Overview: who opens an address comes to its page at once.
        if page != "overview":
            app.switch_page(str(PAGES / f"{page}.py"))
        app.run()
        assert not app.exception, app.exception
        return app

    return open_


@pytest.fixture
def panel(_components_known: None) -> Callable[..., AppTest]:
    """The own view of one row and nothing else: ``panel(source="...")``; a tenth of a page's time."""
    app = AppTest.from_file(Path(__file__).with_name("one_panel.py"), default_timeout=LONGEST)

    def show(**row: str) -> AppTest:
        app.query_params.clear()
        app.query_params.update(row)
        app.run()
        assert not app.exception, row
        return app

    return show


def read(markdown: str) -> str:
    """Markdown as a reader sees it, as far as escapes and elements without content go."""
    return re.sub(r"\\([^\w\s])", r"\1", markdown.replace(":small[]", ""))


def text_of(app: AppTest) -> str:
    """All headings, paragraphs and captions of the page's main part, kind by kind."""
    return read(
        "\n".join(
            element.value
            for kind in ("title", "subheader", "markdown", "caption", "info")
            for element in app.main.get(kind)
        )
    )


@pytest.fixture
def words() -> Callable[[AppTest], str]:
    """`text_of`, for tests."""
    return text_of
