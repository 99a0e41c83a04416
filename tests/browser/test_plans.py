"""Plans compared in a browser: links to a comparison, and the ways on from it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]

EUROPE = ("US 28 points", "European counter-text")


def test_a_link_to_a_comparison_is_the_first_visit_of_a_fresh_server(serve, opened: Open):
    with serve() as address:
        page = opened(f"{address}/plans?pl_texts=US+28+points&pl_texts=European+counter-text")
        # lineage.csv has 54 rows between the two: 11 say "dropped" and 25 "kept".
        expect(page.locator("h1")).to_have_text(
            "European counter-text drops 11 of 56 clauses of US 28 points and keeps 25 as worded"
        )
        expect(page.locator(".shapelayer path")).not_to_have_count(0)
        expect(page.get_by_role("link", name="Clauses")).to_be_visible()
        page.close()


def test_texts_chosen_by_hand_are_in_the_address(app: str, opened: Open):
    page = opened(f"{app}/plans")
    page.get_by_role("combobox", name="Texts, two to 4").fill("Gaza")
    page.get_by_role("option", name="Gaza 20 points").click()
    wait_for_address(page, "Gaza")
    settled(page)
    wait_for_query(page, "pl_texts", ["US 28 points", "Twenty points", "Gaza 20 points"])
    expect(page.get_by_text("Gaza 20 points beside US 28 points").first).to_be_visible()
    page.reload()
    settled(page)
    expect(page.get_by_text("Gaza 20 points beside US 28 points").first).to_be_visible()


def boxes_of(page: Page, places: str, widest: float | None = None) -> list[dict[str, float]]:
    """The boxes of these elements of the figure; of the widest at most so many pixels."""
    return page.evaluate(
        """([places, widest]) => [...document.querySelectorAll('.js-plotly-plot ' + places)]
            .map(place => place.getBoundingClientRect())
            .filter(box => box.width && (widest === null || box.width <= widest))
            .map(({x, y, width, height}) => ({x, y, width, height}))""",
        [places, widest],
    )


def apart(box: dict[str, float], other: dict[str, float], slack: float) -> bool:
    """Whether two boxes do not overlap; those of texts are higher than their letters."""
    return (
        box["x"] + box["width"] <= other["x"] + 1
        or other["x"] + other["width"] <= box["x"] + 1
        or box["y"] + box["height"] <= other["y"] + slack
        or other["y"] + other["height"] <= box["y"] + slack
    )


def test_the_rulers_hold_their_labels(app: str, opened: Open):
    page = opened(
        f"{app}/plans?pl_texts=US+28+points&pl_texts=European+counter-text&pl_show=Shared+quantities"
    )
    labels = page.locator(".js-plotly-plot .annotation-text")
    expect(labels.filter(has_text="600,000 people")).to_be_visible()
    boxes = boxes_of(page, ".annotation-text")
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert apart(box, other, 4), (box, other)


@pytest.mark.parametrize("texts", [("US 28 points", "Twenty points"), EUROPE], ids=["first", "eu"])
def test_no_label_of_the_flow_touches_a_bar_or_another_label(
    app: str, opened: Open, texts: tuple[str, ...]
):
    page = opened(f"{app}/plans?{urlencode({'pl_texts': texts}, doseq=True)}")
    settled(page, to_the_end=False)
    labels = boxes_of(page, ".annotation-text")
    # A block is 10 pixels across, a band as wide as the way between two texts.
    bars = boxes_of(page, ".shapelayer path", widest=12)
    assert len(labels) > 40
    assert len(bars) > 40
    for place, label in enumerate(labels):
        for other in labels[place + 1 :]:
            assert apart(label, other, 2), (label, other)
        for bar in bars:
            assert apart(label, bar, 0), (label, bar)


@pytest.mark.parametrize(("width", "most"), [(1280, 4_000), (390, 6_000)])
def test_which_clauses_europe_dropped_takes_two_steps(
    app: str, visit: Visit, width: int, most: int
):
    page = visit(viewport={"width": width, "height": 844})
    page.goto(f"{app}/plans")  # the first step: the menu
    settled(page)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("place => place.scrollHeight") <= most
    main.get_by_role("button", name="European counter-text against US 28 points").click()
    wait_for_address(page, "European")
    settled(page)
    expect(page.locator("h1")).to_contain_text("drops 11 of 56 clauses")
    listed = page.locator(".parley-became li")
    # lineage.csv: eleven rows from us-28 to eu-28 say "dropped".
    expect(listed).to_have_count(11)
    expect(listed.filter(has_text="US 28 points 10d")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_band_and_a_number_choose_what_is_listed(app: str, opened: Open):
    page = opened(f"{app}/plans")
    expect(page.locator(".parley-became li")).to_have_count(14)
    place = page.evaluate(
        """() => document.querySelector('.js-plotly-plot').data[0].customdata
            .findIndex(said => said[0].includes('Frozen Russian assets~ua-us-20~Reconstruction'))"""
    )
    page.locator(".js-plotly-plot .scatterlayer .points path").nth(place).click(force=True)
    wait_for_address(page, "became=band")
    settled(page)
    # Points 14a and 14b became 9 and 9a.
    expect(page.locator(".parley-became li")).to_have_count(2)
    page.reload()
    settled(page)
    expect(page.locator(".parley-became li")).to_have_count(2)
    page.get_by_text("New 6", exact=True).click()
    wait_for_address(page, "became=new")
    settled(page)
    expect(page.locator(".parley-became li")).to_have_count(6)


def test_the_texts_face_each_other_in_folds(app: str, opened: Open):
    page = opened(f"{app}/plans")
    fold = page.locator(".parley-facing details").filter(has_text="Limits on forces")
    expect(fold.locator("summary")).to_contain_text("600,000 people | 800,000 people")
    clause = fold.get_by_role("link", name="6 Ceiling of 600,000", include_hidden=True)
    expect(clause).to_be_hidden()
    fold.locator("summary").click()
    expect(clause).to_be_visible()
    # What differs is marked where it is said, too.
    expect(fold.locator(".cell mark")).to_have_text(["600,000 people", "800,000"])


def test_from_a_text_to_its_comparison_and_to_a_clause(app: str, opened: Open):
    page = opened(f"{app}/plans?pl_as=One+text&pl_one=Geneva+19+points")
    expect(page.locator("h1")).to_have_text("Geneva 19 points: negotiated draft, unpublished")
    page.get_by_role("button", name="US 28 points (6 steps)").click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("Geneva 19 points: 6 of 56 clauses")
    # Nothing was dropped, so the list opens on the first of what became of clauses.
    link = page.locator('.parley-became a[href="clauses?clause=gva-19%2Fr1"]')
    if not link.count():
        page.get_by_text("Replaced").first.click()
        settled(page)
    link.first.click()
    wait_for_address(page, "/clauses")
    settled(page)
    expect(page.locator("h1")).to_contain_text("Geneva 19 points, point r1")
