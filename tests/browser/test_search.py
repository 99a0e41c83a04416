"""The search box: typing, walking, choosing, what the address holds, and phones."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.driving import address, query, settled, wait_for_address, wait_for_query
from tests.browser.frames import listen
from tests.browser.visits import Visit

Open = Callable[[str], Page]


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search", exact=True)


def search(page: Page, question: str) -> Locator:
    """Type it; gives the list of what was found, once it is there."""
    box(page).fill("")
    box(page).press_sequentially(question)
    found = page.get_by_role("listbox", name="What was found")
    expect(found).to_be_visible()
    return found


def test_results_come_while_typing_and_run_nothing_again(app: str, opened: Open):
    page = opened(f"{app}/stances")
    figure = page.locator(".js-plotly-plot").bounding_box()
    found = search(page, "prisoners exch")
    # us-28/24a: "Every remaining prisoner and all bodies are exchanged, all against all."
    option = found.get_by_role("option", name=re.compile("^US 28 points 24a: All-for-all exchange"))
    expect(option).to_contain_text("exchanged")
    # Who stands where, in signs; what was not found is said and is no sign.
    expect(option).to_contain_text(re.compile(r"\+.* United States.*"))
    assert page.locator(".js-plotly-plot").bounding_box() == figure
    wait_for_query(page, "q", ["prisoners exch"])


def test_what_was_found_is_walked_and_opened_by_keys(app: str, opened: Open):
    page = opened(f"{app}/agreement?plan=us-28")
    search(page, "amnesty")
    for place, key in enumerate(("ArrowDown", "ArrowDown", "ArrowUp")):
        box(page).press(key)
        active = box(page).get_attribute("aria-activedescendant")
        assert active == f"option_{(0, 1, 0)[place]}"
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text("US 28 points 26: Full amnesty")
    box(page).press("Enter")
    wait_for_address(page, "/clauses")
    settled(page)
    expect(page.locator("h1")).to_contain_text("Full amnesty")
    # The filters come along; the question does not.
    wait_for_query(page, "plan", ["US 28 points"])
    assert "q" not in query(page)
    expect(box(page)).to_have_value("")


def test_who_comes_back_finds_the_results_again(app: str, opened: Open):
    page = opened(f"{app}/agreement")
    found = search(page, "amnesty")
    found.get_by_role("option").first.click()
    wait_for_address(page, "/clauses?clause=")
    settled(page)
    page.go_back()
    wait_for_address(page, "/agreement?q=amnesty")
    settled(page, to_the_end=False)
    expect(box(page)).to_have_value("amnesty")
    expect(page.get_by_role("listbox", name="What was found")).to_be_visible()
    page.go_forward()
    wait_for_address(page, "/clauses?clause=")
    settled(page)
    expect(box(page)).to_have_value("")


def test_a_click_opens_a_result_within_the_app(app: str, opened: Open):
    page = opened(f"{app}/")
    page.evaluate("window.same = true")
    found = search(page, "alaska summit")
    found.get_by_role("group", name=re.compile("^Events")).get_by_role("option").first.click()
    wait_for_address(page, "/timeline")
    settled(page)
    assert page.evaluate("window.same")  # the document is the same: nothing was loaded anew


def test_an_actor_opens_as_a_filter(app: str, opened: Open):
    page = opened(f"{app}/?plan=us-28")
    found = search(page, "poland")
    found.get_by_role("group", name=re.compile("^Actors")).get_by_role("option").first.click()
    wait_for_address(page, "/stances")
    settled(page)
    wait_for_query(page, "actor", ["Poland"])
    wait_for_query(page, "plan", ["US 28 points"])


def test_the_address_holds_the_question(app: str, opened: Open):
    page = opened(f"{app}/timeline?q=elections")
    expect(box(page)).to_have_value("elections")
    expect(page.get_by_role("listbox", name="What was found")).to_be_visible()
    page.get_by_role("button", name="Clear the search").click()
    expect(page.get_by_role("listbox", name="What was found")).to_be_hidden()
    assert "q=" not in address(page)
    expect(box(page)).to_be_focused()


def test_the_number_found_is_announced(app: str, opened: Open):
    page = opened(f"{app}/data")
    search(page, "elections")
    expect(
        page.get_by_role("status").filter(has_text=re.compile(r"Found: \d+ clauses"))
    ).to_have_count(1)
    group = page.get_by_role("group", name=re.compile(r"^Clauses: (The first 5 of )?\d+$"))
    expect(group).to_have_count(1)


def test_all_of_a_kind_are_shown_when_asked_for(app: str, opened: Open):
    page = opened(f"{app}/data")
    found = search(page, "elections")
    statements = found.get_by_role("group", name=re.compile("^Statements"))
    expect(statements.get_by_role("option")).to_have_count(6)  # five, and the way to all
    said = re.search(r"All (\d+)", statements.get_by_role("option").last.inner_text())
    assert said
    statements.get_by_role("option").last.click()
    expect(statements.get_by_role("option")).to_have_count(int(said.group(1)))


def test_a_slip_is_read_and_said(app: str, opened: Open):
    page = opened(f"{app}/stances")
    found = search(page, "prisoner exchnage")
    expect(found.get_by_role("option").first).to_contain_text("exchange")
    status = page.get_by_role("status").filter(has_text="is read as")
    expect(status).to_contain_text("‘exchnage’ is read as ‘exchange’")


def test_nothing_found_says_what_was_tried(app: str, opened: Open):
    page = opened(f"{app}/stances")
    box(page).press_sequentially("football world cup")
    status = page.get_by_role("status").filter(has_text="Nothing found")
    expect(status).to_contain_text("'football' and 'cup' stand nowhere in the data")
    # The page stays what it was.
    expect(page.locator(".js-plotly-plot")).to_be_visible()


def test_what_stands_outside_the_filters_is_one_click_away(app: str, opened: Open):
    # Of the frozen texts the European 24 points say nothing on elections.
    page = opened(f"{app}/clauses?plan=eu-24")
    found = search(page, "elections")
    way = found.get_by_role("option", name=re.compile("^Without the texts chosen: .* clauses"))
    way.click()
    wait_for_address(page, "q=elections")
    settled(page)
    assert "plan" not in query(page)
    expect(box(page)).to_have_value("elections")


def test_typing_sends_nothing_to_the_script(app: str, page: Page):
    frames = listen(page)
    page.goto(f"{app}/stances")
    settled(page, to_the_end=False)
    frames.clear()
    search(page, "force record")  # with the letters r and c, which are keys of Streamlit
    assert frames.received == []


def test_a_slash_leads_to_the_box_and_escape_away(app: str, opened: Open):
    page = opened(f"{app}/stances")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    search(page, "elections")
    box(page).press("Escape")
    expect(page.get_by_role("listbox", name="What was found")).to_be_hidden()
    expect(box(page)).to_have_value("elections")
    box(page).press("Escape")
    expect(box(page)).to_have_value("")


def test_on_a_phone_the_list_fits_and_opens(app: str, visit: Visit):
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(f"{app}/")
    settled(page, to_the_end=False)
    found = search(page, "elections")
    edges = found.bounding_box()
    assert edges
    assert edges["x"] >= 0
    assert edges["x"] + edges["width"] <= 390
    assert edges["width"] > 340
    found.get_by_role("option").first.tap()
    wait_for_address(page, "/clauses")
    settled(page, to_the_end=False)
    # The menu's button stays within reach beside the box.
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_role("link", name="Agreement")).to_be_visible()


def test_what_the_data_say_is_never_markup(app: str, opened: Open):
    page = opened(f"{app}/stances")
    markup = "<img src=x onerror='window.ran = true'>"

    def with_markup(route: Route) -> None:
        answer = route.fetch().json()
        for hit in answer["hits"]:
            hit.update(title=markup, standing=markup, context=[{"text": markup, "matched": True}])
        route.fulfill(json={**answer, "said": markup})

    page.route("**/api/search.json*", with_markup)
    found = search(page, "elections")
    expect(found.get_by_role("option").first).to_contain_text(markup)
    assert page.locator("[role=region] img").count() == 0
    assert page.evaluate("window.ran") is None
