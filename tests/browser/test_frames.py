"""What a click sends: the figure that it changes and little else. Bytes are stable where times are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.driving import marker, settled
from tests.browser.frames import listen

LITTLE = 10_000
"""Bytes that a click may send besides the figure."""


def toggle(label: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_text(label, exact=True).first.click()


def choose(label: str, option: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_label(label, exact=True).first.click()
        page.get_by_role("option", name=option).first.click()

    return act


def square(choice: str) -> Callable[[Page], None]:
    return lambda page: marker(page, choice).click(force=True)


CLICKS: dict[str, tuple[str, Callable[[Page], None], int]] = {
    "a toggle of Agreement": ("agreement", toggle("Without mixed"), 45),
    "a measure of Agreement": ("agreement", choose("Measure", "Equal answers"), 45),
    "a pair of Agreement": ("agreement?plan=us-28", square("ua~ru"), 90),
    "an order of Stances": ("stances?plan=us-28", choose("Order", "Most polarised first"), 40),
    "a square of Stances": ("stances?plan=us-28", square("ua~us-28/7"), 60),
    "the whole time": ("timeline", toggle("Whole time"), 40),
    "all experts": ("analysts", toggle("All"), 40),
}
"""Page, what is done there, and how many elements that may send."""


@pytest.mark.parametrize(("where", "act", "most"), CLICKS.values(), ids=CLICKS.keys())
def test_a_click_sends_the_figure_and_little_else(
    app: str, page: Page, where: str, act: Callable[[Page], None], most: int
):
    frames = listen(page)
    page.goto(f"{app}/{where}")
    settled(page)
    frames.clear()
    act(page)
    settled(page)
    elements = frames.elements()
    assert elements.count("plotly_chart") == 1, elements
    assert frames.bytes_besides_figures() < LITTLE
    assert len(elements) <= most, elements
    # Menus and lists are made when they are opened, and the rest of the page stays as it is.
    assert "bidi_component" not in elements or elements.count("bidi_component") == 1
    assert "page_link" not in elements or where.startswith(("agreement?", "stances?"))
