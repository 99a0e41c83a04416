"""Silence that was searched and silence that was not, by hand from the fictional set."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from parley.analysis.stances import searched_on, stances
from parley.dataset import Dataset

SEARCHED = pd.Timestamp("2024-06-03")


def of_cell(data: Dataset, actor: str, clause: str, **filters) -> pd.Series:
    cells = stances(data.view(**filters)).set_index(["actor_id", "clause_id"])
    return cells.loc[(actor, clause)]


def test_a_silent_cell_says_when_it_was_searched(example: Dataset):
    cell = of_cell(example, "millers", "draft/1")
    assert (cell["state"], cell["searched_on"]) == ("none", SEARCHED)
    assert pd.isna(cell["stance"])  # a search in vain is no stance of 0


def test_a_silent_cell_without_a_row_is_not_said_to_be_searched(example: Dataset):
    cell = of_cell(example, "council", "draft/3")
    assert cell["state"] == "none"
    assert pd.isna(cell["searched_on"])


def test_a_search_on_a_point_takes_in_its_items(example: Dataset):
    assert of_cell(example, "millers", "draft/3a")["searched_on"] == SEARCHED


def test_what_was_found_elsewhere_leaves_the_cell_searched(example: Dataset):
    # Ostrell's refusal of the other version stands on revised/3-f and not here.
    cell = of_cell(example, "ostrell", "revised/3")
    assert (cell["state"], cell["searched_on"]) == ("none", SEARCHED)


def test_a_cell_with_a_stance_has_no_day_of_a_search(example: Dataset):
    cells = stances(example.view())
    assert cells.loc[cells["state"] != "none", "searched_on"].isna().all()
    assert cells["searched_on"].notna().sum() == 5  # four rows, one of them on a point with an item


def test_a_text_that_is_not_yet_public_was_not_searched(example: Dataset):
    # The revised draft is of 2 April; its cell says that it was not public, and nothing else.
    cell = of_cell(example, "ostrell", "revised/3", asof=date(2024, 3, 10))
    assert cell["state"] == "not yet"
    assert pd.isna(cell["searched_on"])


def test_a_search_of_later_covers_an_earlier_day(example: Dataset):
    cell = of_cell(example, "millers", "draft/1", asof=date(2024, 3, 10))
    assert (cell["state"], cell["searched_on"]) == ("none", SEARCHED)


def test_days_by_actor_and_clause(example: Dataset):
    days = searched_on(
        example.view(), pd.Index(["fennmark", "millers"]), pd.Index(["draft/4", "draft/1", "draft"])
    )
    nothing, day = np.datetime64("NaT", "us"), np.datetime64("2024-06-03", "us")
    np.testing.assert_array_equal(days, [[day, nothing, nothing], [nothing, day, nothing]])


def test_data_without_the_table_record_no_search(frozen: Dataset):
    assert len(frozen["searched"]) == 0
    assert stances(frozen.view(plan="us-28"))["searched_on"].isna().all()
