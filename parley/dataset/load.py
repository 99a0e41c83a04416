"""From a folder (or the bytes of its files) to a checked data set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from parley.dataset import package, wording
from parley.dataset.checks import check_tables, checked_alone
from parley.dataset.contract import TABLES, Table
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.folder import read_folder
from parley.dataset.older import renewed
from parley.dataset.read import RawTable, normalise, read_table
from parley.dataset.unforeseen import UnforeseenError, of_file, of_tables, report_of
from parley.paths import is_folder

if TYPE_CHECKING:  # looking for faults needs no view
    from parley.dataset.package import Meta
    from parley.dataset.view import Dataset


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of reading a data set: the report, and the data set unless it has faults."""

    report: Report
    dataset: Dataset | None


def load(path: str | Path) -> Dataset:
    """Load the data set in the folder ``path``.

    Raises `DatasetError`, which lists every fault, when the set is not as the
    contract says; a faulty set is never half-loaded.

    >>> from parley.paths import EXAMPLE_DATA
    >>> data = load(EXAMPLE_DATA)
    >>> data.version, len(data["positions"])
    ('1.0.0', 19)
    """
    checked = check(path)
    if checked.dataset is None:
        raise DatasetError(Path(path).name or str(path), checked.report.faults)
    return checked.dataset


def check(path: str | Path) -> Checked:
    """Read and check the folder ``path`` without raising for anything found in it."""
    return _built(_read_folder(path))


def report(path: str | Path) -> Report:
    """What `check` reports of the folder ``path``, without making a data set of it."""
    return _read_folder(path).report


def check_files(files: Mapping[str, bytes], name: str, faults: tuple[Fault, ...] = ()) -> Checked:
    """Check a data set given as file name -> bytes; ``name`` is its name unless it declares one.

    ``faults`` are those that the caller met while fetching the files.
    """
    return _built(_read_files(files, name, Report(faults)))


@dataclass(frozen=True, slots=True)
class _Read:
    """The texts of a data set's tables and the digests of their files, and what was found in them."""

    report: Report
    meta: Meta | None = None
    raw: Mapping[str, RawTable] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)


def _built(read: _Read) -> Checked:
    """The data set, typed, unless it has faults."""
    meta = read.meta
    if meta is None or not read.report.ok:
        return Checked(read.report, None)
    from parley.dataset.build import build

    try:
        dataset = of_tables(lambda raw: build(meta, raw, read.digests), read.raw)
    except UnforeseenError as error:
        return Checked(report_of(error), None)
    return Checked(read.report, dataset)


def _read_folder(path: str | Path) -> _Read:
    folder = Path(path)
    if not is_folder(folder):
        fault = Fault(str(path), 0, "", "", wording.NO_FOLDER, wording.A_FOLDER)
        return _Read(Report((fault,)))
    found = read_folder(folder)
    return _read_files(found.files, folder.resolve().name, Report(found.faults, found.warnings))


def _read_files(files: Mapping[str, bytes], name: str, met: Report) -> _Read:
    """The files read and checked; ``met`` is what was found in fetching them."""
    try:
        return _read_foreseen(files, name, met)
    except UnforeseenError as error:
        return _Read(report_of(error))


def _read_foreseen(files: Mapping[str, bytes], name: str, met: Report) -> _Read:
    descriptor = files.get(package.FILE)
    described = (
        package.read_meta(None, name)
        if descriptor is None
        else of_file(package.FILE, partial(package.read_meta, folder=name), descriptor)
    )
    raw: dict[str, RawTable] = {}
    older: list[Fault] = []
    digests: dict[str, Future[bytes]] = {}
    with ThreadPoolExecutor(max_workers=1) as digesting:
        for table in TABLES:
            if table.file in files:
                data = normalise(files[table.file])
                digests[table.name] = digesting.submit(_digest, data)
                raw[table.name], warnings = of_file(table.file, partial(_table, table), data)
                older += warnings
            else:
                raw[table.name] = _absent(table, [f for f in met.faults if f.file == table.file])
    meta = described.meta
    checked = of_tables(lambda tables: check_tables(tables, meta), raw)
    found = Report(
        tuple(sorted({*checked.faults, *met.faults, *described.faults})),
        tuple(sorted((*checked.warnings, *met.warnings, *described.warnings, *older))),
    )
    return _Read(found, meta, raw, {table: digest.result() for table, digest in digests.items()})


def _table(table: Table, data: bytes) -> tuple[RawTable, list[Fault]]:
    raw, warnings = renewed(table, read_table(table, data))
    return checked_alone(table, raw), warnings


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _absent(table: Table, known: list[Fault]) -> RawTable:
    """A table without rows; its faults are those already known, or that it is missing if it must not."""
    missing = Fault(
        table.file,
        0,
        "",
        "",
        wording.NO_TABLE,
        wording.table_file(table.file),
    )
    header = (",".join(table.column_names) + "\n").encode()
    faults = known if known or table.optional else [missing]
    return replace(read_table(table, header), faults=tuple(faults), whole=not faults)
