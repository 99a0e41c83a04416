"""From the bytes of one CSV file to a frame of texts, or to the faults that prevent it.

Nothing is interpreted here: every cell stays the text it was, an empty cell is
missing, and "None" or "NA" are words like any other.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pacsv

from parley.dataset import wording
from parley.dataset.contract import Table
from parley.dataset.fault import HEADER_ROW, Fault
from parley.dataset.header import header_faults, otherwise_separated
from parley.dataset.layout import Layout, header_cells, layout

_UTF8_BOM: Final = b"\xef\xbb\xbf"
_UTF16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")
"""In UTF-8: the control characters, tab and line break aside, and the two signs that are none."""
_BLOCK: Final = 1 << 22
"""Bytes that are parsed at a time; a longer record takes a block of its own."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """One file as texts: a frame with the contract's columns, and each record's row number.

    ``frame`` has dtype str throughout, NaN for an empty cell. ``rows`` is aligned
    with it and counts as a spreadsheet does. ``header`` holds the names of the columns as they
    stand in the file. ``faults`` says what could not be read; a record that could not be read is
    not in the frame, and ``whole`` says whether all are. ``controls`` says whether there is a control
    character anywhere.
    """

    frame: pd.DataFrame
    rows: pd.Series
    faults: tuple[Fault, ...]
    header: tuple[str, ...] = ()
    whole: bool = True
    controls: bool = False
    _distinct: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)

    def distinct(self, column: str) -> tuple[str, ...]:
        """The values of a column, each once, in the order in which they come; many rules ask for them."""
        if column not in self._distinct:
            self._distinct[column] = tuple(self.frame[column].dropna().unique())
        return self._distinct[column]


def normalise(data: bytes) -> bytes:
    """The bytes without a byte-order mark, with LF line ends and without blank last lines."""
    data = data.removeprefix(_UTF8_BOM)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not data or (data.endswith(b"\n") and not data.endswith(b"\n\n")):
        return data
    return data.rstrip(b"\n") + b"\n"


def read_table(table: Table, data: bytes) -> RawTable:
    """Read the bytes of ``table``'s file, which `normalise` has been over.

    Only well-formed records of a file with the right header arrive in the frame;
    everything else is a fault, and no fault stops the search for the next.
    """
    if not data.strip():
        return unread(table, _of_file(table, 0, "", wording.EMPTY_FILE, _header_row(table)))
    if data.startswith(_UTF16_BOMS):
        return unread(table, _of_file(table, 0, "", wording.UTF_16, wording.UTF_8))
    separated = otherwise_separated(table, data.partition(b"\n")[0].decode("utf-8", "replace"))
    if separated is not None:
        return unread(table, separated)
    records = layout(data)
    fault = _no_text(table, data, records)
    if fault is not None:
        return unread(table, fault)
    if records.slips:
        return unread(
            table,
            *(
                _of_file(table, slip.row, slip.value, slip.problem, wording.QUOTES_IN_PAIRS)
                for slip in records.slips
            ),
        )
    header = header_cells(data[: records.header_end])
    faults = header_faults(table, header)
    if faults:
        return unread(table, *faults)
    return _read_records(table, data, records, tuple(header))


def unread(table: Table, *faults: Fault) -> RawTable:
    """A table of which no record could be read."""
    frame = pd.DataFrame({name: pd.Series(dtype="str") for name in table.column_names})
    return RawTable(frame, pd.Series(dtype="int64"), faults, whole=not faults)


def _of_file(table: Table, row: int, value: str, problem: str, expected: str) -> Fault:
    return Fault(table.file, row, "", value, problem, expected)


def _header_row(table: Table) -> str:
    return wording.header_row(table.column_names)


def _no_text(table: Table, data: bytes, records: Layout) -> Fault | None:
    """What keeps the bytes from being a text."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        around = data[max(0, error.start - 20) : error.start + 10].decode("latin-1")
        row = records.row_at(error.start)
        return _of_file(table, row, around, wording.NOT_UTF_8, wording.UTF_8)
    zero = data.find(b"\x00")
    if zero != -1:
        row = records.row_at(zero)
        return _of_file(table, row, "\x00", wording.ZERO_BYTE, wording.PLAIN_TEXT)
    return None


def _read_records(table: Table, data: bytes, records: Layout, header: tuple[str, ...]) -> RawTable:
    bad: list[pacsv.InvalidRow] = []
    block = max(_BLOCK, records.longest + 1)
    try:
        arrow = _parse(table, data, bad, block, threads=True)
        if bad:  # Only a single thread numbers the rows that it refuses.
            bad.clear()
            arrow = _parse(table, data, bad, block, threads=False)
    except pa.ArrowInvalid as error:
        return unread(table, _of_file(table, 0, "", wording.not_csv(error), wording.CSV_TEXT))
    faults = [
        Fault(
            table.file,
            row.number,
            "",
            row.text,
            wording.cells_instead(row.actual_columns, row.expected_columns),
            wording.cells_expected(row.expected_columns),
        )
        for row in bad
    ]
    frame = arrow.to_pandas()[list(table.column_names)]
    rows = pd.Series(_row_numbers(len(frame), {row.number for row in bad}), dtype="int64")
    blank = frame.isna().all(axis=1)
    faults += [
        Fault(table.file, int(row), "", "", wording.BLANK_ROW, wording.NO_BLANK_ROWS)
        for row in rows[blank]
    ]
    frame, rows = frame[~blank].reset_index(drop=True), rows[~blank].reset_index(drop=True)
    controls = _CONTROLS.search(data) is not None
    return RawTable(frame, rows, tuple(faults), header, whole=not bad, controls=controls)


def _parse(
    table: Table, data: bytes, bad: list[pacsv.InvalidRow], block: int, *, threads: bool
) -> pa.Table:
    """The records as texts; those with too few or too many cells go to ``bad`` instead."""

    def skip(row: pacsv.InvalidRow) -> str:
        bad.append(row)
        return "skip"

    return pacsv.read_csv(
        io.BytesIO(data),
        read_options=pacsv.ReadOptions(use_threads=threads, block_size=block),
        parse_options=pacsv.ParseOptions(
            newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=skip
        ),
        convert_options=pacsv.ConvertOptions(
            column_types={name: pa.string() for name in table.column_names},
            strings_can_be_null=True,
            quoted_strings_can_be_null=True,
            null_values=[""],
            check_utf8=False,  # Already decoded once, with a better message.
        ),
    )


def _row_numbers(count: int, skipped: set[int]) -> list[int]:
    """The spreadsheet rows of ``count`` records, the ``skipped`` rows standing between them."""
    first, last = HEADER_ROW + 1, HEADER_ROW + count + len(skipped)
    return [row for row in range(first, last + 1) if row not in skipped]
