"""A set that tries everything, on all pages in a browser: nothing runs, asks elsewhere, leads away or grows too wide."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

import parley
from parley.export.brief import clause_brief
from parley.export.html import to_html
from parley.export.overview import overview_brief
from parley.ui.frame.wording import IN_THE_BROWSER
from tests.browser.conftest import Serve
from tests.browser.driving import settled
from tests.browser.test_every_page import NARROW, is_elsewhere
from tests.browser.test_take_away import menu, taken
from tests.export.test_hostile import all_takeaways, hostile_packages
from tests.hostile import CONTROLS, EVIL, LONG, WALKED, hostile_files

MADE_OF_TEXT = """evil => {
    const away = ['mailto:', 'javascript:', 'data:', 'tel:']
    const leads = [...document.querySelectorAll('a')].filter(a => {
        const to = a.getAttribute('href') ?? a.getAttribute('xlink:href') ?? ''
        return to.includes(evil) && !to.includes('?q=') || away.some(start => to.startsWith(start))
    })
    const drawn = '[data-testid=stMarkdownContainer] :is(img, [role=img], code, .katex, del, em, sup, table, blockquote, ' +
        'input, .stMarkdownBadge, .stMarkdownColoredText, .stMarkdownColoredBackground, .stMarkdownShimmer, streamlit-help-icon)'
    // Parley's own icons stand beside the text of labels and not in it, and its hashes are code.
    const marked = [...document.querySelectorAll(drawn)].filter(node => !/^[0-9a-f]{16}$/.test(node.textContent))
    const foreign = [...document.querySelectorAll(
        'iframe, object, embed, base, body script, svg a, svg foreignObject, [onload], [onerror], [onmouseover]')]
        .filter(node => node.tagName !== 'SCRIPT' || node.textContent.includes('alert('))
    return [...leads, ...marked, ...foreign].map(node => node.outerHTML.slice(0, 300))
}"""
"""The elements that came of texts of the data, or may have."""


@pytest.fixture(scope="module")
def hostile_app(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    for name, data in hostile_files().items():
        (folder / name).write_bytes(data)
    with serve(folder) as address:
        yield address


class Watched:
    """A page, and what happened in it that should not."""

    def __init__(self, browser: Browser, app: str) -> None:
        context = browser.new_context(viewport={"width": NARROW, "height": 900})
        self.wrong: list[str] = []
        context.route(lambda url: is_elsewhere(url, app), self._refused)
        self.page = context.new_page()
        self.page.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("websocket", lambda socket: self._asked(socket.url, app))
        self.page.on("popup", lambda popup: self.wrong.append(popup.url))
        self.page.on("console", self._said)

    def _refused(self, route: Route) -> None:
        self.wrong.append(route.request.url)
        route.abort()

    def _asked(self, url: str, app: str) -> None:
        if is_elsewhere(url, app):
            self.wrong.append(url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(message.text)


@pytest.fixture(scope="module")
def watched(browser: Browser, hostile_app: str) -> Iterator[Watched]:
    """One page for all, so that the app's own files are fetched once."""
    watched = Watched(browser, hostile_app)
    yield watched
    watched.page.context.close()


@pytest.mark.parametrize(("name", "query"), WALKED)
def test_a_page_shows_texts_as_texts(
    hostile_app: str, watched: Watched, name: str, query: Mapping[str, str | list[str]]
):
    page = watched.page
    watched.wrong.clear()
    path = "" if name == "overview" else name
    page.goto(f"{hostile_app}/{path}?{urlencode(query, doseq=True)}")
    settled(page)
    assert page.evaluate(MADE_OF_TEXT, EVIL) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert page.locator("[data-testid=stException]").count() == 0
    assert "material_" not in page.inner_text("body")
    assert watched.wrong == []


def test_a_text_is_shown_as_it_is(hostile_app: str, watched: Watched):
    summary = next(csv.DictReader(io.StringIO(hostile_files()["plans.csv"].decode())))["summary"]
    page = watched.page
    page.goto(f"{hostile_app}/plans?pl_as=One+text&pl_one=draft")
    settled(page)
    shown = page.locator("[data-testid=stMarkdownContainer] p").all_text_contents()
    assert as_read(summary) in map(as_read, shown)


def as_read(text: str) -> str:
    """The text on one line without the signs that only steer the direction of what stands beside them."""
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069]", "", text).split())


def test_pictures_are_drawn_of_texts_with_control_characters(
    serve: Serve, opened: Callable[[str], Page], tmp_path: Path
):
    folder = tmp_path / "set"
    folder.mkdir()
    for name, data in hostile_files(CONTROLS).items():
        (folder / name).write_bytes(data)
    with serve(folder) as address:
        page = opened(f"{address}/stances")
        menu(page)
        for name in ("SVG", "Slide as SVG"):
            drawn = ET.parse(taken(page, name, tmp_path))  # noqa: S314 (our own bytes)
            assert "Ostrell" in "".join(drawn.getroot().itertext())
        for name in ("PNG", "Slide as PNG"):
            with Image.open(taken(page, name, tmp_path)) as picture:
                assert picture.width > 1000
        page.evaluate(
            "() => { HTMLImageElement.prototype.decode = async () => { throw new Error('broken') } }"
        )
        page.get_by_role("button", name="PNG", exact=True).click()
        expect(page.get_by_text(IN_THE_BROWSER["failed"])).to_be_visible()
        page.close()


def test_files_fit_on_a_phone_whatever_the_names(browser: Browser, tmp_path: Path):
    checked = parley.dataset.check_files(dict(hostile_files((LONG,))), "set")
    assert checked.dataset is not None
    view = checked.dataset.view()
    # Half of them, as all are made by one template and drawing each takes a second.
    files = {takeaway.key: to_html([takeaway]) for takeaway in list(all_takeaways(view))[::2]}
    files["brief"] = clause_brief(view, list(view["clauses"]["clause_id"]))
    files["overview brief"] = overview_brief(view)
    files |= {f"package {n}": brief for n, brief in enumerate(hostile_packages(view))}
    context = browser.new_context(viewport={"width": NARROW, "height": 900}, offline=True)
    page = context.new_page()
    too_wide = {}
    for name, data in files.items():
        path = tmp_path / f"{name}.html"
        path.write_bytes(data)
        page.goto(path.as_uri())
        if page.locator(".figure").count():
            page.locator(".js-plotly-plot .main-svg").first.wait_for()
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW:
            too_wide[name] = width
        scrolling = page.evaluate(
            """() => [...document.querySelectorAll('*')].filter(node =>
                ['auto', 'scroll'].includes(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth
                && !node.closest('.js-plotly-plot') && !(node.tabIndex === 0 && node.ariaLabel)
            ).map(node => node.outerHTML.slice(0, 200))"""
        )
        assert scrolling == [], name
    assert too_wide == {}
    context.close()
