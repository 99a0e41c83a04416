"""What is wrong with a data set, and where: the words of `parley check`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.dataset import wording

HEADER_ROW = 1
"""Rows are counted as a spreadsheet counts them: the header is row 1, the first record row 2."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: where it stands, what was found, what would be right.

    ``row`` is 0 when the whole file is meant, else the spreadsheet row.
    ``column`` is empty when the whole row or file is meant. ``also`` holds the other rows of the
    column that have the same problem, and for the same reason.
    """

    file: str
    row: int
    column: str
    value: str
    problem: str
    expected: str
    also: tuple[int, ...] = ()

    def __str__(self) -> str:
        """One line without a sign that is not seen, whatever stands in the file."""
        place = wording.place(self.file, self.row, self.column)
        value = _quoted(self.value) if self.value else ""
        return visible(wording.fault(place, self.problem, value, self.expected, self.also))


def visible(text: str) -> str:
    """The text with what no screen shows, or what would steer it, written as a number: '\\x1b'."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def _quoted(value: str, longest: int = 80) -> str:
    """The value in quotes on one line, its middle left out (and said so) when it is very long."""
    text = repr(value)
    if len(text) <= longest:
        return text
    return wording.shortened(text[: longest // 2], text[-longest // 4 :], len(value))


@dataclass(frozen=True, slots=True)
class Report:
    """All faults and warnings of one data set. Faults make it unusable, warnings do not.

    ``unforeseen`` says that a fault is not of the data alone: reading them, the checker met
    something for which it has no rule.
    """

    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    unforeseen: bool = False

    @property
    def ok(self) -> bool:
        """Whether the data set can be used."""
        return not self.faults


class DatasetError(ValueError):
    """A data set that cannot be used. ``faults`` lists every reason, not only the first."""

    def __init__(self, place: str, faults: Iterable[Fault]) -> None:
        self.place = place
        self.faults = tuple(faults)
        super().__init__(wording.faulty(place, map(str, self.faults)))
