"""What is derived from the contract is up to date, and others can read it."""

from __future__ import annotations

import json
from pathlib import Path

import frictionless
import pytest

import parley
from parley.dataset import TABLES, describe
from parley.paths import EXAMPLE_DATA


def test_the_files_of_the_example_are_what_the_contract_says():
    for name, data in describe.generated(EXAMPLE_DATA).items():
        assert (EXAMPLE_DATA / name).read_bytes() == data, f"{name}: run `make describe`"


def test_check_mode_fails_on_drift_and_changes_nothing(tmp_path: Path, capsys):
    for path in EXAMPLE_DATA.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    descriptor = tmp_path / "datapackage.json"
    package = json.loads(descriptor.read_text())
    package["resources"].pop()
    descriptor.write_text(json.dumps(package))
    before = descriptor.read_bytes()
    assert describe.main(["--check", str(tmp_path)]) == 1
    assert "make describe" in capsys.readouterr().err
    assert descriptor.read_bytes() == before
    assert describe.main([str(tmp_path)]) == 0
    assert describe.main(["--check", str(tmp_path)]) == 0


# Frictionless brings warnings of its own dependencies; they are not ours to mend.
@pytest.mark.filterwarnings("ignore")
def test_frictionless_accepts_the_example():
    report = frictionless.validate(str(EXAMPLE_DATA / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert len(report.tasks) == len(TABLES)


def test_the_template_is_a_valid_empty_set_with_an_example(tmp_path: Path):
    for name, data in describe.template().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert parley.load(tmp_path)["clauses"].empty
    assert not parley.load(tmp_path / "example")["clauses"].empty


def test_every_column_and_word_is_in_the_tables_of_the_codebook():
    text = describe.codebook_tables()
    for table in TABLES:
        assert f"### {table.file}" in text
        for column in table.columns:
            assert f"| {column.name} | {column.allowed} | {column.meaning} |" in text
