"""Counts of what became of clauses, by pair of texts and group of issues."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.lineage import CHANGES, changes_by_group
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.aligned import model as compared
from parley.exhibits.plans.aligned.model import OfTexts, Options
from parley.exhibits.plans.became import ids

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model(OfTexts):
    """The texts compared, and ``table``: ``pair`` of texts, ``group`` of issues, and every change.

    The counts are those of `analysis.lineage.changes_by_group`. ``choices`` are the ids of what can be
    listed (`exhibits.plans.became.ids`), a row a row of the table, one for each of the changes.
    """

    table: pd.DataFrame
    choices: tuple[tuple[str, ...], ...]

    @property
    def empty(self) -> bool:
        """Whether no clause of the texts is left, or lineage links none of them."""
        return self.table.empty

    @property
    def several(self) -> bool:
        """Whether there is more than one pair of texts."""
        return len(set(self.table["pair"])) > 1


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The changes between the texts asked for, by group of issues."""
    return of_texts(compared.build(view, options))


def of_texts(texts: compared.Model) -> Model:
    """The changes between texts that are compared already."""
    names = texts.view.dataset.names.plans
    counts = changes_by_group(texts.view, texts.aligned)
    pairs = counts["from_plan_id"].map(names) + " to " + counts["plan_id"].map(names)
    choices = tuple(
        tuple(ids.of_group(earlier, later, group, change) for change in CHANGES)
        for earlier, later, group in zip(
            counts["from_plan_id"], counts["plan_id"], counts["group"], strict=True
        )
    )
    return Model(texts, counts.assign(pair=pairs)[["pair", "group", *CHANGES]], choices)
