"""Ids and days as numbers: what array code looks up in a view's tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.dataset.view import View


def places(index: pd.Index, ids: pd.Series) -> np.ndarray:
    """The place of each id in the index, -1 where it is missing or not there."""
    codes, distinct = pd.factorize(ids)
    at = np.append(index.get_indexer(pd.Index(distinct)), -1)
    return at[codes].astype(np.int64)


def published(view: View, plan_ids: pd.Series) -> np.ndarray:
    """The day on which each text became public, missing for a missing id."""
    plans = view.dataset["plans"]
    days = np.append(plans["published"].to_numpy(), np.datetime64("NaT", "us"))
    return days[places(pd.Index(plans["plan_id"]), plan_ids)]
