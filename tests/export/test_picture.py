"""Pictures from the command line: their words inside, and what is said where they cannot be drawn."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from parley.charts.drawing import Drawing
from parley.charts.palette import LIGHT
from parley.dataset import Dataset, check_files
from parley.export import picture
from parley.export.exhibit import exhibit
from parley.export.picture import Picture, composed
from parley.export.picture_layout import LAYOUT, TextStyle
from parley.export.takeaway import Takeaway
from parley.paths import ROOT
from tests.chromium import chromium
from tests.hostile import CONTROLS, hostile_files


@pytest.fixture
def taken(frozen: Dataset) -> Takeaway:
    sides = exhibit("stances", frozen.view(plan="us-28"), columns="sides")
    return replace(sides, address="https://x.example/stances?plan=us-28&q=<b>")


@pytest.fixture
def browser_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever browser scripts/find_chromium.py finds or installs."""
    monkeypatch.setenv(picture.BROWSER_VARIABLE, chromium())


@pytest.mark.browser
def test_an_svg_holds_title_filters_legend_and_source(taken: Takeaway, browser_found: None):
    svg = picture.to_svg(taken).decode()
    words = " ".join(re.findall(r">([^<]+)</text>", svg))
    assert "US 28 points: " in words
    assert "US 28 points; all issues; all actors; as of 4 July 2026" in words
    assert "++ endorses" in words
    assert "Parley: the negotiation over the war in Ukraine, version 2026.7" in words
    assert "https://x.example/stances?plan=us-28&amp;q=&lt;b&gt;" in words
    # The figure's own words: the first point of data/clauses.csv, and a side of data/actors.csv.
    assert re.search(r"Sovereignty(</?tspan[^>]*>|\s)*acknowledged", svg)
    assert ">Ukraine<" in svg
    assert "http" not in "".join(re.findall(r'(?:href|src)="([^"]+)"', svg))


@pytest.mark.browser
def test_a_png_is_the_svg_in_two_pixels_for_one(taken: Takeaway, browser_found: None):
    width, height = re.search(r'viewBox="0 0 (\d+) (\d+)"', picture.to_svg(taken).decode()).groups()
    with Image.open(io.BytesIO(picture.to_png(taken))) as image:
        assert image.size == (2 * int(width), 2 * int(height))
        colours = {colour for _, colour in image.convert("RGB").getcolors(maxcolors=1 << 24) or []}
    # The two ends of the scale, the ground, and the ink of the title.
    assert {(84, 48, 140), (173, 82, 5), (252, 251, 249)} <= colours


@pytest.mark.browser
def test_a_figure_drawn_for_the_dark_stands_on_light_ground(taken: Takeaway, browser_found: None):
    dark = Drawing(dark=True)
    dark.lay_out(height=100)
    picture_of = Takeaway("k", "T", taken.table, taken.view, drawing=dark)
    svg = picture.to_svg(picture_of).decode()
    assert 'fill="#fcfbf9"' in svg


def test_a_browser_that_is_not_there_is_named(taken: Takeaway, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(picture.BROWSER_VARIABLE, "/no/such/browser")
    with pytest.raises(ValueError, match="PARLEY_CHROMIUM names '/no/such/browser', which is no"):
        picture.to_svg(taken)
    monkeypatch.delenv(picture.BROWSER_VARIABLE)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ValueError, match="none was found on the path; install one"):
        picture.to_png(taken)


def test_without_the_extra_it_says_how_to_get_it(
    taken: Takeaway, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setitem(sys.modules, "kaleido", None)
    browser = tmp_path / "chromium"
    browser.touch()
    monkeypatch.setenv(picture.BROWSER_VARIABLE, str(browser))
    with pytest.raises(ValueError, match=r"the extra 'pictures': uv sync --extra pictures"):
        picture.to_svg(taken)


def test_a_table_has_no_picture(frozen: Dataset):
    with pytest.raises(ValueError, match="silence is a table"):
        picture.to_svg(exhibit("silence", frozen.view(plan="us-28")))


def test_words_and_figure_stand_where_the_layout_says(taken: Takeaway):
    """By hand: pad 10, title 50, filters 30 and a gap 5 make 95; 200 of figure and a gap make 300, one line
    of legend 330, where the mark stands with the source beside it, in one line that ends at 360."""
    layout = replace(
        LAYOUT,
        pad=10,
        gap=5,
        font="Serif",
        title=TextStyle(size=40, leading=50, weight=700, letter=0.1),
        text=TextStyle(size=20, leading=30, weight=300, letter=0.1),
    )
    titled = replace(taken, title="A title", legend=("how to read it",), rests_on="", address="")
    picture = composed(titled, Picture('<svg id="drawn"></svg>', 900, 200), layout)
    starts = re.findall(
        r'<text x="(\d+)" y="(\d+)" fill="[^"]+" font-family="Serif" (.+?)>', picture.svg
    )
    big, small = 'font-size="40" font-weight="700"', 'font-size="20" font-weight="300"'
    # Beside the mark of 16 pixels and half of that.
    assert starts == [
        ("10", "50", big), ("10", "80", small), ("10", "320", small), ("34", "350", small)
    ]  # fmt: skip
    assert '<svg x="10" y="330" width="16" height="16"' in picture.svg
    assert '<svg x="10" y="95" overflow="visible" id="drawn">' in picture.svg
    assert (picture.width, picture.height) == (920, 370)


def test_the_reader_s_browser_reads_the_same_layout_and_has_no_numbers_of_its_own():
    folder = ROOT / "parley" / "ui" / "frame" / "browser"
    script = "".join((folder / f"{part}.js").read_text() for part in ("figure", "picture", "take"))
    code = re.sub(r"/\*.*?\*/|//[^\n]*|\"http://[^\"]+\"|\"-200vw\"", "", script, flags=re.DOTALL)
    numbers = {
        int(digits.replace("_", ""))
        for digits in re.findall(r"(?<![\w$#-])\d[\d_]*(?![\w%])", code)
    }
    # An origin, the end of a list, halves and one and a half, the parts of a pixel, and how long a file's
    # address is kept.
    assert numbers == {0, 1, 2, 3, 4, 60_000}
    assert LAYOUT.font not in code
    # `letter` is how Python reckons what a browser measures.
    names = set(_names(asdict(LAYOUT))) - {"letter"}
    assert {name for name in names if re.search(rf"\b{name}\b", code)} == names


def test_a_picture_brings_its_typeface(taken: Takeaway):
    svg = composed(taken, Picture("<svg></svg>", 900, 200)).svg
    assert '@font-face{font-family:"Source Sans"' in svg
    assert "url(data:font/woff2;base64,d09GMg" in svg  # "wOF2" in base64


def test_an_address_stays_within_the_picture(taken: Takeaway):
    long = replace(taken, address="https://x.example/stances?" + "&".join(["plan=us-28"] * 60))
    picture = composed(long, Picture("<svg></svg>", 900, 200))
    lines = [unescape(line) for line in re.findall(r">([^<]+)</text>", picture.svg)]
    # 900 pixels less twice the mark's 16 have room for 128 letters of 13 pixels by 0.52.
    assert max(map(len, lines)) <= 133
    address = "".join(lines[-6:])
    assert address.endswith("&plan=us-28" * 59)


def _names(described: dict) -> Iterator[str]:
    for name, value in described.items():
        yield name
        if isinstance(value, dict):
            yield from _names(value)


def test_a_picture_s_texts_are_never_markup(taken: Takeaway):
    nasty = "</text><script>alert(1)</script>"
    hostile = replace(taken, title=nasty, legend=(nasty,), rests_on=nasty, address=nasty)
    svg = composed(hostile, Picture("<svg></svg>", 900, 200)).svg
    assert "<script" not in svg
    assert svg.count("&lt;script&gt;alert(1)") == 4


@pytest.mark.browser
def test_control_characters_are_left_out_of_a_picture(browser_found: None):
    checked = check_files(dict(hostile_files(CONTROLS)), "set")
    assert checked.dataset is not None
    sides = exhibit("stances", checked.dataset.view(), columns="sides")
    svg = picture.to_svg(sides)
    assert "Ostrell" in "".join(ET.fromstring(svg).itertext())  # noqa: S314 (our own bytes)
    with Image.open(io.BytesIO(picture.to_png(sides))) as image:
        colours = {colour for _, colour in image.convert("RGB").getcolors(maxcolors=1 << 24) or []}
    # The ink of the title and the ground: what cannot be read would be an empty picture, all white.
    assert {tuple(bytes.fromhex(colour[1:])) for colour in (LIGHT.ink, LIGHT.background)} <= colours


@pytest.mark.parametrize(
    ("drawn", "said"), [(b"<svg>\x01</svg>", ""), (b"<svg><g></svg>", "cannot be read")]
)
def test_a_picture_that_nobody_could_open_is_not_given(
    taken: Takeaway, monkeypatch: pytest.MonkeyPatch, drawn: bytes, said: str
):
    monkeypatch.setattr(picture, "_drawn", lambda *_: drawn)
    if said:
        with pytest.raises(ValueError, match=said):
            picture.to_svg(taken)
    else:
        ET.fromstring(picture.to_svg(taken))  # noqa: S314 (our own bytes)


def test_a_browser_that_gives_no_pixels_is_said(taken: Takeaway, monkeypatch: pytest.MonkeyPatch):
    # Chromium gives nothing, and no error, for what is larger than it can hold.
    monkeypatch.setattr(
        picture, "_drawn", lambda _, ending, *__: b"" if ending == "png" else b"<svg/>"
    )
    with pytest.raises(ValueError, match="gave no picture of 948 x"):
        picture.to_png(taken)
