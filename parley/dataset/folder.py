"""The files of a data set in a folder: only such as can be read to their end."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from parley.dataset import wording
from parley.dataset.contract import TABLES
from parley.dataset.fault import Fault
from parley.dataset.package import FILE

FILES: Final = (*(table.file for table in TABLES), FILE)
"""The files that are read."""

_LIKE_TABLES: Final = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".txt")
_COPY: Final = re.compile(
    r"[\s_-]*(\(\d+\)|copy|copie|kopie|\d+|old|new|final|backup|bak)$", re.IGNORECASE
)


class NotAFileError(OSError):
    """What is no regular file: a folder, a pipe, a device, which may never end."""


def read_file(path: Path) -> bytes:
    """The bytes of a regular file, or of one that a link leads to.

    Raises `FileNotFoundError` where there is none, `NotAFileError` for a pipe, device or folder
    (without waiting for what they may send), and another `OSError` for what cannot be read.
    """
    # Without O_NONBLOCK to open a pipe waits for somebody to write to it; Windows has neither.
    descriptor = os.open(
        path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotAFileError(None, wording.NO_REGULAR_FILE)
        return file.read()


@dataclass(frozen=True, slots=True)
class Folder:
    """What was read: the bytes of each file by name, and what is to be said of the others."""

    files: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()


def read_folder(folder: Path) -> Folder:
    """The files of the data set in a folder; what cannot be read is a fault."""
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name in FILES:
        try:
            files[name] = read_file(folder / name)
        except FileNotFoundError:
            continue
        except OSError as error:
            problem = wording.cannot_be_read(error.strerror)
            faults.append(Fault(name, 0, "", "", problem, wording.A_READABLE_FILE))
    return Folder(files, tuple(faults), tuple(_strangers(_names(folder))))


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 (names are wanted, and no paths)
    except OSError:  # its files may be open to reading although it cannot be listed
        return []


def _strangers(names: Iterable[str]) -> Iterator[Fault]:
    """Files that are named like tables and are none, so that nobody edits one that is not read."""
    for name in names:
        if name in FILES:
            continue
        stem, ending = Path(name).stem, Path(name).suffix
        if ending.casefold() not in _LIKE_TABLES:
            continue
        meant = _meant(stem)
        if meant is None and ending.casefold() != ".csv":
            continue
        yield Fault(name, 0, "", "", wording.NOT_READ, wording.table_called(meant))


def _meant(stem: str) -> str | None:
    """The file for which one of this name may have been taken."""
    from parley.dataset.near import nearest_of  # only where there is such a file

    plain = Path(stem).stem if stem.casefold().endswith(".csv") else stem
    while (shorter := _COPY.sub("", plain)) != plain:
        plain = shorter
    near = nearest_of(plain, [table.name for table in TABLES])
    return None if near is None else f"{near}.csv"
