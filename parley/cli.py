"""The command line: parley run | check | new | export."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from parley.dataset import Fault, check
from parley.dataset.describe import CODEBOOK, template
from parley.dataset.store import LICENCE, Store
from parley.dataset.words import count
from parley.paths import DATA_VARIABLE, data_folder


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

    export = commands.add_parser(
        "export",
        help="write a table, a view's data package or its feed to a file",
        description="The file's ending says the format: csv, json, xlsx, parquet, html (a page to "
        "print), bib, ris, csl.json or txt (how to cite), zip (data package of the view), atom (what "
        "moved).",
    )
    export.add_argument(
        "source",
        metavar="DIR|URL-QUERY",
        help="a data set's folder; or a pasted address of the app or its HTTP interface, of which "
        "the filters are taken for the data set of PARLEY_DATA or the bundled one (nothing is fetched)",
    )
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="what to write")
    export.add_argument(
        "--table",
        default="",
        metavar="NAME",
        help="any table, or stances, agreement, consensus, movement",
    )
    export.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="as in addresses, e.g. plan=us-28; may be repeated",
    )
    export.set_defaults(command=_export)

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


def _export(options: argparse.Namespace) -> int:
    from parley.export import request  # slow to import, and only `export` needs it

    source, to = options.source, options.to
    if not to.parent.is_dir():
        return _refuse(f"{to.parent}: no such folder")
    try:
        asked = request.from_address(source) if request.is_address(source) else request.Asked()
        pairs = [*asked.pairs, *request.from_filters(options.filter)]
        asked = replace(asked, name=options.table or asked.name, pairs=pairs)
        folder = data_folder() if request.is_address(source) else Path(source)
        held = Store(folder)
        held.refresh()
        if held.dataset is None:
            _print(held.report.faults)
            return _refuse(f"{folder}: {count(len(held.report.faults), 'fault')}; nothing written")
        beside = request.Beside(held.beside(CODEBOOK), held.beside(LICENCE))
        data = request.written(held.dataset, asked, to.name, datetime.now(UTC).date(), beside)
    except ValueError as error:
        return _refuse(str(error))
    _write_whole(to, data)
    print(f"{to}: {len(data):,} bytes")
    return 0


def _write_whole(path: Path, data: bytes) -> None:
    """The file with all its bytes, or as it was: never half of it."""
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_bytes(data)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _refuse(why: str) -> int:
    print(f"parley: {why}", file=sys.stderr)
    return 2
