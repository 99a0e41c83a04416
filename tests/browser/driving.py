"""Waiting for a page to stand still, and finding a cell in a figure."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def settled(page: Page) -> None:
    """Wait until the script has run and nothing is being redrawn."""
    page.locator("h1").first.wait_for()
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stApp]')"
        "?.getAttribute('data-test-script-state') === 'notRunning'"
    )
    page.wait_for_timeout(300)


def marker(page: Page, choice: str) -> Locator:
    """The place of a cell in the stance matrix, by its choice id, ready to be clicked."""
    place = page.evaluate(
        """choice => {
            const plot = document.querySelector('.js-plotly-plot');
            const trace = plot.data.findIndex(t => t.customdata);
            const at = plot.data[trace].customdata.findIndex(c => c[0] === choice);
            return [trace, at];
        }""",
        choice,
    )
    assert place[1] >= 0, f"no cell {choice} in the figure"
    return page.locator(".js-plotly-plot .scatterlayer .trace .points path").nth(place[1])
