"""Numbers as readers write them, brought into the way the tables write them."""

from __future__ import annotations

import re
from typing import Final

_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)")
_MARK: Final = re.compile(r"\D")
_LARGE: Final = re.compile(r"(?<!\w)\d{5,15}(?!\w)")

_THOUSAND: Final = r"thousand|k|tausend|tsd|mille|bin|тис|тисяч\w*|тыс|тысяч\w*"
"""The word in six languages; after a number only, where 'mille' and 'bin' can be nothing else."""
_THOUSANDS: Final = re.compile(rf"(?<!\w)(\d{{1,3}})\s?(?:{_THOUSAND})(?!\w)", re.IGNORECASE)

_UNIT: Final = re.compile(r"(?<!\w)(\d+)(?!st\b|nd\b|rd\b|th\b)([^\W\d_]{2,})")
"""A number and a unit written as one word; '12a' is the number of a clause."""


def with_plain_numbers(text: str) -> str:
    """The text with numbers of five digits and more as the tables write them: 600,000.

    '600 000', '600.000', '600000' and '600 thousand', in any of six languages, become that; a year
    stays as it is. '100bn' becomes '100 bn'.
    """
    joined = _GROUPED.sub(lambda found: _MARK.sub("", found.group()), text)
    whole = _UNIT.sub(r"\1 \2", _THOUSANDS.sub(r"\g<1>000", joined))
    return _LARGE.sub(lambda found: f"{int(found.group()):,}", whole)


def grouped(number: str) -> str:
    """A number of four digits with its comma: '1,000', which may be a year without it; else ''."""
    return f"{int(number):,}" if len(number) == 4 and number.isdecimal() else ""
