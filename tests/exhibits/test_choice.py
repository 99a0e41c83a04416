"""Choices in addresses."""

from __future__ import annotations

import pytest

from parley.exhibits.choice import choice, parts


def test_choices_are_read_as_they_were_written() -> None:
    assert parts(choice("cell", "ua", "us-28/7")) == ("cell", ("ua", "us-28/7"))
    assert parts(choice("days", "2025-11-01", "2025-11-09", "a~b")) == (
        "days",
        ("2025-11-01", "2025-11-09", "a~b"),
    )
    for wrong in ("", "event", "moon~1", "cell~ua"):
        with pytest.raises(ValueError, match="choice"):
            parts(wrong)
