"""Days at both ends of what the contract lets in: every page draws them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from parley.pages import PAGES
from parley.paths import DATA_VARIABLE


@pytest.fixture
def far(
    example_files: Mapping[str, bytes],
    write_files: Callable[[Mapping[str, bytes]], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The fictional set, in which one event and one text are of 1678 and the last day is of 2261."""
    own = json.loads(example_files["datapackage.json"])
    own["parley"]["covered_to"] = "2261-12-31"
    changed = {
        "datapackage.json": json.dumps(own).encode(),
        "events.csv": example_files["events.csv"].replace(b"ev-millers,2024-03-01", b"ev-millers,1678-01-01"),
        "plans.csv": example_files["plans.csv"].replace(b"ostrell,2024-03-12", b"ostrell,1678-01-01"),
        "positions.csv": example_files["positions.csv"].replace(b"draft/1,2024-03-04", b"draft/1,2261-12-31"),
    }  # fmt: skip
    assert all(example_files[name] != data for name, data in changed.items())
    monkeypatch.setenv(DATA_VARIABLE, str(write_files({**example_files, **changed})))


@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("page", PAGES)
def test_the_first_and_the_last_day_that_a_set_may_hold(
    open_page: Callable[..., AppTest], page: str
):
    app = open_page(page)
    assert not app.error
    assert app.main.children


@pytest.mark.usefixtures("far")
@pytest.mark.parametrize("page", ["timeline", "movement"])
@pytest.mark.parametrize("asof", ["1678-01-01", "2261-12-30"])
def test_as_of_a_far_day(open_page: Callable[..., AppTest], page: str, asof: str):
    assert not open_page(page, asof=asof).error
