"""What only a browser shows of the Overview, the Analysts and the Sources."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address

Open = Callable[[str], Page]


def test_a_point_leads_on_with_the_filters_set(app: str, opened: Open):
    page = opened(f"{app}/?asof=2025-12-01")
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="Point 26: Full amnesty").click()
    wait_for_address(page, "/clauses")
    settled(page)
    assert query(page)["asof"] == ["2025-12-01"]
    assert query(page)["clause"] == ["us-28/26"]
    expect(page.get_by_text("Nobody who took part in the war").first).to_be_visible()


def test_a_square_of_the_picture_opens_a_way_on(app: str, opened: Open):
    page = opened(app)
    marker(page, "ceasefire~Russia").click(force=True)
    wait_for_address(page, "ov_cell")
    settled(page)
    # What opened stands above the figure, where the reader sees it.
    way_on = page.get_by_text("Ceasefire, Russia.").bounding_box()
    assert way_on["y"] < page.locator(".js-plotly-plot").bounding_box()["y"]
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="Point 20").first.click()
    wait_for_address(page, "/stances")
    settled(page)
    expect(page.locator("h1")).to_contain_text("Twenty points")
    expect(page.get_by_role("heading", name="Russia on point 20")).to_be_visible()


def test_the_overview_on_a_phone_shows_the_picture_first(app: str, browser: Browser):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(app)
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    # The current text is the first thing that a newcomer reads, on the first screen.
    assert page.get_by_text("public since 24 December 2025").bounding_box()["y"] < 500
    # Five sides fit without scrolling sideways; then come the lists, in one column.
    frame = page.locator(".st-key-scroll_any_acceptance")
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")
    positions = [
        page.get_by_role("heading", name=name).bounding_box()["y"]
        for name in (
            "which side accepts what?", "Nearest to agreement", "Sides furthest apart",
            "What moved last", "Where the experts part", "Where to read on",
        )
    ]  # fmt: skip
    assert positions == sorted(positions)
    context.close()


def test_a_dot_opens_the_expert_and_a_button_the_claim(app: str, opened: Open):
    page = opened(f"{app}/analysts?an_part=Widest+splits")
    marker(page, "kavanagh~us-guarantee-protects").click(force=True)
    expect(page.get_by_text("Jennifer Kavanagh argues against")).to_be_visible()
    assert query(page)["analyst"] == ["kavanagh"]
    assert query(page)["claim"] == ["us-guarantee-protects"]
    page.get_by_role("button", name="All voices on this claim").click()
    expect(page.get_by_text("7 voices in 7 statements")).to_be_visible()
    page.wait_for_function("() => !new URLSearchParams(location.search).has('analyst')")


def test_a_source_leads_to_its_rows_and_back(app: str, opened: Open):
    page = opened(f"{app}/sources?source=trtworld-2025-11-28-pushing")
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="Oleg Ignatov on").first.click()
    wait_for_address(page, "/analysts")
    settled(page)
    assert query(page)["analyst"] == ["ignatov"]
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="What else rests").first.click()
    wait_for_address(page, "/sources")
    settled(page)
    assert query(page)["source"] == ["trtworld-2025-11-28-pushing"]
