"""Every fault of a data set at once, each with its file, row, column and remedy.

The checks work on whole columns: what a pattern can clear is cleared at once, and what is
left is reduced to its distinct values, so that 870,000 rows cost little more than their
few thousand distinct ids, dates and words.
"""

from __future__ import annotations

from collections.abc import Mapping

from parley.dataset.checks.cells import cell_faults
from parley.dataset.checks.grouped import grouped
from parley.dataset.checks.hints import HINTS
from parley.dataset.checks.keys import duplicate_keys, reference_faults
from parley.dataset.checks.rules import RULES
from parley.dataset.checks.words import words_lead_somewhere
from parley.dataset.contract import TABLES
from parley.dataset.fault import Report
from parley.dataset.package import Meta
from parley.dataset.read import RawTable

__all__ = ["check_tables"]


def check_tables(raw: Mapping[str, RawTable], meta: Meta) -> Report:
    """Check the tables of one data set against the contract and against each other.

    ``raw`` holds every table of the contract. References and cross-row rules are
    looked at even where single cells are faulty, so that one run shows all faults;
    a table that could not be read whole is not held against the rows that refer
    to it. What follows from one cause is one fault (`grouped`).
    """
    faults = [fault for table in raw.values() for fault in table.faults]
    for table in TABLES:
        for column in table.columns:
            of_cells = list(cell_faults(table, column, raw[table.name]))
            faults += of_cells
            spoilt = {fault.row for fault in of_cells}
            faults.extend(reference_faults(table, column, raw, spoilt))
        faults.extend(duplicate_keys(table, raw[table.name]))
    for rule in RULES:
        faults.extend(rule.of(raw, meta))
    faults.extend(words_lead_somewhere(raw, meta.language))
    warnings = [warning for hint in HINTS for warning in hint.of(raw, meta)]
    return Report(grouped(faults, raw), grouped(warnings, raw))
