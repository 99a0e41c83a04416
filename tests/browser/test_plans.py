"""Plans compared in a browser: links to a comparison, and the ways on from it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_address

Open = Callable[[str], Page]


def test_a_link_to_a_comparison_is_the_first_visit_of_a_fresh_server(serve, opened: Open):
    with serve() as address:
        page = opened(f"{address}/plans?pl_texts=US+28+points&pl_texts=European+counter-text")
        expect(page.locator("h1")).to_have_text(
            "US 28 points beside European counter-text: what changed?"
        )
        # lineage.csv has 54 rows between the two.
        expect(page.get_by_text("25 kept, 4 narrowed, 5 widened, 8 replaced")).to_be_visible()
        expect(page.locator(".sankey-link")).not_to_have_count(0)
        expect(page.get_by_role("link", name="Clauses")).to_be_visible()
        page.close()


def test_texts_chosen_by_hand_are_in_the_address(app: str, opened: Open):
    page = opened(f"{app}/plans")
    page.get_by_role("combobox", name="Texts, two to 4").fill("Gaza")
    page.get_by_role("option", name="Gaza 20 points").click()
    wait_for_address(page, "Gaza")
    settled(page)
    assert query(page)["pl_texts"] == ["US 28 points", "Twenty points", "Gaza 20 points"]
    expect(page.locator("h1")).to_contain_text("Gaza 20 points beside US 28 points")
    page.reload()
    settled(page)
    expect(page.locator("h1")).to_contain_text("Gaza 20 points beside US 28 points")


def test_the_rulers_hold_their_labels(app: str, opened: Open):
    page = opened(
        f"{app}/plans?pl_texts=US+28+points&pl_texts=European+counter-text&pl_show=Shared+quantities"
    )
    labels = page.locator(".js-plotly-plot .annotation-text")
    expect(labels.filter(has_text="600,000 people")).to_be_visible()
    boxes = [box for box in (label.bounding_box() for label in labels.all()) if box]
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = (
                box["x"] + box["width"] <= other["x"] + 1
                or other["x"] + other["width"] <= box["x"] + 1
                or box["y"] + box["height"] <= other["y"] + 4
                or other["y"] + other["height"] <= box["y"] + 4
            )
            assert apart, (box, other)


def test_from_a_text_to_its_comparison_and_to_a_clause(app: str, opened: Open):
    page = opened(f"{app}/plans?pl_as=One+text&pl_one=Geneva+19+points")
    expect(page.locator("h1")).to_contain_text("Geneva 19 points: what is it")
    page.get_by_role("button", name="US 28 points (6 steps)").click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("US 28 points beside Geneva 19 points")
    link = page.get_by_role("link", name="Geneva 19 points r1")
    assert link.get_attribute("href") == "clauses?clause=gva-19%2Fr1"
    page.goto(f"{app}/{link.get_attribute('href')}")
    settled(page)
    expect(page.locator("h1")).to_contain_text("Geneva 19 points, point r1")
