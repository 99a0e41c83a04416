"""A folder's files: what never ends is refused, and what is not read is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import parley
from parley.dataset.folder import NotAFileError, read_file

Write = Callable[[Mapping[str, bytes]], Path]
needs_pipes = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders"
)


@needs_pipes
def test_a_pipe_is_refused_at_once(write_files: Write, example_files: Mapping[str, bytes]):
    folder = write_files(example_files)
    (folder / "plans.csv").unlink()
    os.mkfifo(folder / "plans.csv")
    report = parley.check(folder).report
    (fault,) = report.faults
    assert str(fault) == (
        "plans.csv: cannot be read (no regular file but a folder, a pipe or a device); "
        "expected a readable file"
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device that never ends")
@pytest.mark.parametrize("name", ["plans.csv", "datapackage.json", "searched.csv"])
def test_a_link_to_a_device_that_never_ends_is_refused(
    write_files: Write, example_files: Mapping[str, bytes], name: str
):
    folder = write_files(example_files)
    (folder / name).unlink()
    (folder / name).symlink_to("/dev/zero")
    assert [fault.file for fault in parley.check(folder).report.faults] == [name]


def test_a_folder_in_the_place_of_a_table_is_refused(
    write_files: Write, example_files: Mapping[str, bytes]
):
    folder = write_files(example_files)
    (folder / "events.csv").unlink()
    (folder / "events.csv").mkdir()
    assert [fault.file for fault in parley.check(folder).report.faults] == ["events.csv"]
    with pytest.raises((NotAFileError, IsADirectoryError, PermissionError)):
        read_file(folder / "events.csv")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("plans (1).csv", "the name plans.csv, if it is that table"),
        ("plan.csv", "the name plans.csv, if it is that table"),
        ("Positions - Copy.csv", "the name positions.csv, if it is that table"),
        ("serched.csv", "the name searched.csv, if it is that table"),
        ("EVENTS.CSV", "the name events.csv, if it is that table"),
        ("sources.csv.txt", "the name sources.csv, if it is that table"),
        ("analyst views.xlsx", "the name analyst_views.csv, if it is that table"),
        ("zoo.csv", "no other tables"),
    ],
)
def test_a_file_that_looks_like_a_table_is_named(
    write_files: Write, example_files: Mapping[str, bytes], name: str, meant: str
):
    report = parley.check(write_files({**example_files, name: b"a,b\n"})).report
    assert report.ok
    (warning,) = report.warnings
    assert (warning.file, warning.problem, warning.expected) == (
        name,
        "a file that is not read",
        meant,
    )


@pytest.mark.parametrize("name", ["CODEBOOK.md", "notes.txt", "map.png", "budget.xlsx"])
def test_other_files_are_nobody_s_business(
    write_files: Write, example_files: Mapping[str, bytes], name: str
):
    assert parley.check(write_files({**example_files, name: b""})).report.warnings == ()
