"""Dates, counts and lists in words, as they stand on pages, in files and in links' titles.

How dates, numbers and lists are written is the language's (`LOCALE`), by the Unicode locale
data; Babel, which holds them, is loaded with the first word that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import pandas as pd

LOCALE: Final = "en_GB"
"""The language of the pages: its dates, numbers, plurals and lists."""

_REMEMBERED: Final = 4_096
"""How many dates and numbers in words are kept: a page says the same few again and again."""


def day(value: date | pd.Timestamp) -> str:
    """'4 July 2026'."""
    return _date(date(value.year, value.month, value.day), "long")


def month(value: date | pd.Timestamp) -> str:
    """'July 2026'."""
    return _date(date(value.year, value.month, 1), "MMMM y")


def year(value: date | pd.Timestamp) -> str:
    """'2026'."""
    return _date(date(value.year, 1, 1), "y")


def days(first: date, last: date) -> str:
    """'20 November 2025 to 4 July 2026'; one day alone where both are the same."""
    return day(first) if first >= last else f"{day(first)} to {day(last)}"


@lru_cache(_REMEMBERED)
def _date(value: date, style: str) -> str:
    from babel.dates import format_date

    return format_date(value, style, locale=LOCALE)


@lru_cache(_REMEMBERED)
def in_digits(number: int) -> str:
    """'6,000'."""
    from babel.numbers import format_decimal

    return format_decimal(int(number), locale=LOCALE)


@lru_cache(_REMEMBERED)
def rounded(number: float, digits: int) -> str:
    """'1,234.5': so many digits that count, no noughts at the end."""
    from babel.numbers import format_decimal

    exact = Decimal(f"{number:.{digits}g}")
    return format_decimal(exact, locale=LOCALE, decimal_quantization=False)


def plural(number: int, *, one: str, other: str) -> str:
    """``one`` or ``other``, as the language's rule for this number asks."""
    return one if _plural_form(int(number)) == "one" else other


@lru_cache(_REMEMBERED)
def _plural_form(number: int) -> str:
    from babel import Locale

    return Locale.parse(LOCALE).plural_form(number)


def count(number: int, noun: str, several: str = "") -> str:
    """'1 clause', '2 clauses', '6,000 clauses'. ``several`` is the plural that takes no s."""
    return f"{in_digits(number)} {plural(number, one=noun, other=several or noun + 's')}"


def listed(items: Iterable[str], *, last: Literal["and", "or"] = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    from babel.lists import format_list

    style = "or" if last == "or" else "standard"
    return format_list(list(items), style=style, locale=LOCALE)
