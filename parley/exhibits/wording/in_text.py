"""Where a text in our words says a quantity that is entered for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from parley.exhibits.wording.quantities import amount
from parley.wording import rounded

ALONE: Final = 1_000
"""From so much on a number is told apart without its unit; '5' may count anything."""

Quantity = tuple[float, str]
"""A value and its unit."""

Part = tuple[str, bool]
"""A piece of a text, and whether it is a quantity."""


def parts(text: str, quantities: Iterable[Quantity]) -> Iterator[Part]:
    """The text piece by piece, those that say one of the quantities marked; together the text."""
    forms = {form for value, unit in quantities for form in _forms(value, unit)}
    if not forms:
        yield text, False
        return
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    found = re.compile(rf"(?<![\w.,])(?:{longest_first})(?!\w|[.,]\d)", re.IGNORECASE)
    at = 0
    for match in found.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def _forms(value: float, unit: str) -> Iterator[str]:
    """How a text may write it: '100 billion USD', '100 billion dollars', '100 billion'; '50 percent'."""
    whole = amount(value, unit)
    yield whole
    if unit in ("USD", "EUR"):
        yield f"{whole.removesuffix(unit)}{'dollars' if unit == 'USD' else 'euros'}"
    if abs(value) >= ALONE:
        yield whole.removesuffix(unit).strip()
        yield rounded(value, 10)
