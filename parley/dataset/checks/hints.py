"""Warnings: what may be right but deserves a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset import wording
from parley.dataset.checks.rows import as_dates, looked_up, rows_of
from parley.dataset.contract import TABLES
from parley.dataset.fault import Fault
from parley.dataset.read import RawTable


def _before_publication(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Drafts are discussed before they are out, so this may be right; a note that says so clears it."""
    positions = rows_of(raw, "positions")
    plans = raw["plans"].frame.drop_duplicates("plan_id").set_index("plan_id")
    clauses = raw["clauses"].frame.drop_duplicates("clause_id").set_index("clause_id")
    frame = positions.raw.frame
    # By distinct clauses and days, since there may be a great many positions.
    about, clause_ids = pd.factorize(frame["clause_id"])
    about_ids = pd.Series(clause_ids, dtype="str")
    plan = looked_up(about_ids, clauses["plan_id"])
    published = as_dates(looked_up(plan.where(plan.notna(), about_ids), plans["published"]))
    when, days = pd.factorize(frame["date"])
    date, out = as_dates(pd.Series(days, dtype="str")), np.datetime64("NaT", "us")
    early = np.append(date, out)[when] < np.append(published, out)[about]
    yield from positions.faults(
        pd.Series(early, index=frame.index) & frame["note"].isna(),
        "date",
        wording.BEFORE_ITS_TEXT,
        wording.NOT_BEFORE_ITS_TEXT,
    )


def _without_locator(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    for table in TABLES:
        if "locator" in table.column_names:
            rows = rows_of(raw, table.name)
            yield from rows.faults(
                rows.raw.frame["locator"].isna(),
                "locator",
                wording.NO_LOCATOR,
                wording.A_LOCATOR,
            )


def _idle_sources(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    used: set[str] = set()
    for table in TABLES:
        for column in table.columns:
            if "sources" in column.refers_to:
                used.update(raw[table.name].frame[column.name].dropna().unique())
    sources = rows_of(raw, "sources")
    yield from sources.faults(
        ~sources.raw.frame["source_id"].isin(used),
        "source_id",
        wording.IDLE_SOURCE,
        wording.USED_SOURCE,
    )


def _searched_and_spoken(raw: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A cell that a search left empty and on which a statement stands contradicts itself."""
    searched = rows_of(raw, "searched")
    frame = searched.raw.frame
    cells = ["clause_id", "actor_id"]
    spoken = pd.MultiIndex.from_frame(raw["positions"].frame[cells])
    yield from searched.faults(
        pd.Series(pd.MultiIndex.from_frame(frame[cells]).isin(spoken), index=frame.index),
        "clause_id",
        wording.SEARCHED_IN_VAIN,
        wording.SILENT_CELL,
    )


HINTS: Final[tuple[Callable[[Mapping[str, RawTable]], Iterator[Fault]], ...]] = (
    _before_publication,
    _without_locator,
    _idle_sources,
    _searched_and_spoken,
)
