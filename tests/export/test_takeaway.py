"""What Python users hold: how it shows itself, and files of every ending, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from parley.charts.drawing import Drawing
from parley.dataset import Dataset
from parley.export import picture
from parley.export.formats import FORMATS
from parley.export.notebook import MOST_ROWS
from parley.export.takeaway import Takeaway
from tests.export.test_brief import parsed


@pytest.fixture
def takeaway(example: Dataset) -> Takeaway:
    return Takeaway(
        "days",
        "Which days?",
        pd.DataFrame({"id": ["a", "b"], "n": [1, 2]}),
        example.view(),
        summary="Two days.",
        rests_on="2 rows.",
        legend=("n: how many",),
        hidden=("id",),
    )


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending not in ("svg", "png")])
def test_the_ending_says_the_format(takeaway: Takeaway, tmp_path: Path, ending: str):
    path = takeaway.save(tmp_path / f"days.{ending}")
    assert path == tmp_path / f"days.{ending}"
    assert path.read_bytes() == FORMATS[ending].write(takeaway)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_path_may_be_a_text(takeaway: Takeaway, tmp_path: Path):
    path = takeaway.save(str(tmp_path / "days.json"))
    assert json.loads(path.read_text())["rows"] == [{"id": "a", "n": 1}, {"id": "b", "n": 2}]


def test_another_ending_is_refused_with_the_endings_that_there_are(
    takeaway: Takeaway, tmp_path: Path
):
    with pytest.raises(
        ValueError, match=r"'days.doc' has no known ending; allowed: csv, json, .*csl\.json, txt"
    ):
        takeaway.save(tmp_path / "days.doc")
    with pytest.raises(FileNotFoundError, match="nowhere: no such folder"):
        takeaway.save(tmp_path / "nowhere" / "days.csv")
    assert not list(tmp_path.iterdir())


def test_a_file_stays_as_it_was_when_the_new_one_cannot_be_made(
    takeaway: Takeaway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    old = tmp_path / "days.svg"
    old.write_text("old")
    with pytest.raises(ValueError, match="is a table, of which there is no picture"):
        takeaway.save(old)
    monkeypatch.setenv(picture.BROWSER_VARIABLE, "/no/such/browser")
    with pytest.raises(ValueError, match="which is no file"):
        replace(takeaway, drawing=Drawing()).save(old)

    def full(self: Path, mode: str) -> int:
        self.touch()
        raise OSError("No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "open", full)
        with pytest.raises(OSError, match="No space left"):
            takeaway.save(tmp_path / "days.csv")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("days.svg", "old")]


def test_it_is_one_line_in_a_prompt(takeaway: Takeaway):
    # The fictional data end on 31 May 2024.
    assert repr(takeaway) == "<Takeaway 'days': 'Which days?', 2 rows, as of 2024-05-31>"


def test_a_notebook_shows_the_words_and_the_rows(takeaway: Takeaway):
    html = takeaway._repr_html_()
    for words in ("<h3>Which days?</h3>", "<p>Two days.</p>", "n: how many", ">2 rows.<"):
        assert words in html
    assert "<th>id</th>" not in html
    assert html.count('<td class="number">') == 2


def test_a_notebook_shows_the_first_rows_of_a_long_table(takeaway: Takeaway):
    long = replace(takeaway, table=pd.DataFrame({"n": range(MOST_ROWS + 1)}))
    html = long._repr_html_()
    assert html.count("<td") == MOST_ROWS
    assert f"The first {MOST_ROWS} of {MOST_ROWS + 1} rows; .table holds all." in html


def test_a_notebook_shows_the_figure_and_no_text_is_markup(takeaway: Takeaway):
    nasty = "</script><img src=x onerror=alert(1)>"
    drawing = Drawing()
    drawing.add("scatter", x=[nasty], y=[1])
    drawing.lay_out(title={"text": nasty})
    hostile = replace(
        takeaway, title=nasty, summary=nasty, rests_on=nasty, legend=(nasty,), drawing=drawing
    )._repr_html_()
    assert "Plotly.newPlot" in hostile
    assert "<table" not in hostile
    assert nasty not in hostile
    assert hostile.count("&lt;img src=x onerror=alert(1)&gt;") == 4
    assert "img" not in parsed(hostile.encode()).tags
