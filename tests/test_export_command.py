"""`parley export`: every format, from a folder or a pasted address, whole or not at all."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pandas as pd
import pytest

import parley
from parley.cli import main
from parley.dataset import Dataset
from parley.export.address import from_address, is_address
from parley.export.csv import to_csv
from tests.paths import FROZEN_DATA

pytestmark = pytest.mark.slow


def export(*arguments: object) -> int:
    return main(["export", *map(str, arguments)])


def test_a_table_of_a_folder(tmp_path: Path, frozen: Dataset, capsys):
    file = tmp_path / "positions.csv"
    filters = ("--filter", "plan=us-28", "--filter", "actor=Poland")
    assert export(FROZEN_DATA, "--table", "positions", *filters, "--to", file) == 0
    assert file.read_bytes() == to_csv(frozen.view(plan="us-28", actor="pl")["positions"])
    assert f"{file}: {file.stat().st_size:,} bytes" in capsys.readouterr().out


@pytest.mark.parametrize(
    "address",
    [
        "https://parley.example/api/stances.json?plan=us-28&asof=2025-12-01",
        "/api/stances.csv?asof=2025-12-01&plan=us-28",
    ],
)
def test_an_address_of_the_interface_names_table_and_filters(
    tmp_path: Path, frozen: Dataset, address: str
):
    file = tmp_path / "stances.csv"
    assert export(address, "--to", file) == 0
    view = frozen.view(plan="us-28", asof=date(2025, 12, 1))
    assert file.read_bytes() == to_csv(parley.stances(view))


def test_an_older_word_asks_for_the_same(tmp_path: Path, frozen: Dataset):
    file = tmp_path / "positions.csv"
    wanted = to_csv(frozen.view(basis="authored")["positions"])
    assert export("/api/positions.csv?basis=tabled", "--to", file) == 0
    assert file.read_bytes() == wanted
    table = ("--table", "positions", "--filter", "basis=tabled")
    assert export(FROZEN_DATA, *table, "--to", file) == 0
    assert file.read_bytes() == wanted


def test_a_page_s_address_means_its_figure(tmp_path: Path, capsys):
    address = "http://localhost:8501/stances?plan=US+28+points&asof=2025-12-01&stances_as=Table"
    assert export(address, "--to", tmp_path / "x.json") == 0
    document = json.loads((tmp_path / "x.json").read_bytes())
    assert document["about"]["title"].startswith("US 28 points: ")
    assert document["about"]["filters"].endswith("as of 1 December 2025")
    assert document["about"]["address"] == address
    # data/clauses.csv: 28 points, and a first row for the text as a whole.
    assert len(document["rows"]) == 29
    assert (
        "left out of the address, as it only sets up the page: stances_as"
        in capsys.readouterr().err
    )


def test_a_figure_s_page_to_print_holds_it_its_words_and_its_sources(tmp_path: Path):
    file = tmp_path / "x.html"
    filters = ("--filter", "plan=us-28", "--filter", "actor=Poland")
    assert export(FROZEN_DATA, "--figure", "stances", *filters, "--to", file) == 0
    page = file.read_text()
    assert "<h1>US 28 points: " in page
    assert '<div class="figure"' in page
    assert "as of 4 July 2026" in page
    assert "<h2>Sources</h2>" in page


def test_a_figure_takes_parameters_of_its_own(tmp_path: Path):
    for name, least in (("few", 1), ("many", 20)):
        options = ("--filter", f"min_shared={least}", "--filter", "measure=kappa")
        file = tmp_path / f"{name}.csv"
        assert export(FROZEN_DATA, "--figure", "agreement", *options, "--to", file) == 0
    few, many = (pd.read_csv(tmp_path / f"{name}.csv") for name in ("few", "many"))
    assert few.loc[few["value"].notna(), "shared"].min() == 1
    assert many.loc[many["value"].notna(), "shared"].min() >= 20


def test_a_page_is_all_its_figures(tmp_path: Path):
    file = tmp_path / "x.html"
    assert export("?plan=us-28", "--page", "stances", "--to", file) == 0
    page = file.read_text()
    assert page.count("<section>") == page.count("<h2>")
    assert "who has not spoken on what?" in page
    assert page.count('<div class="figure"') == 2


def test_the_overview_s_page(tmp_path: Path):
    file = tmp_path / "x.html"
    assert export(FROZEN_DATA, "--page", "overview", "--to", file) == 0
    assert "<h2>Nearest to agreement</h2>" in file.read_text()


def test_an_address_of_the_bench_is_a_package_to_print_and_its_figure_s_rows(tmp_path: Path):
    # A link of the page names a pinned issue, too, which is nothing of the package.
    address = "https://parley.example/bench?bn_take=territory%3Aus-28&bn_red=Rejects+(%E2%88%92%E2%88%92)&bn_pin=Territory"
    assert export(address, "--to", tmp_path / "x.html") == 0
    page = (tmp_path / "x.html").read_text()
    assert "<h3>Territory: US 28 points</h3>" in page
    assert "Ukraine has 1 red line, on Territory" in page
    assert export(address, "--to", tmp_path / "x.csv") == 0
    assert pd.read_csv(tmp_path / "x.csv")["red line"].sum() == 1


def test_clauses_by_id_and_by_name(tmp_path: Path):
    chosen = ("--clause", "ua-us-20/4", "--clause", "US 28 points 6")
    assert export(FROZEN_DATA, *chosen, "--to", tmp_path / "x.html") == 0
    page = (tmp_path / "x.html").read_text()
    assert page.index("Twenty points 4") < page.index("US 28 points 6: Ceiling of 600,000")
    assert export(FROZEN_DATA, *chosen, "--to", tmp_path / "x.csv") == 0
    rows = pd.read_csv(tmp_path / "x.csv")
    assert rows["clause_id"].tolist() == ["ua-us-20/4", "us-28/6"]


def test_every_format(tmp_path: Path, frozen: Dataset):
    files = {}
    for ending in ("json", "xlsx", "parquet", "html", "bib", "ris", "csl.json", "txt"):
        file = tmp_path / f"x.{ending}"
        assert export("?plan=us-28", "--table", "clauses", "--to", file) == 0
        files[ending] = file.read_bytes()
    expected = frozen.view(plan="us-28")["clauses"]["clause_id"].tolist()
    assert [row["clause_id"] for row in json.loads(files["json"])["rows"]] == expected
    assert pd.read_parquet(io.BytesIO(files["parquet"]))["clause_id"].tolist() == expected
    sheet = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))["Data"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == expected
    assert files["html"].startswith(b"<!doctype html>")
    assert files["bib"].startswith(b"@misc{")
    assert files["ris"].startswith(b"TY  - DATA")
    assert json.loads(files["csl.json"])[0]["type"] == "dataset"
    assert b"version 2026.7.2" in files["txt"]


def test_package_and_feed_need_no_table(tmp_path: Path):
    assert export(FROZEN_DATA, "--to", tmp_path / "all.zip") == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as files:
        assert {"datapackage.json", "CODEBOOK.md", "LICENSE.md"} <= set(files.namelist())
    since = ("--filter", "since=2026-01-01")
    assert export(FROZEN_DATA, *since, "--to", tmp_path / "moved.atom") == 0
    feed = ET.parse(tmp_path / "moved.atom").getroot()  # noqa: S314 (our own file)
    assert feed.findall("{http://www.w3.org/2005/Atom}entry")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--table", "stances", "--to", "x.docx"), "'x.docx' has no known ending"),
        (("--to", "x.csv"), "what to write: not given; allowed: --figure, --page, --table"),
        (("--table", "treaties", "--to", "x.csv"), "--table: 'treaties' is none; allowed: sources"),
        (("--figure", "pie", "--to", "x.svg"), "--figure: 'pie' is none; allowed: acceptance"),
        (("--page", "moon", "--to", "x.html"), "--page: 'moon' is none; allowed: overview"),
        (("--page", "stances", "--to", "x.csv"), "--page: a page is not written as csv"),
        (("--clause", "moon/1", "--to", "x.html"), "'moon/1' is not in the data; allowed: us-28/1"),
        (("--figure", "silence", "--to", "x.png"), "silence is a table, of which there is no"),
        (("--table", "plans", "--to", "x.svg"), "plans is a table, of which there is no picture"),
        # In the thirty days up to 4 July 2026 no stance changed.
        (
            ("--figure", "moved", "--filter", "compare=30-days", "--to", "x.csv"),
            "moved: nothing to show under these filters",
        ),
        (("--figure", "stances", "--filter", "rank=x", "--to", "x.csv"), "rank: no such parameter"),
        (("--table", "plans", "--filter", "plan", "--to", "x.csv"), "plan: not a filter"),
        (("--table", "plans", "--filter", "plan=moon", "--to", "x.csv"), "allowed: istanbul-2022"),
        (("--table", "movement", "--to", "x.csv"), "since: missing"),
        (("--table", "plans", "--to", "nowhere/x.csv"), "nowhere: no such folder"),
    ],
)
def test_a_refusal_says_why_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys, arguments: tuple[str, ...], why: str
):
    monkeypatch.chdir(tmp_path)
    assert export(FROZEN_DATA, *arguments) == 2
    assert why in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_faulty_set_is_not_written(tmp_path: Path, write_files, example_files, capsys):
    folder = write_files({**example_files, "actors.csv": b""})
    before = tmp_path / "x.zip"
    before.write_bytes(b"what was there")
    assert export(folder, "--to", before) == 2
    assert "nothing written" in capsys.readouterr().err
    assert before.read_bytes() == b"what was there"


def test_what_is_an_address():
    assert all(map(is_address, ("https://x/y?z=1", "?plan=a", "plan=a&q=b/c", "/api/plans.csv")))
    assert not any(map(is_address, ("data", "./my=data/set", "/srv/data", "C:data")))


@pytest.mark.parametrize(
    ("address", "kind", "name", "query"),
    [
        # The shared filters, and what the exhibit that the page shows can be asked.
        ("agreement?actor=Poland&cell=a~b", "exhibit", "agreement", [("actor", "Poland")]),
        ("agreement?ag_min=3&ag_order=x", "exhibit", "agreement", [("ag_min", "3"), ("ag_order", "x")]),
        ("agreement?ag_measure=S&figure=ground&ag_rank=Across+sides", "exhibit", "ground", [("ag_rank", "Across sides")]),
        ("stances?st_columns=Sides", "exhibit", "stances", [("st_columns", "Sides")]),
        ("stances?st_show=Silence&st_items=true", "exhibit", "silence", [("st_items", "true")]),
        ("stances?cell=ua~us-28/7", "exhibit", "stances", [("cell", "ua~us-28/7")]),
        ("stances?st_text=Twenty+points", "exhibit", "stances", [("st_text", "Twenty points")]),
        ("movement?figure=changes", "exhibit", "other-changes", []),
        ("sources?so_part=Reliability&figure=shake", "exhibit", "sensitivity", []),
        ("sub/path/timeline?tl_from=2026-01-01", "exhibit", "timeline", [("tl_from", "2026-01-01")]),
        ("?q=NATO", "exhibit", "acceptance", []),
        ("clauses?clause=us-28/7&q=NATO", "clauses", "", [("clause", "us-28/7")]),
        ("clauses?cl_issue=x", "exhibit", "clauses", [("cl_issue", "x")]),
        ("data?plan=us-28", "", "", [("plan", "us-28")]),
        ("api/plans.csv?plan=us-28", "table", "plans", [("plan", "us-28")]),
        ("api/exhibits/stances.csv?columns=sides", "exhibit", "stances", [("columns", "sides")]),
    ],
)  # fmt: skip
def test_what_an_address_asks_for(address: str, kind: str, name: str, query: list):
    request = from_address(f"http://x.example/{address}")
    assert (request.kind, request.name, list(request.query)) == (kind, name, query)


def test_a_cell_s_address_means_its_text(tmp_path: Path, frozen: Dataset):
    """Most was said on the US 28 points; a cell of another text shows that."""
    file = tmp_path / "x.json"
    assert export("http://x.example/stances?cell=ua~ua-us-20/7", "--to", file) == 0
    about = json.loads(file.read_bytes())["about"]
    assert about["title"].startswith("Twenty points")


def test_what_of_an_address_is_left_out_is_named():
    request = from_address("http://x/agreement?pair=a~b&plan=us-28&embed=true&ag_unit=Items")
    assert request.left_out == ("pair",)
