"""The data: their contract, how they are read and checked, and views of them."""

from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.dates import Day
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.filters import Filters
from parley.dataset.load import Checked, check, check_files, load
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
