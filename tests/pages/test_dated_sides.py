"""Pages of a set in which an actor changes sides, and of one without sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from parley.exhibits.wording.sides import NO_SIDES
from tests.exhibits.test_no_side import CHANGES, without_side

Files = Mapping[str, bytes]
Shown = Callable[[Mapping[str, bytes | None]], None]


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example_files: Files) -> Shown:
    """Have the pages show the example with some files changed."""

    def show(changes: Mapping[str, bytes | None]) -> None:
        for name, data in {**example_files, **changes}.items():
            if data is not None:
                (tmp_path / name).write_bytes(data)
        monkeypatch.setenv("PARLEY_DATA", str(tmp_path))

    return show


EVERYBODY = ("ostrell", "millers", "fennmark", "mediator", "council")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("overview", "Where do things stand?"),
        ("agreement", "Only Ostrell and Fennmark share 5 points: 0.25 on 5"),
    ],
)
def test_without_sides_a_page_says_so_and_shows_what_needs_none(
    open_page, words, shown: Shown, example_files: Files, page: str, title: str
):
    shown(without_side(example_files, *EVERYBODY))
    said = words(open_page(page))
    assert title in said
    assert NO_SIDES in said
    assert ("Moved last" in said) == (page == "overview")
    assert ("Those who spoke are most divided on" in said) == (page == "agreement")


def test_without_sides_stances_open_on_actors(open_page, words, shown: Shown, example_files: Files):
    shown(without_side(example_files, *EVERYBODY))
    app: AppTest = open_page("stances")
    assert "Where several actors spoke" in app.title[0].value
    (columns,) = [box for box in app.selectbox if box.label == "Columns"]
    assert columns.options == ["Actors who spoke most", "All actors"]
    assert "Ostrell on point 3-f" in words(app)


def test_an_actors_evidence_has_its_changes_of_side(open_page, words, shown: Shown):
    shown({"memberships.csv": CHANGES})
    asked = {"st_columns": "All actors", "st_text": "Mediator's draft"}
    said = words(open_page("stances", cell="ostrell~draft/2", **asked))
    assert "Ostrell: Upper bank to 10 March 2024; Rebels from 12 March 2024." in said
    assert "6 March 2024 \u00b7 then of Upper bank" in said
    # What it said on point 1 it said as one of the rebels, and so it is not silent for the upper bank either.
    said = words(open_page("stances", sidecell="Upper bank~draft/1", st_text="Mediator's draft"))
    assert "No stance of Upper bank that counts was found" in said
    assert "On the day of the statement Ostrell belonged to Rebels, for which it counts." in said
