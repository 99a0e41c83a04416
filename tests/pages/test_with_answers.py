"""Pages of a set with answers that are no stance."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.given_answers import files_with

Files = Mapping[str, bytes]


@pytest.fixture
def answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example_files: Files) -> None:
    """The pages show the example with two statements and two answers."""
    changes = files_with(
        [("ostrell", "draft/2", "2024-03-11", 1), ("fennmark", "draft/2", "2024-03-07", 2)],
        [
            ("council", "draft/2", "2024-03-12", "abstained"),
            ("ostrell", "draft/2", "2024-03-13", "absent"),
        ],
    )
    for name, data in {**example_files, **changes}.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    monkeypatch.setenv("PARLEY_DATA", str(tmp_path))


@pytest.mark.usefixtures("answered")
def test_an_event_lists_the_answers_of_its_days(open_page, words):
    app: AppTest = open_page("timeline", at="event~ev-counter")
    said = words(app)
    assert "1 statement and 2 answers that are no stance from 3 days before to 3 days after" in said
    assert (
        "○ River Council on Mediator's draft 2: abstained, not counted by this data set's rule"
        in said
    )
