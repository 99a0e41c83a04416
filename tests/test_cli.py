"""The command line: exit codes, and faults in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import parley
from parley.cli import main
from tests.paths import FROZEN_DATA

Write = Callable[[Mapping[str, bytes]], Path]


def test_check_passes_the_bundled_data(capsys):
    assert main(["check", "--quiet", str(FROZEN_DATA)]) == 0
    assert "no faults" in capsys.readouterr().out


def test_check_fails_with_every_fault(
    write_files: Write, example_files: Mapping[str, bytes], capsys
):
    positions = example_files["positions.csv"].replace(b",stated,", b",shouted,", 1)
    folder = write_files({**example_files, "positions.csv": positions, "terms.csv": b""})
    assert main(["check", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "column basis: not an allowed value: 'shouted'; expected one of authored, stated" in out
    assert "terms.csv: the file is empty" in out
    assert out.rstrip().endswith("2 faults")


def test_check_of_a_folder_that_is_not_there(tmp_path: Path, capsys):
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    assert "no such folder" in capsys.readouterr().out


def test_new_makes_a_set_that_passes_and_does_not_overwrite(tmp_path: Path, capsys):
    folder = tmp_path / "mine"
    assert main(["new", str(folder)]) == 0
    assert main(["check", str(folder)]) == 0
    assert parley.check(folder / "example").report.ok
    assert main(["new", str(folder)]) == 2
    assert "is not an empty folder" in capsys.readouterr().err


def test_run_refuses_a_folder_that_is_not_there(tmp_path: Path, capsys):
    assert main(["run", "--data", str(tmp_path / "nowhere")]) == 2
    assert "no such folder" in capsys.readouterr().err


def test_an_unknown_command_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["dance"])
    assert stopped.value.code == 2
