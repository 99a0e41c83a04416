"""Where the records of a CSV file begin and end, and where its quotation marks go wrong.

A record is what a spreadsheet shows as a row: a line break inside a quoted cell does not end it.
Faultless files are laid out with a few passes over their bytes; only one with a slip is walked
cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from parley.dataset import wording
from parley.dataset.fault import HEADER_ROW

_QUOTE, _COMMA, _BREAK = b'",\n'
_EXCERPT: Final = 60
"""Bytes of a cell that are quoted in a message."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A quotation mark that is not where it can be: in which row, in what, and what is wrong."""

    row: int
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The records of a file. ``ends`` holds the offsets of the line breaks that end one."""

    size: int
    ends: np.ndarray
    slips: tuple[Slip, ...] = ()

    def row_at(self, offset: int) -> int:
        """The spreadsheet row of the record in which the byte at ``offset`` stands."""
        return HEADER_ROW + int(np.searchsorted(self.ends, offset))

    @property
    def header_end(self) -> int:
        """Where the header record ends."""
        return int(self.ends[0]) if len(self.ends) else self.size

    @property
    def longest(self) -> int:
        """The bytes of the longest record, its line break included."""
        borders = np.concatenate(([-1], self.ends, [self.size]))
        return int(np.diff(borders).max())


def layout(data: bytes) -> Layout:
    """The records of a file whose lines end in LF."""
    signs = np.frombuffer(data, dtype=np.uint8)
    marks = np.flatnonzero(signs == _QUOTE)
    breaks = np.flatnonzero(signs == _BREAK)
    if not len(marks):
        return Layout(len(data), breaks)
    if not _stand_at_ends_of_cells(signs, marks):
        return _walked(data)
    inside = np.searchsorted(marks, breaks) % 2 == 1
    found = Layout(len(data), breaks[~inside])
    if not inside.any():
        return found
    return Layout(len(data), found.ends, tuple(_swallowed(data, found, breaks[inside])))


def _stand_at_ends_of_cells(signs: np.ndarray, marks: np.ndarray) -> bool:
    """Whether each mark begins or ends a cell, or is one of two that stand for one inside it."""
    if len(marks) % 2:
        return False
    opening, closing = marks[0::2], marks[1::2]
    # Nothing stands before the first cell and after the last: as good as a line break.
    framed = np.concatenate(([_BREAK], signs, [_BREAK]))
    before, after = framed[opening], framed[closing + 2]
    # Within a cell the second mark of a pair opens anew right after the first has closed.
    anew = np.concatenate(([False], opening[1:] == closing[:-1] + 1))
    begins = (before == _COMMA) | (before == _BREAK) | anew
    ends = (after == _COMMA) | (after == _BREAK) | np.concatenate((anew[1:], [False]))
    return bool(begins.all() and ends.all())


def _walked(data: bytes) -> Layout:
    """The records of a file with a slip: one slip a record, and what follows is read on."""
    ends: list[int] = []
    slips: dict[int, Slip] = {}
    place = 0
    while place < len(data):
        row = HEADER_ROW + len(ends)
        end, problem = _cell_end(data, place)
        if problem:
            slips.setdefault(row, Slip(row, _excerpt(data, place, end), problem))
        if end < len(data) and data[end] == _BREAK:
            ends.append(end)
        place = end + 1
    return Layout(len(data), np.array(ends, dtype=np.int64), tuple(slips.values()))


def _cell_end(data: bytes, start: int) -> tuple[int, str]:
    """Where the cell that begins at ``start`` ends, and what is wrong with its quotation marks."""
    if data[start] != _QUOTE:
        end = _border(data, start)
        return end, wording.QUOTE_IN_CELL if data.find(b'"', start, end) != -1 else ""
    close = _closing(data, start + 1)
    if close == -1:
        return len(data), wording.OPEN_QUOTE
    end = _border(data, close + 1)
    if end == close + 1:
        return end, ""
    lines = data.count(b"\n", start, close)
    return end, wording.closes_below(lines) if lines else wording.TEXT_AFTER_QUOTE


def _closing(data: bytes, start: int) -> int:
    """The next quotation mark that is not one of two; -1 for none."""
    mark = data.find(b'"', start)
    while mark != -1 and data[mark + 1 : mark + 2] == b'"':
        mark = data.find(b'"', mark + 2)
    return mark


def _border(data: bytes, start: int) -> int:
    """The next comma or line break, or the end."""
    end = data.find(b"\n", start)
    end = len(data) if end == -1 else end
    comma = data.find(b",", start, end)
    return end if comma == -1 else comma


def _excerpt(data: bytes, start: int, end: int) -> str:
    return data[start : min(end, start + _EXCERPT)].decode("utf-8", "replace")


def _swallowed(data: bytes, found: Layout, inner: np.ndarray) -> list[Slip]:
    """Records that a stray pair of marks made of several: every line of them is a whole record.

    ``inner`` holds the line breaks within cells. A text of several lines, which begins and ends in
    the middle of a record, has no such lines.
    """
    header = data[: found.header_end]
    cells = len(_cells(header))
    slips = []
    for record in np.unique(np.searchsorted(found.ends, inner)).tolist():
        start = int(found.ends[record - 1]) + 1 if record else 0
        end = int(found.ends[record]) if record < len(found.ends) else len(data)
        first, *others = data[start:end].split(b"\n")
        if all(_is_record(line, cells) for line in (first, *others)):
            mark = start + _open_mark(first)
            problem = wording.swallows(len(others))
            slips.append(Slip(HEADER_ROW + record, _excerpt(data, mark, end), problem))
    return slips


def _is_record(line: bytes, cells: int) -> bool:
    """Whether a line looks like a record: of so many cells, none of which begins with a blank.

    A blank after a comma is what texts have, and no cell may begin with one.
    """
    found = _cells(line)
    return len(found) == cells and not any(cell.startswith(b" ") for cell in found)


def _open_mark(line: bytes) -> int:
    """Where in its first line the mark stands that closes only in a later one."""
    place = 0
    while place < len(line):
        if line[place] == _QUOTE and _closing(line, place + 1) == -1:
            return place
        place = _cell_end(line, place)[0] + 1
    return 0


def _cells(line: bytes) -> list[bytes]:
    """The cells of one line; a mark without another on the line is a sign like any other."""
    cells, place = [], 0
    while place <= len(line):
        close = _closing(line, place + 1) if line[place : place + 1] == b'"' else place - 1
        end = _border(line, max(close + 1, place))
        cells.append(line[place:end])
        place = end + 1
    return cells


def header_cells(header: bytes) -> list[str]:
    """The texts of a header record without slips."""
    return [
        cell[1:-1].replace(b'""', b'"').decode() if cell[:1] == b'"' else cell.decode()
        for cell in _cells(header)
    ]
