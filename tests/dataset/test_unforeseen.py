"""What no rule foresees: the place is named, nothing is raised, the last good set stays."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import parley
from parley.cli import main
from parley.dataset import check_files
from parley.dataset.checks import rules
from parley.dataset.checks.rule import Rule
from parley.store import Store

LOADING = importlib.import_module("parley.dataset.load")
"""The module, whose name the package gives to its function."""

Write = Callable[[Mapping[str, bytes]], Path]


class SurprisingError(RuntimeError):
    """What nobody thought of."""


@pytest.fixture
def surprised_by_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fails at the event of row 5, as one with a fault of its own would."""

    def rule(raw, _):
        if (raw["events"].frame["event_id"] == "ev-revised").any():
            raise SurprisingError("nobody thought of it")
        yield from ()

    monkeypatch.setattr("parley.dataset.checks.RULES", (*rules.RULES, Rule("", rule)))


EXPECTED = (
    "could not be read (SurprisingError: nobody thought of it); expected a data set that can be "
    "checked; this is a fault of Parley, please report it"
)


@pytest.mark.usefixtures("surprised_by_a_row")
def test_a_check_that_fails_names_file_and_row(example_files: Mapping[str, bytes]):
    lines = example_files["events.csv"].decode().splitlines()
    row = 1 + next(place for place, line in enumerate(lines) if line.startswith("ev-revised"))
    checked = check_files(example_files, "set")
    assert checked.dataset is None
    assert checked.report.unforeseen
    assert [str(fault) for fault in checked.report.faults] == [f"events.csv, row {row}: {EXPECTED}"]


@pytest.mark.usefixtures("surprised_by_a_row")
def test_the_command_ends_with_2_and_without_a_traceback(
    write_files: Write, example_files: Mapping[str, bytes], capsys
):
    assert main(["check", str(write_files(example_files))]) == 2
    said = capsys.readouterr()
    assert "could not be read (SurprisingError" in said.out
    assert "Traceback" not in said.out + said.err


def test_a_file_whose_reading_fails_names_its_row(
    example_files: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    read = LOADING.read_table

    def surprised(table, data: bytes):
        if b"pos-04" in data and table.name == "positions":
            raise SurprisingError("nobody thought of it")
        return read(table, data)

    monkeypatch.setattr(LOADING, "read_table", surprised)
    first = b'pos-00,mediator,draft/1,2024-03-04,2,authored,,"Of\ntwo lines",gazette-2024-03-04-draft,p,\n'
    head, others = example_files["positions.csv"].split(b"\n", 1)
    changed = {**example_files, "positions.csv": head + b"\n" + first + others}
    (fault,) = check_files(changed, "set").report.faults
    # pos-00 is row 2, and pos-04 the fifth record below the header.
    assert str(fault) == f"positions.csv, row 6: {EXPECTED}"


def test_what_fails_in_making_the_set_leaves_the_last_good_one(
    write_files: Write, example_files: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    store = Store(write_files(example_files))
    store.refresh()
    shown = store.dataset
    assert shown is not None

    def surprised(*_: object):
        raise SurprisingError("nobody thought of it")

    monkeypatch.setattr("parley.dataset.build.typed", surprised)
    events = store.folder / "events.csv"
    events.write_bytes(events.read_bytes().replace(b"Five points", b"Six points"))
    store.refresh()
    assert store.dataset is shown
    assert [fault.problem for fault in store.report.faults] == [
        "could not be read (SurprisingError: nobody thought of it)"
    ]
    monkeypatch.undo()
    events.write_bytes(events.read_bytes() + b"\n")
    store.refresh()
    assert store.report.ok
    assert store.dataset is not shown


def test_errors_of_the_machine_are_not_hidden(
    example_files: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch
):
    def stopped(*_: object):
        raise KeyboardInterrupt

    monkeypatch.setattr(LOADING, "check_tables", stopped)
    with pytest.raises(KeyboardInterrupt):
        check_files(example_files, "set")


def test_the_example_meets_nothing_unforeseen():
    assert not parley.check(parley.paths.EXAMPLE_DATA).report.unforeseen
