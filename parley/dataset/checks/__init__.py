"""Every fault of a data set at once, each with its file, row, column and remedy.

The checks work on whole columns: what a pattern can clear is cleared at once, and what is
left is reduced to its distinct values, so that 870,000 rows cost little more than their
few thousand distinct ids, dates and words.
"""

from __future__ import annotations

from collections.abc import Mapping

from parley.dataset.checks.cells import cell_faults
from parley.dataset.checks.hints import HINTS
from parley.dataset.checks.keys import duplicate_keys, reference_faults
from parley.dataset.checks.rules import RULES
from parley.dataset.checks.words import words_lead_somewhere
from parley.dataset.contract import TABLES
from parley.dataset.fault import Fault, Report
from parley.dataset.package import LANGUAGE
from parley.dataset.read import RawTable

__all__ = ["check_tables"]


def check_tables(raw: Mapping[str, RawTable], language: str = LANGUAGE) -> Report:
    """Check the tables of one data set against the contract and against each other.

    ``raw`` holds every table of the contract, whose texts are in ``language``. References and cross-row rules are
    looked at even where single cells are faulty, so that one run shows all faults;
    a table that could not be read at all is not held against the rows that refer
    to it.
    """
    faults = [fault for table in raw.values() for fault in table.faults]
    warnings: list[Fault] = []
    for table in TABLES:
        for column in table.columns:
            faults.extend(cell_faults(table, column, raw[table.name]))
            faults.extend(reference_faults(table, column, raw))
        faults.extend(duplicate_keys(table, raw[table.name]))
    for rule in RULES:
        faults.extend(rule(raw))
    faults.extend(words_lead_somewhere(raw, language))
    for hint in HINTS:
        warnings.extend(hint(raw))
    return Report(tuple(sorted(faults)), tuple(sorted(warnings)))
