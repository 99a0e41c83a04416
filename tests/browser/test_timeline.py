"""The timeline in a browser: clicks in two figures, the keyboard, and a day that is crowded."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import query, settled, wait_for_address, wait_for_query
from tests.browser.visits import Visit
from tests.paths import FROZEN_DATA

Open = Callable[[str], Page]

DAY = "2025-11-25"


def click_mark(page: Page, figure: int, choice: str) -> None:
    """Click the mark with that choice in the page's figure of that number."""
    place = page.evaluate(
        """([figure, choice]) => {
            const plot = document.querySelectorAll('.js-plotly-plot')[figure];
            for (const trace of plot._fullData) {
                const at = (trace.customdata ?? []).findIndex(c => c[0] === choice);
                if (at < 0) continue;
                const box = plot.getBoundingClientRect(), size = plot._fullLayout._size;
                const x = plot._fullLayout.xaxis.d2p(trace.x[at]);
                const y = plot._fullLayout.yaxis.d2p(trace.y[at]);
                return [box.left + size.l + x, box.top + size.t + y];
            }
        }""",
        [figure, choice],
    )
    assert place, f"no mark {choice} in figure {figure}"
    page.mouse.click(*place)


def test_a_click_on_an_event_a_text_and_a_step_opens_what_is_behind(app: str, opened: Open):
    page = opened(f"{app}/timeline")
    page.set_viewport_size({"width": 1280, "height": 2400})
    settled(page)
    click_mark(page, 0, "event~ev-2026-03-21-florida")
    expect(
        page.get_by_role("heading", name="US and Ukrainian teams talk in Florida")
    ).to_be_visible()
    wait_for_query(page, "at", ["event~ev-2026-03-21-florida"])
    settled(page)
    click_mark(page, 0, "plan~ua-letter-2026-06")
    expect(page.get_by_text("text published 4 June 2026")).to_be_visible()
    settled(page)
    click_mark(page, 1, "cell~ru~us-28/21")
    expect(page.get_by_role("heading", name="Russia's government on point 21")).to_be_visible()
    page.reload()
    settled(page)
    expect(page.get_by_role("heading", name="Russia's government on point 21")).to_be_visible()


def test_the_keyboard_reaches_an_event_through_the_table(app: str, opened: Open):
    page = opened(f"{app}/timeline?timeline_as=Table")
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    page.mouse.click(box["x"] + 40, box["y"] + 55)  # the first row's date
    settled(page)
    page.keyboard.press("ArrowDown")
    # events.csv: the second row of 19 November 2025 is the report of the plan.
    wait_for_address(page, "axios")
    expect(page.get_by_role("heading", name="Press reveals secret 28-point plan")).to_be_visible()


def test_two_dates_zoom_and_stay_in_the_address(app: str, opened: Open):
    page = opened(f"{app}/timeline?tl_from=2025-11-19&tl_to=2025-11-30")
    expect(page.get_by_role("heading", level=1)).to_contain_text("23 events")
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Whole time").click()
    wait_for_address(page, "tl_from=2014-03-18")
    expect(page.get_by_role("heading", level=1)).to_contain_text("of 150 events")


def test_the_keyboard_zooms_and_keeps_the_focus(app: str, opened: Open):
    page = opened(f"{app}/timeline?tl_from=2026-01-01&tl_to=2026-01-20")
    settled(page)
    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("Enter")
    # Of twenty days the ten in the middle.
    wait_for_address(page, "tl_from=2026-01-06&tl_to=2026-01-15")
    settled(page)
    expect(page.get_by_role("button", name="Zoom in")).to_be_focused()


def test_a_drag_over_days_shows_these_and_marks_still_open(app: str, opened: Open):
    page = opened(f"{app}/timeline")
    page.set_viewport_size({"width": 1280, "height": 1800})
    settled(page)
    # From noon of 10 December 2025 to noon of 10 January 2026, anywhere in height.
    x, y = page.evaluate(
        """() => {
            const plot = document.querySelector('.js-plotly-plot');
            const box = plot.getBoundingClientRect(), size = plot._fullLayout._size;
            const at = day => box.left + size.l + plot._fullLayout.xaxis.d2p(day);
            return [[at('2025-12-10 12:00'), at('2026-01-10 12:00')], box.top + size.t + 300];
        }"""
    )
    page.mouse.move(x[0], y)
    page.mouse.down()
    page.mouse.move(x[1], y, steps=8)
    page.mouse.up()
    wait_for_address(page, "tl_to=2026-01-1")
    assert query(page)["tl_from"][0] in ("2025-12-09", "2025-12-10", "2025-12-11")
    settled(page)
    click_mark(page, 0, "event~ev-2025-12-24-twenty")
    wait_for_address(page, "ev-2025-12-24-twenty")


NAMES = """() => {
    const plot = document.querySelector('.js-plotly-plot');
    const size = plot._fullLayout._size, box = plot.getBoundingClientRect();
    const names = [...plot.querySelectorAll('.annotation-text-g text')].map(text => {
        const b = text.getBoundingClientRect();
        return {text: text.textContent, left: b.left, right: b.right, top: b.top, bottom: b.bottom,
                size: parseFloat(getComputedStyle(text).fontSize)};
    });
    const dots = [...plot.querySelectorAll('.scatterlayer path.point')]
        .filter(dot => getComputedStyle(dot).opacity !== '0')
        .map(dot => dot.getBoundingClientRect())
        .map(b => [(b.left + b.right) / 2, (b.top + b.bottom) / 2]);
    return {names, dots, right: box.right};
}"""


@pytest.mark.parametrize(
    "days", ["", "?tl_from=2025-11-19&tl_to=2025-11-30", "?tl_from=2014-03-18&tl_to=2026-07-04"]
)
def test_no_name_lies_over_another_or_over_a_mark(app: str, opened: Open, days: str):
    page = opened(f"{app}/timeline{days}")
    page.set_viewport_size({"width": 1280, "height": 1800})
    settled(page)
    found = page.evaluate(NAMES)
    names = [name for name in found["names"] if name["text"]]
    # Ten events and the texts of the span at least, or every event of a few days.
    assert len(names) > 10
    for n, name in enumerate(names):
        assert name["size"] >= 13
        assert name["right"] <= found["right"] + 1, name["text"]
        for other in names[:n]:
            apart = name["right"] <= other["left"] or other["right"] <= name["left"]
            above = name["bottom"] <= other["top"] + 3 or other["bottom"] <= name["top"] + 3
            assert apart or above, (name["text"], other["text"])
        inside = [
            (x, y)
            for x, y in found["dots"]
            if name["left"] < x < name["right"] and name["top"] + 3 < y < name["bottom"] - 3
        ]
        assert not inside, name["text"]


def test_the_six_events_of_a_day_stand_apart_by_name(serve, visit: Visit, tmp_path: Path) -> None:
    # No day of the frozen events has six of its own; three of the neighbouring days move to it.
    for file in FROZEN_DATA.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    rows = list(csv.DictReader(io.StringIO((FROZEN_DATA / "events.csv").read_text("utf-8"))))
    moved = {"ev-2025-11-24-ushakov", "ev-2025-11-24-nineteen", "ev-2025-11-26-deadline"}
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(row | ({"date": DAY} if row["event_id"] in moved else {}) for row in rows)
    (tmp_path / "events.csv").write_text(out.getvalue(), "utf-8")
    six = [row["title"] for row in rows if row["date"] == DAY or row["event_id"] in moved]
    assert len(six) == 6
    with serve(tmp_path) as address:
        page = visit(viewport={"width": 1280, "height": 1800})
        page.goto(
            f"{address}/timeline?tl_from=2025-11-19&tl_to=2025-11-30&at=event~ev-2025-11-25-lavrov"
        )
        settled(page)
        boxes = page.evaluate(
            """titles => [...document.querySelectorAll('.js-plotly-plot .annotation-text-g text')]
                .filter(t => t.textContent && titles.some(one => one.startsWith(
                    t.textContent.replace('\u2026', '').trim())))
                .map(t => { const b = t.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; })""",
            six,
        )
        assert len(boxes) == 6
        for n, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[:n]:
                apart = right <= other[0] or other[2] <= left
                assert apart or bottom <= other[1] + 4 or other[3] - 4 <= top
        # And as a list beside the figure: all but the one that is open.
        expect(page.get_by_text("Also on 25 November 2025")).to_be_visible()
        assert page.locator("[class*=st-key-at_to_]").count() == 6
        page.close()
