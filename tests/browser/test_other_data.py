"""Another negotiation: the fictional set, shown as its owner would show it."""

from playwright.sync_api import expect

from parley.paths import EXAMPLE_DATA


def test_parley_run_shows_the_folder_it_is_given(serve, opened):
    with serve(EXAMPLE_DATA, by_command_line=True) as address:
        page = opened(f"{address}/")
        expect(page.locator("h1")).to_contain_text("The river and the harbour")
        page = opened(f"{address}/clauses")
        expect(page.get_by_text("US 28 points")).to_have_count(0)
        page.close()
