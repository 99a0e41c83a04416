"""How many stances of each side accept, issue by issue, of the text through which things are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import pandas as pd

from parley.analysis.consensus import ACCEPTS, MIN_SIDES, acceptance, current_text
from parley.dataset import View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Verdict", "build")

Verdict = Literal["all", "not all", "one side"]
"""Of an issue: every side heard accepts, not every one does, or only one side was heard."""

_ORDER: Final[Mapping[str, int]] = MappingProxyType({"all": 0, "not all": 1, "one side": 2})
"""Issues of one verdict stand together, in this order."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``cells`` as `analysis.consensus.acceptance` gives them for the text of id ``plan_id``.

    None stands for no text, without which there are no cells. ``verdicts`` has one for each issue,
    in the order in which the issues stand; a side accepts if its middle stance does.
    ``is_current`` says that the data name this text as the current one, and that its own points are read.
    """

    view: View
    options: Options
    plan_id: str | None
    is_current: bool
    cells: pd.DataFrame
    verdicts: Mapping[str, Verdict]

    @property
    def empty(self) -> bool:
        """Whether nobody was heard on a point of it."""
        return self.cells.empty

    @property
    def issues(self) -> dict[str, str]:
        """The issues on which somebody was heard: id -> name, in their order."""
        names = self.view.dataset.names.issues
        return {issue_id: names[issue_id] for issue_id in self.verdicts}

    @property
    def sides(self) -> list[str]:
        """All sides, in the order of the data."""
        return list(self.cells["side"].unique())

    @property
    def sides_heard(self) -> list[str]:
        """The sides of which a stance on some issue was found."""
        heard = set(self.cells.loc[self.cells["n"] > 0, "side"])
        return [side for side in self.sides if side in heard]

    @property
    def choices(self) -> set[str]:
        """What can be chosen: an issue and a side, or an issue alone."""
        return {choice(issue, side) for issue in self.issues for side in (*self.sides, "")}

    def of_verdict(self, verdict: Verdict) -> list[str]:
        """The ids of the issues of a verdict."""
        return [issue_id for issue_id, given in self.verdicts.items() if given == verdict]

    def heard_on(self, issue_id: str, side: str = "") -> list[str]:
        """The ids of the points of an issue on which the side, or any side, was heard."""
        rows = self.cells[self.cells["issue_id"] == issue_id]
        rows = rows[rows["side"] == side] if side else rows
        return list(
            dict.fromkeys(clause_id for cell in rows["clauses"] for clause_id in split(cell))
        )

    def telling(self) -> str | None:
        """The square that shows best what the figure is about; None where no two sides were heard on one issue.

        On the issue on which the sides stand furthest apart, of equals on that with most sides and
        then most stances heard, it is the square of the side that accepts least. Of what is equal in
        all this the first in the order of the figure. It is never one in which nothing was found.
        """
        heard = self.cells[self.cells["n"] > 0]
        by_issue = heard.groupby("issue_id", sort=False)
        ends = by_issue["band"].agg(["min", "max", "size"]).assign(n=by_issue["n"].sum())
        ends = ends[ends["size"] >= MIN_SIDES]
        if ends.empty:
            return None
        ranked = ends.assign(gap=ends["max"] - ends["min"]).sort_values(
            ["gap", "size", "n"], ascending=False, kind="stable"
        )
        issue_id = str(ranked.index[0])
        of_issue = heard[heard["issue_id"] == issue_id].sort_values("band", kind="stable")
        return choice(issue_id, str(of_issue["side"].iloc[0]))


@shared
def build(view: View, options: Options = Options()) -> Model:
    """Acceptance of the current text, or of the one through which its points are read."""
    current = current_text(view)
    plan_id = current.read
    if plan_id is None:
        nothing = pd.DataFrame({"issue_id": [], "issue": [], "side": [], "n": [], "clauses": []})
        return Model(view, options, None, False, nothing, {})
    cells = acceptance(view, plan_id)
    verdicts = _verdicts(cells)
    place = {issue_id: n for n, issue_id in enumerate(verdicts)}
    return Model(
        view=view.narrow(plan=(plan_id,)),
        options=options,
        plan_id=plan_id,
        is_current=current.rule == "chain" and plan_id == current.plan_id,
        cells=cells.sort_values(
            "issue_id", key=lambda ids: ids.map(place), kind="stable", ignore_index=True
        ),
        verdicts=verdicts,
    )


def _verdicts(cells: pd.DataFrame) -> dict[str, Verdict]:
    """The verdict on each issue, issues of one verdict in the order of the data."""
    given: dict[str, Verdict] = {}
    heard = cells[cells["n"] > 0]
    for issue_id, bands in heard.groupby("issue_id", sort=False)["band"]:
        if len(bands) < MIN_SIDES:
            given[str(issue_id)] = "one side"
        else:
            given[str(issue_id)] = "all" if bands.min() >= ACCEPTS else "not all"
    return dict(sorted(given.items(), key=lambda one: _ORDER[one[1]]))


def choice(issue_id: str, side: str) -> str:
    """The id of a square, or with '' for the side of an issue's row."""
    return f"{issue_id}{CHOICE_SEPARATOR}{side}"
