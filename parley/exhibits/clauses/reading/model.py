"""One text as it is read: its clauses in order, what changed in each, and who stands where on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

import pandas as pd

from parley.analysis.consensus import side_cells
from parley.analysis.lineage import (
    ACCOUNT_COLUMNS,
    ADDED,
    DROPPED,
    KEPT,
    NOT_COMPARED,
    account,
    compared_before,
)
from parley.analysis.stances import cells as stance_cells
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.actors import side_by_side
from parley.exhibits.limit import of_largest_sides
from parley.exhibits.opening_text import text_to_show
from parley.exhibits.options import ids, word
from parley.exhibits.side_cells import with_answered

__all__ = ("Model", "Options", "build", "sides_on")

Answer = Literal["stance", "answered", "other wording", "dropped", "not heard"]
"""What a side's square holds: a stance, that it answered another wording only, that a text of its own
leaves the clause out, or nothing."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """Which text is read."""

    text: str | None = word("cl_read", "Text to read", ids("plans"), "the text whose clauses are read in order; the current one if left out")

    def decided(self, view: View) -> Self:
        """The same with the text that is shown."""
        return replace(self, text=text_to_show(view, self.text))
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The text ``plan_id``, to which ``view`` is narrowed; None where the filters leave none.

    ``clauses`` are the rows of the clauses' table in the text's order; none where it was not yet
    public. ``before`` is the earlier text through which changes are read
    (`analysis.lineage.compared_before`), None without one, and ``steps`` the account of its clauses in
    this text (`analysis.lineage.account`). ``sides`` has one row a clause and side, as
    `analysis.consensus.side_cells` gives them, and ``answer``, an `Answer`; of many sides
    those with the most actors, ``sides_left_out`` are the others. ``heard`` are the ids of
    the clauses on which a stance counts, of a side or not.
    """

    view: View
    options: Options
    plan_id: str | None
    clauses: pd.DataFrame
    before: str | None
    steps: pd.DataFrame
    sides: pd.DataFrame
    heard: frozenset[str]
    sides_left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether no clause is left, or the text was not yet public."""
        return self.clauses.empty

    @property
    def side_names(self) -> list[str]:
        """The sides, in the order of the data."""
        return self.sides["side"].unique().tolist()

    @property
    def points(self) -> pd.DataFrame:
        """The clauses that belong to no other and are no other side's version; all for want of such."""
        alone = self.clauses["part_of"].isna() & self.clauses["variant_of"].isna()
        return self.clauses[alone] if alone.any() else self.clauses

    @property
    def left_out(self) -> list[str]:
        """The ids of the earlier text's clauses that this one leaves out."""
        return self.steps.loc[self.steps["change"] == DROPPED, "from_clause_id"].tolist()

    def steps_to(self, clause_id: str) -> pd.DataFrame:
        """What was done with which earlier clauses to come to this one; none where nobody compared it."""
        rows = self.steps[self.steps["clause_id"] == clause_id]
        return rows[rows["change"] != NOT_COMPARED]

    def became(self, clause_id: str) -> str:
        """`KEPT` where a wording was, `ADDED`, `NOT_COMPARED`, else what the first step did."""
        changes = self.steps_to(clause_id)["change"].tolist()
        for whole in (KEPT, ADDED):
            if whole in changes:
                return whole
        return changes[0] if changes else NOT_COMPARED


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The text asked for."""
    plan_id = text_to_show(view, options.text)
    if plan_id is None:
        none = view["clauses"].iloc[:0]
        return Model(view, options, None, none, None, _no_steps(), sides_on(view, []), frozenset())
    of_text = view.narrow(plan=(plan_id,))
    clauses = of_text["clauses"].reset_index(drop=True)
    before = None if clauses.empty else compared_before(view, plan_id)
    steps = _no_steps() if before is None else account(view, before, plan_id)
    every = sides_on(of_text, clauses["clause_id"].tolist())
    sides, others = of_largest_sides(every)
    said = stance_cells(of_text)
    heard = frozenset(said.loc[said["stance"].notna(), "clause_id"])
    sides = sides.reset_index(drop=True)
    return Model(of_text, options, plan_id, clauses, before, steps, sides, heard, others)


def sides_on(view: View, clause_ids: list[str]) -> pd.DataFrame:
    """What each side of the view says of each of its clauses, with ``answer``; see `Model.sides`."""
    cells = stance_cells(view)
    actors = side_by_side(view.dataset, view["actors"])
    declared = view.dataset.sides
    sides = with_answered(side_cells(declared, cells, clause_ids, actors), cells, declared)
    elsewhere = cells[cells["state"] == "other wording"]
    side_of = declared.of(elsewhere["actor_id"], elsewhere["date"])
    places = list(zip(side_of, elsewhere["clause_id"], strict=True))
    spoke = (elsewhere["other_stance"].notna() | elsewhere["answer"].notna()).tolist()
    answered = {place for place, stance in zip(places, spoke, strict=True) if stance}
    dropped = set(places) - answered
    own = zip(sides["side"], sides["clause_id"], sides["n"], sides.pop("answered"), strict=True)
    answers: list[Answer] = [
        "stance" if n
        else "answered" if given
        else "other wording" if (side, clause_id) in answered
        else "dropped" if (side, clause_id) in dropped
        else "not heard"
        for side, clause_id, n, given in own
    ]  # fmt: skip
    return sides.assign(answer=pd.Series(answers, index=sides.index, dtype="str"))


def _no_steps() -> pd.DataFrame:
    return pd.DataFrame(columns=list(ACCOUNT_COLUMNS), dtype="str")
