"""JSON, Parquet, HTML and file names: the same rows in every format."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from parley.charts.drawing import Drawing
from parley.dataset import Dataset
from parley.exhibits.legend import Chip
from parley.export import wording
from parley.export.answers import ANSWERS
from parley.export.formats import FORMATS, ending_of
from parley.export.html import MOST_ROWS, around_figure, to_html
from parley.export.takeaway import Takeaway, file_name, of_answer
from parley.export.xlsx import MOST_ROWS as MOST_SHEET_ROWS


@pytest.fixture
def taken(example: Dataset) -> Takeaway:
    view = example.view()
    return of_answer(ANSWERS["stances"], view, ANSWERS["stances"].rows(view))


def test_json_is_plain(taken: Takeaway, example: Dataset):
    document = json.loads(FORMATS["json"].write(taken))
    assert document["about"]["n"] == len(document["rows"]) == len(taken.table)
    assert document["about"]["data"]["sha256"] == example.content_hash
    silent = [row for row in document["rows"] if row["state"] == "none"]
    assert silent
    assert all(row["stance"] is None and row["date"] is None for row in silent)
    # example/positions.csv, pos-12: the millers are said to be divided over the sluice.
    (mixed,) = [
        row
        for row in document["rows"]
        if row["actor_id"] == "millers" and row["clause_id"] == "draft/2"
    ]
    assert (mixed["stance"], mixed["date"]) == (0, "2024-03-20")


@pytest.mark.parametrize("kind", ["datetime64[us]", "object"])
def test_days_are_days_in_every_format(taken: Takeaway, kind: str):
    """Tables for the eye hold plain dates, those of the data pandas' own."""
    days = pd.Series([date(2026, 7, 4), None], dtype="object")
    table = pd.DataFrame({"day": pd.to_datetime(days) if kind != "object" else days})
    whole = replace(taken, table=table)
    assert json.loads(FORMATS["json"].write(whole))["rows"] == [
        {"day": "2026-07-04"},
        {"day": None},
    ]
    assert FORMATS["csv"].write(whole).split() == [b"day", b"2026-07-04", b'""']
    sheet = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(whole)))["Data"]
    assert sheet["A2"].value == datetime(2026, 7, 4)  # noqa: DTZ001 (a sheet knows no zones)
    assert sheet["A3"].value is None


def test_parquet_keeps_types_and_says_what_it_is(taken: Takeaway):
    data = FORMATS["parquet"].write(taken)
    assert_frame_equal(pd.read_parquet(io.BytesIO(data)), taken.table)
    facts = pq.read_schema(io.BytesIO(data)).metadata
    assert facts[b"title"] == b"Stances"
    assert facts[b"content_hash"].decode() == taken.view.dataset.content_hash


def test_html_escapes_everything_and_loads_nothing(taken: Takeaway):
    nasty = "</script><script>alert(1)</script>"
    drawing = Drawing()
    drawing.add("scatter", x=[nasty], y=[1], text=[nasty])
    table = pd.DataFrame({nasty: [nasty, "b"]})
    page = to_html(
        [replace(taken, title=nasty, summary=nasty, rests_on=nasty, legend=(nasty,), table=table, drawing=drawing)]
    ).decode()  # fmt: skip
    assert nasty not in page
    assert "&lt;script&gt;alert(1)" in page
    head = page[: page.index("</head>")]
    assert "default-src 'none'" in head
    assert "unsafe-inline'; img-src data: blob:; font-src data:; script-src 'sha256-" in head
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


def test_a_reader_is_told_before_what_a_format_cannot_hold_or_is_slow_at():
    excel = FORMATS["xlsx"]
    assert excel.caution(1_000) == ""
    assert "870,000 rows as Excel can take minutes" in excel.caution(870_000)
    # A sheet has 1,048,576 rows, one of which is the header.
    assert excel.caution(1_048_575).startswith("1,048,575 rows as Excel can take minutes")
    assert "do not fit into a sheet, which holds 1,048,575" in excel.caution(1_048_576)
    assert FORMATS["csv"].caution(10**9) == ""


def test_more_rows_than_a_sheet_holds_are_refused_before_any_is_written(taken: Takeaway):
    long = replace(taken, table=pd.DataFrame({"n": range(MOST_SHEET_ROWS + 1)}))
    assert not FORMATS["xlsx"].holds(long)
    with pytest.raises(ValueError, match="1,048,576 rows do not fit into a sheet"):
        FORMATS["xlsx"].write(long)


def test_a_picture_says_what_is_shown_and_where_it_comes_from(taken: Takeaway):
    odd = replace(taken, legend=("a dot: one",), rests_on="3 rows.", address="https://x.example/p")
    assert odd.above() == ["Shown: all texts; all issues; all actors; as of 31 May 2024."]
    assert odd.below() == ["a dot: one", "3 rows."]
    source, address = odd.source()
    assert source.startswith("Source: ")
    assert "version 1.0.0, covered to 31 May 2024. Licence: " in source
    assert source.endswith(" sources.")
    assert address == "https://x.example/p"
    assert "0 sources" not in replace(odd, source_ids=()).source()[0]


def test_a_slide_has_the_finding_as_headline_and_few_notes(taken: Takeaway):
    odd = replace(
        taken,
        title="Who accepts what?",
        legend=("a dot: one", "a long note"),
        rests_on="3 rows.",
        address="https://x.example/stances?plan=draft&issue=water",
    )
    found = replace(odd, finding="All accept the sluice.").slide()
    assert (found["question"], found["headline"]) == ("Who accepts what?", "All accept the sluice.")
    assert found["notes"] == ["a dot: one", "3 rows."]
    (source,) = found["source"]
    assert source.startswith("Source: ")
    assert "covered to 31 May 2024" in source
    assert "as of 31 May 2024. x.example/stances" in source
    assert "plan=" not in source
    # Where the legend's marks are drawn, its line of words is not repeated.
    drawn = replace(odd, chips=(Chip("one", "", "accent", "dot"),))
    assert drawn.slide()["notes"] == ["3 rows."]
    assert drawn.below_chips() == ["a long note", "3 rows."]
    assert odd.below_chips() == ["a dot: one", "a long note", "3 rows."]
    # Without a finding the question is the headline, and stands once.
    assert (odd.slide()["question"], odd.slide()["headline"]) == ("", "Who accepts what?")


@pytest.mark.parametrize(
    ("key", "title", "named"),
    [
        ("stances", "Mediator's draft: who accepts which point?", "stances-on-mediators-draft"),
        ("acceptance", "Draft: which side accepts what?", "which-side-accepts-what-on-draft"),
        ("plan_events", "What happened?", "events-of-a-text"),
        ("ground", "Où est l’«accord»: \u0434\u0430?", "common-ground-on-ou-est-laccord"),
    ],
)
def test_names_say_what_files_hold(taken: Takeaway, key: str, title: str, named: str):
    of_it = replace(taken, holds=wording.holds(key, title))
    assert of_it.file_name("xlsx") == f"parley-{named}-2024-05-31.xlsx"


def test_names_stay_names_and_short(taken: Takeaway, example: Dataset):
    assert taken.file_name("csl.json") == "parley-stances-2024-05-31.csl.json"
    assert replace(taken, key="a/../b c").file_name("csv") == "parley-a-b-c-2024-05-31.csv"
    assert replace(taken, key="\u0434\u0430").file_name("csv") == "parley-data-2024-05-31.csv"
    long = file_name("words " * 40, example.view(), "csv")
    # 11 words of 5 letters with a hyphen after each but the last are 65 letters; 9 are 53, of 56.
    assert long == f"parley-{'-'.join(['words'] * 9)}-2024-05-31.csv"
    # The one text that the view keeps, "Mediator's draft", is named once.
    draft = example.view(plan="draft")
    assert file_name("clauses", draft, "csv") == "parley-clauses-mediators-draft-2024-05-31.csv"
    once = "Stances on Mediator's draft"
    assert file_name(once, draft, "csv") == "parley-stances-on-mediators-draft-2024-05-31.csv"


def test_a_page_around_a_figure_is_small_runs_nothing_and_has_room_for_one(taken: Takeaway):
    nasty = "<!-- figure --><script>alert(1)</script>"
    drawing = Drawing()
    drawing.add("scatter", x=[nasty], y=[1])
    table = pd.DataFrame({nasty: [nasty]})
    hostile = replace(taken, title=nasty, legend=(nasty,), table=table, drawing=drawing)
    before, after = around_figure(hostile)
    page = f"{before}<svg></svg>{after}"
    assert len(page) < 100_000
    assert "<script" not in page
    assert "script-src 'none'" in before
    # In the place of the figure, which is named for those who do not see it.
    assert before.endswith('&gt;">')
    assert after.startswith("</div>")
    assert "<h2>To cite</h2>" in after


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.CSV", "csv"), ("a.csl.json", "csl.json"), ("a.json", "json"), ("csv", ""), ("a.doc", "")],
)
def test_the_ending_says_the_format(name: str, ending: str):
    assert ending_of(name, FORMATS) == ending
