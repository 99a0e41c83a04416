"""How many stances of each side accept, issue by issue, of the text through which things are read.

Clause by clause where issues do not group the clauses of the data set (`analysis.consensus.unit_of`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import pandas as pd

from parley.analysis.consensus import ACCEPTS, MIN_SIDES, Unit, acceptance, current_text, unit_of
from parley.dataset import View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.limit import of_largest_sides, spoke_most
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Verdict", "build")

Verdict = Literal["all", "not all", "one side"]
"""Of an issue or a clause: every side heard accepts, not every one does, or only one side was heard."""

_ORDER: Final[Mapping[str, int]] = MappingProxyType({"all": 0, "not all": 1, "one side": 2})
"""Rows of one verdict stand together, in this order."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """``cells`` as `analysis.consensus.acceptance` gives them for the text of id ``plan_id``.

    None stands for no text, without which there are no cells. ``unit`` says what the rows are about, issues
    or clauses. ``verdicts`` has one for each of them by its id, in the order in which they stand; a side
    accepts if its middle stance does.
    Of many rows and sides ``shown`` has the cells of those on which most stances were found and of those
    with the most actors; verdicts and what is counted are of all.
    ``is_current`` says that the data name this text as the current one, and that its own points are read.
    """

    view: View
    options: Options
    plan_id: str | None
    is_current: bool
    cells: pd.DataFrame
    shown: pd.DataFrame
    verdicts: Mapping[str, Verdict]
    unit: Unit = "issue"

    @property
    def id_column(self) -> str:
        """The column of ``cells`` that says which row a cell is of."""
        return f"{self.unit}_id"

    @property
    def empty(self) -> bool:
        """Whether nobody was heard on a point of it."""
        return self.cells.empty

    @property
    def rows(self) -> dict[str, str]:
        """The issues or clauses on which somebody was heard: id -> name, in their order."""
        names = dict(zip(self.cells[self.id_column], self.cells[self.unit], strict=True))
        return {row_id: names[row_id] for row_id in self.verdicts}

    @property
    def rows_shown(self) -> list[str]:
        """The ids of those that are shown."""
        return list(self.shown[self.id_column].unique())

    @property
    def sides_shown(self) -> list[str]:
        """The sides that are shown, heard or not."""
        return list(self.shown["side"].unique())

    @property
    def sides_drawn(self) -> list[str]:
        """Those of them of which a stance on some row was found."""
        heard = set(self.sides_heard)
        return [side for side in self.sides_shown if side in heard]

    @property
    def sides(self) -> list[str]:
        """All sides, in the order of the data."""
        return list(self.cells["side"].unique())

    @property
    def sides_heard(self) -> list[str]:
        """The sides of which a stance on some row was found."""
        heard = set(self.cells.loc[self.cells["n"] > 0, "side"])
        return [side for side in self.sides if side in heard]

    @property
    def choices(self) -> set[str]:
        """What can be chosen: a row and a side, or a row alone."""
        return {choice(row, side) for row in self.rows_shown for side in (*self.sides_shown, "")}

    def of_verdict(self, verdict: Verdict) -> list[str]:
        """The ids of the rows of a verdict."""
        return [row_id for row_id, given in self.verdicts.items() if given == verdict]

    def heard_on(self, row_id: str, side: str = "") -> list[str]:
        """The ids of the points of a row on which the side, or any side, was heard."""
        rows = self.cells[self.cells[self.id_column] == row_id]
        rows = rows[rows["side"] == side] if side else rows
        return list(
            dict.fromkeys(clause_id for cell in rows["clauses"] for clause_id in split(cell))
        )

    def telling(self) -> str | None:
        """The square that shows best what the figure is about; None where no two sides were heard on one row.

        On the row on which the sides stand furthest apart, of equals on that with most sides and
        then most stances heard, it is the square of the side that accepts least. Of what is equal in
        all this the first in the order of the figure, which shows it. It is never one in which nothing was found.
        """
        heard = self.shown[self.shown["n"] > 0]
        by_row = heard.groupby(self.id_column, sort=False)
        ends = by_row["band"].agg(["min", "max", "size"]).assign(n=by_row["n"].sum())
        ends = ends[ends["size"] >= MIN_SIDES]
        if ends.empty:
            return None
        ranked = ends.assign(gap=ends["max"] - ends["min"]).sort_values(
            ["gap", "size", "n"], ascending=False, kind="stable"
        )
        row_id = str(ranked.index[0])
        of_row = heard[heard[self.id_column] == row_id].sort_values("band", kind="stable")
        return choice(row_id, str(of_row["side"].iloc[0]))


@shared
def build(view: View, options: Options = Options()) -> Model:
    """Acceptance of the current text, or of the one through which its points are read."""
    current = current_text(view)
    plan_id = current.read
    if plan_id is None:
        nothing = pd.DataFrame({"issue_id": [], "issue": [], "side": [], "n": [], "clauses": []})
        return Model(view, options, None, False, nothing, nothing, {})
    unit = unit_of(view.dataset)
    cells = acceptance(view, plan_id, unit)
    id_column = f"{unit}_id"
    verdicts = _verdicts(cells, id_column)
    place = {row_id: n for n, row_id in enumerate(verdicts)}
    cells = cells.sort_values(
        id_column, key=lambda ids: ids.map(place), kind="stable", ignore_index=True
    )
    return Model(
        view=view.narrow(plan=(plan_id,)),
        options=options,
        plan_id=plan_id,
        is_current=current.rule == "chain" and plan_id == current.plan_id,
        cells=cells,
        shown=_shown(cells, id_column),
        verdicts=verdicts,
        unit=unit,
    )


def _shown(cells: pd.DataFrame, id_column: str) -> pd.DataFrame:
    """The cells of the rows with most stances and of the sides with most actors, in their order."""
    stances = cells.groupby(id_column, sort=False)["n"].sum()
    rows = stances.index[spoke_most(stances.to_numpy())]
    of_sides, _ = of_largest_sides(cells)
    return of_sides[of_sides[id_column].isin(rows)].reset_index(drop=True)


def _verdicts(cells: pd.DataFrame, id_column: str) -> dict[str, Verdict]:
    """The verdict on each row, rows of one verdict in the order of the data."""
    given: dict[str, Verdict] = {}
    heard = cells[cells["n"] > 0]
    for row_id, bands in heard.groupby(id_column, sort=False)["band"]:
        if len(bands) < MIN_SIDES:
            given[str(row_id)] = "one side"
        else:
            given[str(row_id)] = "all" if bands.min() >= ACCEPTS else "not all"
    return dict(sorted(given.items(), key=lambda one: _ORDER[one[1]]))


def choice(row_id: str, side: str) -> str:
    """The id of a square, or with '' for the side of a whole row."""
    return f"{row_id}{CHOICE_SEPARATOR}{side}"
