"""Parley: who agrees with what in a peace negotiation."""

from parley.analysis.stances import stances
from parley.dataset import Dataset, DatasetError, View, check, load

__all__ = ["Dataset", "DatasetError", "View", "check", "load", "stances"]
