"""Waiting for a page to stand still, and finding a cell in a figure."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page


def address(page: Page) -> str:
    """The address bar. (`page.url` misses what a page writes there by itself.)"""
    return page.evaluate("location.href")


def query(page: Page) -> dict[str, list[str]]:
    """The address's query parameters."""
    return parse_qs(urlsplit(address(page)).query)


def wait_for_address(page: Page, part: str) -> None:
    """Wait until the address holds ``part`` (as it is written there, percent signs and all)."""
    page.wait_for_function("part => location.href.includes(part)", arg=part)


def settled(page: Page, *, to_the_end: bool = True) -> None:
    """Wait until the script has run and nothing has been redrawn for half a second.

    Reads the page ``to_the_end`` first, as what lies below its first screen comes only then.
    """
    page.locator("h1").first.wait_for()
    page.evaluate("delete window.stillSince")  # what stood still before does not count
    page.wait_for_function(
        """toTheEnd => {
            const app = document.querySelector('[data-testid=stApp]');
            const next = toTheEnd && [...document.querySelectorAll('[class*="st-key-near_"]')]
                .find(part => part.checkVisibility());
            const still = app?.getAttribute('data-test-script-state') === 'notRunning'
                && !document.querySelector('[data-stale=true]')
                && !document.getAnimations().some(a => a.playState === 'running');
            if (next && still) {
                next.scrollIntoView();
                window.readOn = true;
            } else if (!next && window.readOn) {
                document.querySelector('[data-testid=stMain]').scrollTop = 0;
                window.readOn = false;
            }
            window.stillSince = still && !next ? window.stillSince ?? performance.now() : undefined;
            return still && !next && performance.now() - window.stillSince > 500;
        }""",
        arg=to_the_end,
    )


def marker(page: Page, choice: str) -> Locator:
    """The place of a cell of the page's first figure, by its choice id, ready to be clicked."""
    layer, at = page.evaluate(
        """choice => {
            const plot = document.querySelector('.js-plotly-plot');
            const holds = trace => trace.customdata?.findIndex(c => c[0] === choice) ?? -1;
            const trace = plot._fullData.find(trace => holds(trace) >= 0);
            if (!trace) return ['', -1];
            const bars = trace.type === 'bar';
            return [bars ? '.barlayer .trace' : `.scatterlayer .trace${trace.uid}`, holds(trace)];
        }""",
        choice,
    )
    assert at >= 0, f"no cell {choice} in the figure"
    return page.locator(f".js-plotly-plot {layer} .points path").nth(at)
