"""The one data set of this process: loaded once, looked at again when its files change."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from parley.dataset import TABLES, Checked, Dataset, Filters, Report, View, check
from parley.dataset.describe import CODEBOOK
from parley.dataset.package import FILE
from parley.paths import data_folder

Stamp = tuple[tuple[str, int, int], ...]


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
            checked: Checked = check(self.folder)
            self._stamp, self.report = stamp, checked.report
            if checked.dataset is not None:
                self.dataset = checked.dataset


def _stamp(folder: Path) -> Stamp:
    """Name, time and size of every file of the data set."""
    names = [table.file for table in TABLES] + [FILE]
    found = [(name, folder / name) for name in names if (folder / name).is_file()]
    return tuple((name, path.stat().st_mtime_ns, path.stat().st_size) for name, path in found)


@st.cache_resource(show_spinner="Reading the data ...")
def _store(folder: Path) -> Store:
    return Store(folder)


def store() -> Store:
    """The process's store, up to date with its folder."""
    current = _store(data_folder())
    current.refresh()
    return current


@st.cache_resource(max_entries=64, show_spinner=False)
def _view(_dataset: Dataset, content_hash: str, filters: Filters) -> View:  # noqa: ARG001 (cache key)
    return View(_dataset, filters)


def cached_view(dataset: Dataset, filters: Filters) -> View:
    """The view under these filters; the same object for the same content and filters."""
    return _view(dataset, dataset.content_hash, filters)


def loaded() -> Dataset:
    """The data set; pages run only when there is one."""
    dataset = store().dataset
    if dataset is None:
        raise RuntimeError("no data set is loaded; the router shows why and runs no page")
    return dataset


def codebook() -> str | None:
    """The codebook that lies beside the tables, or None. Markdown of the data's own curators."""
    path = store().folder / CODEBOOK
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
