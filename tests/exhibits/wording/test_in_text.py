"""Quantities found in a text in our words."""

from __future__ import annotations

import pytest

from parley.exhibits.wording.in_text import Quantity, parts


@pytest.mark.parametrize(
    ("text", "quantity", "found"),
    [
        ("The armed forces stay at 800,000 in peacetime.", (800_000, "people"), ["800,000"]),
        ("up to 600,000 people.", (600_000, "people"), ["600,000 people"]),
        ("meant to gather 800 billion dollars", (8e11, "USD"), ["800 billion dollars"]),
        ("put in 100 billion each", (1e11, "USD"), ["100 billion"]),
        ("half each, 50 percent", (50, "percent"), ["50 percent"]),
        # A small number without its unit may count anything, and a part of a number is none.
        ("in the manner of Article 5", (5, "km"), []),
        ("1,600,000 and 600,000.5", (600_000, "people"), []),
    ],
)
def test_what_is_marked(text: str, quantity: Quantity, found: list[str]):
    pieces = list(parts(text, [quantity]))
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, marked in pieces if marked] == found
