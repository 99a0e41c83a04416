"""From a folder (or the bytes of its files) to a checked data set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from parley.dataset import package, wording
from parley.dataset.checks import check_tables
from parley.dataset.contract import TABLES, Table
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.older import renewed
from parley.dataset.read import RawTable, normalise, read_table

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
    return _built(_read_files(files, name, faults))


@dataclass(frozen=True, slots=True)
class _Read:
    """The texts of a data set's tables and the digests of their files, and what was found in them."""

    report: Report
    meta: Meta | None = None
    raw: Mapping[str, RawTable] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)


def _built(read: _Read) -> Checked:
    """The data set, typed, unless it has faults."""
    if read.meta is None or not read.report.ok:
        return Checked(read.report, None)
    from parley.dataset.build import build

    return Checked(read.report, build(read.meta, read.raw, read.digests))


def _read_folder(path: str | Path) -> _Read:
    folder = Path(path)
    if not folder.is_dir():
        fault = Fault(str(path), 0, "", "", wording.NO_FOLDER, wording.A_FOLDER)
        return _Read(Report((fault,)))
    names = [table.file for table in TABLES] + [package.FILE]
    files, faults = {}, []
    for name in names:
        try:
            files[name] = (folder / name).read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            faults.append(
                Fault(
                    name, 0, "", "", wording.cannot_be_read(error.strerror), wording.A_READABLE_FILE
                )
            )
    return _read_files(files, folder.resolve().name, tuple(faults))


def _read_files(files: Mapping[str, bytes], name: str, faults: tuple[Fault, ...]) -> _Read:
    meta, meta_faults = package.read_meta(files.get(package.FILE), name)
    raw: dict[str, RawTable] = {}
    older: list[Fault] = []
    digests: dict[str, Future[bytes]] = {}
    with ThreadPoolExecutor(max_workers=1) as digesting:
        for table in TABLES:
            if table.file in files:
                data = normalise(files[table.file])
                digests[table.name] = digesting.submit(_digest, data)
                raw[table.name], warnings = renewed(table, read_table(table, data))
                older += warnings
            else:
                raw[table.name] = _absent(table, [f for f in faults if f.file == table.file])
    checked = check_tables(raw, meta.language)
    found = Report(
        tuple(sorted({*checked.faults, *faults, *meta_faults})),
        tuple(sorted((*checked.warnings, *older))),
    )
    return _Read(found, meta, raw, {table: digest.result() for table, digest in digests.items()})


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
    return replace(read_table(table, header), faults=tuple(faults))
