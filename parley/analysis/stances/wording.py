"""What the states of a cell say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.analysis.stances.states import State

STATE_WORDS: Final[Mapping[State, str]] = MappingProxyType(
    {
        "direct": "a statement on this clause",
        "whole point": "a statement on the point that this item belongs to",
        "from items": "statements on items of this point: their median, toward 0",
        "same wording": "a statement on another text that has the same wording",
        "answered": "an answer that is no stance, such as abstained, and counts as none by the data set's rule",
        "other wording": "a statement on a changed wording, or an own text that dropped the clause",
        "none": "no statement found",
        "not yet": "the text was not yet public",
    }
)
