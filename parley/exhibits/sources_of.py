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
    """The ids of the sources of what was said on these clauses, each once; ``said`` as `analysis.stances.told` gives it."""
    return each_once(said.loc[said["clause_id"].isin(clause_ids), "source_id"])


def row_sources(dataset: Dataset, rows: pd.DataFrame) -> tuple[str, ...]:
    """The ids of the sources of what these rows rest on, each once, in the order of the tables.

    ``rows`` name it under ``position_id`` and, if they have the column, ``answer_id``; missing ids are passed over.
    """
    found = []
    for table, key in (("positions", "position_id"), ("answers", "answer_id")):
        if key in rows:
            named = dataset[table]
            found.append(named.loc[named[key].isin(rows[key].dropna()), "source_id"])
    return each_once(pd.concat(found)) if found else ()


def view_sources(dataset: Dataset, view_ids: pd.Series) -> tuple[str, ...]:
    """The ids of the sources of these views of analysts, each once; missing ids are passed over."""
    sources = dataset.index["analyst_views"]["source_id"]
    return each_once(sources[view_ids.dropna()])
