"""The command line: parley run | check | new | export.

Every command imports what it needs when it is run: help and mistyped commands are
answered at once, without pandas.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from parley.paths import DATA_VARIABLE, data_folder

if TYPE_CHECKING:
    from parley.dataset import Fault


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

    _add_export(commands)

    options = parser.parse_args(arguments)
    return options.command(options)


def _add_export(commands: argparse._SubParsersAction) -> None:
    export = commands.add_parser(
        "export",
        help="write a figure, a page, a table, a view's data package or its feed to a file",
        description="The file's ending says the format: csv, json, xlsx, parquet, html (to print), svg "
        "and png (a figure; needs Chromium and the extra 'pictures'), bib, ris, csl.json or txt (how "
        "to cite), zip (data package of the view), atom (what moved). A wrong NAME lists the right "
        "ones.",
    )
    export.add_argument(
        "source",
        metavar="DIR|ADDRESS",
        help="a data set's folder; or a pasted address of the app or its HTTP interface, which says "
        "what and of which view, for the data set of PARLEY_DATA or the bundled one (nothing is "
        "fetched)",
    )
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="what to write")
    what = export.add_mutually_exclusive_group()
    what.add_argument(
        "--figure",
        metavar="NAME",
        help="a figure as its page first shows it, e.g. stances, agreement",
    )
    what.add_argument("--page", metavar="NAME", help="a page as html, e.g. overview")
    what.add_argument(
        "--table", metavar="NAME", help="any table, or stances, agreement, consensus, movement"
    )
    what.add_argument(
        "--clause",
        action="append",
        metavar="ID",
        help="clauses as a brief (html) or as rows; may be repeated",
    )
    export.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="as in addresses, e.g. plan=us-28; may be repeated",
    )
    export.set_defaults(command=_export)


def _run(options: argparse.Namespace) -> int:
    if options.data is not None:
        if not options.data.is_dir():
            return _refuse(f"{options.data}: no such folder")
        os.environ[DATA_VARIABLE] = str(options.data.resolve())
    from parley.ui.serve import serve

    serve(options.port)
    return 0


def _check(options: argparse.Namespace) -> int:
    from parley.dataset import check
    from parley.wording import count

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
    from parley.dataset.describe import template

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
    from parley.dataset.describe import CODEBOOK
    from parley.export import address, request
    from parley.export.whole_file import write_whole
    from parley.store import LICENCE, Store
    from parley.wording import count

    source, to = options.source, options.to
    if not to.parent.is_dir():
        return _refuse(f"{to.parent}: no such folder")
    try:
        pasted = address.is_address(source)
        wanted = address.from_address(source) if pasted else address.Request()
        if wanted.left_out:
            _tell(
                f"left out of the address, as it only sets up the page: {', '.join(wanted.left_out)}"
            )
        for option, kind in (("figure", "exhibit"), ("page", "page"), ("table", "table")):
            if getattr(options, option):
                wanted = replace(wanted, kind=kind, name=getattr(options, option))
        query = [*wanted.query, *request.from_filters(options.filter)]
        if options.clause:
            wanted = replace(wanted, kind="clauses")
            query += [("clause", one) for one in options.clause]
        folder = data_folder() if pasted else Path(source)
        _progress(f"reading {folder} ...")
        held = Store(folder)
        held.refresh()
        if held.dataset is None:
            _print(held.report.faults)
            return _refuse(f"{folder}: {count(len(held.report.faults), 'fault')}; nothing written")
        _progress(f"writing {to} ...")
        documents = request.Documents(held.document(CODEBOOK), held.document(LICENCE))
        wanted = replace(wanted, query=query)
        data = request.written(held.dataset, wanted, to.name, datetime.now(UTC).date(), documents)
    except ValueError as error:
        return _refuse(str(error))
    write_whole(to, data)
    print(f"{to}: {len(data):,} bytes")
    return 0


def _progress(what: str) -> None:
    """Say to whoever looks on what is being done, as it may take a minute."""
    if sys.stderr.isatty():
        _tell(what)


def _tell(what: str) -> None:
    print(f"parley: {what}", file=sys.stderr, flush=True)


def _refuse(why: str) -> int:
    _tell(why)
    return 2
