"""Parley: who agrees with what in a peace negotiation."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # what is found below by name, for type checkers and editors
    from parley.analysis.agreement import agreement
    from parley.analysis.consensus import consensus
    from parley.analysis.movement import movement
    from parley.analysis.packages import best_packages, package
    from parley.analysis.search import search
    from parley.analysis.stances import stances
    from parley.analysis.weights import weighted_means
    from parley.dataset import Dataset, DatasetError, View, check, load
    from parley.export.exhibit import exhibit

__all__ = [
    "Dataset",
    "DatasetError",
    "View",
    "agreement",
    "best_packages",
    "check",
    "consensus",
    "exhibit",
    "load",
    "movement",
    "package",
    "search",
    "stances",
    "weighted_means",
]

_MODULES: Final = {
    "Dataset": "parley.dataset",
    "DatasetError": "parley.dataset",
    "View": "parley.dataset",
    "agreement": "parley.analysis.agreement",
    "best_packages": "parley.analysis.packages",
    "check": "parley.dataset",
    "consensus": "parley.analysis.consensus",
    "exhibit": "parley.export.exhibit",
    "load": "parley.dataset",
    "movement": "parley.analysis.movement",
    "package": "parley.analysis.packages",
    "search": "parley.analysis.search",
    "stances": "parley.analysis.stances",
    "weighted_means": "parley.analysis.weights",
}
"""The module of each public name. It is imported when the name is first used (PEP 562), so that
the command line's help, for one, waits for none of them."""


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Kept, so that this function is asked once a name.
    value = globals()[name] = getattr(import_module(_MODULES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
