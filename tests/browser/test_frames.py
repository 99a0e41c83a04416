"""What a click sends: the figure that it changes and little else. Bytes are stable where times are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import marker, settled
from tests.browser.frames import listen

LITTLE = 10_000
"""Bytes that a click may send besides the figure."""


def toggle(label: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_text(label, exact=True).first.click()


def choose(label: str, option: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_label(label, exact=True).first.click()
        page.keyboard.type(option)  # a long list shows only a part
        page.get_by_role("option", name=option).first.click()

    return act


def under_more(label: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("button", name="More").first.click()
        toggle(label)(page)

    return act


CLICKS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "the columns of Stances": ("stances?plan=us-28", choose("Columns", "All actors")),
    "fewer days": ("timeline", toggle("Zoom in")),
    "all claims": ("analysts", toggle("All claims")),
    "a toggle of Agreement": ("agreement", under_more("Without mixed")),
    "a measure of Agreement": ("agreement", choose("Measure", "Equal answers")),
}
"""Page, and what is done there that changes its figure: its headline and what is chosen follow."""

ELEMENTS = 80
"""Elements and their containers that a click may send; the page with all around it has some 120."""


@pytest.mark.parametrize(("where", "act"), CLICKS.values(), ids=CLICKS.keys())
def test_a_click_sends_the_page_and_nothing_around_it(
    app: str, page: Page, where: str, act: Callable[[Page], None]
):
    frames = listen(page)
    page.goto(f"{app}/{where}")
    settled(page, to_the_end=False)
    frames.clear()
    act(page)
    settled(page, to_the_end=False)
    elements = frames.elements()
    assert elements.count("plotly_chart") == 1, elements
    assert frames.bytes_besides_figures() < 3 * LITTLE
    assert len(elements) <= ELEMENTS, elements
    # The menu has an icon for each page, and the filters are the only ones of their sorts there.
    assert not {"navigation", "text_input"} & set(elements), elements


FIGURES = {"": 2, "overview": 2}
"""On the Overview the texts over time stand above the figure."""

FILTERED = {"": 30_000, "stances?plan=us-28": 20_000}
"""Where an actor is chosen among the filters, and how many bytes the page's words may then take:
all of them can change."""


@pytest.mark.parametrize(("where", "most"), FILTERED.items(), ids=("overview", "stances"))
def test_a_filter_sends_the_page_and_nothing_around_it(app: str, page: Page, where: str, most: int):
    frames = listen(page)
    page.goto(f"{app}/{where}")
    settled(page, to_the_end=False)
    frames.clear()
    choose("Actors", "Poland")(page)
    settled(page, to_the_end=False)
    elements = frames.elements()
    assert elements.count("plotly_chart") == FIGURES.get(where, 1), elements
    assert frames.bytes_besides_figures() < most
    # The menu has an icon for each page, and the filters are the only ones of their sorts there.
    assert not {"navigation", "multiselect", "text_input"} & set(elements), elements


def test_a_chosen_square_sends_its_evidence_and_no_figure_again(app: str, page: Page):
    frames = listen(page)
    page.goto(f"{app}/stances?plan=us-28")
    settled(page, to_the_end=False)
    frames.clear()
    marker(page, "Ukraine~us-28/7").click(force=True)
    settled(page, to_the_end=False)
    # Neither the figure nor its controls are run again, and the evidence is a text or two.
    elements = frames.elements()
    assert not {"plotly_chart", "selectbox"} & set(elements)
    assert elements.count("markdown") <= 2
    assert len(elements) <= 12, elements
    assert sum(map(len, frames.received)) < LITTLE


OPENED = {"overview": 125, "stances": 80, "agreement": 98, "timeline": 105, "analysts": 105}
"""Elements and containers that a page's first screen sends, with the evidence of what the page chooses
itself; the sidebar's 30 included."""


@pytest.mark.parametrize(("name", "most"), OPENED.items(), ids=OPENED.keys())
def test_a_first_screen_sends_what_it_shows(app: str, page: Page, name: str, most: int):
    frames = listen(page)
    page.goto(f"{app}/{name if name != 'overview' else ''}")
    settled(page, to_the_end=False)
    elements = frames.elements()
    assert elements.count("plotly_chart") == FIGURES.get(name, 1)
    assert len(elements) <= most, len(elements)


def test_what_lies_below_comes_when_a_reader_does(app: str, page: Page):
    frames = listen(page)
    page.goto(f"{app}/agreement?plan=us-28")
    settled(page, to_the_end=False)
    assert frames.elements().count("plotly_chart") == 1
    expect(page.get_by_role("heading", name="Where is common ground?")).to_have_count(1)
    expect(page.get_by_text("24 Humanitarian committee").first).to_have_count(0)
    settled(page)
    # The pairs, the sides and the common ground.
    assert frames.elements().count("plotly_chart") == 3, frames.elements()
    expect(page.get_by_text("24 Humanitarian committee").first).to_be_attached()
