"""What only a browser shows of the Overview, the Analysts and the Sources."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.driving import marker, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit

Open = Callable[[str], Page]


ACCEPTANCE = ".st-key-exhibit_acceptance"
TEXTS = ".st-key-scroll_wide_texts"


def place(page: Page, figure: str, choice: str) -> tuple[float, float]:
    """Where on the screen a mark of a figure stands that is chosen as that, scrolled to the middle."""
    return tuple(
        page.locator(f"{figure} .js-plotly-plot").evaluate(
            """(plot, choice) => {
                const traces = plot.data.filter(trace => trace.customdata);
                const trace = traces.find(trace => trace.customdata.some(c => c[0] === choice));
                const at = trace.customdata.findIndex(c => c[0] === choice);
                plot.scrollIntoView();
                const { _fullLayout: layout } = plot, box = plot.getBoundingClientRect();
                const pixels = (axis, value) => axis._offset + axis.d2p(value);
                // A bar stands over its cell, half a row below its base.
                const row = trace.base ? trace.base[at] + 0.5 : trace.y[at];
                const x = pixels(layout.xaxis, trace.x[at]), y = pixels(layout.yaxis, row);
                const scroller = document.querySelector("[data-testid=stMain]");
                scroller.scrollBy(0, box.top + y - 300);
                const after = plot.getBoundingClientRect();
                return [after.left + x, after.top + y];
            }""",
            choice,
        )
    )


def test_a_point_leads_on_with_the_filters_set(app: str, opened: Open):
    page = opened(f"{app}/?asof=2025-12-01")
    page.get_by_role("link", name="Point 26: Full amnesty").first.click()
    wait_for_address(page, "/clauses")
    settled(page)
    wait_for_query(page, "asof", ["2025-12-01"])
    wait_for_query(page, "clause", ["us-28/26"])
    expect(page.get_by_text("Nobody who took part in the war").first).to_be_visible()


def test_a_square_of_the_picture_answers_beside_it(app: str, opened: Open):
    page = opened(app)
    # On the first visit the most telling square is chosen.
    expect(page.get_by_role("heading", name="Russia on Ceasefire")).to_be_visible()
    page.mouse.click(*place(page, ACCEPTANCE, "force-limits~Ukraine"))
    wait_for_address(page, "ov_cell")
    settled(page, to_the_end=False)
    expect(page.get_by_role("heading", name="Ukraine on Limits on forces")).to_be_in_viewport()
    page.get_by_role("link", name="All that this actor said on it").first.click()
    wait_for_address(page, "/stances")
    settled(page)
    expect(page.get_by_role("heading", name="on point 4")).to_be_visible()


def test_a_text_of_the_strip_opens_its_clauses(app: str, opened: Open):
    page = opened(app)
    page.mouse.click(*place(page, TEXTS, "gva-19"))
    wait_for_address(page, "/clauses")
    settled(page)
    wait_for_query(page, "cl_read", ["Geneva 19 points"])


def test_the_table_of_the_strip_opens_below_it(app: str, opened: Open):
    page = opened(app)
    assert page.locator(".st-key-table_texts").count() == 0
    page.get_by_text("Table, sources and files").click()
    expect(page.get_by_text("24 public texts.", exact=False)).to_be_visible()


def test_one_tap_on_a_phone_answers_in_view(app: str, visit: Visit):
    """Did Ukraine accept the limit on its army, since when, who said so, where: one step from the start."""
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(app)
    settled(page)
    page.touchscreen.tap(*place(page, ACCEPTANCE, "force-limits~Ukraine"))
    wait_for_address(page, "ov_cell")
    settled(page, to_the_end=False)
    expect(page.get_by_role("heading", name="Ukraine on Limits on forces")).to_be_in_viewport()
    answer = page.get_by_text("endorses, authored 24 December 2025")
    expect(answer).to_be_in_viewport()
    expect(page.get_by_text("Volodymyr Zelensky").first).to_be_in_viewport()
    # The place that opened has the focus, so that it is read out.
    assert page.evaluate("document.activeElement.className.includes('st-key-panel_chosen')")
    page.keyboard.press("Escape")
    expect(answer).to_have_count(0)


def test_the_overview_on_a_phone(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844})
    page.goto(app)
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    # What this is, how far it reaches, and the current text stand on the first screen.
    for words in ("Parley is a record", "The data end on 4 July 2026.", "Twenty points, current"):
        assert page.get_by_text(words).first.bounding_box()["y"] < 844
    # The strip is a list there, and the sides fit without scrolling sideways.
    expect(page.locator(TEXTS)).to_be_hidden()
    frame = page.locator(".st-key-scroll_any_acceptance")
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")
    positions = [
        page.get_by_role("heading", name=name).bounding_box()["y"]
        for name in (
            "which side accepts what?", "Russia on Ceasefire", "Nearest to agreement",
            "Most contested", "Moved last", "Not heard", "Where to read on",
        )
    ]  # fmt: skip
    assert positions == sorted(positions)


def test_a_dot_opens_the_expert_and_a_button_the_claim(app: str, opened: Open):
    page = opened(f"{app}/analysts?an_part=Widest+splits")
    marker(page, "kavanagh~us-guarantee-protects").click(force=True)
    expect(page.get_by_text("Jennifer Kavanagh argues against")).to_be_visible()
    wait_for_query(page, "analyst", ["kavanagh"])
    wait_for_query(page, "claim", ["us-guarantee-protects"])
    page.get_by_role("button", name="All voices on this claim").click()
    expect(page.get_by_text("7 voices in 7 statements")).to_be_visible()
    page.wait_for_function("() => !new URLSearchParams(location.search).has('analyst')")


def test_a_source_leads_to_its_rows_and_back(app: str, opened: Open):
    page = opened(f"{app}/sources?source=trtworld-2025-11-28-pushing")
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="Oleg Ignatov on").first.click()
    wait_for_address(page, "/analysts")
    settled(page)
    wait_for_query(page, "analyst", ["ignatov"])
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="What else rests").first.click()
    wait_for_address(page, "/sources")
    settled(page)
    wait_for_query(page, "source", ["trtworld-2025-11-28-pushing"])
