"""How many stances of each side accept, issue by issue, of the text through which things are read."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.consensus import acceptance, current_text
from parley.dataset import View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``cells`` as `analysis.consensus.acceptance` gives them for the text of id ``plan_id``.

    None stands for no text, without which there are no cells.
    """

    view: View
    options: Options
    plan_id: str | None
    cells: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nobody was heard on a point of it."""
        return self.cells.empty

    @property
    def issues(self) -> dict[str, str]:
        """The issues on which somebody was heard: id -> name, in their order."""
        names = self.view.dataset.names.issues
        return {issue_id: names[issue_id] for issue_id in self.cells["issue_id"].unique()}

    @property
    def sides(self) -> list[str]:
        """All sides, in the order of the data."""
        return list(self.cells["side"].unique())

    @property
    def choices(self) -> set[str]:
        """What can be chosen: an issue and a side, or an issue alone."""
        return {choice(issue, side) for issue in self.issues for side in (*self.sides, "")}

    def heard_on(self, issue_id: str, side: str = "") -> list[str]:
        """The ids of the points of an issue on which the side, or any side, was heard."""
        rows = self.cells[self.cells["issue_id"] == issue_id]
        rows = rows[rows["side"] == side] if side else rows
        return list(
            dict.fromkeys(clause_id for cell in rows["clauses"] for clause_id in split(cell))
        )


@shared
def build(view: View, options: Options = Options()) -> Model:
    """Acceptance of the current text, or of the one through which its points are read."""
    plan_id = current_text(view).read
    if plan_id is None:
        nothing = pd.DataFrame({"issue_id": [], "issue": [], "side": [], "n": [], "clauses": []})
        return Model(view, options, None, nothing)
    return Model(view.narrow(plan=(plan_id,)), options, plan_id, acceptance(view, plan_id))


def choice(issue_id: str, side: str) -> str:
    """The id of a square, or with '' for the side of an issue's row."""
    return f"{issue_id}{CHOICE_SEPARATOR}{side}"
