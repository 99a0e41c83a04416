"""The data: their contract, how they are read and checked, and views of them."""

from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.dataset import Dataset
from parley.dataset.fault import DatasetError, Fault, Report
from parley.dataset.load import Checked, check, check_files, load
from parley.dataset.record import Record, records
from parley.dataset.view import Filters, View

__all__ = [
    "TABLES",
    "Checked",
    "Column",
    "Dataset",
    "DatasetError",
    "Fault",
    "Filters",
    "Record",
    "Report",
    "Table",
    "View",
    "check",
    "check_files",
    "load",
    "records",
]
