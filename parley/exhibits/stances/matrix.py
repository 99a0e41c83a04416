"""Which actors and clauses a stance matrix shows, and what stands in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import pandas as pd

from parley.analysis.stances import CELL_COLUMNS, COUNTED, plan_stances
from parley.analysis.stances import cells as stance_cells
from parley.dataset import View
from parley.exhibits.actors import side_by_side
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.stances.cells_behind import with_basis
from parley.exhibits.stances.rows import Order, arranged, contest

MOST_ACTORS: Final = 12
"""How many actors a matrix opens on: those with a stance that counts on most of its clauses."""

WHOLE_TEXT: Final = "The text as a whole"

Who = Literal["most", "all", "sides"]

COLUMNS: Final[Mapping[Who, str]] = MappingProxyType(
    {"most": "Actors who spoke most", "all": "All actors", "sides": "Sides"}
)
"""What the columns can be, and what they are called."""


@dataclass(frozen=True, slots=True, eq=False)
class StanceMatrix:
    """Cells of actor x clause of one text, ready to be drawn.

    ``rows`` are the clauses in the order drawn, with what `stance_rows.contest` and
    `stance_rows.arranged` say of them. ``actors`` are rows of that table; ``short`` is an
    actor's short name, else its name. ``cells`` has one row a cell, row by row and within it
    actor by actor: the columns of `analysis.stances.cells` and the position's ``basis`` and
    ``source_id``. ``whole`` has the same for the actors' positions on the whole text, with
    the text's id as ``clause_id``; it is empty where a filter asks for clauses only.

    ``everyone`` are the actors of the view, shown or not, and ``clauses`` all its clauses;
    ``all_cells`` and ``all_whole`` are what those actors said of these and of the whole text.
    """

    plan_id: str | None
    order: Order
    rows: pd.DataFrame
    actors: pd.DataFrame
    cells: pd.DataFrame
    whole: pd.DataFrame
    everyone: pd.DataFrame
    clauses: pd.DataFrame
    all_cells: pd.DataFrame
    all_whole: pd.DataFrame

    def actor_names(self) -> dict[str, str]:
        """id -> name of the view's actors, shown or not."""
        return dict(zip(self.everyone["actor_id"], self.everyone["name"], strict=True))

    def side_names(self) -> dict[str, str]:
        """The sides of all actors of the view, each by its own name."""
        return {side: side for side in self.everyone["side"].unique()}

    def row_names(self) -> dict[str, str]:
        """id -> number and heading of the rows shown; the whole text first, if it has a row."""
        return self._named(self.rows)

    def clause_names(self) -> dict[str, str]:
        """id -> number and heading of all clauses of the view, shown or not; as `row_names`."""
        return self._named(self.clauses)

    def _named(self, clauses: pd.DataFrame) -> dict[str, str]:
        named = clauses["number"] + " " + clauses["heading"]
        by_id = dict(zip(clauses["clause_id"], named, strict=True))
        return by_id if self.all_whole.empty else {str(self.plan_id): WHOLE_TEXT, **by_id}

    def choices(self, firsts: Iterable[str]) -> set[str]:
        """The choice ids of all cells, shown or not, of these actors or sides."""
        rows = self.clause_names()
        return {f"{first}{CHOICE_SEPARATOR}{row}" for first in firsts for row in rows}


def text_of(view: View, choice: str | None) -> str | None:
    """The text that a chosen cell belongs to: its clause's, or the whole text itself; or None."""
    row_id = split_choice(choice or "")[1]
    clauses = view.dataset["clauses"]
    plans = clauses.loc[clauses["clause_id"] == row_id, "plan_id"]
    return row_id or None if plans.empty else str(plans.iloc[0])


def matrix(
    view: View,
    *,
    items: bool = False,
    who: Who = "most",
    order: Order = "text",
    reverse: bool = False,
) -> StanceMatrix:
    """The matrix of a view of one text.

    ``items`` adds the items below their points. Unless all are asked for or the view names
    its actors, the actors are the `MOST_ACTORS` with stances that count on most of the
    clauses, and only those with any. Actors stand side by side with their bloc, blocs in the
    data set's order, or with ``reverse`` the other way round.
    """
    clauses = view.clauses_asked()
    found = stance_cells(view)
    wanted = clauses if items else clauses[clauses["part_of"].isna()].reset_index(drop=True)
    # How contested a clause is does not hang on whom the reader looks at.
    by_all = stance_cells(view.narrow(actor=())) if view.filters.actor else found
    rows = arranged(view, pd.concat([wanted, contest(by_all, wanted)], axis=1), order)
    everyone = side_by_side(view.dataset, view["actors"])
    everyone = everyone.iloc[::-1].reset_index(drop=True) if reverse else everyone
    actors = everyone
    if who == "most" and not view.filters.actor:
        actors = everyone[everyone["actor_id"].isin(_most_heard(found, rows))]
    whole = _whole_text(view)
    plan_id = view.filters.plan[0] if len(view.filters.plan) == 1 else None
    return StanceMatrix(
        plan_id=plan_id,
        order=order,
        rows=rows,
        actors=actors.reset_index(drop=True),
        cells=_in_order(view, found, rows["clause_id"], actors["actor_id"]),
        whole=_in_order(view, whole, whole["clause_id"].drop_duplicates(), actors["actor_id"]),
        everyone=everyone,
        clauses=clauses,
        all_cells=found,
        all_whole=whole,
    )


def _most_heard(found: pd.DataFrame, rows: pd.DataFrame) -> pd.Index:
    counted = found["state"].isin(COUNTED) & found["clause_id"].isin(rows["clause_id"])
    spoken = found.loc[counted, "actor_id"].value_counts(sort=False)
    return spoken.sort_values(ascending=False, kind="stable").index[:MOST_ACTORS]


def _whole_text(view: View) -> pd.DataFrame:
    """The cells of a row for the text itself: what was said of it as a whole, never spread.

    Empty for several texts, and where an issue or a search asks for certain clauses.
    """
    f = view.filters
    if len(f.plan) != 1 or f.issue or f.text:
        return stance_cells(view).iloc[:0]
    said = plan_stances(view).set_index("actor_id")
    actors = view["actors"]["actor_id"]
    known = said.reindex(actors)
    silent = "none" if len(view["plans"]) else "not yet"
    frame = pd.DataFrame(
        {
            "actor_id": actors.to_numpy(),
            "clause_id": f.plan[0],
            "stance": known["stance"].to_numpy(),
            "state": ["direct" if one in said.index else silent for one in actors],
            "position_id": known["position_id"].to_numpy(),
            "date": known["date"].to_numpy(),
            "split": False,
        }
    )
    return frame.reindex(columns=list(CELL_COLUMNS))


def _in_order(
    view: View, found: pd.DataFrame, row_ids: pd.Series, actor_ids: pd.Series
) -> pd.DataFrame:
    """The cells of these rows and actors in reading order, with basis and source."""
    order = pd.MultiIndex.from_product([row_ids, actor_ids], names=["clause_id", "actor_id"])
    cells = found.set_index(["clause_id", "actor_id"]).reindex(order).reset_index()
    return with_basis(view, cells)
