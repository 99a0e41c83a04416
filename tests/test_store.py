"""The data set of a process: what was kept of an older version goes when a newer one is read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from parley.dataset import Dataset, Filters, kept
from parley.dataset.kept import RESULTS
from parley.exhibits.kept import DRAWN
from parley.exhibits.registry import EXHIBITS
from parley.store import Store, cached_view

Files = Mapping[str, bytes]
LISTING = EXHIBITS["clauses"]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.clear()
    yield
    kept.clear()


@pytest.fixture
def store(example_files: Files, write_files: Callable[[Files], Path]) -> Store:
    read = Store(write_files(example_files))
    read.refresh()
    return read


def _shown(store: Store) -> Dataset:
    assert store.dataset is not None
    return store.dataset


def _headings(store: Store) -> list[str]:
    exhibit = LISTING.exhibit(cached_view(_shown(store), Filters()))
    assert exhibit is not None
    return exhibit.table["heading"].tolist()


def test_a_newer_version_is_shown_and_nothing_of_the_older_one_stays(store: Store):
    before, was = _headings(store), _shown(store).identity
    clauses = store.folder / "clauses.csv"
    clauses.write_text(clauses.read_text("utf-8").replace(before[0], "Another heading", 1), "utf-8")
    store.refresh()
    assert RESULTS.identities() == DRAWN.identities() == set()
    assert _headings(store) == ["Another heading", *before[1:]]
    now = _shown(store).identity
    assert now != was
    assert RESULTS.identities() == DRAWN.identities() == {now}


def test_files_written_again_with_the_same_content_leave_what_is_kept(store: Store):
    _headings(store)
    shown, computed = store.dataset, dict(DRAWN.computed)
    clauses = store.folder / "clauses.csv"
    clauses.write_bytes(clauses.read_bytes() + b"\n")
    clauses.write_bytes(clauses.read_bytes().removesuffix(b"\n"))
    store.refresh()
    assert store.dataset is shown
    _headings(store)
    assert dict(DRAWN.computed) == computed


def test_faulty_files_leave_the_last_good_version_and_what_is_kept_of_it(store: Store):
    before, computed = _headings(store), dict(DRAWN.computed)
    (store.folder / "clauses.csv").write_text("clause_id\n", "utf-8")
    store.refresh()
    assert not store.report.ok
    assert _headings(store) == before
    assert dict(DRAWN.computed) == computed


CHANGES = {
    "a pipe": lambda file: (file.unlink(), os.mkfifo(file)),
    "a device that never ends": lambda file: (file.unlink(), file.symlink_to("/dev/zero")),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "no file": lambda file: file.unlink(),
    "a link in a ring": lambda file: (file.unlink(), file.symlink_to(file)),
    "a header without an end": lambda file: file.write_bytes(b"," * 1_000_000),
    "a field without an end": lambda file: file.write_bytes(b"x" * 1_000_000),
    "a line break in its first word": lambda file: file.write_bytes(
        file.read_bytes().replace(b"a", b"a\r", 1)
    ),
    "half a file": lambda file: file.write_bytes(file.read_bytes()[:40]),
    "bytes of a picture": lambda file: file.write_bytes(bytes(range(256)) * 40),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
@pytest.mark.parametrize("name", ["clauses.csv", "datapackage.json"])
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_a_changed_file_is_the_last_good_set_stays(store: Store, name: str, change: str):
    before, shown = _headings(store), store.dataset
    CHANGES[change](store.folder / name)
    store.refresh()
    if name == "datapackage.json" and change == "no file":
        assert store.report.ok  # a set need not have one
    else:
        assert {fault.file for fault in store.report.faults} == {name}
        assert store.dataset is shown
    assert _headings(store) == before


def test_a_folder_that_is_gone_leaves_the_last_good_set(store: Store):
    shown = store.dataset
    shutil.rmtree(store.folder)
    store.refresh()
    assert store.dataset is shown
    assert [fault.problem for fault in store.report.faults] == ["no such folder"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_document_that_never_ends_is_none(store: Store):
    os.mkfifo(store.folder / "NOTES.md")
    (store.folder / "ZERO.md").symlink_to("/dev/zero")
    assert (
        store.document("NOTES.md") is store.document("ZERO.md") is store.document("no.md") is None
    )
    assert store.document("clauses.csv") is not None
