"""The tests' own short cut: a file that is read once gives what it gives whenever it is read."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from parley.dataset import TABLES, check_files
from tests.read_once import check_once


def test_what_is_read_once_is_what_is_read_anew(example_files: Mapping[str, bytes]):
    faulty = {**example_files, "actors.csv": b"actor_id\n"}
    longer = {**example_files, "terms.csv": example_files["terms.csv"] + b"\n"}
    for files in (example_files, faulty, longer, faulty, example_files):
        anew, once = check_files(files, "set"), check_once(files, "set")
        assert once.report == anew.report
        assert (once.dataset is None) == (anew.dataset is None)
        if anew.dataset is not None and once.dataset is not None:
            assert once.dataset.version == anew.dataset.version
            for table in TABLES:
                pd.testing.assert_frame_equal(once.dataset[table.name], anew.dataset[table.name])
