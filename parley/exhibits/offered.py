"""Which pages a data set has something for, whatever the filters: the others stand in no menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd

from parley.dataset import Dataset
from parley.dataset.kept import kept
from parley.pages import PAGES, Page


@kept
def has_something(dataset: Dataset, page: str) -> bool:
    """Whether the data set has something for the page of that name. `KeyError` for an unknown one."""
    return PAGES[page].name not in _NEEDS or _NEEDS[page](dataset)


def offered(dataset: Dataset) -> tuple[Page, ...]:
    """The pages that it has something for, in the order of the menu."""
    return tuple(page for name, page in PAGES.items() if has_something(dataset, name))


def _texts_to_compare(dataset: Dataset) -> bool:
    """Whether two texts have clauses."""
    return len(dataset["clauses"]["plan_id"].drop_duplicates()) > 1


def _wordings_to_choose_from(dataset: Dataset) -> bool:
    """Whether two texts, or two versions in one, have a clause on the same issue."""
    clauses = dataset["clauses"]
    texts = clauses[["issue_id", "plan_id"]].drop_duplicates()
    return bool(texts["issue_id"].duplicated().any() or clauses["variant_of"].notna().any())


def _anything_dated(dataset: Dataset) -> bool:
    """Whether there is an event or a text."""
    return len(dataset["events"]) + len(dataset["plans"]) > 0


def _anything_moved(dataset: Dataset) -> bool:
    """Whether a stance ever changed, or a text goes back to another."""
    if len(dataset["lineage"]):
        return True
    who_on_what = ["actor_id", "clause_id"]
    held = ((dataset["positions"], "stance"), (dataset["answers"], "answer"))
    stances = pd.concat(
        [rows[[*who_on_what, column]].rename(columns={column: "held"}) for rows, column in held]
    ).astype({"held": "str"})
    return bool(stances.drop_duplicates().duplicated(who_on_what).any())


_NEEDS: Final[Mapping[str, Callable[[Dataset], bool]]] = {
    "plans": _texts_to_compare,
    "bench": _wordings_to_choose_from,
    "timeline": _anything_dated,
    "movement": _anything_moved,
    "analysts": lambda dataset: len(dataset["analyst_views"]) > 0,
}
