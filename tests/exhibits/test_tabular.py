"""Matrices said again as tables and lists."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.tabular import as_rows, marks_by_row


def test_sentences_fill_row_after_row():
    table = as_rows(["a1", "b1", "a2", "b2"], ["a", "b"])
    assert table.to_dict("list") == {"a": ["a1", "a2"], "b": ["b1", "b2"]}


def test_no_columns_have_no_rows():
    assert as_rows([], []).shape == (0, 0)


def test_behind_each_mark_stands_who_has_it():
    cells = pd.DataFrame(
        [("7", "ua", "+"), ("7", "ru", "−"), ("7", "us", "+"), ("8", "ua", ""), ("9", "ru", "±")],
        columns=["point", "who", "mark"],
    )
    names = {"ua": "Ukraine", "ru": "Russia", "us": "US"}
    assert marks_by_row(cells, names, row="point", column="who") == {
        "7": "+ Ukraine, US · − Russia",
        "9": "± Russia",
    }
