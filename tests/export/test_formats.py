"""JSON, Parquet, HTML and file names: the same rows in every format."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from parley.dataset import Dataset
from parley.export.answers import ANSWERS
from parley.export.formats import FORMATS, ending_of
from parley.export.html import MOST_ROWS, to_html
from parley.export.takeaway import Takeaway, of_answer


@pytest.fixture
def taken(example: Dataset) -> Takeaway:
    view = example.view()
    return of_answer(ANSWERS["stances"], view, ANSWERS["stances"].rows(view))


def test_json_is_plain(taken: Takeaway, example: Dataset):
    found = json.loads(FORMATS["json"].write(taken))
    assert found["about"]["n"] == len(found["rows"]) == len(taken.table)
    assert found["about"]["data"]["sha256"] == example.content_hash
    silent = [row for row in found["rows"] if row["state"] == "none"]
    assert silent
    assert all(row["stance"] is None and row["date"] is None for row in silent)
    # example/positions.csv, pos-12: the millers are said to be divided over the sluice.
    (mixed,) = [
        row
        for row in found["rows"]
        if row["actor_id"] == "millers" and row["clause_id"] == "draft/2"
    ]
    assert (mixed["stance"], mixed["date"]) == (0, "2024-03-20")


def test_parquet_keeps_types_and_says_what_it_is(taken: Takeaway):
    data = FORMATS["parquet"].write(taken)
    assert_frame_equal(pd.read_parquet(io.BytesIO(data)), taken.table)
    facts = pq.read_schema(io.BytesIO(data)).metadata
    assert facts[b"title"] == b"Stances"
    assert facts[b"content_hash"].decode() == taken.view.dataset.content_hash


def test_html_escapes_everything_and_loads_nothing(taken: Takeaway):
    nasty = "</script><script>alert(1)</script>"
    figure = go.Figure(go.Scatter(x=[nasty], y=[1], text=[nasty]))
    table = pd.DataFrame({nasty: [nasty, "b"]})
    page = to_html(
        [replace(taken, title=nasty, summary=nasty, reach=nasty, legend=(nasty,), table=table, figure=figure)]
    ).decode()  # fmt: skip
    assert nasty not in page
    assert "&lt;script&gt;alert(1)" in page
    head = page[: page.index("</head>")]
    assert "default-src 'none'" in head
    assert "unsafe-inline'; img-src data: blob:; script-src 'sha256-" in head
    assert " src=" not in page[: page.index("<script>")]


def test_html_without_a_figure_has_no_script(taken: Takeaway):
    page = to_html([taken]).decode()
    assert "<script" not in page
    assert "script-src 'none'" in page
    assert len(page) < 100_000


def test_html_cuts_a_long_table_and_says_so(taken: Takeaway):
    long = pd.DataFrame({"n": range(MOST_ROWS + 1)})
    page = to_html([replace(taken, table=long)]).decode()
    assert page.count("<tr>") == MOST_ROWS + 1
    assert f"The first {MOST_ROWS} of {MOST_ROWS + 1} rows" in page


def test_names_say_what_and_when_and_stay_names(taken: Takeaway):
    assert taken.file_name("csl.json") == "parley-stances-asof-2024-05-31-data-1.0.0.csl.json"
    assert "/" not in replace(taken, key="a/../b c").file_name("csv")


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.CSV", "csv"), ("a.csl.json", "csl.json"), ("a.json", "json"), ("csv", ""), ("a.doc", "")],
)
def test_the_ending_says_the_format(name: str, ending: str):
    assert ending_of(name, FORMATS) == ending
