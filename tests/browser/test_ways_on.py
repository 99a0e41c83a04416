"""Every kind of link on the Overview, clicked with filters set: it leads where it says, and they stay."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address

Open = Callable[[str], Page]

FILTERS = "asof=2026-06-01&basis=stated&basis=reported"

WAYS_ON = (
    ("Read its clauses", "/clauses", "Strong guarantees"),
    ("Compare it with what it replaced", "/plans", "US 28 points beside Geneva 19 points"),
    ("Point 20: Ceasefire", "/stances", "Russia on point 20"),
    ("The clauses on this issue", "/clauses", "Narrowed to Issue: Ceasefire."),
    ("Point 3: Strong guarantees", "/clauses", "Twenty points, point 3: Strong guarantees"),
    ("Hungary on Twenty points 7", "/stances", "Hungary on point 7"),
    ("All that moved", "/movement", "What changed, and who moved?"),
    ("Ukraine should give up NATO", "/analysts", "10 voices in 11 statements"),
    ("All experts and claims", "/analysts", "Where do the experts part?"),
    ("What does it rest on?", "/sources", "rows rest on"),
)
"""A link, the page it leads to, and what is read there."""


@pytest.mark.parametrize(("link", "path", "read"), WAYS_ON, ids=[way[0] for way in WAYS_ON])
def test_a_way_on(app: str, opened: Open, link: str, path: str, read: str):
    page = opened(f"{app}/?{FILTERS}&ov_cell=ceasefire~Russia")
    main = page.get_by_test_id("stMain")
    main.get_by_test_id("stPageLink-NavLink").filter(has_text=link).first.click()
    wait_for_address(page, path)
    settled(page)
    expect(main.get_by_text(read).first).to_be_visible()
    assert query(page).items() >= {"asof": ["2026-06-01"], "basis": ["stated", "reported"]}.items()
    # One step back is the Overview again, with the square still chosen.
    page.go_back()
    expect(page.get_by_text("Ceasefire, Russia.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_controls_of_the_experts_fit(app: str, browser: Browser, width: int):
    context = browser.new_context(viewport={"width": width, "height": 1000})
    page = context.new_page()
    page.goto(f"{app}/analysts?an_kind=think+tank")
    settled(page)
    labels = ("Country", "Kind of institution", "Affiliation", "Theme")
    boxes = [page.get_by_label(label, exact=True).first.bounding_box() for label in labels]
    claims = page.get_by_role("button", name="Claims", exact=True)
    ends = sorted(box["y"] + box["height"] for box in [*boxes, claims.bounding_box()])
    lines = 1 + sum(below - above > 20 for above, below in pairwise(ends))
    # One line on a screen; on a phone two beside each other, twice, and the rest.
    assert lines == (1 if width == 1280 else 3)
    claims.click()
    page.get_by_label("Claims", exact=True).last.click()
    wording = "On balance the 28 points favour Russia."
    page.keyboard.type("28 points favour")  # only some options are drawn
    page.get_by_role("option", name=wording).click()
    wait_for_address(page, "an_claim")
    settled(page)
    assert query(page)["an_claim"] == [wording]
    assert query(page)["an_kind"] == ["think tank"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Claims \u00b7 1")).to_be_visible()
    context.close()


def test_a_language_is_chosen_in_words(app: str, opened: Open):
    page = opened(f"{app}/sources")
    page.get_by_label("Language", exact=True).first.click()
    page.get_by_role("option", name="Ukrainian").click()
    wait_for_address(page, "so_language=Ukrainian")
    settled(page)
    expect(page.get_by_text("Narrowed to language Ukrainian.")).to_be_visible()


def test_a_square_of_the_experts_is_one_step_back(app: str, opened: Open):
    page = opened(f"{app}/analysts")
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
