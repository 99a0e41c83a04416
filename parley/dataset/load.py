"""From a folder (or the bytes of its files) to a checked data set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from parley.dataset import package
from parley.dataset.check import check_tables
from parley.dataset.contract import TABLES
from parley.dataset.dataset import Dataset, build
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.read import RawTable, normalise, read_table


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of reading a data set: the report, and the data set unless it has faults."""

    report: Report
    dataset: Dataset | None


def load(path: str | Path) -> Dataset:
    """Load the data set in the folder ``path``.

    Raises `DatasetError`, which lists every fault, when the set is not as the
    contract says; a faulty set is never half-loaded.
    """
    checked = check(path)
    if checked.dataset is None:
        raise DatasetError(Path(path).name or str(path), checked.report.faults)
    return checked.dataset


def check(path: str | Path) -> Checked:
    """Read and check the folder ``path`` without raising for anything found in it."""
    folder = Path(path)
    if not folder.is_dir():
        fault = Fault(str(path), 0, "", "", "no such folder", "a folder with the tables as CSV")
        return Checked(Report((fault,)), None)
    names = [table.file for table in TABLES] + [package.FILE]
    files, faults = {}, []
    for name in names:
        try:
            files[name] = (folder / name).read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            faults.append(
                Fault(name, 0, "", "", f"cannot be read ({error.strerror})", "a readable file")
            )
    return check_files(files, folder.resolve().name, tuple(faults))


def check_files(files: Mapping[str, bytes], name: str, faults: tuple[Fault, ...] = ()) -> Checked:
    """Check a data set given as file name -> bytes; ``name`` is its name unless it declares one.

    ``faults`` are those that the caller met while fetching the files.
    """
    meta, meta_faults = package.read_meta(files.get(package.FILE), name)
    already = {fault.file for fault in faults}
    raw: dict[str, RawTable] = {}
    hashes: dict[str, bytes] = {}
    for table in TABLES:
        data = files.get(table.file)
        if data is None:
            missing = Fault(
                table.file,
                0,
                "",
                "",
                "the table is missing",
                f"a file {table.file} with at least its header row",
            )
            found = () if table.file in already else (missing,)
            raw[table.name] = read_table(table, _header(table.column_names))
            raw[table.name] = RawTable(raw[table.name].frame, raw[table.name].rows, found or faults)
        else:
            raw[table.name] = read_table(table, data)
            hashes[table.name] = hashlib.sha256(normalise(data)).digest()
    report = check_tables(raw)
    report = Report(
        tuple(sorted({*report.faults, *faults, *meta_faults})),
        report.warnings,
    )
    return Checked(report, build(meta, raw, hashes) if report.ok else None)


def _header(names: tuple[str, ...]) -> bytes:
    return (",".join(names) + "\n").encode()
