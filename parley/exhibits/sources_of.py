"""The sources behind what a figure shows."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset


def clause_sources(dataset: Dataset, clause_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of these clauses' wordings, each once; missing ids are passed over."""
    sources = dataset.index["clauses"]["source_id"]
    return tuple(sources[clause_ids.dropna()].unique())


def statement_sources(said: pd.DataFrame, clause_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of those statements (rows of positions) that are on these clauses."""
    return tuple(said.loc[said["clause_id"].isin(clause_ids), "source_id"].unique())


def view_sources(dataset: Dataset, view_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of these views of analysts, each once; missing ids are passed over."""
    sources = dataset.index["analyst_views"]["source_id"]
    return tuple(sources[view_ids.dropna()].unique())
