"""The data set of a process: what was kept of an older version goes when a newer one is read."""

from __future__ import annotations

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
