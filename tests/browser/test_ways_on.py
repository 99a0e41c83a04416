"""Every kind of link on the Overview, clicked with filters set: it leads where it says, and they stay."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]

FILTERS = "asof=2026-06-01&basis=stated&basis=reported"

WAYS_ON = (
    ("Point 20: Ceasefire on acceptance", "/clauses", "point 20: Ceasefire on acceptance"),
    ("All that this actor said on it", "/stances", "on point 20"),
    ("The clauses on this issue", "/clauses", "Ceasefire"),
    ("Point 3: Strong guarantees", "/clauses", "Twenty points, point 3: Strong guarantees"),
    ("All common ground", "/agreement", "Who stands near whom?"),
    ("All points, the most contested first", "/stances", "who accepts which point?"),
    ("Hungary on Twenty points 7", "/stances", "Hungary on point 7"),
    ("All that moved", "/movement", "What changed, and who moved?"),
    ("Where do the experts part?", "/analysts", "Which claims split the experts most?"),
    ("What does it rest on?", "/sources", "What does everything rest on?"),
)
"""A link, the page it leads to, and what is read there."""


@pytest.mark.parametrize(("link", "path", "read"), WAYS_ON, ids=[way[0] for way in WAYS_ON])
def test_a_way_on(app: str, opened: Open, link: str, path: str, read: str):
    page = opened(f"{app}/?{FILTERS}&ov_cell=ceasefire~Russia")
    main = page.get_by_test_id("stMain")
    main.get_by_role("link").filter(has_text=link).first.click()
    wait_for_address(page, path)
    settled(page)
    expect(main.get_by_text(read).first).to_be_visible()
    assert query(page).items() >= {"asof": ["2026-06-01"], "basis": ["stated", "reported"]}.items()
    # One step back is the Overview again, with the square still chosen.
    page.go_back()
    expect(page.get_by_role("heading", name="Russia on Ceasefire")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_controls_of_the_experts_fit(app: str, visit: Visit, width: int):
    page = visit(viewport={"width": width, "height": 1000})
    # A link from when the matrix came first on the page, which it still opens.
    page.goto(f"{app}/analysts?an_kind=think+tank")
    settled(page)
    row = page.locator(".st-key-controls_analysts")
    show = row.get_by_role("radiogroup").or_(row.get_by_test_id("stButtonGroup")).first
    boxes = [
        place.bounding_box()
        for place in (
            show,
            page.get_by_label("Theme", exact=True).first,
            row.get_by_text("All", exact=True),
            row.get_by_role("button", name="More"),
        )
    ]
    ends = sorted(box["y"] + box["height"] for box in boxes if box)
    lines = 1 + sum(below - above > 20 for above, below in pairwise(ends))
    # One line on a screen; on a phone the parts have one of their own, then two beside each other.
    assert lines == (1 if width == 1280 else 3)
    # What is set behind the button is said, and can be taken away.
    expect(page.get_by_role("button", name="think tank")).to_be_visible()
    row.get_by_role("button", name="More").click()
    page.get_by_label("Claims", exact=True).last.click()
    wording = "On balance the 28 points favour Russia."
    page.keyboard.type("28 points favour")  # only some options are drawn
    page.get_by_role("option", name=wording).click()
    wait_for_address(page, "an_claim")
    settled(page)
    wait_for_query(page, "an_claim", [wording])
    wait_for_query(page, "an_kind", ["think tank"])
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("button", name=wording).first.click()
    page.wait_for_function("() => !location.search.includes('an_claim')")


def test_a_language_is_chosen_in_words(app: str, opened: Open):
    page = opened(f"{app}/sources")
    page.locator(".st-key-controls_sources").get_by_role("button", name="More").click()
    page.get_by_label("Language", exact=True).first.click()
    page.get_by_role("option", name="Ukrainian").click()
    wait_for_address(page, "so_language=Ukrainian")
    settled(page)
    expect(page.get_by_text("narrowed to language Ukrainian.")).to_be_visible()


def test_a_square_of_the_experts_is_one_step_back(app: str, opened: Open):
    page = opened(f"{app}/analysts?an_part=Experts+and+claims")
    choice = page.evaluate(
        """() => document.querySelector('.js-plotly-plot').data.find(t => t.customdata)
            .customdata.map(c => c[0]).find(c => c && !c.startsWith('~') && !c.endsWith('~'))"""
    )
    marker(page, choice).click(force=True)
    wait_for_address(page, "claim=")
    settled(page)
    analyst, claim = choice.split("~")
    assert (query(page)["analyst"], query(page)["claim"]) == ([analyst], [claim])
    page.go_back()
    page.wait_for_function("() => !location.search.includes('claim=')")
    assert "analyst" not in query(page)


def test_a_line_and_a_dot_of_the_claims_answer(app: str, opened: Open):
    page = opened(f"{app}/analysts")
    # The last trace are the rings: what is clicked where a dot is seen.
    dots = page.locator(".js-plotly-plot .scatterlayer .trace").last.locator("path.point")
    ground = page.locator(".js-plotly-plot .barlayer .point path").nth(1).bounding_box()
    assert ground is not None
    page.mouse.click(ground["x"] + 4, ground["y"] + 4)
    wait_for_address(page, "claim=")
    settled(page)
    (claim,) = query(page)["claim"]
    assert "analyst" not in query(page)
    expect(page.get_by_text("voices in").first).to_be_visible()
    # The first ring is of a voice on the first claim shown, the line was the second's.
    dots.first.click(force=True)
    wait_for_address(page, "analyst=")
    settled(page)
    assert query(page)["claim"] != [claim]


def test_on_a_phone_a_claim_answers_at_one_tap(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(f"{app}/analysts")
    settled(page)
    # The second claim of the list, forgo-nato: 10 voices.
    page.locator(".st-key-narrow_splits a").nth(1).tap()
    wait_for_address(page, "claim=forgo-nato")
    settled(page)
    expect(page.get_by_text("10 voices in 11 statements")).to_be_in_viewport()
