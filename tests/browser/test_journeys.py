"""What only a browser shows: addresses, clicks, downloads, widths, themes, keyboards."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]


def test_a_deep_link_is_the_first_visit_of_a_fresh_server(serve, opened: Open):
    with serve() as address:
        page = opened(f"{address}/stances?plan=us-28&cell=ua~us-28%2F7")
        expect(page.locator("h1")).to_contain_text("US 28 points")
        # The router ran: its navigation and the shared filters are there.
        expect(page.get_by_role("link", name="Clauses")).to_be_visible()
        expect(page.get_by_test_id("stSidebar").get_by_text("US 28 points")).to_be_visible()
        expect(page.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()
        page.close()


def test_filters_survive_reload_and_page_change(app: str, opened: Open):
    page = opened(f"{app}/clauses?plan=us-28&asof=2025-12-01")
    # Ids in a link are written back as names, which is what Streamlit's own addresses hold.
    wait_for_address(page, "US+28+points")
    before = query(page)
    assert before["plan"] == ["US 28 points"]
    page.reload()
    settled(page)
    assert query(page) == before
    page.get_by_role("link", name="Stances").click()
    wait_for_address(page, "/stances")
    settled(page)
    assert query(page).items() >= before.items()
    expect(page.locator("h1")).to_contain_text("US 28 points")
    expect(page.get_by_text("as of 1 December 2025").first).to_be_visible()


def test_a_click_on_a_cell_opens_its_evidence(app: str, opened: Open):
    page = opened(f"{app}/stances?st_text=US+28+points&st_columns=Actors+who+spoke+most")
    marker(page, "ru~us-28/8").click(force=True)
    expect(page.get_by_role("heading", name="Russia's government on point 8")).to_be_visible()
    wait_for_query(page, "cell", ["ru~us-28/8"])
    marker(page, "ua~us-28/7").click(force=True)
    expect(page.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()
    # The same link in a new visit shows the same evidence.
    page.reload()
    settled(page)
    expect(page.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()


def test_the_keyboard_reaches_a_cell_through_the_table(app: str, opened: Open):
    page = opened(
        f"{app}/stances?stances_as=Table&st_columns=Actors+who+spoke+most&st_text=US+28+points"
        "&st_order=As+in+the+text"
    )
    table = page.get_by_test_id("stDataFrame").first
    box = table.bounding_box()
    page.mouse.click(box["x"] + 60, box["y"] + 90)  # point 1, below the text as a whole
    for _ in range(2):
        settled(page)  # a key pressed while the table is drawn anew is lost
        page.keyboard.press("ArrowRight")
    wait_for_address(page, "cell=")
    wait_for_query(page, "cell", ["us~us-28/1"])
    expect(page.get_by_role("heading", name="United States government on point 1")).to_be_visible()


def test_two_lists_choose_a_cell_on_a_phone(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844})
    page.goto(f"{app}/stances?st_text=US+28+points&st_columns=Actors+who+spoke+most")
    settled(page)
    # So many columns are a list here: a clause, and behind each sign who took that stance.
    expect(page.get_by_text("7 NATO door closed on both sides").first).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_be_hidden()
    page.get_by_role("button", name="Choose from lists").click()
    for label, option in (("Actor", "Poland"), ("Point", "9 European jets in Poland")):
        page.get_by_label(label, exact=True).last.click()
        page.keyboard.type(option)
        page.get_by_role("option", name=option).click()
        settled(page)
    expect(page.get_by_role("heading", name="Poland on point 9")).to_be_visible()


def test_a_download_holds_exactly_the_rows_of_the_table(app: str, opened: Open):
    page = opened(f"{app}/clauses?plan=us-28&cl_words=NATO")
    expect(page.get_by_text(re.compile(r"\d+ clauses? of 1 text"))).to_be_visible()
    said = int(re.search(r"(\d+) clauses? of 1 text", page.inner_text("main")).group(1))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    file = waiting.value
    assert file.suggested_filename == "parley-clauses-us-28-points-2026-07-04.csv"
    data = file.path().read_bytes()
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert len(rows) == said > 1
    assert all(row["clause_id"].startswith("us-28/") for row in rows)
    assert all("nato" in f"{row['heading']} {row['summary']}".lower() for row in rows)
