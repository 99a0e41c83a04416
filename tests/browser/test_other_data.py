"""Another negotiation: the fictional set, shown as its owner would show it."""

import re

from playwright.sync_api import expect

from parley.paths import EXAMPLE_DATA
from tests.browser.driving import wait_for_address


def test_parley_run_shows_the_folder_it_is_given(serve, opened):
    with serve(EXAMPLE_DATA, by_command_line=True) as address:
        page = opened(f"{address}/")
        expect(page.get_by_text("The river and the harbour").first).to_be_visible()
        page = opened(f"{address}/clauses")
        expect(page.get_by_text("US 28 points")).to_have_count(0)
        page.close()


def test_another_negotiation_brings_its_own_words(serve, opened):
    # words.csv of the set leads "вод*" to the issue of the water; "скільки" (how much) asks for nothing.
    with serve(EXAMPLE_DATA, by_command_line=True) as address:
        page = opened(f"{address}/stances")
        box = page.get_by_role("combobox", name="Search", exact=True)
        box.press_sequentially("скільки води")
        found = page.get_by_role("listbox", name="What was found")
        clauses = found.get_by_role("group", name=re.compile("^Clauses"))
        expect(clauses.get_by_role("option").filter(has_text="Half each").first).to_be_visible()
        box.press("ArrowDown")
        box.press("Enter")
        wait_for_address(page, "/clauses?clause=")
        page.close()
