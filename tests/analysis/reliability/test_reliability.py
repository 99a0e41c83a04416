"""Krippendorff's alpha on published data, and the recodings of the bundled set."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parley.analysis.reliability.reliability import between_codings, krippendorff_alpha
from parley.dataset import Dataset

# Krippendorff's "C" data: 4 coders (down) by 12 units; . is a gap.
CODERS = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
C_DATA = np.array(
    [
        [np.nan if cell == "." else float(cell) for cell in line.split()]
        for line in CODERS.strip().splitlines()
    ]
)


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_krippendorffs_data(level: str, published: float) -> None:
    assert round(krippendorff_alpha(C_DATA, level), 3) == published


def test_the_further_digits() -> None:
    levels = ("nominal", "ordinal", "interval", "ratio")
    alphas = [round(krippendorff_alpha(C_DATA, level), 4) for level in levels]
    assert alphas == [0.7434, 0.8154, 0.8491, 0.7974]


def test_coders_and_units_may_change_places_among_themselves() -> None:
    shuffled = C_DATA[::-1][:, np.random.default_rng(0).permutation(12)]
    assert krippendorff_alpha(shuffled) == pytest.approx(krippendorff_alpha(C_DATA))


def test_a_silent_coder_and_a_unit_coded_once_change_nothing() -> None:
    silent = np.vstack([C_DATA, np.full(12, np.nan)])
    once = np.column_stack([silent, [5, np.nan, np.nan, np.nan, np.nan]])
    assert krippendorff_alpha(once) == krippendorff_alpha(C_DATA)


def test_closed_forms() -> None:
    assert krippendorff_alpha(np.array([[-2, 0, 1, 2], [-2, 0, 1, 2]])) == 1
    swapped = krippendorff_alpha(np.array([[-2, 2], [2, -2]]), "nominal")
    assert swapped == pytest.approx(1 - 3 * 4 / 8)


@pytest.mark.parametrize(
    "values",
    [np.empty((0, 0)), np.empty((2, 0)), np.full((2, 3), np.nan), np.ones((2, 3)), np.ones((1, 3))],
)
def test_without_variation_or_second_coding_it_is_undefined(values: np.ndarray) -> None:
    assert np.isnan(krippendorff_alpha(values))


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="level: 'metric' is not known; allowed: nominal, ordinal"):
        krippendorff_alpha(C_DATA, "metric")


def test_the_bundled_recodings(bundled: Dataset) -> None:
    """As published with the data: 0.947 on 431 positions, 0.923 on 300 views."""
    compared = between_codings(bundled)
    assert compared["table"].tolist() == ["positions", "analyst_views"]
    assert compared["n"].tolist() == [431, 300]
    assert compared["alpha"].round(3).tolist() == [0.947, 0.923]
    assert compared["equal"].round(3).tolist() == [0.856, 0.850]
    assert compared["within_one"].tolist() == [1.0, 1.0]


def test_a_view_compares_its_own_rows(bundled: Dataset) -> None:
    view = bundled.view(actor="ua")
    positions = between_codings(view).set_index("table").loc["positions"]
    coded = view["positions"]["position_id"].isin(bundled["recodings"]["row_id"])
    assert positions["n"] == coded.sum()
    assert 0 < positions["n"] < 431


def test_each_coder_has_a_row() -> None:
    compared = between_codings(
        _tables([("p1", "anna", 2), ("p2", "anna", 0), ("p1", "ben", 1), ("p2", "ben", -2)])
    )
    assert compared["coder"].tolist() == ["anna", "ben"]
    assert compared["equal"].tolist() == [1.0, 0.0]
    assert compared["within_one"].tolist() == [1.0, 0.5]


def test_no_recodings_no_rows() -> None:
    compared = between_codings(_tables([]))
    assert compared.empty
    assert list(compared) == ["table", "coder", "n", "equal", "within_one", "alpha"]
    assert str(compared["alpha"].dtype) == "float64"


def _tables(recodings: list[tuple[str, str, int]]):
    rows = pd.DataFrame(recodings, columns=["row_id", "coder", "stance"])
    return {
        "positions": pd.DataFrame({"position_id": ["p1", "p2"], "stance": [2, 0]}),
        "analyst_views": pd.DataFrame({"view_id": ["v1"], "stance": [1]}),
        "recodings": rows.assign(table="positions").astype({"row_id": "str", "coder": "str"}),
    }
