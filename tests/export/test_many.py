"""Rows that are too many to be held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette

from parley import api
from parley.analysis.agreement import agreement, agreement_parts
from parley.cli import main
from parley.dataset import Dataset
from parley.export import request
from parley.export.address import Request
from parley.export.answers import ANSWERS
from parley.export.csv import csv_parts, to_csv
from parley.export.whole_file import write_whole
from tests.api.conftest import Client
from tests.many import dataset_of, files_of

REFUSED = "agreement: 2,001,000 rows are too many to be made at once; beyond 2,000,000 they are given as CSV alone"
"""2,001 actors make 2,001 * 2,000 / 2 pairs."""

RIGHT = "CSV, which is given in parts, or a narrower view"

Written = Callable[[dict[str, bytes]], Path]


@pytest.fixture(scope="module")
def of_655() -> Dataset:
    """They make 214,185 pairs, more than are made at a time."""
    return dataset_of(650)


def test_all_pairs_in_parts_are_all_pairs(of_655: Dataset):
    view = of_655.view()
    whole, parts = agreement(view), list(agreement_parts(view))
    assert len(whole) == 655 * 654 / 2
    assert len(parts) > 1
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)
    given = ANSWERS["agreement"].parts(view)
    assert given is not None
    assert b"".join(csv_parts(given)) == to_csv(whole)


def test_few_rows_are_given_whole(example):
    assert ANSWERS["agreement"].parts(example.view()) is None
    assert ANSWERS["stances"].parts(example.view()) is None


def test_the_command_line_writes_csv_in_parts_that_are_the_whole(
    of_655: Dataset, write_files: Written, tmp_path: Path
):
    file = tmp_path / "agreement.csv"
    folder = write_files(dict(files_of(650)))
    asked = ("--table", "agreement", "--filter", "measure=graded", "--to", str(file))
    assert main(["export", str(folder), *asked]) == 0
    assert file.read_bytes() == to_csv(agreement(of_655.view()))
    wanted = Request(kind="table", name="agreement", query=[("measure", "graded")])
    first = next(iter(request.parts(of_655, wanted, file.name, date(2024, 6, 1))))
    assert len(first) < file.stat().st_size
    assert file.read_bytes().startswith(first)


def test_what_fails_between_two_parts_leaves_the_file_as_it_was(tmp_path: Path):
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("no more")

    file = tmp_path / "rows.csv"
    file.write_bytes(b"earlier")
    with pytest.raises(ValueError, match="no more"):
        write_whole(file, parts())
    assert file.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("ending", ["json", "xlsx", "parquet"])
def test_the_command_line_refuses_other_formats_beyond_two_million_pairs(
    write_files: Written, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
):
    folder, file = write_files(dict(files_of(1996))), tmp_path / f"agreement.{ending}"
    assert main(["export", str(folder), "--table", "agreement", "--to", str(file)]) == 2
    assert capsys.readouterr().err == f"parley: {REFUSED}; allowed: {RIGHT}\n"
    assert not file.exists()


def test_the_interface_refuses_json_beyond_two_million_pairs(
    write_files: Written, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PARLEY_DATA", str(write_files(dict(files_of(1996)))))
    client = Client(Starlette(routes=api.routes()))
    answer = client.get("/api/agreement.json")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == REFUSED
    assert answer.json()["allowed"] == [RIGHT]
    # A narrower view is answered.
    assert client.get("/api/agreement.json?actor=ostrell,fennmark").status_code == 200
