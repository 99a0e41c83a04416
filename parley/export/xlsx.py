"""XLSX bytes: the rows, a page that says what they are, and the sources that they rest on."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from parley.export import citation, wording
from parley.export.csv import FORMULA_STARTS
from parley.export.encoding import xml
from parley.export.takeaway import Takeaway, holds_dates

MOST_ROWS: Final = 1_048_575
"""Rows below the header that a sheet can hold."""

FIRST_YEAR: Final = 1900
"""The first year of a sheet's calendar."""

LONGEST_CELL: Final = 32_767
MOST_LINKS: Final = 65_530
"""Links that a sheet may hold; further addresses stand as text."""

LONGEST_LINK: Final = 2_079
"""UTF-16 units, as spreadsheets count, of an address that can be a link."""

_WIDEST, _NARROWEST, _WIDE_LINK = 60, 9, 44
_MEASURED_ROWS: Final = 200
"""Rows whose texts decide how wide a column is."""

_LINK: Final = re.compile(r"https?://[^\s\"<>\[\]^`{}]+")
"""An address of the web without the characters that would be written longer in a link than they are."""

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(takeaway: Takeaway) -> bytes:
    """A workbook with the sheets Data, Read me and Sources.

    The same content gives the same bytes. Raises `ValueError` for more rows than a sheet
    can hold.
    """
    if len(takeaway.table) > MOST_ROWS:
        raise ValueError(wording.too_many_rows(len(takeaway.table), MOST_ROWS))
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": xml(takeaway.title), "created": datetime(2000, 1, 1)})  # noqa: DTZ001 (one moment for all: equal views give equal files)
        sheet = _Writer(book)
        sheet.table(wording.DATA, takeaway.table)
        sheet.facts(wording.READ_ME, _facts(takeaway))
        sheet.table(wording.SOURCES, takeaway.sources)
    return out.getvalue()


def _facts(takeaway: Takeaway) -> list[tuple[str, str]]:
    early = any(map(_before_the_calendar, (takeaway.table, takeaway.sources)))
    return [
        *takeaway.facts(),
        (wording.CITE_AS, citation.text(takeaway)),
        (wording.TEXTS, wording.NO_FORMULAS),
        *([(wording.DAYS, wording.early_days(FIRST_YEAR))] if early else []),
    ]


def _before_the_calendar(frame: pd.DataFrame) -> bool:
    """Whether a column of days holds one that the sheet's calendar has not."""
    columns = [frame[name].dropna() for name in frame if holds_dates(frame[name])]
    return any(day.year < FIRST_YEAR for cells in columns for day in cells)


class _Writer:
    """Writes sheets of one workbook, all texts as texts and addresses of the web as links."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._links = 0
        head = {"bold": True, "bottom": 1, "valign": "top"}
        self._head = book.add_format(head)
        self._marked_head = book.add_format({"quote_prefix": True, **head})
        self._name = book.add_format({"bold": True, "valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        top = {"valign": "top"}
        self._plain = book.add_format(top)
        self._date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top})
        self._marked = book.add_format({"quote_prefix": True, "text_wrap": True, **top})
        # The colour that spreadsheets give links, underlined; addresses do not wrap, so rows stay low.
        self._link = book.add_format({"font_color": "#0563C1", "underline": 1, **top})

    def table(self, name: str, frame: pd.DataFrame) -> None:
        """A frame under a header that stays in sight and filters."""
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        self._links = 0
        for column_number, column in enumerate(frame.columns):
            self._string(sheet, 0, column_number, str(column), self._head, self._marked_head)
            self._column(sheet, column_number, frame[column])
            sheet.set_column(column_number, column_number, _width(str(column), frame[column]))
        if len(frame.columns):
            sheet.autofilter(0, 0, max(len(frame), 1), len(frame.columns) - 1)

    def facts(self, name: str, facts: Iterable[tuple[str, str]]) -> None:
        """Names and texts, one below the other."""
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 16)
        self._links = 0
        sheet.set_column(1, 1, 100)
        for row, (fact, text) in enumerate(facts):
            sheet.write_string(row, 0, fact, self._name)
            self._write(sheet, row, 1, text)

    def _column(self, sheet: Worksheet, column_number: int, cells: pd.Series) -> None:
        """The cells below the header, each as what it is; missing ones stay empty."""
        values = cells.astype(object).tolist()
        known = cells.notna().to_numpy().nonzero()[0].tolist()
        if holds_dates(cells):
            for row in known:
                self._day(sheet, row + 1, column_number, values[row])
        elif pd.api.types.is_bool_dtype(cells.dtype):
            for row in known:
                sheet.write_boolean(row + 1, column_number, values[row], self._plain)
        elif pd.api.types.is_numeric_dtype(cells.dtype):
            for row in known:
                sheet.write_number(row + 1, column_number, values[row], self._plain)
        else:
            for row in known:
                self._write(sheet, row + 1, column_number, str(values[row]))

    def _day(self, sheet: Worksheet, row: int, column: int, day: Any) -> None:
        """A day as one; as ISO 8601 writes it, a text, where the sheet's calendar has not begun."""
        if day.year < FIRST_YEAR:
            sheet.write_string(row, column, f"{day:%Y-%m-%d}", self._plain)
        else:
            sheet.write_datetime(row, column, day, self._date)

    def _write(self, sheet: Worksheet, row: int, column: int, text: str) -> None:
        """A text as text; an address of the web as a link that says itself."""
        if is_link(text) and self._links < MOST_LINKS:
            self._links += 1
            sheet.write_url(row, column, text, self._link, string=text)
            return
        self._string(sheet, row, column, text, self._text, self._marked)

    def _string(
        self, sheet: Worksheet, row: int, column: int, text: str, plain: Format, marked: Format
    ) -> None:
        """A text; one that would be executed where somebody writes it anew is marked as a text."""
        form = marked if text.startswith(FORMULA_STARTS) else plain
        sheet.write_string(row, column, xml(text)[:LONGEST_CELL], form)


def is_link(text: str) -> bool:
    """Whether a cell is an address of the web and nothing else, of a length that a sheet takes."""
    if _LINK.fullmatch(text) is None or xml(text) != text:
        return False
    return len(text.encode("utf-16-le")) // 2 <= LONGEST_LINK


def _width(name: str, cells: pd.Series) -> float:
    """Characters: the name's, or the longest of the first cells', within bounds."""
    texts = cells.head(_MEASURED_ROWS).dropna().astype("str")
    lengths = texts.str.len()
    longest: Any = 10 if holds_dates(cells) else lengths.max()
    longest = 0 if pd.isna(longest) else int(longest)
    widest = _WIDE_LINK if len(texts) and texts.map(is_link).all() else _WIDEST
    return min(widest, max(_NARROWEST, longest, len(name)) + 2)
