"""Clauses in a browser: typing a search, choosing a facet, following a wording, collecting."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]


def search(page: Page, words: str) -> None:
    box = page.get_by_role("textbox", name="Words")
    box.fill(words)
    box.press("Enter")
    wait_for_address(page, "cl_words=")
    settled(page)


def test_a_typo_an_accent_and_a_transliteration_are_understood(app: str, opened: Open):
    page = opened(f"{app}/clauses?cl_as=Table")
    for words in ("Zaporizhia", "Zaporízhzhia", "Zaporozhye", "Запоріжжя"):
        search(page, words)
        # Seven clauses of six texts hold Zaporizhzhia (tests/dataset/test_search.py lists them).
        expect(page.locator("h1")).to_contain_text("7 clauses of 6 texts")
    search(page, "Zaporizhia")
    expect(page.get_by_text("'zaporizhzhia'").first).to_be_visible()
    search(page, "qwxzvk")
    expect(page.get_by_text("'qwxzvk'").first).to_be_visible()


def test_a_facet_chosen_from_its_list_is_in_the_address(app: str, opened: Open):
    page = opened(f"{app}/clauses?plan=us-28&cl_as=Table")
    page.get_by_role("button", name="More").click()
    chosen = page.get_by_test_id("stPopoverBody").get_by_test_id("stDataFrame").first
    expect(chosen).to_be_visible()
    # The second row, behind the head: Security, with 17 of the 56 clauses.
    chosen.click(position={"x": 18, "y": 35 + 35 + 17})
    wait_for_address(page, "cl_group=Security")
    settled(page)
    expect(page.locator("h1")).to_contain_text("17 clauses of 1 text")
    page.reload()
    settled(page)
    expect(page.locator("h1")).to_contain_text("17 clauses of 1 text")
    page.get_by_role("button", name="Clear", exact=True).click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("56 clauses of 1 text")
    assert "cl_group" not in query(page)


def test_a_link_to_one_clause_is_the_first_visit_of_a_fresh_server(serve, opened: Open):
    with serve() as address:
        page = opened(f"{address}/clauses?clause=us-28%2F6")
        expect(page.locator("h1")).to_have_text("US 28 points, point 6: Ceiling of 600,000")
        expect(page.get_by_role("link", name="Stances")).to_be_visible()
        page.close()


def test_the_family_leads_to_another_clause(app: str, opened: Open):
    page = opened(f"{app}/clauses?clause=us-28%2F6")
    dots = page.locator(".st-key-figure_family .scatterlayer .trace .points path")
    expect(dots).to_have_count(5)
    # The dots stand in the order of the table: the clause, then what came before it.
    dots.nth(1).click(force=True)
    wait_for_address(page, "clause=istanbul-2022")
    settled(page)
    expect(page.locator("h1")).to_have_text("Istanbul draft 2022, point 4: Army size disputed")


def test_a_row_of_the_table_opens_the_clause(app: str, opened: Open):
    page = opened(f"{app}/clauses?plan=us-28&cl_as=Table")
    table = page.locator(".st-key-table_clauses")
    table.click(position={"x": 18, "y": 35 + 17})
    wait_for_address(page, "clause=us-28")
    settled(page)
    expect(page.locator("h1")).to_have_text("US 28 points, point 1: Sovereignty acknowledged")
    page.get_by_role("button", name="All clauses").click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("56 clauses of 1 text")


def test_a_collection_survives_reload_and_page_change_and_is_taken_away(
    app: str, opened: Open, browser: Browser
):
    page = opened(f"{app}/clauses?clause=us-28%2F6")
    for collected in ("US 28 points 6", "US 28 points 7"):
        page.get_by_role("button", name="Collect", exact=True).click()
        wait_for_address(page, "keep=")
        expect(page.get_by_test_id("stSidebar").get_by_text(collected)).to_be_visible()
        page.get_by_role("button", name="Next").click()
        settled(page)
    kept = ["US 28 points 6", "US 28 points 7"]
    wait_for_query(page, "keep", kept)
    page.reload()
    settled(page)
    wait_for_query(page, "keep", kept)
    page.get_by_role("link", name="Stances").click()
    wait_for_address(page, "/stances")
    settled(page)
    wait_for_query(page, "keep", kept)
    files = {}
    sidebar = page.get_by_test_id("stSidebar")
    for name in ("CSV", "Brief"):
        with page.expect_download() as waiting:
            sidebar.get_by_role("button", name=name).click()
        files[name] = waiting.value.path().read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(files["CSV"])))
    assert [row["clause_id"] for row in rows] == ["us-28/6", "us-28/7"]
    reads_alone(browser, files["Brief"])
    sidebar.get_by_role("button", name="Clear all").last.click()
    page.wait_for_function("!location.href.includes('keep=')")


def reads_alone(browser: Browser, brief: str) -> None:
    """The brief is whole without the app: it asks nobody for anything, and it fits a page."""
    context = browser.new_context(offline=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.set_content(brief)
    expect(page.get_by_role("heading", name="US 28 points 6: Ceiling of 600,000")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert requests == errors == []
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_text_is_read_from_point_to_point(app: str, visit: Visit, width: int):
    page = visit(viewport={"width": width, "height": 844})
    page.goto(f"{app}/clauses")
    settled(page)
    expect(page.locator("h1")).to_contain_text("Twenty points: 4 of 20 points keep a wording")
    point = page.locator(".parley-reading ol > li").filter(has_text="800,000 in peacetime").first
    says, who = (point.locator(part).bounding_box() for part in (".says", ".who"))
    assert says is not None
    assert who is not None
    # The signs stand in the margin, on a phone beneath the point.
    assert (who["x"] >= says["x"] + says["width"]) == (width == 1280)
    assert (who["y"] >= says["y"] + says["height"]) == (width == 390)
    # Who cannot see the square hears side and stance.
    expect(point.get_by_role("listitem").filter(has_text="Russia: objects")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.evaluate("window.sameVisit = true")
    point.get_by_role("link", name="800,000 in peacetime").click()
    wait_for_address(page, "clause=ua-us-20")
    settled(page)
    expect(page.locator("h1")).to_have_text("Twenty points, point 4: 800,000 in peacetime")
    # It opened within the app.
    assert page.evaluate("window.sameVisit")
    page.get_by_role("button", name="All clauses").click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("Twenty points: 4 of 20")
