"""Ids and days as numbers: what array code looks up in a view's tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.dataset.view import View


def codes(index: pd.Index, ids: pd.Series) -> np.ndarray:
    """The code of each id: its position in the index, -1 where it is missing or not there."""
    which, distinct = pd.factorize(ids)
    at = np.append(index.get_indexer(pd.Index(distinct)), -1)
    return at[which].astype(np.int64)


def published(view: View, plan_ids: pd.Series) -> np.ndarray:
    """The day on which each text became public, missing for a missing id."""
    plans = view.dataset["plans"]
    days = np.append(plans["published"].to_numpy(), np.datetime64("NaT", "us"))
    return days[codes(pd.Index(plans["plan_id"]), plan_ids)]
