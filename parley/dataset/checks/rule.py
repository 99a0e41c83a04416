"""What is checked between the cells of a row or between rows: said once, for codebook and checker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from parley.dataset.fault import Fault
from parley.dataset.package import Meta
from parley.dataset.read import RawTable

Raw = Mapping[str, RawTable]
"""The tables of a data set as texts, by name: all of the contract."""

Found = Iterator[Fault]


@dataclass(frozen=True, slots=True)
class Rule:
    """``says`` is the codebook's sentence; ``of`` gives what does not hold in a data set."""

    says: str
    of: Callable[[Raw, Meta], Found]
