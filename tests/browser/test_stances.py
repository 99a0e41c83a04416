"""The stance matrix in a browser: links, clicks, evidence, other columns, the way to the clause."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import marker, query, settled, wait_for_address

Open = Callable[[str], Page]


def test_from_a_filtered_matrix_through_a_cell_to_the_clause(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-28&issue=nato-membership&asof=2025-12-20")
    expect(page.locator("h1")).to_contain_text("US 28 points: ")
    marker(page, "ua~us-28/7").click(force=True)
    expect(page.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()
    # On 20 December 2025 the last word was pos-ua-us-28.7-2025-12-18, an objection.
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
    page = opened(f"{app}/stances")
    page.get_by_label("Columns", exact=True).click()
    page.get_by_role("option", name="Sides").click()
    settled(page)
    page.get_by_label("Order", exact=True).click()
    page.get_by_role("option", name="By issue").click()
    settled(page)
    marker(page, "Europe~us-28/9").click(force=True)
    expect(page.get_by_role("heading", name="Europe on point 9")).to_be_visible()
    before = query(page)
    assert before["st_columns"] == ["Sides"]
    assert before["st_order"] == ["By issue"]
    assert before["sidecell"] == ["Europe~us-28/9"]
    page.reload()
    settled(page)
    assert query(page) == before
    expect(page.get_by_role("heading", name="Europe on point 9")).to_be_visible()


def test_a_second_click_moves_the_choice(app: str, opened: Open):
    page = opened(f"{app}/stances")
    for choice, heading in (
        ("ua~us-28", "Ukraine's government on US 28 points"),
        ("ru~us-28/8", "Russia's government on point 8"),
    ):
        marker(page, choice).click(force=True)
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        assert query(page)["cell"] == [choice]


def test_the_silent_cells_as_a_file(app: str, opened: Open):
    page = opened(f"{app}/stances?st_show=Silence")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_bytes().decode())))
    # us-28/3 is the most polarised clause (tests/exhibits/stances/test_rows.py).
    assert rows[0]["clause_id"] == "us-28/3"
    expect(page.get_by_text(f"{len(rows)} of 336 cells")).to_be_visible()


def test_on_a_phone_the_evidence_of_a_link_stands_above_the_list(app: str, browser: Browser):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{app}/stances?cell=ua~us-28/7")
    settled(page)
    evidence = page.get_by_role("heading", name="Ukraine's government on point 7").bounding_box()
    first_of_list = page.get_by_text("1 Sovereignty acknowledged").bounding_box()
    assert evidence is not None
    assert first_of_list is not None
    assert evidence["y"] < first_of_list["y"]
    context.close()
