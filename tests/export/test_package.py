"""The data package: a judge of its own accepts it, and Parley reads it again."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import frictionless
import pytest
from pandas.testing import assert_frame_equal

import parley
from parley.dataset import TABLES, Dataset
from parley.export.csv import neutralise
from parley.export.package import to_package

VIEWS = {
    "whole": {},
    "one text": {"plan": "us-28"},
    "early, two actors": {"actor": ["ua", "ru"], "asof": date(2025, 12, 1)},
    "searched": {"text": "NATO", "basis": "stated"},
    "nothing left": {"text": "no such words in any clause"},
}


def unpacked(data: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        files.extractall(folder)
    return folder


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("filters", VIEWS.values(), ids=VIEWS.keys())
def test_frictionless_accepts_it(frozen: Dataset, tmp_path: Path, filters: dict):
    folder = unpacked(to_package(frozen.view(**filters)), tmp_path)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])


def test_the_whole_is_read_again_as_it_was(frozen: Dataset, tmp_path: Path):
    back = parley.load(unpacked(to_package(frozen.view()), tmp_path))
    assert back.version == frozen.version
    assert back.covered_to == frozen.covered_to
    for table in TABLES:
        assert_frame_equal(back[table.name], neutralise(frozen[table.name]))


def test_it_says_what_it_is(example: Dataset, tmp_path: Path):
    data = to_package(example.view(plan="draft"), codebook="# Ours\n", licence="Free.\n")
    folder = unpacked(data, tmp_path)
    described = json.loads((folder / "datapackage.json").read_text())
    assert described["parley"]["view"] == {
        "filters": "Mediator's draft; all issues; all actors; as of 31 May 2024",
        "asof": "2024-05-31",
        "content_hash": example.content_hash,
    }
    assert (folder / "CODEBOOK.md").read_text() == "# Ours\n"
    assert (folder / "LICENSE.md").read_text() == "Free.\n"
    readme = (folder / "README.md").read_text()
    assert "- `positions.csv`: 12 rows" in readme
    assert "apostrophe" in readme


def test_equal_views_give_equal_bytes_whenever_they_are_made(frozen: Dataset):
    first, second = (to_package(frozen.view(plan=("us-28", "us-28"))) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as files:
        assert {entry.date_time for entry in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
