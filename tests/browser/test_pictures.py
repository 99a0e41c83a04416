"""Pictures in a browser that has nothing but the picture: typeface, labels, cuts, phones, the dark theme."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, expect

from parley.charts.flow import BAR
from parley.export.picture_layout import LAYOUT
from parley.isolation import FSI, PDI, in_lines, isolated
from parley.paths import ROOT
from tests.browser.conftest import Serve
from tests.browser.driving import settled
from tests.browser.test_take_away import menu, taken
from tests.browser.visits import Visit

Open = Callable[[str], Page]

TEXTS_AND_BARS = """() => {
    const box = (node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect()
        return { left, right, top, bottom, text: node.textContent }
    }
    const seen = (one) => one.right - one.left > 1 && one.bottom - one.top > 1
    const texts = [...document.querySelectorAll('text')].filter((text) => text.textContent.trim())
    // Plotly draws bars as rectangles or as paths of four corners.
    const corners = /^M[-\\d.,]+H[-\\d.]+V[-\\d.]+H[-\\d.]+Z$/
    const bars = [...document.querySelectorAll('svg svg rect, svg svg path')]
        .filter((bar) => !bar.closest('clipPath, defs') && (bar.tagName === 'rect' || corners.test(bar.getAttribute('d'))))
    return { texts: texts.map(box).filter(seen), bars: bars.map(box).filter(seen) }
}"""


@pytest.fixture
def alone(browser: Browser) -> Iterator[Callable[[Path], Page]]:
    """Open a file in a browser without a network."""
    context = browser.new_context(offline=True, device_scale_factor=1)

    def open_(path: Path) -> Page:
        page = context.new_page()
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        return page

    yield open_
    context.close()


def overlap(one: dict, other: dict) -> bool:
    """Whether two boxes share more than a hair's breadth."""
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    )


@pytest.mark.parametrize("cut", ["SVG", "Slide as SVG"])
def test_no_label_of_the_flow_runs_into_a_bar_or_another_label(
    app: str, opened: Open, alone: Callable[[Path], Page], tmp_path: Path, cut: str
):
    page = opened(f"{app}/plans?pl_texts=US+28+points&pl_texts=Twenty+points")
    menu(page)
    picture = alone(taken(page, cut, tmp_path))
    boxes = picture.evaluate(TEXTS_AND_BARS)
    # Blocks of 10 pixels (parley/charts/flow.py), enlarged or made smaller with the figure of a slide.
    widest = BAR * LAYOUT.slide.most_enlarged
    bars = [bar for bar in boxes["bars"] if bar["right"] - bar["left"] <= widest]
    texts = boxes["texts"]
    assert len(bars) > 20
    assert len(texts) > 30
    assert [(text["text"], bar) for text in texts for bar in bars if overlap(text, bar)] == []
    assert [
        (one["text"], other["text"])
        for at, one in enumerate(texts)
        for other in texts[at + 1 :]
        if overlap(one, other)
    ] == []
    width = picture.evaluate("document.documentElement.viewBox.baseVal.width")
    assert all(text["left"] >= 0 and text["right"] <= width for text in texts)
    # The typeface came with it, and was used: one that is not used stays unloaded.
    assert picture.evaluate("[...document.fonts].map(face => [face.family, face.status])") == [
        ["Source Sans", "loaded"]
    ]


def test_the_typeface_of_pictures_is_as_wide_as_that_of_pages(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-28")
    differences = page.evaluate(
        """async () => {
            const words = ['NATO enlargement in general', 'Łódź, Київ: Україна', '±++−− =≠ · 1/2 “AVA” fi', 'Территория']
            const differences = []
            for (const face of ['upright', 'italic']) {
                const style = face === 'italic' ? 'italic' : 'normal'
                const rule = await (await fetch(`brand/${face}.css`)).text()
                const source = rule.match(/src:(url\\([^)]+\\))/)[1]
                const font = new FontFace('Own', source, { style, weight: '400 700' })
                document.fonts.add(await font.load())
                const pen = document.createElement('canvas').getContext('2d')
                for (const weight of [400, 600, 700]) for (const text of words) {
                    const widths = []
                    for (const family of ['Own', 'Source Sans']) {
                        await document.fonts.load(`${style} ${weight} 40px "${family}"`, text)
                        pen.font = `${style} ${weight} 40px "${family}"`
                        widths.push(pen.measureText(text).width)
                    }
                    differences.push(Math.abs(widths[0] - widths[1]))
                }
            }
            return differences
        }"""
    )
    # Pixels in lines of 200 to 500, of which 24 were measured.
    assert len(differences) == 2 * 3 * 4
    assert max(differences) < 0.5


def test_a_png_is_drawn_in_the_typeface_that_the_svg_carries(
    app: str, opened: Open, alone: Callable[[Path], Page], tmp_path: Path
):
    page = opened(f"{app}/stances?plan=us-28")
    menu(page)
    slide = alone(taken(page, "Slide as SVG", tmp_path))
    slide.set_viewport_size({"width": LAYOUT.slide.width, "height": LAYOUT.slide.height})
    drawn = Image.open(io.BytesIO(slide.screenshot())).convert("L")
    png = Image.open(taken(page, "Slide as PNG", tmp_path)).convert("L")
    assert png.size == drawn.size == (1600, 900)
    # The headline's words: another typeface would move their edges, a tenth of all pixels there.
    top = LAYOUT.slide.pad, LAYOUT.slide.pad, LAYOUT.slide.width // 3, 300
    assert ImageStat.Stat(drawn.crop(top)).stddev[0] > 10
    assert ImageStat.Stat(ImageChops.difference(drawn.crop(top), png.crop(top))).mean[0] < 1


def test_a_long_address_stays_within_the_picture(
    app: str, opened: Open, alone: Callable[[Path], Page], tmp_path: Path
):
    actors = "".join(f"&actor={actor}" for actor in ("ua", "us", "ru", "eu", "nato", "uk", "pl"))
    page = opened(f"{app}/stances?plan=us-28{actors}&cell=ua~us-28/7")
    menu(page)
    for cut, width in (("SVG", None), ("Slide as SVG", LAYOUT.slide.width)):
        picture = alone(taken(page, cut, tmp_path))
        whole = width or picture.evaluate("document.documentElement.viewBox.baseVal.width")
        texts = picture.evaluate(TEXTS_AND_BARS)["texts"]
        assert max(text["right"] for text in texts) <= whole
        assert any(app.removeprefix("http://") in text["text"] for text in texts)


def test_a_slide_has_a_headline_source_date_and_mark(app: str, opened: Open, tmp_path: Path):
    page = opened(f"{app}/stances?plan=us-28")
    menu(page)
    svg = taken(page, "Slide as SVG", tmp_path).read_text()
    assert 'viewBox="0 0 1600 900"' in svg
    first = re.search(r"<text [^>]+>", svg)[0]
    style = LAYOUT.slide.headline
    texts = re.findall(r"<text ([^>]+)>([^<]+)</text>", svg)
    assert any(f'font-size="{style.size}"' in said for said, _ in texts), first
    words = " ".join(text for _, text in texts)
    assert "version 2026.7.2" in words
    assert "as of 4 July 2026" in words
    # The mark's two squares (parley/brand/mark.svg).
    assert '<rect x="2" y="2" width="18" height="18" rx="3" fill="#54308c"' in svg


@pytest.fixture
def phone(app: str, visit: Visit) -> Page:
    """A phone that shows the list in the place of the figure, and has a way to share."""
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.add_init_script(
        """window.sent = []
        navigator.canShare = ({ files }) => files.every((file) => file.type === 'image/png')
        navigator.share = async ({ title, url, files = [] }) => {
            window.sent.push([title, url ?? '', ...files.map((file) => file.name)])
        }"""
    )
    page.goto(f"{app}/stances?plan=us-28")
    settled(page)
    return page


def test_a_phone_takes_a_picture_of_what_it_shows_as_a_list(phone: Page, tmp_path: Path):
    menu(phone)
    height = phone.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    with Image.open(taken(phone, "PNG", tmp_path)) as picture:
        assert picture.width >= LAYOUT.drawn * LAYOUT.scale
    with Image.open(taken(phone, "Slide as PNG", tmp_path)) as picture:
        assert picture.size == (1600, 900)
    # What was drawn out of sight is hidden again, and nothing has moved.
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") == height
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_phone_shares_the_link_and_the_slide(phone: Page):
    menu(phone)
    phone.get_by_role("button", name="Share link").click()
    phone.get_by_role("button", name="Share picture").click()
    phone.wait_for_function("window.sent.length === 2")
    link, picture = phone.evaluate("window.sent")
    assert link[1] == phone.evaluate("location.href")
    assert picture[2] == "parley-stances-of-sides-on-us-28-points-2026-07-04-slide.png"


def test_what_is_said_is_seen_on_a_phone(phone: Page):
    menu(phone)
    phone.get_by_role("button", name="PNG", exact=True).click()
    said = phone.get_by_role("status").filter(has_text="Saved: parley-stances")
    expect(said).to_be_visible()
    box = said.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert 844 / 2 < box["y"] < 844 - box["height"]
    # Nothing lies over it.
    assert (
        phone.evaluate(
            """([x, y]) => {
            let at = document.elementFromPoint(x, y)
            while (at.shadowRoot) at = at.shadowRoot.elementFromPoint(x, y)
            return at.getAttribute('role')
        }""",
            [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
        )
        == "status"
    )


def test_without_a_figure_on_the_page_it_is_said(app: str, opened: Open):
    page = opened(f"{app}/stances?plan=us-28&sides_as=Table")
    menu(page)
    page.get_by_role("button", name="PNG", exact=True).click()
    expect(
        page.get_by_role("status").filter(has_text="open the tab with the figure")
    ).to_be_visible()


@pytest.mark.parametrize("path", ["stances?plan=us-28", "timeline", "plans"])
def test_a_figure_to_print_is_small_light_and_has_its_table(
    app: str, visit: Visit, alone: Callable[[Path], Page], tmp_path: Path, path: str
):
    page = visit(color_scheme="dark", viewport={"width": 1280, "height": 900})
    page.goto(f"{app}/{path}")
    settled(page)
    menu(page)
    file = taken(page, "Figure and table", tmp_path)
    assert file.stat().st_size < 300_000
    text = file.read_text()
    assert "<script" not in text
    # The dark theme's ink and ground (parley/charts/palette.py) are those of paper.
    figure = text[text.index('<div class="figure"') : text.index("<h3>Table")]
    assert "rgb(31, 30, 36)" in figure
    assert "rgb(238, 236, 231)" not in figure
    read = alone(file)
    assert read.locator(".figure svg text").count() > 20
    assert read.locator("table tbody tr").count() > 10
    for heading in ("Sources", "To cite"):
        expect(read.get_by_role("heading", name=heading)).to_be_visible()
    assert read.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length") >= 1


@pytest.mark.parametrize("below", ["/under"])
def test_pictures_find_their_typeface_below_another_path(
    serve: Serve, page: Page, tmp_path: Path, below: str
):
    with serve(below=below) as app:
        page.goto(f"{app}/stances?plan=us-28")
        settled(page)
        menu(page)
        assert "url(data:font/woff2" in taken(page, "SVG", tmp_path).read_text()


BROKEN = """(text) => {
    const style = { size: 14, weight: 400 }, layout = { measured_in: 'sans-serif' }
    return [wrapped(text, style, 150, layout), cut(text, style, 150, layout, 2)]
}"""


def test_an_isolate_that_is_broken_over_lines_is_closed_and_opened_in_each(browser: Browser):
    # A side's name in Hebrew is in an isolate, and each line of a picture is a text of its own.
    name = isolated(
        " ".join(["\u05d4\u05d2\u05d3\u05d4 \u05d4\u05de\u05e2\u05e8\u05d1\u05d9\u05ea"] * 4)
    )
    text = f"Of {name}: 5 of 7 (-1.5)"
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "parley" / "ui" / "frame" / "browser" / "picture.js")
    whole, some = page.evaluate(BROKEN, text)
    page.close()
    assert len(whole) > 2
    assert len(some) == 2
    for lines in (whole, some):
        for line in lines:
            assert line.count(FSI) == line.count(PDI)
    assert all(FSI in line for line in whole[:-1])
    assert some[-1].index("\u2026") < some[-1].rindex(PDI)
    # As the server breaks it, and nothing is lost.
    bare = [line.replace(FSI, "").replace(PDI, "") for line in whole]
    assert " ".join(bare) == text.replace(FSI, "").replace(PDI, "")
    assert in_lines(whole) == whole
