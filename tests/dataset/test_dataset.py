"""The loaded set: typed, frozen, and known by its content."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import parley
from parley.dataset import Checked, Dataset
from parley.export.csv import to_csv

Check = Callable[[Mapping[str, bytes | None]], Checked]


def loaded(checked: Checked) -> Dataset:
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


def test_types_of_columns(example: Dataset):
    positions, plans = example["positions"], example["plans"]
    assert positions["position_id"].dtype == "str"
    assert positions["stance"].dtype == "int64"
    assert positions["date"].dtype == "datetime64[us]"
    assert plans["points"].dtype == "Int64"
    assert example["terms"]["value"].dtype == "float64"


def test_a_reader_cannot_change_the_set(example: Dataset):
    frame = example["positions"]
    before = frame["stance"].tolist()
    frame["stance"] = 0
    frame.loc[:, "summary"] = "overwritten"
    assert example["positions"]["stance"].tolist() == before
    assert "overwritten" not in set(example["positions"]["summary"])
    with pytest.raises(AttributeError):
        example.covered_to = date(2030, 1, 1)


def test_the_texts_none_and_na_survive_a_round_trip(
    check_changed: Check, example_files: Mapping[str, bytes]
):
    frame = pd.read_csv(io.BytesIO(example_files["issues.csv"]), dtype="str", keep_default_na=False)
    frame.loc[0, ["name", "group", "question"]] = ["None", "NA", "N/A"]
    first = loaded(check_changed({"issues.csv": frame.to_csv(index=False).encode()}))
    again = loaded(check_changed({"issues.csv": to_csv(first["issues"])}))
    assert again["issues"].iloc[0][["name", "group", "question"]].tolist() == ["None", "NA", "N/A"]
    pd.testing.assert_frame_equal(again["issues"], first["issues"])


def test_the_hash_is_of_the_content(check_changed: Check, example_files: Mapping[str, bytes]):
    plain = loaded(check_changed({})).content_hash
    issues = example_files["issues.csv"]
    same = {"issues.csv": b"\xef\xbb\xbf" + issues.replace(b"\n", b"\r\n") + b"\r\n"}
    assert len(plain) == 64
    assert loaded(check_changed(same)).content_hash == plain
    assert loaded(check_changed({"datapackage.json": None})).content_hash == plain
    first = loaded(check_changed({}))["issues"].loc[0, "question"]
    other = {"issues.csv": issues.replace(str(first).encode(), b"Another question?")}
    assert loaded(check_changed(other)).content_hash != plain


def test_without_a_descriptor_a_set_is_known_by_folder_and_hash(check_changed: Check):
    bare = loaded(check_changed({"datapackage.json": None}))
    assert (bare.meta.name, bare.meta.title, bare.meta.version) == ("set", "set", "")
    assert bare.version == bare.content_hash[:8]
    newest = max(
        bare["positions"]["date"].max(), bare["events"]["date"].max(),
        bare["plans"]["published"].max(), bare["analyst_views"]["date"].max(),
    )  # fmt: skip
    assert bare.covered_to == newest.date()


def test_a_record_is_plain_values_with_none_for_empty(example: Dataset):
    clause_id = str(example["clauses"]["clause_id"].iloc[0])
    clause = example.record("clauses", clause_id)
    assert clause["clause_id"] == clause_id
    assert clause["part_of"] is None
    with pytest.raises(KeyError, match=r"clauses\.csv has no row 'nowhere'"):
        example.record("clauses", "nowhere")


def test_load_raises_every_fault(
    write_files: Callable[[Mapping[str, bytes]], Path], example_files: Mapping[str, bytes]
):
    folder = write_files({**example_files, "terms.csv": b"", "actors.csv": b"x\n"})
    with pytest.raises(parley.DatasetError) as raised:
        parley.load(folder)
    assert {"terms.csv", "actors.csv"} <= {fault.file for fault in raised.value.faults}
    assert "terms.csv: the file is empty" in str(raised.value)


def test_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(parley.DatasetError, match="no such folder"):
        parley.load(tmp_path / "nowhere")


@pytest.mark.slow
def test_two_hundred_thousand_rows(check_changed: Check, example: Dataset):
    positions = example["positions"]
    many = pd.concat([positions] * (200_000 // len(positions) + 1), ignore_index=True)[:200_000]
    many["position_id"] = "p" + many.index.astype("str")
    checked = check_changed(
        {"positions.csv": to_csv(many), "recodings.csv": None, "second_sources.csv": None}
    )
    problems = {fault.problem for fault in checked.report.faults}
    assert problems == {"the table is missing"}
    many.loc[199_999, "basis"] = "rumoured"
    checked = check_changed({"positions.csv": to_csv(many)})
    assert ("positions.csv", 200_001, "basis") in {
        (fault.file, fault.row, fault.column) for fault in checked.report.faults
    }
