"""What the browser's Back and Forward do: whatever a reader does is one step."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_address, wait_for_query

Open = Callable[[str], Page]


def steps(page: Page) -> int:
    return page.evaluate("history.length")


def choose(page: Page, label: str, name: str) -> None:
    page.get_by_test_id("stSidebar").get_by_label(label, exact=True).first.click()
    page.keyboard.type(name)
    page.get_by_role("option", name=name, exact=True).click()
    page.keyboard.press("Escape")
    settled(page)


def test_a_filter_is_a_step_and_back_takes_it_away_again(app: str, opened: Open):
    page = opened(f"{app}/clauses")
    before = steps(page)
    headline = page.locator("h1").inner_text()
    choose(page, "Texts", "US 28 points")
    wait_for_query(page, "plan", ["US 28 points"])
    assert steps(page) == before + 1
    choose(page, "Actors", "Poland")
    wait_for_query(page, "actor", ["Poland"])
    assert steps(page) == before + 2
    page.go_back()
    settled(page)
    assert query(page) == {"plan": ["US 28 points"]}
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar.get_by_text("Poland")).to_have_count(0)
    expect(sidebar.get_by_text("US 28 points")).to_have_count(1)
    expect(page.get_by_role("button", name="US 28 points").first).to_be_visible()
    page.go_back()
    settled(page)
    assert query(page) == {}
    # The page itself is as it was, not only the controls.
    expect(page.locator("h1")).to_have_text(headline)
    page.go_forward()
    settled(page)
    expect(page.get_by_role("button", name="US 28 points").first).to_be_visible()


def test_a_link_with_ids_is_one_entry_and_back_keeps_its_filters(app: str, opened: Open):
    page = opened(f"{app}/data")
    before = steps(page)
    page.goto(f"{app}/stances?plan=us-28&actor=pl&asof=2026-01-01")
    settled(page)
    wait_for_query(page, "actor", ["Poland"])
    asked = query(page)
    assert asked == {"plan": ["US 28 points"], "actor": ["Poland"], "asof": ["2026-01-01"]}
    assert steps(page) == before + 1
    page.get_by_role("link", name="Clauses").click()
    wait_for_address(page, "/clauses")
    settled(page)
    assert steps(page) == before + 2
    assert query(page) == asked
    page.go_back()
    wait_for_address(page, "/stances")
    settled(page)
    assert query(page) == asked
    for name in ("US 28 points", "Poland", "as of 1 January 2026"):
        expect(page.get_by_role("button", name=name).first).to_be_visible()
    page.go_back()
    wait_for_address(page, "/data")
    settled(page)
    assert query(page) == {}


def test_who_comes_back_to_a_link_that_asks_too_much_is_told_again(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-99")
    line = page.get_by_text("So nothing is shown.")
    expect(line).to_be_visible()
    wait_for_query(page, "unmet", ["plan:us-99"])
    choose(page, "Texts", "US 28 points")
    expect(line).to_have_count(0)
    wait_for_query(page, "plan", ["US 28 points"])
    assert "unmet" not in query(page)
    page.go_back()
    settled(page)
    expect(line).to_be_visible()
    page.get_by_role("button", name="Show the page without it").click()
    settled(page)
    expect(line).to_have_count(0)
    assert query(page) == {}
