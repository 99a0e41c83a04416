"""Every fault of a data set at once, each with its file, row, column and remedy.

The checks work on whole columns: what a pattern can clear is cleared at once, and what is
left is reduced to its distinct values, so that 870,000 rows cost little more than their
few thousand distinct ids, dates and words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from parley.dataset.checks.cells import cell_faults
from parley.dataset.checks.grouped import grouped
from parley.dataset.checks.hints import HINTS
from parley.dataset.checks.keys import duplicate_keys, reference_faults
from parley.dataset.checks.rules import RULES
from parley.dataset.checks.words import words_lead_somewhere
from parley.dataset.contract import TABLES, Table
from parley.dataset.fault import Report
from parley.dataset.package import Meta
from parley.dataset.read import RawTable

__all__ = ["check_tables", "checked_alone"]


def checked_alone(table: Table, raw: RawTable) -> RawTable:
    """The table with the faults besides that it has whatever the other tables hold: of its cells and keys."""
    if raw.frame.empty:
        return raw
    faults = [*raw.faults]
    for column in table.columns:
        faults += cell_faults(table, column, raw)
    faults += duplicate_keys(table, raw)
    return replace(raw, faults=tuple(faults))


def check_tables(raw: Mapping[str, RawTable], meta: Meta) -> Report:
    """Check the tables of one data set against each other.

    ``raw`` holds every table of the contract, each `checked_alone`, whose faults are told with those
    found here. References and cross-row rules are looked at even where single cells are faulty, so that one
    run shows all faults; a table that could not be read whole is not held against the rows that refer
    to it. What follows from one cause is one fault (`grouped`).
    """
    faults = [fault for table in raw.values() for fault in table.faults]
    for table in TABLES:
        for column in table.columns:
            if column.refers_to and not raw[table.name].frame.empty:
                spoilt = {f.row for f in raw[table.name].faults if f.column == column.name}
                faults.extend(reference_faults(table, column, raw, spoilt))
    for rule in RULES:
        faults.extend(rule.of(raw, meta))
    faults.extend(words_lead_somewhere(raw, meta.language))
    warnings = [warning for hint in HINTS for warning in hint.of(raw, meta)]
    return Report(grouped(faults, raw), grouped(warnings, raw))
