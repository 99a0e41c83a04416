"""The data set that a process shows: read once, looked at again when its files change."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from parley.dataset import Dataset, Filters, View, kept
from parley.dataset.describe import CODEBOOK
from parley.dataset.fault import Report
from parley.dataset.folder import FILES, read_file
from parley.dataset.load import check
from parley.paths import data_folder

LICENCE: Final = "LICENSE.md"
_VIEWS: Final = 64

Stamp = tuple[tuple[str, int, int, int, int], ...]


@dataclass
class Store:
    """The last good data set of a folder, and the report of the newest reading."""

    folder: Path
    dataset: Dataset | None = None
    report: Report = field(default_factory=Report)
    _stamp: Stamp | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def refresh(self) -> None:
        """Read the folder again if a file changed; faulty files leave the last good set in place."""
        with self._lock:
            stamp = _stamp(self.folder)
            if stamp == self._stamp:
                return
            checked = check(self.folder)
            self._stamp, self.report = stamp, checked.report
            if checked.dataset is not None:
                self._show(checked.dataset)

    def _show(self, dataset: Dataset) -> None:
        """Put a data set in the place of the last one, and forget what was made of that.

        Files that were written again with the same content change nothing.
        """
        before = self.dataset
        if before is not None and before.identity == dataset.identity:
            return
        self.dataset = dataset
        if before is not None:
            cached_view.cache_clear()
            kept.drop(before.identity)

    def document(self, name: str) -> str | None:
        """The text of a file that lies beside the tables, or None where none can be read."""
        try:
            return read_file(self.folder / name).decode("utf-8", errors="replace")
        except OSError:
            return None


def _stamp(folder: Path) -> Stamp:
    """Name, kind, place, time and size of every file of the data set; one that cannot be asked is none."""
    stamps = []
    for name in FILES:
        try:
            stat = (folder / name).stat()
        except OSError:
            continue
        stamps.append((name, stat.st_mode, stat.st_ino, stat.st_mtime_ns, stat.st_size))
    return tuple(stamps)


@cache
def _store(folder: Path) -> Store:
    return Store(folder)


def store() -> Store:
    """The process's store, up to date with its folder; pages and the HTTP interface share it."""
    current = _store(data_folder())
    current.refresh()
    return current


@lru_cache(maxsize=_VIEWS)
def cached_view(dataset: Dataset, filters: Filters) -> View:
    """The view under these filters; the same object for the same data set and filters."""
    return View(dataset, filters)


def loaded() -> Dataset:
    """The data set; pages run only when there is one."""
    dataset = store().dataset
    if dataset is None:
        raise RuntimeError("no data set is loaded; the router shows why and runs no page")
    return dataset


def codebook() -> str | None:
    """The codebook that lies beside the tables, or None. Markdown of the data's own curators."""
    return store().document(CODEBOOK)


def licence() -> str | None:
    """What the data set's curators say about its use, or None. Markdown of theirs."""
    return store().document(LICENCE)
