"""Files of a set that tries everything: each is what its ending says, and nothing in it runs or leads anywhere."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pyarrow.parquet as pq
import pytest

import parley
from parley.dataset import Dataset, View
from parley.exhibits.bench.asked import Asked, takes
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.registry import EXHIBITS
from parley.export.answers import ANSWERS
from parley.export.bench import package_brief
from parley.export.brief import clause_brief
from parley.export.csv import FORMULA_STARTS
from parley.export.feed import to_feed
from parley.export.formats import FORMATS
from parley.export.html import to_html
from parley.export.notebook import to_notebook
from parley.export.overview import overview_brief
from parley.export.package import to_package
from parley.export.takeaway import Takeaway, file_name, of_answer, of_exhibit
from tests.hostile import TRICKS, hostile_files


@pytest.fixture(scope="module")
def view() -> View:
    return hostile().view()


def hostile() -> Dataset:
    checked = parley.dataset.check_files(dict(hostile_files()), "set")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


def exhibits(view: View) -> Iterator[Exhibit]:
    """All that a page of the set shows at first."""
    for listed in EXHIBITS.values():
        required = {
            field.name: field.wording(view.dataset) for field in listed.fields if field.required
        }
        options = {option: next(iter(words)) for option, words in required.items()}
        exhibit = listed.exhibit(view, listed.checked(view, options))
        if exhibit is not None:
            yield exhibit


@pytest.fixture(scope="module")
def takeaways(view: View) -> list[Takeaway]:
    return all_takeaways(view)


def all_takeaways(view: View) -> list[Takeaway]:
    """The exhibits, and the answers that need no option."""
    answers = [answer for answer in ANSWERS.values() if not any(f.required for f in answer.fields)]
    return [
        *map(of_exhibit, exhibits(view)),
        *(of_answer(answer, view, answer.rows(view)) for answer in answers),
    ]


def cells(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode(), newline="")):
        yield from row


def test_no_cell_of_a_csv_is_a_formula_nor_is_a_name_of_a_column(takeaways: list[Takeaway]):
    for takeaway in takeaways:
        for cell in cells(FORMATS["csv"].write(takeaway)):
            is_number = re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell)
            assert is_number or not cell.startswith(FORMULA_STARTS), (takeaway.key, cell)


def test_a_workbook_opens_and_computes_nothing(takeaways: list[Takeaway]):
    for takeaway in takeaways:
        data = FORMATS["xlsx"].write(takeaway)
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for part in parts.namelist():
                assert ET.fromstring(parts.read(part)).find(".//{*}f") is None, part  # noqa: S314 (our own bytes)
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in book:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.data_type in "snbd", (takeaway.key, cell.value)
                if isinstance(cell.value, str) and cell.value.startswith(FORMULA_STARTS):
                    assert cell.quotePrefix, (takeaway.key, cell.coordinate)


def test_json_and_parquet_and_citations_are_read_again(takeaways: list[Takeaway]):
    for takeaway in takeaways:
        assert len(json.loads(FORMATS["json"].write(takeaway))["rows"]) == len(takeaway.table)
        assert pq.read_table(io.BytesIO(FORMATS["parquet"].write(takeaway))).num_rows == len(
            takeaway.table
        )
        assert len(json.loads(FORMATS["csl.json"].write(takeaway))) == 1
        tags = [line[:6] for line in FORMATS["ris"].write(takeaway).decode().split("\r\n")]
        assert tags[0] == "TY  - "
        assert tags[-2:] == ["ER  - ", ""]
        assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - ", tag) for tag in tags[:-1])
        bib = FORMATS["bib"].write(takeaway).decode()
        depth = [0]
        for sign in re.sub(r"\\.", "", bib):
            depth.append(depth[-1] + {"{": 1, "}": -1}.get(sign, 0))
        assert min(depth) == depth[-1] == 0
        assert depth.index(0, depth.index(1)) == len(depth) - 2  # one entry, then a line's end


def test_half_a_character_breaks_no_file():
    # JSON can name what UTF-8 cannot hold, and so can datapackage.json.
    meta = replace(hostile().meta, title="\ud800 title", licence="\udfff", scope="\ud800")
    data = replace(hostile(), meta=meta)
    taken = replace(of_exhibit(next(exhibits(data.view()))), title="\ud800 title")
    for ending in FORMATS.keys() - {"svg", "png"}:
        assert FORMATS[ending].write(taken)
    assert "title" in json.loads(FORMATS["json"].write(taken))["about"]["title"]
    assert "\ufffd title" in FORMATS["txt"].write(taken).decode()
    assert to_package(data.view())
    ET.fromstring(to_feed(data.view()))  # noqa: S314 (our own bytes)


class Parts(HTMLParser):
    """What an HTML file is made of, and where it leads."""

    ALONE = frozenset({"meta", "br", "img", "link", "input", "hr", "path", "rect", "circle", "use"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if tag not in self.ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.ALONE:
            assert self.open.pop() == tag


def check_html(page: str, addresses: set[str]) -> None:
    """It has only Parley's own parts, each closed in its turn, and leads to the data's addresses alone."""
    parts = Parts(page)
    assert parts.open == []
    assert not parts.tags & {"iframe", "object", "embed", "form", "base", "textarea", "img", "link"}
    assert not [name for name, _ in parts.attributes if name.startswith("on")]
    led = {value for name, value in parts.attributes if name in ("href", "src", "xlink:href")}
    assert led <= addresses, led - addresses
    bodies = re.findall(r"<script[^>]*>", page)
    assert all(body in ("<script>", '<script type="application/json">') for body in bodies)


def hostile_packages(view: View) -> list[bytes]:
    """Each text of the set as a package to print, of every actor, and a stance supposed of the first."""
    data = view.dataset
    actors = tuple(data["actors"]["actor_id"])
    texts = {take.partition(":")[2].partition("+")[0]: take for take in takes(data) if ":" in take}
    clause = data["clauses"]["clause_id"].iloc[0]
    one = Asked(
        take=tuple(texts.values()),
        parties=actors,
        red_line="-1",
        suppose=(f"{actors[0]}~{clause}~-2",),
    )
    return [package_brief(view), package_brief(view, one)]


def test_pages_to_print_are_whole_and_lead_nowhere_else(view: View, takeaways: list[Takeaway]):
    data = view.dataset
    addresses = set(data["sources"]["url"])
    pages = [to_html([takeaway]) for takeaway in takeaways]
    pages += [
        to_html(takeaways[:4], TRICKS[0]),
        clause_brief(view, list(data["clauses"]["clause_id"])),
        overview_brief(view),
        *hostile_packages(view),
    ]
    for page in pages:
        check_html(page.decode(), addresses)


def test_what_a_notebook_shows_of_a_table_is_text(takeaways: list[Takeaway]):
    for takeaway in takeaways:
        if takeaway.drawing is None:
            check_html(to_notebook(takeaway), set())


def test_the_feed_is_xml(view: View):
    assert len(ET.fromstring(to_feed(view)).findall("{*}entry")) > 0  # noqa: S314 (our own bytes)


def test_the_package_is_read_again(view: View, tmp_path):
    with zipfile.ZipFile(io.BytesIO(to_package(view))) as files:
        files.extractall(tmp_path)
        readme = files.read("README.md").decode()
    assert len(parley.load(tmp_path)["positions"]) == len(view["positions"])
    assert "\\<" in readme or "<" not in readme


def texts(part: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a figure by where they stand."""
    if isinstance(part, dict):
        for name, value in part.items():
            # The first of a mark's data is its id, which no template shows.
            shown = [row[1:] for row in value] if name == "customdata" else value
            yield from texts(shown, f"{at}.{name}")
    elif isinstance(part, list):
        for value in part:
            yield from texts(value, at)
    elif isinstance(part, str):
        yield at, part


PARLEYS_OWN = re.compile(r"</?(b|i|br|extra|span[^<>]*)>")


@pytest.mark.parametrize("name", [name for name in EXHIBITS if EXHIBITS[name].has_figure])
def test_figures_hold_no_markup_of_the_data(view: View, name: str):
    drawn = [e for e in exhibits(view) if e.key in EXHIBITS[name].keys and e.drawing is not None]
    for exhibit in drawn:
        for at, text in texts(exhibit.drawing.spec):
            assert "<" not in PARLEYS_OWN.sub("", text), (at, text)
            assert "<b>bold" not in text, (at, text)
            assert not ("template" in at and "customdata[0]" in text), (at, text)


RESERVED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\U0010ffff]')


@pytest.mark.parametrize("trick", TRICKS)
def test_a_file_s_name_is_one_on_every_system(view: View, trick: str):
    name = file_name(trick, view, "csl.json")
    assert not RESERVED.search(name)
    assert re.fullmatch(r"parley-[a-z0-9][a-z0-9.-]*\.csl\.json", name)
    assert len(name) < 100
