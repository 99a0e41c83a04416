"""Waiting for a page to stand still, and finding a cell in a figure."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TooLate


def address(page: Page) -> str:
    """The address bar. (`page.url` misses what a page writes there by itself.)"""
    return page.evaluate("location.href")


def query(page: Page) -> dict[str, list[str]]:
    """The address's query parameters."""
    return parse_qs(urlsplit(address(page)).query)


def wait_for_address(page: Page, part: str) -> None:
    """Wait until the address holds ``part`` (as it is written there, percent signs and all)."""
    page.wait_for_function("part => location.href.includes(part)", arg=part)


def wait_for_query(page: Page, name: str, values: list[str]) -> None:
    """Wait until the address has these values for a parameter: it is written after what it opens."""
    page.wait_for_function(
        """([name, values]) => {
            const now = new URLSearchParams(location.search).getAll(name);
            return JSON.stringify(now) === JSON.stringify(values);
        }""",
        arg=[name, values],
    )


MOVING = """() => ({
    script: document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state'),
    stale: document.querySelectorAll('[data-stale=true]').length,
    animations: document.getAnimations().filter(a => a.playState === 'running')
        .map(a => `${a.animationName ?? a.transitionProperty} of ${a.effect?.target?.className}`),
    undrawn: document.querySelectorAll('[data-testid=stPlotlyChart]:not(:has(.main-svg))').length,
    parts: [...document.querySelectorAll('[class*="st-key-near_"]')]
        .filter(part => part.checkVisibility()).map(part => part.className),
})"""
"""What keeps a page from standing still: a script that runs, what is stale, moves, is not drawn yet or
was not reached."""


PATIENCE = 120_000
"""Milliseconds for a page to stand still: on a busy machine the first one of a new server has taken 40 seconds."""


def settled(page: Page, *, to_the_end: bool = True) -> None:
    """Wait until the script has run and nothing has been redrawn for half a second.

    Reads the page ``to_the_end`` first, as what lies below its first screen comes only then.
    """
    page.locator("h1").first.wait_for()
    page.evaluate("delete window.stillSince")  # what stood still before does not count
    try:
        page.wait_for_function(
            f"toTheEnd => {{ const {{script, stale, animations}} = ({MOVING})();"
            """
                const still = script === 'notRunning' && !stale && !animations.length;
                const next = toTheEnd && [...document.querySelectorAll('[class*="st-key-near_"]')]
                    .find(part => part.checkVisibility());
                if (next && still) {
                    next.scrollIntoView();
                    window.readOn = true;
                } else if (!next && window.readOn) {
                    document.querySelector('[data-testid=stMain]').scrollTop = 0;
                    window.readOn = false;
                }
                const done = still && !next;
                window.stillSince = done ? window.stillSince ?? performance.now() : undefined;
                return done && performance.now() - window.stillSince > 500;
            }""",
            arg=to_the_end,
            # Asking at every frame would make the browser draw sixty a second.
            polling=100,
            timeout=PATIENCE,
        )
    except TooLate as late:
        late.add_note(f"Still moving: {page.evaluate(MOVING)}")
        raise


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
