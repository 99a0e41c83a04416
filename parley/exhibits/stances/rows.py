"""The rows of a stance matrix: points with their items, in an order, and how contested each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

import pandas as pd

from parley.analysis import consensus
from parley.dataset import View

Order = Literal["text", "issue", "contest", "heard"]

ORDERS: Final[Mapping[Order, str]] = MappingProxyType(
    {
        "text": "As in the text",
        "issue": "By issue",
        "contest": "Most contested first",
        "heard": "Most spoken on first",
    }
)
"""The orders of rows, and what they are called."""


contest = consensus.divisions


def arranged(view: View, clauses: pd.DataFrame, order: Order) -> pd.DataFrame:
    """See `analysis.consensus.arranged`."""
    return consensus.arranged(view, clauses, "polarised" if order == "contest" else order)
