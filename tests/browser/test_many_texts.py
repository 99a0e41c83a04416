"""A set of 1,789 texts on the Timeline: what is drawn covers nothing else, and a click lists what a number stands for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests import many_texts
from tests.browser.driving import marker

BOXES = """(plot) => {
  const box = (one) => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; };
  const ofTexts = plot._fullData.filter(({marker, mode}) =>
    marker?.symbol === 'diamond' || (marker?.symbol === 'square' && mode === 'markers+text'));
  const drawn = (what) => ofTexts.flatMap(({uid}) =>
    [...plot.querySelectorAll(`.scatterlayer .trace${uid} ${what}`)]).map(box);
  return {
    marks: drawn('.points path'),
    numbers: drawn('.text text'),
    names: [...plot.querySelectorAll('.annotation-text')].map(box),
  };
}"""
"""Where the marks of texts, their numbers and all names stand in a figure, in pixels."""


def overlap(one: list[float], other: list[float]) -> bool:
    """Whether two boxes share more than the pixel to which the browser rounds."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return min(one[2], other[2]) - left > 1 and min(one[3], other[3]) - top > 1


@pytest.fixture
def many(serve, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for name, data in many_texts.files().items():
        (folder / name).write_bytes(data)
    with serve(folder) as address:
        yield address


def test_a_great_many_texts_on_the_timeline(many: str, opened: Callable[[str], Page]):
    page = opened(f"{many}/timeline?tl_from=1990-01-01")
    plot = page.locator(".js-plotly-plot").first
    boxes = plot.evaluate(BOXES)
    assert len(boxes["names"]) > 20
    for kind in ("marks", "numbers", "names"):
        assert boxes[kind]
        covering = [pair for pair in combinations(boxes[kind], 2) if overlap(*pair)]
        assert not covering, (kind, covering[:3])
    # As many as have names, and a few numbers for all others: not 1,789.
    assert len(boxes["marks"]) < 60
    several = page.evaluate(
        """() => document.querySelector('.js-plotly-plot')._fullData
            .flatMap(({customdata}) => customdata ?? []).map(([choice]) => choice)
            .find((choice) => choice.startsWith('texts~'))"""
    )
    marker(page, several).click(force=True)
    listed = page.get_by_role("heading", name="Texts: ")
    expect(listed).to_be_visible()
    expect(page.get_by_text("texts; choose one to read it.")).to_be_visible()
    page.close()
