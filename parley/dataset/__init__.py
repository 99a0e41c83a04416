"""The data: their contract, how they are read and checked, and views of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.load import Checked, check, check_files, load

if TYPE_CHECKING:  # what is found below by name
    from parley.dataset.dates import Day
    from parley.dataset.filters import Filters
    from parley.dataset.record import Record, records
    from parley.dataset.tables import Tables
    from parley.dataset.view import Dataset, View

__all__ = [
    "TABLES",
    "Checked",
    "Column",
    "Dataset",
    "DatasetError",
    "Day",
    "Fault",
    "Filters",
    "Record",
    "Report",
    "Table",
    "Tables",
    "View",
    "check",
    "check_files",
    "load",
    "records",
]

_MODULES: Final = {
    "Dataset": "view",
    "Day": "dates",
    "Filters": "filters",
    "Record": "record",
    "Tables": "tables",
    "View": "view",
    "records": "record",
}
"""The module of each name that looking for faults does not need; imported when it is first used."""


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"parley.dataset.{_MODULES[name]}"), name)
    globals()[name] = value  # so that this function is asked once a name
    return value
