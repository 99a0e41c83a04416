"""Short texts beside the rows of a figure."""

from __future__ import annotations

import pytest

from parley.charts.drawing import Drawing
from parley.charts.margin_notes import margin_notes


def test_each_text_stands_at_its_row_and_what_was_there_stays():
    drawing = Drawing()
    drawing.annotate(text="head")
    margin_notes(drawing, ["one", "two"], ["1", "2"], "#000000")
    assert [(note.text, note.y) for note in drawing.figure().layout.annotations] == [
        ("head", None), ("1", "one"), ("2", "two"),
    ]  # fmt: skip


def test_a_row_without_a_text_is_a_fault():
    with pytest.raises(ValueError, match="shorter"):
        margin_notes(Drawing(), [0, 1], ["only one"], "#000000")
