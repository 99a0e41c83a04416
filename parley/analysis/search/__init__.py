"""Search that finds by meaning: what of a view answers a question, and why."""

from parley.analysis.search.answer import MOST, Answer, Hit, Outside, ReadWord, answer, search
from parley.analysis.search.evidence import Segment
from parley.analysis.search.result import SEARCH

__all__ = [
    "MOST",
    "SEARCH",
    "Answer",
    "Hit",
    "Outside",
    "ReadWord",
    "Segment",
    "answer",
    "search",
]
