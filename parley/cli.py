"""The command line: parley run | check | new."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from parley.dataset import Fault, check
from parley.dataset.describe import template
from parley.dataset.words import count
from parley.paths import DATA_VARIABLE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="parley", description="Who agrees with what in a negotiation."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="show a data set in the browser")
    run.add_argument("--data", type=Path, metavar="DIR", help="the data set; bundled if left out")
    run.add_argument("--port", type=int, default=8501, metavar="N", help="default 8501")
    run.set_defaults(command=_run)

    checked = commands.add_parser("check", help="list every fault of a data set")
    checked.add_argument("folder", type=Path, metavar="DIR")
    checked.add_argument("--quiet", action="store_true", help="leave out the warnings")
    checked.set_defaults(command=_check)

    new = commands.add_parser("new", help="make an empty data set, with a small example")
    new.add_argument("folder", type=Path, metavar="DIR")
    new.set_defaults(command=_new)

    options = parser.parse_args(arguments)
    return options.command(options)


def _run(options: argparse.Namespace) -> int:
    if options.data is not None:
        if not options.data.is_dir():
            return _refuse(f"{options.data}: no such folder")
        os.environ[DATA_VARIABLE] = str(options.data.resolve())
    from parley.ui.serve import serve  # slow to import, and only `run` needs it

    serve(options.port)
    return 0


def _check(options: argparse.Namespace) -> int:
    report = check(options.folder).report
    _print(report.faults)
    if not options.quiet and report.warnings:
        print(f"{count(len(report.warnings), 'warning')} (no fault; worth a look):")
        _print(report.warnings)
    if report.ok:
        print(f"{options.folder}: no faults, {count(len(report.warnings), 'warning')}")
        return 0
    print(f"{options.folder}: {count(len(report.faults), 'fault')}")
    return 1


def _print(faults: Sequence[Fault]) -> None:
    for fault in faults:
        print(fault)


def _new(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return _refuse(f"{folder} exists and is not an empty folder; name a new one")
    for name, data in template().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    print(
        f"{folder}: an empty data set. Fill in the tables, then `parley check {folder}`.\n"
        f"{folder / 'example'}: a small fictional one to look at; "
        f"`parley run --data {folder / 'example'}` shows it."
    )
    return 0


def _refuse(why: str) -> int:
    print(f"parley: {why}", file=sys.stderr)
    return 2
