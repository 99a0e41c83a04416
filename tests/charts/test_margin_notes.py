"""Short texts beside the rows of a figure."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from parley.charts.margin_notes import margin_notes


def test_each_text_stands_at_its_row_and_what_was_there_stays():
    fig = go.Figure().add_annotation(text="head")
    margin_notes(fig, ["one", "two"], ["1", "2"], "#000000")
    assert [(note.text, note.y) for note in fig.layout.annotations] == [
        ("head", None), ("1", "one"), ("2", "two"),
    ]  # fmt: skip


def test_a_row_without_a_text_is_a_fault():
    with pytest.raises(ValueError, match="shorter"):
        margin_notes(go.Figure(), [0, 1], ["only one"], "#000000")
