"""Files and links of earlier versions: their words are read as today's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import given
from hypothesis import strategies as st

import parley
from parley.dataset import Checked, Dataset
from parley.dataset.contract import TABLES
from parley.exhibits.filters import read

Check = Callable[[Mapping[str, bytes | None]], Checked]


def older_positions(example_files: Mapping[str, bytes]) -> bytes:
    """The example's positions as they were written while the basis was called tabled."""
    return example_files["positions.csv"].replace(b",authored,", b",tabled,")


def test_a_file_with_the_older_word_is_read_with_one_warning(
    check_changed: Check, example_files: Mapping[str, bytes], example: Dataset
):
    checked = check_changed({"positions.csv": older_positions(example_files)})
    assert checked.report.ok
    # Five of the nineteen positions, the first of them in the first row below the header.
    assert [str(warning) for warning in checked.report.warnings] == [
        "positions.csv, row 2, column basis: read as today's word, in 5 of 19 rows: 'tabled'; "
        "expected authored"
    ]
    assert checked.dataset is not None
    assert checked.dataset["positions"].equals(example["positions"])
    # The hash is over the files as they are.
    assert checked.dataset.content_hash != example.content_hash


def test_a_folder_of_then_loads(
    write_files: Callable[[Mapping[str, bytes]], object], example_files: Mapping[str, bytes]
):
    folder = write_files({**example_files, "positions.csv": older_positions(example_files)})
    view = parley.load(str(folder)).view(basis="authored")
    assert len(view["positions"]) == 5


def test_no_older_word_is_a_word_of_today():
    for table in TABLES:
        for column in table.columns:
            assert not set(column.older) & set(column.words)
            assert set(column.older.values()) <= set(column.words)


@given(st.lists(st.sampled_from(("tabled", "authored", "stated")), min_size=1, max_size=5))
def test_an_older_link_asks_for_the_same(example: Dataset, words: list[str]):
    filters, _ = read(example, [("basis", word) for word in words])
    today = dict.fromkeys("authored" if word == "tabled" else word for word in words)
    assert filters.basis == tuple(today)


def test_python_takes_the_older_word_of_a_basis(frozen: Dataset):
    assert frozen.view(basis="tabled").key == frozen.view(basis="authored").key
    assert frozen.view(basis=["authored", "tabled"]).key == frozen.view(basis="authored").key
