"""Values of a figure as JSON has them."""

from __future__ import annotations

import json
import math
from datetime import date

import numpy as np
import pandas as pd
import pytest

from parley.charts.as_json import as_json


def test_numbers_are_short_and_what_is_missing_is_null():
    given = [1.0, 0.1 + 0.2, 1 / 3, math.nan, np.float64(2.5), np.int64(3), True, None, pd.NA]
    assert as_json(given) == [1, 0.3, 0.33333333, None, 2.5, 3, True, None, None]
    assert [type(value) for value in as_json([1.0, np.int8(1), np.True_])] == [int, int, bool]


def test_arrays_and_columns_are_lists():
    assert as_json(np.array([[1.0, np.nan], [0.5, 2.0]])) == [[1, None], [0.5, 2]]
    assert as_json(pd.Series([1, None], dtype="Int64")) == [1, None]
    assert as_json({"a": (range(2), np.array(["x"]))}) == {"a": [[0, 1], ["x"]]}


def test_times_are_days_or_to_the_second():
    noon, day = pd.Timestamp("2025-12-01 12:00:00.25"), pd.Timestamp("2025-12-01")
    assert as_json([noon, day, day.date(), pd.NaT]) == [
        "2025-12-01T12:00:00", "2025-12-01", "2025-12-01", None,
    ]  # fmt: skip
    assert as_json([pd.Timestamp("2025-12-01 06:30").to_pydatetime()]) == ["2025-12-01T06:30:00"]
    assert as_json(np.array(["2025-12-01"], "datetime64[D]")) == ["2025-12-01"]
    assert as_json(pd.Series([day, pd.NaT])) == ["2025-12-01", None]
    assert as_json({"range": [date(2025, 1, 2)]}) == {"range": ["2025-01-02"]}


def test_whatever_it_gives_json_takes():
    given = {"x": np.array([1.5, np.inf * 0]), "y": pd.Series(["a"]), "z": [pd.Timestamp(0)]}
    json.dumps(as_json(given), allow_nan=False)


def test_what_has_no_place_in_a_figure_is_refused():
    with pytest.raises(TypeError, match="has no place in a figure"):
        as_json([object()])
