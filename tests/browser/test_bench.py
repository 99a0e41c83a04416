"""The bench in a browser: a link to a package, another wording, a red line's source, a search, a text loaded."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_query

Open = Callable[[str], Page]

# The package, and who stands how on it, is worked out by hand in tests/pages/test_bench.py.
PACKAGE = [
    ("bn_take", one) for one in ("territory:us-28", "nato-membership:us-28", "ceasefire:us-28")
]
TWO_RED_LINES = "Ukraine has 2 red lines, on Ukraine and NATO and Territory"


def of_package(app: str, *more: tuple[str, str]) -> str:
    return f"{app}/bench?{urlencode([*PACKAGE, *more])}"


def test_from_a_link_over_a_red_line_to_its_source_and_another_wording(app: str, opened: Open):
    page = opened(of_package(app, ("bn_cell", "territory~Ukraine")))
    headline = page.get_by_role("heading", level=1)
    expect(headline).to_contain_text(TWO_RED_LINES)
    expect(page.get_by_role("heading", name="What Ukraine said of it")).to_be_visible()
    # The newest statement of Ukraine on us-28/21 is of 3 March 2026.
    said = page.get_by_text("a red line").last
    expect(said).to_be_visible()
    card = page.locator(".st-key-panel_chosen_bench")
    expect(card.get_by_text("3 March 2026").first).to_be_visible()
    source = card.get_by_role("link", name="All that this actor said on it").first
    expect(source).to_be_visible()
    assert card.locator("a[href^='https://']").count() > 0
    # The European counter-text's point on territory has no red line of anybody.
    page.locator(".st-key-take_territory_eu-28 button").click()
    expect(headline).to_contain_text("Ukraine has 1 red line, on Ukraine and NATO")
    settled(page)
    assert "territory:eu-28" in query(page)["bn_take"]
    before = query(page)
    page.reload()
    settled(page)
    assert query(page) == before
    expect(headline).to_contain_text("Ukraine has 1 red line, on Ukraine and NATO")


def test_the_best_package_for_the_worst_off_party_is_put_on_the_bench(app: str, opened: Open):
    page = opened(of_package(app))
    page.get_by_role(
        "heading", name="Which package is best by a stated aim?"
    ).scroll_into_view_if_needed()
    page.get_by_label("Aim", exact=True).click()
    page.get_by_role("option", name="Fewest for the worst-off party").click()
    settled(page)
    page.locator(".st-key-put_bench_found button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Holds for 4 of 4")
    expect(page.get_by_text("This is the package on the bench.")).to_be_visible()


def test_a_text_is_put_on_the_bench_whole(app: str, opened: Open):
    page = opened(of_package(app))
    page.get_by_label("Start from", exact=True).click()
    page.get_by_role("option", name="US 28 points", exact=True).click()
    settled(page)
    taken = query(page)["bn_take"]
    assert len(taken) == 28
    assert all(one.endswith(":us-28") for one in taken)
    wait_for_query(page, "bn_take", taken)
