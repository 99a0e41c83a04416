"""XLSX that a spreadsheet opens: what is in it, and that nothing in it runs."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from parley.dataset import Dataset
from parley.export import xlsx
from parley.export.answers import ANSWERS
from parley.export.csv import FORMULA_STARTS
from parley.export.takeaway import Takeaway, of_answer
from parley.export.xlsx import to_xlsx


def taken(data: Dataset, name: str = "positions", **filters: str) -> Takeaway:
    view = data.view(**filters)
    return of_answer(ANSWERS[name], view, ANSWERS[name].rows(view), address="https://x.example/p")


def book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_rows_the_read_me_and_the_sources(example: Dataset):
    opened = book(to_xlsx(taken(example, plan="draft")))
    assert opened.sheetnames == ["Data", "Read me", "Sources"]
    data = list(opened["Data"].values)
    # Twelve of the 19 rows of example/positions.csv are on the draft or its clauses; pos-10 and
    # those from pos-14 on are on later texts.
    assert [row[0] for row in data[1:]] == [
        *(f"pos-0{n}" for n in range(1, 10)), "pos-11", "pos-12", "pos-13",
    ]  # fmt: skip
    assert data[1][3].date().isoformat() == "2024-03-04"
    assert data[1][4] == 2
    facts = dict(opened["Read me"].values)
    assert facts["Filters"] == "Mediator's draft; all issues; all actors; as of 31 May 2024"
    assert facts["Rows"] == "12 rows"
    assert "version 1.0.0" in facts["Data"]
    assert facts["Content hash"] == example.content_hash
    assert facts["Address"] == "https://x.example/p"
    assert "no formula" in facts["Texts"]
    sources = [row[0] for row in opened["Sources"].values][1:]
    assert set(sources) == {row[8] for row in data[1:]}


def test_the_header_stays_and_filters(example: Dataset):
    sheet = book(to_xlsx(taken(example)))["Data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:K20"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_nothing_is_a_formula_whatever_the_data_hold(example: Dataset, start: str):
    nasty = f'{start}HYPERLINK("http://x.example","x")'
    frame = pd.DataFrame({"text": [nasty, "plain"], "=1+1": ["https://x.example", "5"]})
    hostile = replace(taken(example), table=frame, title=nasty, summary=nasty, rests_on=nasty)
    opened = book(to_xlsx(hostile))
    cells = [cell for sheet in opened for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "d"}
    # The plain address alone is a link: neither a formula's text nor the name of a column.
    assert {cell.value for cell in cells if cell.hyperlink} == {
        "https://x.example",
        *opened_addresses(hostile),
    }
    assert opened["Data"]["A2"].value.endswith(nasty[1:])
    assert opened["Data"]["A2"].quotePrefix
    assert not opened["Data"]["A3"].quotePrefix


def test_missing_cells_are_empty_and_zero_is_zero(example: Dataset):
    frame = pd.DataFrame(
        {
            "stance": pd.array([0, None], dtype="Int64"),
            "value": [0.0, float("nan")],
            "mixed": [True, False],
            "day": pd.to_datetime(["2026-07-04", None]),
            "text": ["a", None],
        }
    )
    rows = list(book(to_xlsx(replace(taken(example), table=frame)))["Data"].values)
    assert rows[1][:3] == (0, 0, True)
    assert rows[2] == (None, None, False, None, None)


def test_equal_content_gives_equal_bytes(example: Dataset):
    assert to_xlsx(taken(example)) == to_xlsx(taken(example))


def test_no_row_left(example: Dataset):
    opened = book(to_xlsx(taken(example, text="no such words")))
    assert opened["Data"].max_row == 1
    assert dict(opened["Read me"].values)["Rows"] == "0 rows"


def opened_addresses(takeaway: Takeaway) -> set[str]:
    """The addresses on a workbook's other two sheets."""
    return {takeaway.address, *takeaway.sources["url"]}


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("https://x.example/a?b=c#d", True),
        ("http://x.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("internal:Data!A1", False),
        ("see https://x.example", False),
        ("https://x.example and more", False),
        ("https://x.example/" + "a" * 2_061, True),  # 2,079 characters, the most that Excel takes
        ("https://x.example/" + "a" * 2_062, False),
        ("https://x.example/" + "\U0001f33e" * 1_031, False),  # two units each: 18 + 2,062
        (
            "https://x.example/" + "[" * 2_000,
            False,
        ),  # a link would hold it as %5b, three times as long
    ],
)
def test_addresses_of_the_web_are_links_and_nothing_else_is(
    example: Dataset, text: str, linked: bool
):
    frame = pd.DataFrame({"text": [text]})
    cell = book(to_xlsx(replace(taken(example), table=frame)))["Data"]["A2"]
    assert cell.value == text
    assert (cell.hyperlink is not None) == linked


def test_what_a_sheet_cannot_link_is_text(example: Dataset, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(xlsx, "MOST_LINKS", 2)
    frame = pd.DataFrame({"url": [f"https://x.example/{n}" for n in range(3)]})
    rows = book(to_xlsx(replace(taken(example), table=frame)))["Data"]["A"]
    assert [cell.value for cell in rows[1:]] == list(frame["url"])
    assert [cell.hyperlink is not None for cell in rows] == [False, True, True, False]


def test_texts_wrap_and_addresses_do_not(example: Dataset):
    frame = pd.DataFrame({"said": ["word " * 60], "url": ["https://x.example/" + "a" * 200]})
    sheet = book(to_xlsx(replace(taken(example), table=frame)))["Data"]
    assert sheet["A2"].alignment.wrap_text
    assert not sheet["B2"].alignment.wrap_text
    # Neither column is wider than a screen has room for beside the other.
    widths = [sheet.column_dimensions[column].width for column in "AB"]
    assert widths[0] < 62
    assert widths[1] < 46
    assert {sheet[cell].alignment.vertical for cell in ("A2", "B2")} == {"top"}


def test_days_before_the_calendar_of_sheets_are_texts(example: Dataset):
    # A sheet counts its days from 1 January 1900, which is day 1.
    days = ["1648-10-24", "1899-12-31", "1900-01-01", "2024-03-04"]
    frame = pd.DataFrame({"day": pd.to_datetime(days), "plain": pd.to_datetime(days).date})
    opened = book(to_xlsx(replace(taken(example), table=frame)))
    rows = [list(row) for row in opened["Data"].iter_rows(min_row=2)]
    for column in (0, 1):
        early, late = [row[column] for row in rows[:2]], [row[column] for row in rows[2:]]
        assert [(cell.data_type, cell.value) for cell in early] == [("s", day) for day in days[:2]]
        assert [cell.data_type for cell in late] == ["d", "d"]
        assert late[1].value.date().isoformat() == days[3]
    assert dict(opened["Read me"].values)["Days"].startswith("Days before 1900 are stored as text")
    assert "Days" not in dict(book(to_xlsx(taken(example)))["Read me"].values)
