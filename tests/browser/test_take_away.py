"""Taking a view away in a browser: pictures, pages to print, the link, the embedded figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from benchmarks.generate import generate
from parley.export.picture_layout import LAYOUT
from tests.browser.conftest import Serve
from tests.browser.driving import address, settled
from tests.browser.test_every_page import GRAVE
from tests.browser.visits import Visit

Open = Callable[[str], Page]
STANCES = "stances?plan=us-28"


def taken(page: Page, name: str, folder: Path) -> Path:
    """The file that a button of the open menu gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def menu(page: Page) -> None:
    page.get_by_role("button", name="Take away").first.click()
    page.get_by_role("button", name="Copy link").wait_for()


def test_pictures_hold_title_filters_and_source(app: str, opened: Open, tmp_path: Path):
    page = opened(f"{app}/{STANCES}")
    menu(page)
    svg = taken(page, "SVG", tmp_path).read_text()
    words = " ".join(re.findall(r">([^<]+)</text>", svg))
    assert "US 28 points: " in words
    assert "US 28 points; all issues; all actors; as of 4 July 2026" in words
    assert "version 2026.7.2" in words
    assert f"{app}/stances?plan=US+28+points" in words
    # The first line is the title, where parley/export/picture_layout.py says.
    first = re.search(r"<text [^>]+>", svg)[0]
    assert f'x="{LAYOUT.pad}" y="{LAYOUT.pad + LAYOUT.title.size}"' in first
    assert f'font-size="{LAYOUT.title.size}" font-weight="{LAYOUT.title.weight}"' in first
    png = taken(page, "PNG", tmp_path)
    assert png.name == "parley-stances-of-sides-on-us-28-points-2026-07-04.png"
    with Image.open(png) as picture:
        # Twice the size of the drawing, which is the figure and room for the words.
        lengths = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups()
        # Twice as many pixels; a width that is no whole number is cut.
        for pixels, length in zip((picture.width, picture.height), lengths, strict=True):
            assert abs(pixels - 2 * float(length)) < 2
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 24)
    assert {(84, 48, 140), (173, 82, 5)} <= {colour for _, colour in colours or []}


@pytest.mark.parametrize("button", ["Figure", "Whole page"])
def test_an_interactive_page_shows_its_figure_from_disk_without_network(
    app: str, opened: Open, browser: Browser, tmp_path: Path, button: str
):
    page = opened(f"{app}/{STANCES}")
    menu(page)
    file = taken(page, button, tmp_path)
    offline = browser.new_context(offline=True)
    read = offline.new_page()
    errors: list[str] = []
    read.on("pageerror", lambda error: errors.append(str(error)))
    read.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    read.goto(file.as_uri())
    read.locator(".js-plotly-plot .main-svg").first.wait_for()
    expect(read.locator("h1")).to_contain_text("US 28 points: ")
    # The figure has a square to choose for each of 28 points and 5 sides.
    assert read.locator(".barlayer .point").count() >= 28 * 5
    assert read.get_by_text("Europe").first.is_visible()
    assert errors == []
    offline.close()


def test_the_link_is_the_browser_s_own_address(app: str, visit: Visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{app}/{STANCES}&cell=ua~us-28/7")
    settled(page)
    menu(page)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == address(page)
    again = page.context.new_page()
    again.goto(link)
    settled(again)
    expect(again.get_by_role("heading", name="Ukraine's government on point 7")).to_be_visible()


def test_the_link_can_be_copied_inside_another_site_s_frame(app: str, visit: Visit):
    page = visit()
    # Another origin than the app's, without leave to use the clipboard.
    page.goto(f"{app.replace('127.0.0.1', 'localhost')}/api")
    frame = f'<iframe src="{app}/{STANCES}&embed=true" width="1000" height="900"></iframe>'
    page.evaluate("html => { document.body.innerHTML = html }", frame)
    inside = page.frame_locator("iframe")
    inside.get_by_role("button", name="Take away").click()
    inside.get_by_role("button", name="Copy link").click()
    expect(inside.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    # What was copied is the address of the whole view, without what made it a frame.
    page.evaluate("document.body.innerHTML = '<textarea></textarea>'")
    page.locator("textarea").click()
    page.keyboard.press("Control+V")
    expect(page.locator("textarea")).to_have_value(f"{app}/stances?plan=US+28+points")


def test_an_embedded_figure_has_its_source_and_a_way_back(app: str, page: Page):
    page.goto(f"{app}/agreement?embed=true&figure=agreement&basis=stated")
    page.locator(".js-plotly-plot").first.wait_for()
    expect(page.get_by_role("heading", name="Who stands near whom?").last).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(page.get_by_label("Measure", exact=True)).to_be_hidden()
    expect(page.get_by_text("Source: Parley: the negotiation").first).to_be_visible()
    back = page.get_by_role("link", name="Open the whole page in Parley").first
    assert back.get_attribute("href") == f"{app}/agreement?basis=stated"


def test_citing_gives_the_address_and_the_version(app: str, opened: Open):
    page = opened(f"{app}/{STANCES}")
    page.get_by_role("button", name="Cite").click()
    dialog = page.get_by_role("dialog", name="Cite or embed")
    expect(dialog).to_contain_text("version 2026.7.2, covered to 4 July 2026")
    expect(dialog).to_contain_text(f"{app}/stances?plan=US+28+points (accessed")
    dialog.get_by_role("tab", name="Embed").click()
    expect(dialog).to_contain_text("embed=true&amp;figure=sides")


@pytest.mark.slow
def test_a_file_that_takes_long_is_seen_to_be_made(serve: Serve, page: Page, tmp_path: Path):
    # Enough rows for a sheet to take seconds.
    generate(tmp_path / "many", actors=60, clauses=600, positions=25_000)
    with serve(tmp_path / "many") as app:
        page.goto(f"{app}/data")
        settled(page)
        page.get_by_text("positions: ").first.click()
        place = page.locator(".st-key-data_positions_view_xlsx")
        with page.expect_download() as waiting:
            place.get_by_role("button").click()
            expect(place.get_by_test_id("stSpinnerIcon")).to_be_visible()
            expect(place.get_by_role("button")).to_be_disabled()
        assert waiting.value.suggested_filename.endswith(".xlsx")
        expect(place.get_by_test_id("stSpinnerIcon")).to_be_hidden()
        expect(place.get_by_role("button")).to_be_enabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_and_the_embedded_figure_are_for_everybody(
    app: str, visit: Visit, scheme: str
):
    page = visit(color_scheme=scheme, viewport={"width": 900, "height": 900})
    page.goto(f"{app}/{STANCES}")
    settled(page)
    menu(page)
    assert grave(page) == []
    page.goto(f"{app}/{STANCES}&embed=true")
    page.get_by_role("link", name="Open the whole page in Parley").wait_for()
    page.locator(".js-plotly-plot").first.wait_for()
    assert grave(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def grave(page: Page) -> list[tuple[str, list[str], str]]:
    """What axe finds that is serious or critical."""
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]
