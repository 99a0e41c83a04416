"""Parley: who agrees with what in a peace negotiation."""

from parley.analysis.agreement import agreement
from parley.analysis.consensus import consensus
from parley.analysis.movement import movement
from parley.analysis.stances import stances
from parley.dataset import Dataset, DatasetError, View, check, load

__all__ = [
    "Dataset",
    "DatasetError",
    "View",
    "agreement",
    "check",
    "consensus",
    "load",
    "movement",
    "stances",
]
