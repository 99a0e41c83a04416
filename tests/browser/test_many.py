"""A parliament of 600 and a public of 10,000 in a browser: the figure is there, small and legible."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import settled
from tests.many import files_of

MOST_BYTES = 1_500_000
"""What a page sends until it stands still, however many actors there are; 127 MB once for 602 of them."""

BOXES = """figure => [...figure.querySelectorAll('svg text')]
    .filter(text => text.textContent.trim() && getComputedStyle(text).visibility !== 'hidden')
    .map(text => {
        const box = text.getBoundingClientRect();
        const matrix = text.getCTM();
        const tilted = Math.abs(matrix.b) > 0.01;
        return [text.textContent, box.left, box.top, box.right, box.bottom, tilted];
    })"""
"""Each text of a figure, its box on the screen, and whether it is tilted."""


def overlapping(figure: Any) -> list[tuple[str, str]]:
    """The level texts of a figure whose boxes cover one another by more than a pixel."""
    boxes = [box for box in figure.evaluate(BOXES) if not box[5]]
    assert boxes
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if min(one[3], other[3]) - max(one[1], other[1]) > 1
        and min(one[4], other[4]) - max(one[2], other[2]) > 1
    ]


@pytest.mark.parametrize(("people", "sides"), [(600, True), (10_000, False)])
def test_many_actors_are_shown_small_and_legibly(
    serve, page: Page, write_files, people: int, sides: bool
):
    received: list[int] = []
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))),
    )
    with serve(write_files(files_of(people, sides=sides))) as address:
        for name in ("agreement", "stances"):
            received.clear()
            page.goto(f"{address}/{name}")
            settled(page)
            figure = page.locator(".js-plotly-plot").first
            expect(figure).to_be_visible()
            assert overlapping(figure) == [], name
            assert 0 < sum(received) < MOST_BYTES, name
