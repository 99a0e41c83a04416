"""What pages may load, in a browser that says when something was held back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from parley.paths import EXAMPLE_DATA
from tests.browser.conftest import Serve
from tests.browser.driving import settled
from tests.browser.test_every_page import HELD_BACK, is_elsewhere

CODEBOOK = """# Codebook

## Of the harbour

![the map](https://evil.example/map.png) and <img src="https://evil.example/2.png"> and
[a page](https://example.org/page) and [a table](plans.csv)

| a | b |
| --- | --- |
| 1 | ![](https://evil.example/3.png) |
"""


@pytest.fixture
def watched(page: Page) -> tuple[Page, list[str]]:
    """A page, and what its browser writes to the console that is no mere remark."""
    said: list[str] = []
    page.add_init_script(HELD_BACK)
    page.on("console", lambda it: said.append(it.text) if it.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return page, said


def test_nothing_of_a_page_s_own_is_held_back(app: str, watched: tuple[Page, list[str]]):
    """Of the others it is watched where they are looked at (`test_every_page`)."""
    page, said = watched
    page.goto(f"{app}/stances")
    settled(page)
    assert page.evaluate("heldBack") == []
    assert said == []
    loaded = page.evaluate("document.fonts.ready.then((all) => [...all].map((it) => it.status))")
    assert "loaded" in loaded
    assert "error" not in loaded


def test_what_is_not_the_app_s_own_is_held_back(app: str, watched: tuple[Page, list[str]]):
    page, _ = watched
    page.goto(f"{app}/data")
    settled(page)
    asked: list[str] = []
    page.on(
        "requestfinished", lambda it: asked.append(it.url) if is_elsewhere(it.url, app) else None
    )
    page.evaluate("""() => {
        new Image().src = 'https://evil.example/1.png'
        fetch('https://evil.example/2').catch(() => null)
        document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/3' }))
    }""")
    page.wait_for_function("heldBack.length >= 3")
    assert {it.split()[0] for it in page.evaluate("heldBack")} == {
        "img-src",
        "connect-src",
        "frame-src",
    }
    assert asked == []


def test_a_codebook_is_read_and_loads_nothing(
    serve: Serve, watched: tuple[Page, list[str]], tmp_path: Path
):
    folder = tmp_path / "set"
    shutil.copytree(EXAMPLE_DATA, folder)
    (folder / "CODEBOOK.md").write_text(CODEBOOK)
    page, said = watched
    asked: list[str] = []
    with serve(folder) as address:
        page.on(
            "request", lambda it: asked.append(it.url) if is_elsewhere(it.url, address) else None
        )
        page.goto(f"{address}/data?data_as=Codebook")
        book = page.locator(".parley-prose")
        expect(book.get_by_role("heading", name="Of the harbour")).to_be_visible()
        settled(page)
        expect(book).to_contain_text("Picture, not loaded: the map (https://evil.example/map.png)")
        expect(book).to_contain_text('<img src="https://evil.example/2.png">')
        expect(book).to_contain_text("a table (plans.csv)")
        (link,) = book.get_by_role("link").all()
        expect(link).to_have_attribute("href", "https://example.org/page")
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", "noopener noreferrer")
        expect(book.locator("img")).to_have_count(0)
        expect(book.get_by_role("table")).to_be_visible()
        page.close()
    assert asked == []
    assert said == []
