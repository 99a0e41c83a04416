"""Agreement in a browser: a pair by click, another measure, the same view again."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]

# The figures are worked out by hand in tests/charts/test_agreement_pairs.py.


def test_a_pair_by_click_and_its_clauses(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28")
    marker(page, "ua~ru").click(force=True)
    expect(page.get_by_role("heading", name="Ukraine and Russia")).to_be_visible()
    expect(page.get_by_text("Graded agreement: 0.58 on 9 of 28 points")).to_be_visible()
    expect(page.get_by_role("heading", name="Both accept (3)")).to_be_visible()
    wait_for_query(page, "pair", ["ua~ru"])
    page.get_by_role("link", name="NATO door closed on both sides").first.click()
    wait_for_address(page, "/clauses")
    settled(page)
    wait_for_query(page, "clause", ["us-28/7"])
    assert set(query(page)["plan"]) == {"US 28 points"}


def test_another_measure_and_the_same_view_after_a_reload(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28&pair=ua~ru")
    page.get_by_label("Measure", exact=True).click()
    page.get_by_role("option", name="Equal answers").click()
    expect(page.get_by_text("Equal answers: 0.11 on 9 of 28 points")).to_be_visible()
    page.get_by_role("button", name="More").first.click()
    page.get_by_text("Without mixed", exact=True).click()
    # 18 alone of 7, 11, 13, 18, 20, 21 and 24.
    expect(page.get_by_text("Equal answers: 0.14 on 7 of 28 points")).to_be_visible()
    settled(page)
    before = query(page)
    assert before["ag_measure"] == ["Equal answers"]
    assert before["ag_zero"] == ["true"]
    page.reload()
    settled(page)
    assert query(page) == before
    expect(page.get_by_text("Equal answers: 0.14 on 7 of 28 points")).to_be_visible()


def test_a_ranked_clause_by_click(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28&ag_rank=One%20step%20short")
    place = page.evaluate(
        """() => {
            const plots = [...document.querySelectorAll('.js-plotly-plot')];
            const at = plots.findIndex(p => p.data.some(
                t => t.customdata && t.customdata.some(c => c[0] === 'us-28/9')));
            const trace = plots[at].data.find(t => t.customdata);
            return [at, trace.customdata.findIndex(c => c[0] === 'us-28/9')];
        }"""
    )
    plot = page.locator(".js-plotly-plot").nth(place[0])
    plot.locator(".barlayer .trace .points path").nth(place[1]).click(force=True)
    expect(page.get_by_role("heading", name="US 28 points, point 9")).to_be_visible()
    expect(page.get_by_text("One step short: Europe: Poland objects")).to_be_visible()
    wait_for_query(page, "clause", ["us-28/9"])


def test_what_two_parties_both_accept_is_three_taps_from_the_start_on_a_phone(
    app: str, visit: Visit
):
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(app)
    settled(page)
    page.get_by_test_id("stExpandSidebarButton").tap()
    page.get_by_role("link", name="Agreement").tap()
    wait_for_address(page, "/agreement")
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("stand nearest")
    # One tap, where a finger would: on the square, not on what Plotly lays below its own layer.
    square = marker(page, "ua~ru")
    square.evaluate("square => square.scrollIntoView({block: 'center'})")
    place = square.bounding_box()
    assert place is not None
    page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    accepted = page.get_by_role("heading", name="Both accept (4)")
    expect(accepted).to_be_in_viewport()
    # The four of the whole set; the first is endorsed by one and accepted by the other.
    expect(page.get_by_role("link", name="Non-nuclear status")).to_be_in_viewport()
    wait_for_query(page, "pair", ["ua~ru"])
    # The next tap chooses what lies under the finger, too, not what was chosen before.
    page.get_by_role("button", name="Close").first.tap()
    expect(accepted).to_be_hidden()
    page.touchscreen.tap(place["x"] + place["width"] * 1.5 + 4, place["y"] + place["height"] / 2)
    expect(page.get_by_role("heading", name="Ukraine and E3")).to_be_in_viewport()


def test_the_clauses_that_are_one_step_short_unfold_on_the_first_screen(app: str, opened: Open):
    page = opened(f"{app}/agreement")
    page.get_by_text("11 clauses are one step short").click()
    expect(page.get_by_text("Europe: Poland objects")).to_be_visible()
    page.get_by_role("link", name="To the rankings of common ground").click()
    expect(page.get_by_role("heading", name="Where is common ground?")).to_be_in_viewport()


def test_squares_hold_their_text(app: str, opened: Open):
    page = opened(f"{app}/agreement")
    cell = page.evaluate(
        """() => {
            const plot = document.querySelector('.js-plotly-plot')
            const {xaxis, yaxis} = plot._fullLayout
            return [xaxis._length / 9, yaxis._length / 9, parseFloat(getComputedStyle(
                plot.querySelector('.textpoint text')).fontSize)]
        }"""
    )
    assert cell[0] >= 44
    assert cell[1] >= 32
    assert cell[2] >= 13
