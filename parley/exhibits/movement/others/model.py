"""Changes that are no movement of a stance: what was first heard, published, or done to a clause."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.movement.changes import model as changes_model
from parley.exhibits.movement.changes.model import IDS, STANCES, Options
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS

__all__ = ("Model", "Options", "build", "of")

COLUMNS = (
    "what",
    "who",
    "clause",
    "heading",
    IN_OTHER_TEXTS,
    "earlier wording",
    "to",
    "date",
    "in short",
    "source",
)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """These changes as `exhibits.movement.changes.model.Model` has them, in ``table``."""

    view: View
    options: Options
    table: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether there are none."""
        return self.table.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The other changes between the days or the texts that the options name."""
    return of(changes_model.build(view, options))


def of(changes: changes_model.Model) -> Model:
    """Those among changes that are known already."""
    rows = changes.rows[~changes.rows["what"].isin(STANCES)]
    return Model(changes.view, changes.options, rows[[*IDS, *COLUMNS]].reset_index(drop=True))
