"""The command line: exit codes, and faults in words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import parley
from parley.cli import main
from tests.paths import FROZEN_DATA

PARLEY = (
    sys.executable,
    "-c",
    "import sys; from parley.cli import main; sys.exit(main(sys.argv[1:]))",
)

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


def test_what_is_found_is_shown_without_steering_the_terminal(
    write_files: Write, example_files: Mapping[str, bytes], capsys
):
    head, others = example_files["plans.csv"].split(b"\n", 1)
    renamed = head.replace(b"summary", b"\x1b[31msummary\x1b[0m")
    main(["check", str(write_files({**example_files, "plans.csv": renamed + b"\n" + others}))])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "plans.csv, row 1, column summary: the column is called otherwise:" in out
    assert "\\x1b[31msummary\\x1b[0m" in out


def test_a_reader_who_has_had_enough_ends_it_quietly(
    write_files: Write, example_files: Mapping[str, bytes]
):
    """As `parley check DIR | head -1` does: the pipe is closed while there is something to be said."""
    folder = write_files({**example_files, "terms.csv": b""})
    command = [*PARLEY, "check", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 128 + signal.SIGPIPE


def test_a_terminal_that_cannot_write_what_stands_there_is_no_reason_to_fail(
    write_files: Write, example_files: Mapping[str, bytes]
):
    positions = example_files["positions.csv"].replace(
        b",stated,", "заявлено".encode().join([b",", b","]), 1
    )
    folder = write_files({**example_files, "positions.csv": positions})
    command = [*PARLEY, "check", str(folder)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"not an allowed value: '\\u0437" in done.stdout
