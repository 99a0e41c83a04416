"""Rows that are too many to be held at once."""

from __future__ import annotations

import pandas as pd

from parley.analysis.agreement import agreement, agreement_parts
from parley.export.answers import ANSWERS
from parley.export.csv import csv_parts, to_csv
from tests.many import dataset_of


def test_all_pairs_in_parts_are_all_pairs():
    # 655 actors make 214,185 pairs, more than are made at a time.
    view = dataset_of(650).view()
    whole, parts = agreement(view), list(agreement_parts(view))
    assert len(whole) == 655 * 654 / 2
    assert len(parts) > 1
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)
    given = ANSWERS["agreement"].parts(view)
    assert given is not None
    assert b"".join(csv_parts(given)) == to_csv(whole)


def test_few_rows_are_given_whole(example):
    assert ANSWERS["agreement"].parts(example.view()) is None
    assert ANSWERS["stances"].parts(example.view()) is None
