"""Agreement in a browser: a pair by click, another measure, the same view again."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address

Open = Callable[[str], Page]

# The figures are worked out by hand in tests/charts/test_agreement_pairs.py.


def test_a_pair_by_click_and_its_clauses(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28")
    marker(page, "ua~ru").click(force=True)
    expect(
        page.get_by_role("heading", name="Ukraine's government and Russia's government")
    ).to_be_visible()
    expect(page.get_by_text("Graded agreement: 0.58 on 9 of 28 points")).to_be_visible()
    expect(page.get_by_text("7 NATO door closed on both sides").first).to_be_visible()
    assert query(page)["pair"] == ["ua~ru"]
    page.get_by_role("link", name="All that was said on this clause").first.click()
    wait_for_address(page, "/clauses")
    settled(page)
    assert query(page)["clause"] == ["us-28/7"]
    assert set(query(page)["plan"]) == {"US 28 points"}


def test_another_measure_and_the_same_view_after_a_reload(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28&pair=ua~ru")
    page.get_by_label("Measure", exact=True).click()
    page.get_by_role("option", name="Equal answers").click()
    expect(page.get_by_text("Equal answers: 0.11 on 9 of 28 points")).to_be_visible()
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
    expect(page.get_by_text("Europe (Poland)")).to_be_visible()
    assert query(page)["clause"] == ["us-28/9"]


def test_on_a_phone_the_pairs_are_a_list(app: str, browser: Browser):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{app}/agreement?plan=us-28")
    settled(page)
    expect(page.get_by_text("E3 0.88 (n 12)")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_hidden()
    context.close()
