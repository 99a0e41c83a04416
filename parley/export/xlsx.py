"""XLSX bytes: the rows, a page that says what they are, and the sources that they rest on."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from parley.export import citation, wording
from parley.export.csv import FORMULA_STARTS
from parley.export.takeaway import Takeaway, holds_dates

MOST_ROWS: Final = 1_048_575
"""Rows below the header that a sheet can hold."""

LONGEST_CELL: Final = 32_767
_WIDEST, _NARROWEST = 60, 9
_MEASURED_ROWS: Final = 200
"""Rows whose texts decide how wide a column is."""

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
        book.set_properties({"title": takeaway.title, "created": datetime(2000, 1, 1)})  # noqa: DTZ001 (one moment for all: equal views give equal files)
        sheet = _Writer(book)
        sheet.table(wording.DATA, takeaway.table)
        sheet.facts(wording.READ_ME, _facts(takeaway))
        sheet.table(wording.SOURCES, takeaway.sources)
    return out.getvalue()


def _facts(takeaway: Takeaway) -> list[tuple[str, str]]:
    return [
        *takeaway.facts(),
        (wording.CITE_AS, citation.text(takeaway)),
        (wording.TEXTS, wording.NO_FORMULAS),
    ]


class _Writer:
    """Writes sheets of one workbook, all texts as texts."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._name = book.add_format({"bold": True, "valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._marked = book.add_format({"quote_prefix": True})

    def table(self, name: str, frame: pd.DataFrame) -> None:
        """A frame under a header that stays in sight and filters."""
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column_number, column in enumerate(frame.columns):
            sheet.write_string(0, column_number, str(column), self._head)
            self._column(sheet, column_number, frame[column])
            sheet.set_column(column_number, column_number, _width(str(column), frame[column]))
        if len(frame.columns):
            sheet.autofilter(0, 0, max(len(frame), 1), len(frame.columns) - 1)

    def facts(self, name: str, facts: Iterable[tuple[str, str]]) -> None:
        """Names and texts, one below the other."""
        sheet: Worksheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 16)
        sheet.set_column(1, 1, 100)
        for row, (fact, text) in enumerate(facts):
            sheet.write_string(row, 0, fact, self._name)
            sheet.write_string(row, 1, text[:LONGEST_CELL], self._text)

    def _column(self, sheet: Worksheet, column_number: int, cells: pd.Series) -> None:
        """The cells below the header, each as what it is; missing ones stay empty."""
        values = cells.astype(object).tolist()
        known = cells.notna().to_numpy().nonzero()[0].tolist()
        if holds_dates(cells):
            for row in known:
                sheet.write_datetime(row + 1, column_number, values[row], self._date)
        elif pd.api.types.is_bool_dtype(cells.dtype):
            for row in known:
                sheet.write_boolean(row + 1, column_number, values[row])
        elif pd.api.types.is_numeric_dtype(cells.dtype):
            for row in known:
                sheet.write_number(row + 1, column_number, values[row])
        else:
            for row in known:
                text = str(values[row])[:LONGEST_CELL]
                form = self._marked if text.startswith(FORMULA_STARTS) else None
                sheet.write_string(row + 1, column_number, text, form)


def _width(name: str, cells: pd.Series) -> float:
    """Characters: the name's, or the longest of the first cells', within bounds."""
    widest: Any = cells.head(_MEASURED_ROWS).dropna().astype("str").str.len().max()
    longest = 10 if holds_dates(cells) else widest
    longest = 0 if pd.isna(longest) else int(longest)
    return min(_WIDEST, max(_NARROWEST, longest, len(name)) + 2)
