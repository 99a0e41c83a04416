"""The stance matrix in a browser: links, clicks, evidence, other columns, the way to the clause."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]

ACTORS = "st_columns=Actors+who+spoke+most"


def test_from_a_filtered_matrix_through_a_cell_to_the_clause(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-28&issue=nato-membership&asof=2025-12-20&{ACTORS}")
    marker(page, "ua~us-28/7").click(force=True)
    expect(page.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()
    # On 20 December 2025 the last word was pos-ua-us-28.7-2025-12-18, an objection.
    expect(page.get_by_text("Ukraine objects, since 18 December 2025")).to_be_visible()
    expect(page.get_by_text("Sees no need to amend the constitution")).to_be_visible()
    expect(page.get_by_text("24 December 2025")).to_have_count(0)
    page.get_by_role("link", name="All that was said on this clause").click()
    wait_for_address(page, "/clauses")
    settled(page)
    parameters = query(page)
    assert parameters["clause"] == ["us-28/7"]
    assert set(parameters["asof"]) == {"2025-12-20"}
    assert set(parameters["issue"]) == {"Ukraine and NATO"}
    expect(page.get_by_text("NATO door closed on both sides").first).to_be_visible()


def test_a_reload_shows_the_same_view(app: str, opened: Open):
    page = opened(f"{app}/stances?sidecell=Europe~us-28/21")
    page.get_by_role("button", name="More").click()
    page.get_by_label("Order", exact=True).click()
    page.get_by_role("option", name="As in the text").click()
    settled(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Order: As in the text")).to_be_visible()
    marker(page, "Europe~us-28/9").click(force=True)
    expect(page.get_by_role("heading", name="Europe on point 9")).to_be_visible()
    before = query(page)
    assert before["st_order"] == ["As in the text"]
    assert before["sidecell"] == ["Europe~us-28/9"]
    page.reload()
    settled(page)
    assert query(page) == before
    expect(page.get_by_role("heading", name="Europe on point 9")).to_be_visible()


def test_a_second_click_moves_the_choice(app: str, opened: Open):
    page = opened(f"{app}/stances?st_text=US+28+points&{ACTORS}")
    for choice, heading in (
        ("ua~us-28", "Ukraine's government on US 28 points"),
        ("ru~us-28/8", "Russia's government on point 8"),
    ):
        marker(page, choice).click(force=True)
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        wait_for_query(page, "cell", [choice])


def test_the_silent_cells_as_a_file(app: str, opened: Open):
    page = opened(f"{app}/stances?st_show=Silence&st_text=US+28+points&{ACTORS}")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_bytes().decode())))
    # us-28/3 is the most polarised clause (tests/exhibits/stances/test_rows.py).
    assert rows[0]["clause_id"] == "us-28/3"
    expect(page.get_by_text(f"{len(rows)} of 280 cells")).to_be_visible()


@pytest.mark.parametrize("columns", ["", f"?st_text=US+28+points&{ACTORS}"])
def test_squares_and_words_are_large_and_the_ring_is_its_square(app: str, page: Page, columns: str):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{app}/stances{columns}")
    settled(page)
    sizes = page.evaluate(
        """() => {
            const plot = document.querySelector('.js-plotly-plot');
            const texts = [...plot.querySelectorAll('text, tspan')].filter(t => t.textContent.trim());
            const {xaxis, yaxis} = plot._fullLayout;
            const rings = [...plot.querySelectorAll('.barlayer .point path')]
                .filter(path => getComputedStyle(path).opacity === '1');
            const box = rings[0].getBBox();
            return {
                least: Math.min(...texts.map(t => parseFloat(getComputedStyle(t).fontSize))),
                cell: [xaxis._length / (xaxis.range[1] - xaxis.range[0]), yaxis._length / yaxis._categories.length],
                rings: rings.length,
                ring: [box.width, box.height],
                scrolls: plot.closest('[class*="st-key-scroll_"]').scrollWidth
                    - plot.closest('[class*="st-key-scroll_"]').clientWidth,
            };
        }"""
    )
    # Raised r and i beside a sign are smaller, as they stand in the place of a whole word of the legend.
    if not columns:
        assert sizes["least"] >= 13
    width, height = sizes["cell"]
    # Between two squares lie two pixels.
    assert width - 2 >= 44
    assert height - 2 >= 32
    assert sizes["rings"] == 1
    # The ring lies in the gap around its square.
    assert sizes["ring"] == pytest.approx([width, height], abs=1.5)
    assert sizes["scrolls"] <= 0


def test_all_of_a_square_answers(app: str, opened: Open):
    page = opened(f"{app}/stances")
    square = marker(page, "Ukraine~ua-us-20/13").bounding_box()
    assert square is not None
    # A fifth from its edge, far from its sign.
    page.mouse.click(square["x"] + square["width"] / 5, square["y"] + square["height"] / 3)
    expect(page.get_by_role("heading", name="Ukraine on point 13")).to_be_visible()
    wait_for_query(page, "sidecell", ["Ukraine~ua-us-20/13"])


def test_on_a_phone_sides_are_drawn_and_one_tap_answers_in_sight(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"{app}/stances")
    settled(page)
    figure = page.locator(".js-plotly-plot")
    expect(figure).to_be_visible()
    box = figure.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    # Nothing of it has to be scrolled to sideways.
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    # Not asked for yet, the first answer covers nothing.
    expect(page.locator("[class*=st-key-panel_first_]")).to_have_count(1)
    square = marker(page, "Russia~ua-us-20/13")
    square.scroll_into_view_if_needed()
    at = square.bounding_box()
    assert at is not None
    page.touchscreen.tap(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    panel = page.locator("[class*=st-key-panel_chosen_]")
    expect(panel.get_by_role("heading", name="Russia on point 13")).to_be_in_viewport(ratio=1)
    expect(panel.get_by_text("Russia objects")).to_be_in_viewport(ratio=1)
    expect(panel).to_be_focused()
    panel.get_by_role("button", name="Close").tap()
    expect(panel).to_have_count(0)


def test_on_a_phone_the_evidence_of_a_link_is_in_sight(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844})
    page.goto(f"{app}/stances?cell=ua~us-28/7")
    settled(page)
    heading = page.get_by_role("heading", name="Ukraine's government on point 7")
    expect(heading).to_be_in_viewport()


def test_a_link_in_a_note_opens_its_clause_within_the_app(app: str, opened: Open):
    page = opened(f"{app}/stances?cell=ua~us-28/6")
    # The note on us-28/6 names gva-19/r1, "Strict ceiling taken out".
    page.get_by_role("link", name="Geneva 19 points r1 Strict ceiling taken out").first.click()
    wait_for_address(page, "/clauses")
    settled(page)
    wait_for_query(page, "clause", ["gva-19/r1"])
