"""The stances that moved, or that differ between two wordings."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.stances import read_path
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.movement.changes import model as changes_model
from parley.exhibits.movement.changes.model import IDS, STANCES, Options
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS

__all__ = ("Model", "Options", "build", "of")

COLUMNS = (
    "who",
    "clause",
    "heading",
    IN_OTHER_TEXTS,
    "earlier wording",
    "from",
    "to",
    "size",
    "path",
    "date",
    "basis",
    "speaker",
    "in short",
    "source",
)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The changes of a stance, the largest first.

    ``rows`` as those of `exhibits.movement.changes.model.Model`, and in the same order ``paths``, the stances held from
    before on, -2..2, and the words of answers that do not count. ``changes`` are all changes that these are some of.
    """

    view: View
    options: Options
    rows: pd.DataFrame
    paths: tuple[tuple[int | str, ...], ...]
    changes: changes_model.Model

    @property
    def between_texts(self) -> bool:
        """Whether two wordings are compared, not two days."""
        return self.changes.between_texts

    @property
    def empty(self) -> bool:
        """Whether no stance moved."""
        return self.rows.empty

    @property
    def table(self) -> pd.DataFrame:
        """The rows as they are shown: between texts with the earlier wording, over time with the same
        wording in others."""
        without = IN_OTHER_TEXTS if self.between_texts else "earlier wording"
        columns = [name for name in COLUMNS if name != without]
        return self.rows[[*IDS, *columns]]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The stances that moved between the days or the texts that the options name."""
    return of(changes_model.build(view, options))


def of(changes: changes_model.Model) -> Model:
    """Those among changes that are known already."""
    moved = changes.rows["what"].isin(STANCES)
    paths = tuple(tuple(read_path(path)) for path in changes.changes.loc[moved, "path"])
    rows = changes.rows[moved].reset_index(drop=True)
    return Model(changes.view, changes.options, rows, paths, changes)
