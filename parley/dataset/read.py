"""From the bytes of one CSV file to a frame of texts, or to the faults that prevent it.

Nothing is interpreted here: every cell stays the text it was, an empty cell is
missing, and "None" or "NA" are words like any other.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pacsv

from parley.dataset import wording
from parley.dataset.contract import Table
from parley.dataset.fault import HEADER_ROW, Fault

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class RawTable:
    """One file as texts: a frame with the contract's columns, and each record's row number.

    ``frame`` has dtype str throughout, NaN for an empty cell. ``rows`` is aligned
    with it and counts as a spreadsheet does. ``faults`` says what could not be read;
    a record that could not be read is not in the frame.
    """

    frame: pd.DataFrame
    rows: pd.Series
    faults: tuple[Fault, ...]


def normalise(data: bytes) -> bytes:
    """The bytes without a byte-order mark, with LF line ends and without blank last lines."""
    data = data.removeprefix(_UTF8_BOM)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    if not data or (data.endswith(b"\n") and not data.endswith(b"\n\n")):
        return data
    return data.rstrip(b"\n") + b"\n"


def read_table(table: Table, data: bytes) -> RawTable:
    """Read the bytes of ``table``'s file, which `normalise` has been over.

    Only well-formed records of a file with the right header arrive in the frame;
    everything else is a fault, and no fault stops the search for the next.
    """
    fault = _unreadable(table, data)
    if fault is not None:
        return _nothing(table, fault)
    header = next(csv.reader(io.StringIO(data[: _header_end(data)].decode())), [])
    faults = _header_faults(table, header)
    if faults:
        return _nothing(table, *faults)
    return _read_records(table, data)


def _nothing(table: Table, *faults: Fault) -> RawTable:
    frame = pd.DataFrame({name: pd.Series(dtype="str") for name in table.column_names})
    return RawTable(frame, pd.Series(dtype="int64"), faults)


def _unreadable(table: Table, data: bytes) -> Fault | None:
    if not data.strip():
        return Fault(
            table.file, 0, "", "", wording.EMPTY_FILE, wording.header_row(table.column_names)
        )
    if data.startswith(_UTF16_BOMS):
        return Fault(table.file, 0, "", "", wording.UTF_16, wording.UTF_8)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + HEADER_ROW
        around = data[max(0, error.start - 20) : error.start + 10].decode("latin-1")
        return Fault(table.file, row, "", around, wording.NOT_UTF_8, wording.UTF_8)
    if b"\x00" in data:
        row = data.count(b"\n", 0, data.index(b"\x00")) + HEADER_ROW
        return Fault(table.file, row, "", "\\x00", wording.ZERO_BYTE, wording.PLAIN_TEXT)
    return None


def _header_end(data: bytes) -> int:
    """Where the header record ends: the first line break outside quotation marks."""
    end = data.find(b"\n")
    while end != -1 and data.count(b'"', 0, end) % 2:
        end = data.find(b"\n", end + 1)
    return len(data) if end == -1 else end


def _header_faults(table: Table, header: list[str]) -> list[Fault]:
    wanted = table.column_names
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        semicolons = ";" in header[0]
        return [
            Fault(
                table.file,
                HEADER_ROW,
                "",
                header[0],
                wording.SEPARATED_BY_SEMICOLONS if semicolons else wording.SEPARATED_BY_TABS,
                wording.commas_between(wanted),
            )
        ]
    faults = [
        Fault(table.file, HEADER_ROW, name, "", wording.NO_COLUMN, wording.a_column(name))
        for name in wanted
        if name not in header
    ]
    for place, name in enumerate(header, start=1):
        if name not in wanted:
            faults.append(
                Fault(
                    table.file,
                    HEADER_ROW,
                    name or wording.numbered(place),
                    "",
                    wording.UNKNOWN_COLUMN,
                    wording.only_columns(wanted),
                )
            )
        elif name in header[: place - 1]:
            faults.append(
                Fault(table.file, HEADER_ROW, name, "", wording.COLUMN_TWICE, wording.EACH_ONCE)
            )
    return faults


def _read_records(table: Table, data: bytes) -> RawTable:
    if data.count(b'"') % 2:
        return _nothing(
            table,
            Fault(
                table.file,
                HEADER_ROW + _records_before_open_quote(data),
                "",
                "",
                wording.OPEN_QUOTE,
                wording.QUOTES_IN_PAIRS,
            ),
        )
    bad: list[pacsv.InvalidRow] = []
    try:
        arrow = _parse(table, data, bad, threads=True)
        if bad:  # Only a single thread numbers the rows that it refuses.
            bad.clear()
            arrow = _parse(table, data, bad, threads=False)
    except pa.ArrowInvalid as error:
        return _nothing(
            table,
            Fault(table.file, 0, "", "", wording.not_csv(error), wording.CSV_TEXT),
        )
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
    return RawTable(frame, rows, tuple(faults))


def _parse(table: Table, data: bytes, bad: list[pacsv.InvalidRow], *, threads: bool) -> pa.Table:
    """The records as texts; those with too few or too many cells go to ``bad`` instead."""

    def skip(row: pacsv.InvalidRow) -> str:
        bad.append(row)
        return "skip"

    return pacsv.read_csv(
        io.BytesIO(data),
        read_options=pacsv.ReadOptions(use_threads=threads, block_size=1 << 22),
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


def _records_before_open_quote(data: bytes) -> int:
    """How many records, the header included, end before the quotation mark that never closes."""
    records, is_open = 0, False
    for line in data.splitlines():
        is_open ^= line.count(b'"') % 2 == 1
        records += not is_open
    return records
