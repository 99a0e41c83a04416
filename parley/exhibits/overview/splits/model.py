"""The claims that split the experts most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.analysis.experts import claim_splits
from parley.dataset import View, records
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Split", "build")

MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Split:
    """One claim on which experts part: its id, and of ``n`` voices how many say what."""

    claim_id: str
    in_favour: int
    against: int
    both_ways: int
    n: int


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The widest splits up to the as-of date, the widest first; claims without any are left out."""

    view: View
    options: Options
    splits: tuple[Split, ...]

    @property
    def empty(self) -> bool:
        """Whether enough experts spoke and differed on none."""
        return not self.splits


@shared
def build(view: View, options: Options = Options()) -> Model:
    """Up to `MOST` claims."""
    rows = claim_splits(view)
    rows = rows[rows["polarisation"] > 0].head(MOST)
    columns = ["claim_id", "in_favour", "against", "both_ways", "n"]
    return Model(view, options, tuple(Split(**row) for row in records(rows[columns])))
