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
from parley.export.csv import to_csv
from parley.export.request import from_address, is_address
from parley.paths import BUNDLED_DATA, DATA_VARIABLE


def export(*arguments: object) -> int:
    return main(["export", *map(str, arguments)])


@pytest.fixture(autouse=True)
def bundled_data(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(DATA_VARIABLE, str(BUNDLED_DATA))


def test_a_table_of_a_folder(tmp_path: Path, bundled: Dataset, capsys):
    file = tmp_path / "positions.csv"
    filters = ("--filter", "plan=us-28", "--filter", "actor=Poland")
    assert export(BUNDLED_DATA, "--table", "positions", *filters, "--to", file) == 0
    assert file.read_bytes() == to_csv(bundled.view(plan="us-28", actor="pl")["positions"])
    assert f"{file}: {file.stat().st_size:,} bytes" in capsys.readouterr().out


@pytest.mark.parametrize(
    "address",
    [
        "https://parley.example/api/stances.json?plan=us-28&asof=2025-12-01",
        "http://localhost:8501/stances?plan=US+28+points&asof=2025-12-01&st_show=Silence&cell=ua~x",
        "/api/stances.csv?asof=2025-12-01&plan=us-28",
    ],
)
def test_a_pasted_address_names_table_and_filters(tmp_path: Path, bundled: Dataset, address: str):
    file = tmp_path / "stances.csv"
    assert export(address, "--to", file) == 0
    view = bundled.view(plan="us-28", asof=date(2025, 12, 1))
    assert file.read_bytes() == to_csv(parley.stances(view))


def test_every_format(tmp_path: Path, bundled: Dataset):
    made = {}
    for ending in ("json", "xlsx", "parquet", "html", "bib", "ris", "csl.json", "txt"):
        file = tmp_path / f"x.{ending}"
        assert export("?plan=us-28", "--table", "clauses", "--to", file) == 0
        made[ending] = file.read_bytes()
    expected = bundled.view(plan="us-28")["clauses"]["clause_id"].tolist()
    assert [row["clause_id"] for row in json.loads(made["json"])["rows"]] == expected
    assert pd.read_parquet(io.BytesIO(made["parquet"]))["clause_id"].tolist() == expected
    sheet = openpyxl.load_workbook(io.BytesIO(made["xlsx"]))["Data"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == expected
    assert made["html"].startswith(b"<!doctype html>")
    assert made["bib"].startswith(b"@misc{")
    assert made["ris"].startswith(b"TY  - DATA")
    assert json.loads(made["csl.json"])[0]["type"] == "dataset"
    assert b"version 2026.7.1" in made["txt"]


def test_package_and_feed_need_no_table(tmp_path: Path):
    assert export(BUNDLED_DATA, "--to", tmp_path / "all.zip") == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as files:
        assert {"datapackage.json", "CODEBOOK.md", "LICENSE.md"} <= set(files.namelist())
    since = ("--filter", "since=2026-01-01")
    assert export(BUNDLED_DATA, *since, "--to", tmp_path / "moved.atom") == 0
    feed = ET.parse(tmp_path / "moved.atom").getroot()  # noqa: S314 (our own file)
    assert feed.findall("{http://www.w3.org/2005/Atom}entry")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--table", "stances", "--to", "x.docx"), "'x.docx' has no known ending"),
        (("--to", "x.csv"), "--table: missing"),
        (("--table", "treaties", "--to", "x.csv"), "--table: 'treaties' is not a table"),
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
    assert export(BUNDLED_DATA, *arguments) == 2
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


def test_a_page_s_own_controls_are_no_filters():
    asked = from_address("http://x/agreement?ag_measure=Weighted+kappa&actor=Poland&cell=a~b")
    assert (asked.name, asked.pairs) == ("agreement", [("actor", "Poland")])
