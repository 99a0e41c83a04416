"""What moved in a browser: rows and marks that open, files that can be taken away."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_address, wait_for_query
from tests.browser.test_timeline import click_mark
from tests.export.test_atom import faults

Open = Callable[[str], Page]


def test_it_opens_on_what_last_moved_and_two_dates_change_it(app: str, opened: Open):
    page = opened(f"{app}/movement")
    # positions.csv: Hungary's -2 on ua-us-20/7 became 0 on 26 May 2026.
    headline = page.get_by_role("heading", level=1)
    expect(headline).to_contain_text("Hungary moved from")
    settled(page)
    assert "mv_since" not in query(page)
    # The month of "from", which is 26 April 2026, becomes March.
    first = page.get_by_test_id("stMain").get_by_test_id("stDateInput").first
    first.get_by_role("spinbutton").nth(1).click()
    page.keyboard.type("03")
    headline.click()  # a day counts once its field is left
    wait_for_address(page, "mv_since=2026-03-26")
    settled(page)
    wait_for_query(page, "mv_until", ["2026-05-26"])


def test_an_empty_period_leads_to_the_last_that_was_not(app: str, opened: Open):
    page = opened(f"{app}/movement?mv_over=Last+30+days")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nothing moved")
    page.get_by_role("button", name="Show when something last moved").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hungary moved")


def test_a_square_and_a_row_open_their_evidence(app: str, opened: Open):
    page = opened(f"{app}/movement?mv_over=Last+180+days")
    page.set_viewport_size({"width": 1280, "height": 2400})
    settled(page)
    click_mark(page, 0, "cell~us~us-28/17")
    expect(page.get_by_role("heading", name="United States government on point 17")).to_be_visible()
    settled(page)
    table = page.get_by_test_id("stDataFrame").first
    box = table.bounding_box()
    page.mouse.click(box["x"] + 15, box["y"] + 52)  # the mark of the first row
    wait_for_address(page, "moved=cell")
    settled(page)
    # The first stance first heard after 5 January 2026 is on the Paris declaration.
    assert query(page)["moved"][0].endswith("paris-2026-01/1")


def test_the_list_can_be_taken_away_as_csv_and_as_a_valid_feed(app: str, opened: Open):
    page = opened(f"{app}/movement?mv_over=Last+180+days")
    page.get_by_role("button", name="More").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="All changes (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_bytes().decode())))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Feed (Atom)").click()
    data = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename.endswith(".atom")
    assert faults(data) == []
    assert data.count(b"<entry>") == len(rows) > 50
