"""The command line: parley run | check | new | export.

Every command imports what it needs when it is run: help and mistyped commands are
answered at once, without pandas.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley import cli_wording as wording
from parley.hosting import ADDRESS_VARIABLE, hosts_at, is_public
from parley.paths import DATA_VARIABLE, data_folder, is_folder
from parley.reporting import report_to

if TYPE_CHECKING:
    from parley.dataset import Fault


_HAD_ENOUGH: Final = 128 + 13
"""What shells report of a command that a closed pipe has ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    parser = argparse.ArgumentParser(prog="parley", description=wording.PARLEY)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help=wording.RUN)
    run.add_argument("--data", type=Path, metavar="DIR", help=wording.RUN_DATA)
    run.add_argument("--port", type=int, default=8501, metavar="N", help=wording.PORT)
    run.set_defaults(command=_run)

    checked = commands.add_parser("check", help=wording.CHECK)
    checked.add_argument("folder", type=Path, metavar="DIR")
    checked.add_argument("--quiet", action="store_true", help=wording.QUIET)
    checked.set_defaults(command=_check)

    new = commands.add_parser("new", help=wording.NEW)
    new.add_argument("folder", type=Path, metavar="DIR")
    new.set_defaults(command=_new)

    _add_export(commands)

    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Names of files and what stands in them go beyond what some terminals can write.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = options.command(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has had enough (`| head`). Python itself writes once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _HAD_ENOUGH
    return code


def _add_export(commands: argparse._SubParsersAction) -> None:
    export = commands.add_parser(
        "export", help=wording.EXPORT, description=wording.EXPORT_AT_LENGTH
    )
    export.add_argument("source", metavar="DIR|ADDRESS", help=wording.SOURCE)
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help=wording.TO)
    what = export.add_mutually_exclusive_group()
    what.add_argument("--figure", metavar="NAME", help=wording.FIGURE)
    what.add_argument("--page", metavar="NAME", help=wording.PAGE)
    what.add_argument("--table", metavar="NAME", help=wording.TABLE)
    what.add_argument("--clause", action="append", metavar="ID", help=wording.CLAUSE)
    export.add_argument(
        "--filter", action="append", default=[], metavar="NAME=VALUE", help=wording.FILTER
    )
    export.set_defaults(command=_export)


def _run(options: argparse.Namespace) -> int:
    if options.data is not None:
        if not is_folder(options.data):
            return _refuse(wording.no_folder(options.data))
        os.environ[DATA_VARIABLE] = str(options.data.resolve())
    try:
        report_to()
        hosts_at(os.environ.get(ADDRESS_VARIABLE, ""))
        is_public()
    except ValueError as error:
        return _refuse(str(error))
    from parley.ui.serve import serve

    serve(options.port)
    return 0


def _check(options: argparse.Namespace) -> int:
    from parley.dataset.load import report as report_of

    report = report_of(options.folder)
    _print(report.faults)
    if not options.quiet and report.warnings:
        print(wording.warnings(len(report.warnings)))
        _print(report.warnings)
    if report.unforeseen:
        return 2
    if report.ok:
        print(wording.no_faults(options.folder, len(report.warnings)))
        return 0
    print(wording.faults(options.folder, len(report.faults)))
    return 1


def _print(faults: Sequence[Fault]) -> None:
    for fault in faults:
        print(fault)


def _new(options: argparse.Namespace) -> int:
    from parley.dataset.describe import template

    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return _refuse(wording.not_empty(folder))
    for name, data in template().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    print(wording.begun(folder, folder / "example"))
    return 0


def _export(options: argparse.Namespace) -> int:
    from parley.dataset.describe import CODEBOOK
    from parley.export import address, request
    from parley.export.whole_file import write_whole
    from parley.store import LICENCE, Store

    source, to = options.source, options.to
    if not is_folder(to.parent):
        return _refuse(wording.no_folder(to.parent))
    try:
        pasted = address.is_address(source)
        wanted = address.from_address(source) if pasted else address.Request()
        if wanted.left_out:
            _tell(wording.left_out(wanted.left_out))
        for option, kind in (("figure", "exhibit"), ("page", "page"), ("table", "table")):
            if getattr(options, option):
                wanted = replace(wanted, kind=kind, name=getattr(options, option))
        query = [*wanted.query, *request.from_filters(options.filter)]
        if options.clause:
            wanted = replace(wanted, kind="clauses")
            query += [("clause", clause) for clause in options.clause]
        folder = data_folder() if pasted else Path(source)
        _progress(wording.reading(folder))
        store = Store(folder)
        store.refresh()
        if store.dataset is None:
            _print(store.report.faults)
            return _refuse(wording.nothing_written(folder, len(store.report.faults)))
        _progress(wording.writing(to))
        documents = request.Documents(store.document(CODEBOOK), store.document(LICENCE))
        wanted = replace(wanted, query=query)
        today = datetime.now(UTC).date()
        parts = request.parts(store.dataset, wanted, to.name, today, documents)
    except ValueError as error:
        return _refuse(str(error))
    print(wording.written(to, write_whole(to, parts)))
    return 0


def _progress(what: str) -> None:
    """Say to whoever looks on what is being done, as it may take a minute."""
    if sys.stderr.isatty():
        _tell(what)


def _tell(what: str) -> None:
    print(wording.said(what), file=sys.stderr, flush=True)


def _refuse(why: str) -> int:
    _tell(why)
    return 2
