"""Texts side by side: which are compared, what lineage says between them, and as rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Self

import pandas as pd

from parley.analysis.lineage import NOT_COMPARED, Alignment, align, known, most_tied, public
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.options import ids, words
from parley.exhibits.query import QueryError
from parley.exhibits.wording import queries

MOST_TEXTS: Final = 4
"""So many texts are compared at most."""

TEXTS: Final = (
    "texts to compare, two to four, by id or short name; those filtered by, if two to four are, "
    "else the two that lineage ties most if left out"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What every comparison of texts can be asked for."""

    texts: tuple[str, ...] = words("pl_texts", f"Texts, two to {MOST_TEXTS}", ids("plans"), TEXTS)

    def decided(self, view: View) -> Self:
        """The same with the texts that are compared."""
        return replace(self, texts=texts_of(view, self))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Texts compared.

    ``asked_for`` are the texts that were asked for, ``aligned`` those of them that were public
    at the as-of date, and ``rows`` the strands one after the other, see `rows`.
    """

    view: View
    options: Options
    asked_for: tuple[str, ...]
    aligned: Alignment
    rows: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether fewer than two of the texts were public."""
        return len(self.plans) < 2

    @property
    def plans(self) -> tuple[str, ...]:
        """The ids of the texts compared, in the order of publication."""
        return self.aligned.plans

    @property
    def view_of_texts(self) -> View:
        """The view narrowed to the texts compared."""
        return self.view.narrow(plan=self.plans)


@dataclass(frozen=True, slots=True, eq=False)
class OfTexts:
    """What every exhibit of texts that are compared already begins with: those texts."""

    compared: Model

    @property
    def view(self) -> View:
        """The view whose texts are compared."""
        return self.compared.view

    @property
    def options(self) -> Options:
        """What was asked for."""
        return self.compared.options

    @property
    def view_of_texts(self) -> View:
        """The view narrowed to the texts compared."""
        return self.compared.view_of_texts

    @property
    def clause_ids(self) -> pd.Series:
        """The clauses of the texts compared."""
        return self.compared.aligned.clauses["clause_id"]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The texts asked for, aligned. Raises `QueryError` for more than `MOST_TEXTS`."""
    plan_ids = texts_of(view, options)
    aligned = align(view, plan_ids)
    return Model(view, options, plan_ids, aligned, rows(view, aligned))


def texts_of(view: View, options: Options) -> tuple[str, ...]:
    """The texts to compare: those filtered by if they are two to four, else those asked for.

    Where none are asked for, the `suggested` ones.
    """
    filtered = view.filters.plan
    if 2 <= len(filtered) <= MOST_TEXTS:
        return filtered
    if len(options.texts) > MOST_TEXTS:
        problem = queries.too_many_texts(len(options.texts))
        raise QueryError("texts", problem, queries.two_to(MOST_TEXTS))
    return options.texts or suggested(view)


def suggested(view: View) -> tuple[str, ...]:
    """The two texts that lineage ties most; where it ties none the first two with clauses."""
    pair = most_tied(view)
    if pair is not None:
        return pair
    return tuple(public(view, list(view.dataset["clauses"]["plan_id"].drop_duplicates()))[:2])


MOST_PAIRS: Final = 6


def often_tied(view: View) -> list[tuple[str, str]]:
    """The pairs of texts that lineage ties most, earlier and later; `MOST_PAIRS` at most."""
    steps = known(view).groupby(["from_plan_id", "plan_id"], sort=False).size()
    most = steps.sort_values(ascending=False, kind="stable").index[:MOST_PAIRS]
    return [(str(earlier), str(later)) for earlier, later in most]


def rows(view: View, aligned: Alignment) -> pd.DataFrame:
    """The steps and clauses of the strands in their order.

    Columns: issue, from_clause_id, earlier text, point, earlier heading, change, in
    words, clause_id, later text, later point, later heading. A clause that no step
    names has the change "not compared" and one side only: the earlier one if it is the
    first text's, else the later.
    """
    columns = ["issue", "from_clause_id", "earlier", "change", "note", "clause_id", "later"]
    steps = aligned.steps.rename(columns={"from_plan_id": "earlier", "plan_id": "later"})
    at = [place for strand in aligned.strands for place in strand.steps.index]
    issues = [strand.issue_id for strand in aligned.strands for _ in range(len(strand.steps))]
    tied = steps.loc[at].assign(issue=issues, strand=_places(aligned, tied=True))
    alone = pd.DataFrame(_alone(aligned), columns=columns).assign(
        strand=_places(aligned, tied=False)
    )
    frame = pd.concat([tied.astype(object), alone.astype(object)], ignore_index=True)
    frame = frame.sort_values("strand", kind="stable", ignore_index=True)
    frame = frame[columns].astype("str")
    old, new = frame["from_clause_id"], frame["clause_id"]
    names, clauses = view.dataset.names, view.dataset.index["clauses"]
    return pd.DataFrame(
        {
            "issue": frame["issue"].map(names.issues),
            "from_clause_id": old,
            "earlier text": frame["earlier"].map(names.plans),
            "point": old.map(clauses["number"]),
            "earlier heading": old.map(clauses["heading"]),
            "change": frame["change"],
            "in words": frame["note"],
            "clause_id": new,
            "later text": frame["later"].map(names.plans),
            "later point": new.map(clauses["number"]),
            "later heading": new.map(clauses["heading"]),
        }
    )


def _alone(aligned: Alignment) -> list[tuple[str | None, ...]]:
    """The clauses of strands without a step, as cells of `rows`."""
    return [
        (strand.issue_id, clause_id, plan_id, NOT_COMPARED, None, None, None)
        if plan_id == aligned.plans[0]
        else (strand.issue_id, None, None, NOT_COMPARED, None, clause_id, plan_id)
        for strand in aligned.strands
        if strand.steps.empty
        for plan_id, clause_ids in strand.clauses.items()
        for clause_id in clause_ids
    ]


def _places(aligned: Alignment, *, tied: bool) -> list[int]:
    """For each row of strands that have steps, or have none, the place of its strand."""
    return [
        place
        for place, strand in enumerate(aligned.strands)
        if strand.steps.empty != tied
        for _ in range(len(strand.steps) if tied else sum(map(len, strand.clauses.values())))
    ]
