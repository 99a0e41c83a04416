"""The sources behind a figure, in a browser: made when asked for, by mouse or by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import settled

Opened = Callable[[str], Page]


def button(page: Page) -> Locator:
    return page.locator(".st-key-below_sides").get_by_role("button", name="source")


def links(page: Page) -> Locator:
    return page.get_by_test_id("stPopoverBody").get_by_role("link")


@pytest.mark.parametrize("embedded", ["", "?embed=true"])
def test_the_keyboard_opens_and_closes_the_list(page: Page, app: str, embedded: str):
    page.goto(f"{app}/stances{embedded}")
    button(page).wait_for()
    many = int(next(word for word in button(page).inner_text().split() if word.isdigit()))
    button(page).focus()
    page.keyboard.press("Enter")
    expect(links(page)).to_have_count(many)
    page.keyboard.press("Escape")
    expect(links(page)).to_have_count(0)
    expect(button(page)).to_be_focused()


def test_the_list_opens_where_there_is_room_for_it(opened: Opened, app: str):
    page = opened(f"{app}/stances")
    button(page).click()
    expect(links(page).first).to_be_visible()
    settled(page)
    box = page.get_by_test_id("stPopoverBody").bounding_box()
    # The button stands near the lower edge, so a list of a hundred opens above it.
    assert box is not None
    assert box["height"] > 300
