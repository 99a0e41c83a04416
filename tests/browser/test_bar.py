"""The bar over every page, and what the browser does on all of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]

HEIGHT = 48


@pytest.fixture
def phone(visit: Visit) -> Page:
    return visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


@pytest.mark.parametrize("scrolled", [0, 700])
def test_the_bar_stands_over_the_page_however_far_one_reads(app: str, opened: Open, scrolled: int):
    page = opened(f"{app}/stances?plan=us-28")
    page.evaluate("y => document.querySelector('[data-testid=stMain]').scrollTo(0, y)", scrolled)
    bar = page.locator(".st-key-bar").bounding_box()
    assert (bar["y"], bar["height"]) == (0, HEIGHT)
    for part in (
        page.get_by_role("combobox", name="Search"),
        page.get_by_role("button", name="Share"),
    ):
        expect(part).to_be_in_viewport(ratio=1)
    expect(page.locator(".st-key-read_asof")).to_contain_text("as of 4 July 2026")
    day = page.locator(".st-key-read_asof").bounding_box()
    assert day["y"] + day["height"] <= HEIGHT


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("stances?plan=us-28", "Stances on US 28 points · Parley"),
        ("agreement", "Agreement · Parley"),
        ("", "Overview · Parley"),
    ],
)
def test_a_tab_is_called_what_its_page_shows(app: str, opened: Open, path: str, title: str):
    page = opened(f"{app}/{path}")
    assert page.title() == title


def test_the_name_leads_home_and_keeps_the_filters(app: str, opened: Open):
    page = opened(f"{app}/timeline?actor=ua")
    page.locator(".st-key-mark a").click()
    settled(page)
    assert page.title() == "Overview · Parley"
    assert "actor" in query(page)


def test_a_link_is_copied_and_that_is_said_where_one_looks(app: str, visit: Visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{app}/stances?plan=us-28&q=army")
    settled(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_text("Link copied")).to_be_in_viewport(ratio=1)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{app}/stances?plan=")
    assert "q=army" not in copied


def test_on_a_phone_the_menu_closes_when_a_page_was_chosen_and_stays_closed(app: str, phone: Page):
    phone.goto(f"{app}/stances?plan=us-28")
    settled(phone)
    menu = phone.get_by_role("navigation", name="Pages")
    expect(menu).not_to_be_in_viewport()
    phone.get_by_test_id("stExpandSidebarButton").tap()
    expect(menu).to_be_in_viewport()
    menu.get_by_role("link", name="Timeline").tap()
    wait_for_address(phone, "/timeline")
    settled(phone)
    expect(menu).not_to_be_in_viewport()
    phone.reload()
    settled(phone)
    expect(menu).not_to_be_in_viewport()
    # With the menu closed, the mark stands in the bar.
    expect(phone.get_by_role("link", name="Parley, to the Overview")).to_be_in_viewport(ratio=1)


def test_the_name_in_the_bar_opens_in_another_tab_with_a_key_held(app: str, visit: Visit):
    page = visit(viewport={"width": 700, "height": 800})
    page.goto(f"{app}/stances?plan=us-28")
    settled(page)
    with page.context.expect_page() as opening:
        page.get_by_role("link", name="Parley, to the Overview").click(modifiers=["Control"])
    assert opening.value.url == f"{app}/"
    assert "/stances" in page.url


def test_the_menu_is_a_landmark_with_headings(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-28")
    menu = page.get_by_role("navigation", name="Pages")
    expect(menu.get_by_role("heading", level=2)).to_have_text(
        ["Read", "Positions", "Time", "Experts", "Evidence"]
    )


def test_what_filters_is_said_in_words_that_can_be_taken_away(app: str, opened: Open):
    page = opened(f"{app}/timeline?actor=ua&actor=ru&asof=2026-01-31")
    words = page.locator(".st-key-filters_set")
    expect(words.get_by_role("button")).to_have_count(3)
    words.get_by_role("button", name=re.compile("Ukraine")).click()
    settled(page)
    expect(words.get_by_role("button")).to_have_count(2)
    assert len(query(page)["actor"]) == 1
    words.get_by_role("button", name=re.compile("31 January 2026")).click()
    settled(page)
    assert "asof" not in query(page)
    # The filters beside the page say the same.
    expect(page.locator(".st-key-filters [data-tag]")).to_have_count(1)
    # What was pressed is gone; the focus went to what stands nearest, not to the body.
    assert page.evaluate("document.activeElement !== document.body")


def test_enter_takes_the_best_match_of_a_filter(app: str, opened: Open):
    page = opened(f"{app}/timeline")
    issues = page.get_by_label("Issues", exact=True)
    issues.click()
    issues.type("terr")
    page.keyboard.press("Enter")
    settled(page)
    wait_for_query(page, "issue", ["Territory"])
