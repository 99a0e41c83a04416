"""The sources of what a figure shows."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset


def each_once(source_ids: pd.Series) -> tuple[str, ...]:
    """The ids of a column, each once, in the order of the column; missing ones are passed over."""
    return tuple(source_ids.dropna().unique())


def clause_sources(dataset: Dataset, clause_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of these clauses' wordings, each once; missing ids are passed over."""
    sources = dataset.index["clauses"]["source_id"]
    return each_once(sources[clause_ids.dropna()])


def statement_sources(said: pd.DataFrame, clause_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of those statements (rows of positions) that are on these clauses."""
    return each_once(said.loc[said["clause_id"].isin(clause_ids), "source_id"])


def view_sources(dataset: Dataset, view_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of these views of analysts, each once; missing ids are passed over."""
    sources = dataset.index["analyst_views"]["source_id"]
    return each_once(sources[view_ids.dropna()])
