"""The two codings compared, against the codebook and by hand."""

from __future__ import annotations

import math

import pytest

from parley.analysis.reliability import alphas, coded_twice, differences, reading
from parley.dataset import Dataset


def test_alpha_of_both_tables(frozen: Dataset):
    groups = alphas(coded_twice(frozen.view()))
    whole = groups[groups["by"] == ""].set_index("table")
    # The figures of data/CODEBOOK.md.
    assert whole["n"].to_dict() == {"positions": 431, "analyst_views": 300}
    assert whole.loc["positions", "alpha"] == pytest.approx(0.947, abs=5e-4)
    assert whole.loc["analyst_views", "alpha"] == pytest.approx(0.923, abs=5e-4)


def test_groups_add_up_to_their_table(frozen: Dataset):
    groups = alphas(coded_twice(frozen.view()))
    assert groups.loc[groups["by"] == "basis", "n"].sum() == 431
    assert groups.loc[groups["by"] == "theme", "n"].sum() == 300
    assert groups.loc[groups["by"] == "theme", "value"].nunique() == 9
    # Positions on a whole text have no issue.
    whole = frozen["positions"]["clause_id"].isin(frozen["plans"]["plan_id"])
    coded = frozen["positions"]["position_id"].isin(frozen["recodings"]["row_id"])
    assert groups.loc[groups["by"] == "group", "n"].sum() == 431 - (whole & coded).sum()


def test_the_differences_by_hand(frozen: Dataset):
    # Counted in recodings.csv beside the two tables: 62 positions and 45 views.
    apart = differences(coded_twice(frozen.view()))
    assert apart["table"].value_counts().to_dict() == {"positions": 62, "analyst_views": 45}
    assert (apart["distance"] == 1).all()


def test_alpha_of_the_invented_set_by_hand(example: Dataset):
    # Issue group "Harbour": two positions coded alike on different values, so alpha is 1.
    groups = alphas(coded_twice(example.view())).set_index(["by", "value"])
    harbour = groups.loc[("group", "Harbour")]
    assert harbour[["n", "alpha"]].tolist() == [2, 1.0]
    # One row alone, coded alike: nothing varies, and alpha is undefined.
    assert math.isnan(groups.loc[("basis", "authored"), "alpha"])


@pytest.mark.parametrize(
    ("alpha", "word"),
    [(0.8, "firm"), (0.7999, "tentative"), (0.667, "tentative"), (0.5, "weak"), (math.nan, "undefined")],
)  # fmt: skip
def test_the_usual_reading(alpha: float, word: str):
    assert reading(alpha) == word


def test_nothing_coded_twice(frozen: Dataset):
    coded = coded_twice(frozen.view(text="no such words anywhere"))
    assert coded.empty
    assert alphas(coded).empty
    assert differences(coded).empty
