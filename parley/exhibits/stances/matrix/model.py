"""Which actors and clauses a stance matrix shows, and what stands in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal, Self

import numpy as np
import pandas as pd

from parley.analysis.consensus import Order, arranged, divisions, side_cells
from parley.analysis.stances import (
    CELL_COLUMNS,
    COUNTED,
    plan_stances,
    searched_on,
    with_basis,
)
from parley.analysis.stances import cells as stance_cells
from parley.dataset import Dataset, View
from parley.dataset.kept import shared
from parley.exhibits.actors import side_by_side, turned
from parley.exhibits.choice_keys import CELL, SIDE_CELL
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.limit import spoke_most
from parley.exhibits.opening_text import text_to_show
from parley.exhibits.options import flag, free_text, ids, self_named, word
from parley.exhibits.side_cells import with_answered
from parley.exhibits.stances.telling import telling
from parley.exhibits.stances.wording import WHOLE_TEXT
from parley.isolation import isolated

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


def columns_offered(dataset: Dataset) -> dict[str, str]:
    """What the columns can be of these data: sides only where they declare any."""
    return {
        name: label for name, label in COLUMNS.items() if name != "sides" or dataset.sides.names
    }


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
    ``by_side`` is what their sides say in each of these rows, as `analysis.consensus.side_cells`
    gives it; all actors of the view count, not just those that are shown.
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
    by_side: pd.DataFrame
    rows_left_out: int = 0

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
        """The sides of all actors of the view, each by its own name.

        Those to which one belongs on the as-of day, or belonged when it made a statement that counts.
        """
        return self_named(self.by_side["side"].unique())

    def spoken(self, row_id: str | None = None) -> pd.DataFrame:
        """All cells with a stance that counts, or those of one row, each with ``under``, the side of its day.

        It is missing where the actor had none.
        """
        cells = pd.concat([self.all_whole, self.all_cells])
        cells = cells[cells["stance"].notna()]
        if row_id is not None:
            cells = cells[cells["clause_id"] == row_id]
        return cells.assign(under=self.view.dataset.sides.of(cells["actor_id"], cells["date"]))

    def answered(self, row_id: str, side: str) -> pd.DataFrame:
        """The cells of a row with an answer that is none, of who belonged to the side on its day."""
        cells = pd.concat([self.all_whole, self.all_cells])
        cells = cells[(cells["state"] == "answered") & (cells["clause_id"] == row_id)]
        return cells[self.view.dataset.sides.of(cells["actor_id"], cells["date"]) == side]

    def members(self, side: str) -> pd.DataFrame:
        """The rows of ``everyone`` that count as the side's actors: see `analysis.consensus.SideCounts`."""
        spoken = self.spoken()
        for_it = self.everyone["actor_id"].isin(spoken.loc[spoken["under"] == side, "actor_id"])
        return self.everyone[(self.everyone["side"] == side) | for_it]

    def members_kept(self) -> dict[str, int]:
        """How many `members` each side has."""
        each = self.by_side.drop_duplicates("side")
        return dict(zip(each["side"], each["members"].tolist(), strict=True))

    def with_a_side(self) -> pd.DataFrame:
        """The rows of ``everyone`` that count as actors of some side: those of `members` of any."""
        spoken = self.spoken()
        for_one = self.everyone["actor_id"].isin(spoken.loc[spoken["under"].notna(), "actor_id"])
        return self.everyone[self.everyone["side"].notna() | for_one]

    def side_of(self, actor_id: str, row_id: str) -> str | None:
        """The side that an actor's stance in a row stands under, without one its side of the as-of day."""
        said = self.spoken(row_id)
        under = said.loc[said["actor_id"] == actor_id, "under"]
        now = self.everyone.loc[self.everyone["actor_id"] == actor_id, "side"]
        sides = (under if len(under) else now).dropna()
        return str(sides.iloc[0]) if len(sides) else None

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

    def choices(self, firsts: Iterable[str]) -> AnyCell:
        """The choice ids of all cells, shown or not, of these actors or sides."""
        return AnyCell(frozenset(firsts), frozenset(self.clause_names()))

    @property
    def actors_left_out(self) -> int:
        """How many actors are not shown for being too many, where all were asked for."""
        asked = self.options.columns == "all" or (
            self.options.columns == "most" and bool(self.view.filters.actor)
        )
        return len(self.everyone) - len(self.actors) if asked else 0

    def _named(self, clauses: pd.DataFrame) -> dict[str, str]:
        named = clauses["number"].map(isolated) + " " + clauses["heading"].map(isolated)
        by_id = dict(zip(clauses["clause_id"], named, strict=True))
        return by_id if self.all_whole.empty else {str(self.plan_id): WHOLE_TEXT, **by_id}


@dataclass(frozen=True, slots=True)
class AnyCell:
    """The choice ids of all cells of these actors or sides, which may be too many to be written down."""

    firsts: frozenset[str]
    row_ids: frozenset[str]

    def __contains__(self, choice: object) -> bool:
        if not isinstance(choice, str):
            return False
        parts = choice.split(CHOICE_SEPARATOR)
        # Names of sides may hold the separator.
        return any(
            CHOICE_SEPARATOR.join(parts[:at]) in self.firsts
            and CHOICE_SEPARATOR.join(parts[at:]) in self.row_ids
            for at in range(1, len(parts))
        )


def text_of(view: View, choice: str | None) -> str | None:
    """The text that a chosen cell belongs to: its clause's, or the whole text itself; or None."""
    row_id = split_choice(choice or "", view.dataset.sides.names)[1]
    return view.dataset.index["clauses"]["plan_id"].get(row_id, row_id or None)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The matrix of one text of a view.

    Unless all are asked for or the view names its actors, the actors are the `MOST_ACTORS`
    with stances that count on most of the clauses, and only those with any. Actors stand
    side by side with their bloc, blocs in the data set's order, or the other way round. Where
    sides are asked for and none of the view's actors has one, it is of the actors, and its ``options``
    say so.
    """
    plan_id = options.text_in(view)
    view = view if plan_id is None else view.narrow(plan=(plan_id,))
    clauses = view.clauses_asked()
    all_cells = stance_cells(view)
    every_row = _rows(view, clauses, all_cells, options)
    rows = every_row.iloc[spoke_most(every_row["heard"].to_numpy())].reset_index(drop=True)
    everyone = side_by_side(view.dataset, view["actors"])
    if options.reverse:
        everyone = turned(everyone)
    all_whole = _whole_text(view)
    whole_row = all_whole["clause_id"].drop_duplicates()
    declared, every_cell = view.dataset.sides, pd.concat([all_whole, all_cells])
    row_ids = [*whole_row, *clauses["clause_id"]]
    by_side = side_cells(declared, every_cell, row_ids, everyone, reverse=options.reverse)
    by_side = with_answered(by_side, every_cell, declared)
    if options.columns == "sides" and by_side.empty:
        options = replace(options, columns="most")
    heard = _heard(all_cells, rows, everyone)
    actors = everyone.iloc[spoke_most(heard)]
    if options.columns == "most" and not view.filters.actor:
        actors = everyone[everyone["actor_id"].isin(_most_heard(all_cells, rows))]
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
        by_side=by_side,
        rows_left_out=len(every_row) - len(rows),
    )


def _rows(
    view: View, clauses: pd.DataFrame, all_cells: pd.DataFrame, options: Options
) -> pd.DataFrame:
    """The clauses shown in their order, with how those who spoke divide on each."""
    points = clauses["part_of"].isna()
    kept = clauses if options.items else clauses[points].reset_index(drop=True)
    # How polarised a clause is does not hang on whom the reader looks at.
    by_all = stance_cells(view.narrow(actor=(), side=())) if view.filters.of_actors else all_cells
    return arranged(view, pd.concat([kept, divisions(by_all, kept)], axis=1), options.order)


def _heard(cells: pd.DataFrame, rows: pd.DataFrame, actors: pd.DataFrame) -> np.ndarray:
    """On how many of these clauses each of the actors has a stance that counts."""
    counted = cells["state"].isin(COUNTED) & cells["clause_id"].isin(rows["clause_id"])
    spoken = cells.loc[counted, "actor_id"].value_counts(sort=False)
    return spoken.reindex(actors["actor_id"], fill_value=0).to_numpy()


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
            "state": np.where(
                known["stance"].notna(),
                "direct",
                np.where(known["answer"].notna(), "answered", silent),
            ),
            "position_id": known["position_id"].to_numpy(),
            "date": known["date"].to_numpy(),
            "searched_on": _searched_on(view, f.plan[0], known["date"]),
            "split": False,
            "answer": known["answer"].to_numpy(),
            "answer_id": known["answer_id"].to_numpy(),
        }
    )
    return frame.reindex(columns=list(CELL_COLUMNS))


def _searched_on(view: View, plan_id: str, said_on: pd.Series) -> np.ndarray:
    """When statements on the whole text were searched for in vain, for each actor of the view."""
    actors = pd.Index(view["actors"]["actor_id"])
    days = searched_on(view, actors, pd.Index([plan_id]))[:, 0]
    return np.where(said_on.isna(), days, np.datetime64("NaT"))


def _in_order(
    view: View, cells: pd.DataFrame, row_ids: pd.Series, actor_ids: pd.Series
) -> pd.DataFrame:
    """The cells of these rows and actors in reading order, with basis and source."""
    order = pd.MultiIndex.from_product([row_ids, actor_ids], names=["clause_id", "actor_id"])
    return with_basis(view, cells.set_index(["clause_id", "actor_id"]).reindex(order).reset_index())
