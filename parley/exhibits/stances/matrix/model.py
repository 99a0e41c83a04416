"""Which actors and clauses a stance matrix shows, and what stands in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal, Self

import numpy as np
import pandas as pd

from parley.analysis.consensus import Order, arranged, divisions
from parley.analysis.stances import (
    CELL_COLUMNS,
    COUNTED,
    plan_stances,
    searched_on,
    with_basis,
)
from parley.analysis.stances import cells as stance_cells
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.actors import side_by_side
from parley.exhibits.choice_keys import CELL, SIDE_CELL
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.opening_text import text_to_show
from parley.exhibits.options import flag, free_text, ids, self_named, word
from parley.exhibits.stances.telling import telling
from parley.exhibits.stances.wording import WHOLE_TEXT

MOST_ACTORS: Final = 10
"""How many actors a matrix shows unless all are asked for: those with a stance that counts on most of its clauses."""

Columns = Literal["sides", "most", "all"]

COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {"sides": "Sides", "most": "Actors who spoke most", "all": "All actors"}
)
"""What the columns can be, and what they are called."""

ORDERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "issue": "By issue",
        "text": "As in the text",
        "polarised": "Most polarised first",
        "heard": "Most spoken on first",
    }
)
"""The orders of rows, and what they are called."""

_ONCE: Final = {"contest": "polarised", "Most contested first": "polarised"}


# fmt: off
@dataclass(frozen=True, slots=True)
class CellOptions:
    """Which cells are looked at. Without a ``text`` they are of the one that pages open on."""

    text: str | None = word("st_text", "Text", ids("plans"), "the text whose clauses are the rows")
    columns: Columns = word("st_columns", "Columns", COLUMNS, "who the columns are")
    items: bool = flag("st_items", "Items", "lettered parts of points, beneath them")
    reverse: bool = flag("st_reverse", "Sides reversed", "the order of the sides says nothing; this turns it round")
    cell: str = free_text(CELL, "Actor and clause", "a cell, actor~clause, whose text is shown where no text is asked for")

    def text_in(self, view: View) -> str | None:
        """The text that is shown: the one asked for, else that of a cell, else the opening one."""
        return text_to_show(view, self.text or text_of(view, self.cell))

    def decided(self, view: View) -> Self:
        """The same with the text that is shown."""
        return replace(self, text=self.text_in(view), cell="")


@dataclass(frozen=True, slots=True)
class Options(CellOptions):
    """What the matrix can be asked."""

    order: Order = word("st_order", "Order", ORDERS, "the order of the rows", older=_ONCE)
    side_cell: str = free_text(SIDE_CELL, "Side and clause", "the same of a side, side~clause")
# fmt: on

    def text_in(self, view: View) -> str | None:
        """The text that is shown: the one asked for, else that of a cell, else the opening one."""
        return text_to_show(view, self.text or text_of(view, self.cell or self.side_cell))

    def decided(self, view: View) -> Self:
        """The same with the text that is shown."""
        return replace(self, text=self.text_in(view), cell="", side_cell="")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Cells of actor x clause of one text, ready to be drawn.

    ``view`` is of that text, ``plan_id``, alone; None where the filters leave no text.
    ``rows`` are the clauses in the order drawn, with what `analysis.consensus.divisions` and
    `analysis.consensus.arranged` say of them. ``actors`` are rows of that table; ``short`` is an actor's short name, else its
    name. ``cells`` has one row a cell, row by row and within it actor by actor: the columns
    of `analysis.stances.cells` and the position's ``basis`` and ``source_id``. ``whole`` has the
    same for the actors' positions on the whole text, with the text's id as ``clause_id``;
    it is empty where a filter asks for clauses only.

    ``everyone`` are the actors of the view, shown or not, and ``clauses`` all its clauses;
    ``all_cells`` and ``all_whole`` are what those actors said of these and of the whole text.
    """

    view: View
    options: Options
    plan_id: str | None
    rows: pd.DataFrame
    actors: pd.DataFrame
    cells: pd.DataFrame
    whole: pd.DataFrame
    everyone: pd.DataFrame
    clauses: pd.DataFrame
    all_cells: pd.DataFrame
    all_whole: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether the filters leave no clause or no actor."""
        return self.rows.empty or self.actors.empty

    @property
    def shown_cells(self) -> pd.DataFrame:
        """All cells shown in reading order, those of the whole text first."""
        return pd.concat([self.whole, self.cells])

    def actor_names(self) -> dict[str, str]:
        """id -> name of the view's actors, shown or not."""
        names = self.view.dataset.names.actors
        return {actor_id: names[actor_id] for actor_id in self.everyone["actor_id"]}

    def side_names(self) -> dict[str, str]:
        """The sides of all actors of the view, each by its own name."""
        return self_named(self.everyone["side"].unique())

    def row_names(self) -> dict[str, str]:
        """id -> number and heading of the rows shown; the whole text first, if it has a row."""
        return self._named(self.rows)

    def clause_names(self) -> dict[str, str]:
        """id -> number and heading of all clauses of the view, shown or not; as `row_names`."""
        return self._named(self.clauses)

    def named_rows(self) -> pd.DataFrame:
        """What names the rows of a table of the matrix, the whole text first, if it has a row.

        Columns: clause_id, number, heading; by issue ``group`` and ``issue`` before the number.
        """
        columns = ["clause_id", "number", "heading"]
        if self.options.order == "issue":
            columns = ["clause_id", "group", "issue", "number", "heading"]
        clauses = self.rows[columns].reset_index(drop=True)
        if self.whole.empty:
            return clauses
        whole = pd.DataFrame({"clause_id": [self.plan_id], "heading": [WHOLE_TEXT]}, dtype="str")
        return pd.concat([whole, clauses], ignore_index=True)[columns]

    def telling(self) -> str | None:
        """The choice id of the cell that tells most of those shown; None where all are silent."""
        return telling(self.cells, "actor_id", "stance")

    def choices(self, firsts: Iterable[str]) -> set[str]:
        """The choice ids of all cells, shown or not, of these actors or sides."""
        row_ids = self.clause_names()
        return {f"{first}{CHOICE_SEPARATOR}{row_id}" for first in firsts for row_id in row_ids}

    def _named(self, clauses: pd.DataFrame) -> dict[str, str]:
        named = clauses["number"] + " " + clauses["heading"]
        by_id = dict(zip(clauses["clause_id"], named, strict=True))
        return by_id if self.all_whole.empty else {str(self.plan_id): WHOLE_TEXT, **by_id}


def text_of(view: View, choice: str | None) -> str | None:
    """The text that a chosen cell belongs to: its clause's, or the whole text itself; or None."""
    row_id = split_choice(choice or "", view.dataset["actors"]["side"].unique())[1]
    return view.dataset.index["clauses"]["plan_id"].get(row_id, row_id or None)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The matrix of one text of a view.

    Unless all are asked for or the view names its actors, the actors are the `MOST_ACTORS`
    with stances that count on most of the clauses, and only those with any. Actors stand
    side by side with their bloc, blocs in the data set's order, or the other way round.
    """
    plan_id = options.text_in(view)
    view = view if plan_id is None else view.narrow(plan=(plan_id,))
    clauses = view.clauses_asked()
    all_cells = stance_cells(view)
    rows = _rows(view, clauses, all_cells, options)
    everyone = side_by_side(view.dataset, view["actors"])
    if options.reverse:
        everyone = everyone.iloc[::-1].reset_index(drop=True)
    actors = everyone
    if options.columns == "most" and not view.filters.actor:
        actors = everyone[everyone["actor_id"].isin(_most_heard(all_cells, rows))]
    all_whole = _whole_text(view)
    whole_row = all_whole["clause_id"].drop_duplicates()
    return Model(
        view=view,
        options=options,
        plan_id=plan_id,
        rows=rows,
        actors=actors.reset_index(drop=True),
        cells=_in_order(view, all_cells, rows["clause_id"], actors["actor_id"]),
        whole=_in_order(view, all_whole, whole_row, actors["actor_id"]),
        everyone=everyone,
        clauses=clauses,
        all_cells=all_cells,
        all_whole=all_whole,
    )


def _rows(
    view: View, clauses: pd.DataFrame, all_cells: pd.DataFrame, options: Options
) -> pd.DataFrame:
    """The clauses shown in their order, with how those who spoke divide on each."""
    points = clauses["part_of"].isna()
    kept = clauses if options.items else clauses[points].reset_index(drop=True)
    # How polarised a clause is does not hang on whom the reader looks at.
    by_all = stance_cells(view.narrow(actor=())) if view.filters.actor else all_cells
    return arranged(view, pd.concat([kept, divisions(by_all, kept)], axis=1), options.order)


def _most_heard(cells: pd.DataFrame, rows: pd.DataFrame) -> pd.Index:
    counted = cells["state"].isin(COUNTED) & cells["clause_id"].isin(rows["clause_id"])
    spoken = cells.loc[counted, "actor_id"].value_counts(sort=False)
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
            "state": ["direct" if actor_id in said.index else silent for actor_id in actors],
            "position_id": known["position_id"].to_numpy(),
            "date": known["date"].to_numpy(),
            "searched_on": _searched_on(view, f.plan[0], known["position_id"]),
            "split": False,
        }
    )
    return frame.reindex(columns=list(CELL_COLUMNS))


def _searched_on(view: View, plan_id: str, position_ids: pd.Series) -> np.ndarray:
    """When statements on the whole text were searched for in vain, for each actor of the view."""
    actors = pd.Index(view["actors"]["actor_id"])
    days = searched_on(view, actors, pd.Index([plan_id]))[:, 0]
    return np.where(position_ids.isna(), days, np.datetime64("NaT"))


def _in_order(
    view: View, cells: pd.DataFrame, row_ids: pd.Series, actor_ids: pd.Series
) -> pd.DataFrame:
    """The cells of these rows and actors in reading order, with basis and source."""
    order = pd.MultiIndex.from_product([row_ids, actor_ids], names=["clause_id", "actor_id"])
    return with_basis(view, cells.set_index(["clause_id", "actor_id"]).reindex(order).reset_index())
