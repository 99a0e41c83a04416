"""The stances of actors on the clauses of one text: a heatmap with its table and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.stances import cells as stance_cells
from parley.analysis.states import COUNTED
from parley.charts import stance_figure
from parley.charts.cell_words import CellWords, legend, mark
from parley.charts.exhibit import PAIR_SEPARATOR, Exhibit
from parley.dataset import View
from parley.dataset.words import count, listed

MOST_ACTORS: Final = 12
"""How many actors a matrix opens on: those with a stance of their own on most of its clauses."""


@dataclass(frozen=True, slots=True, eq=False)
class StanceMatrix:
    """Cells of actor x clause, ready to be drawn.

    ``cells`` has one row a cell, clause by clause and within it actor by actor in the
    order drawn: the columns of `analysis.stances.cells` and the position's ``basis``
    and ``source_id``. ``clauses`` and ``actors`` are rows of those tables; an actor's
    ``short`` is its short name, else its name.
    """

    cells: pd.DataFrame
    clauses: pd.DataFrame
    actors: pd.DataFrame

    def actor_names(self) -> dict[str, str]:
        """id -> name of the actors shown."""
        return dict(zip(self.actors["actor_id"], self.actors["name"], strict=True))

    def clause_names(self) -> dict[str, str]:
        """id -> number and heading of the clauses shown."""
        named = self.clauses["number"] + " " + self.clauses["heading"]
        return dict(zip(self.clauses["clause_id"], named, strict=True))

    @property
    def choices(self) -> set[str]:
        """Every cell's choice id, as it stands in an address."""
        return set(self.cells["actor_id"] + PAIR_SEPARATOR + self.cells["clause_id"])


def pair(choice: str) -> tuple[str, str]:
    """Actor and clause of a choice id. Actor ids do not hold the separator; clause ids may."""
    actor_id, _, clause_id = choice.partition(PAIR_SEPARATOR)
    return actor_id, clause_id


def matrix(view: View, *, items: bool = False, everyone: bool = False) -> StanceMatrix:
    """The matrix of a view of one text.

    ``items`` adds the items below their points. Unless ``everyone`` is asked for or
    the view names its actors, the actors are the `MOST_ACTORS` with stances that count
    on most of the clauses, and only those with any. Actors stand side by side with
    their bloc, blocs in the data set's order.
    """
    clauses = view.clauses_asked()
    if not items:
        clauses = clauses[clauses["part_of"].isna()]
    found = stance_cells(view)
    found = found[found["clause_id"].isin(clauses["clause_id"])]
    actors = view["actors"]
    if not (everyone or view.filters.actor):
        spoken = found.loc[found["state"].isin(COUNTED), "actor_id"].value_counts(sort=False)
        most = spoken.sort_values(ascending=False, kind="stable").index[:MOST_ACTORS]
        actors = actors[actors["actor_id"].isin(most)]
    actors = actors.assign(short=actors["short_name"].fillna(actors["name"]))
    sides = list(view.dataset["actors"]["side"].unique())
    actors = actors.sort_values("side", key=lambda side: side.map(sides.index), kind="stable")
    return StanceMatrix(_in_order(view, found, clauses, actors), clauses, actors)


def _in_order(
    view: View, found: pd.DataFrame, clauses: pd.DataFrame, actors: pd.DataFrame
) -> pd.DataFrame:
    """The cells of these clauses and actors in reading order, with basis and source."""
    order = pd.MultiIndex.from_product([clauses["clause_id"], actors["actor_id"]])
    cells = found.set_index(["clause_id", "actor_id"]).reindex(order)
    cells.index.names = ["clause_id", "actor_id"]
    positions = view.dataset["positions"].set_index("position_id")
    behind = positions[["basis", "source_id"]].reindex(cells["position_id"])
    return cells.assign(
        basis=behind["basis"].to_numpy(), source_id=behind["source_id"].to_numpy()
    ).reset_index()


def exhibit(view: View, shown: StanceMatrix, *, dark: bool = False) -> Exhibit:
    """The matrix with its question, its sentences, its table and its sources."""
    words = CellWords.of(view)
    counted = int(shown.cells["state"].isin(COUNTED).sum())
    wide = table(shown, words)
    actor_of = dict(zip(actor_labels(shown.actors), shown.actors["actor_id"], strict=True))

    def choice_at(row: int, column: str) -> str | None:
        if column not in actor_of:
            return None
        return actor_of[column] + PAIR_SEPARATOR + str(shown.clauses["clause_id"].iloc[row])

    return Exhibit(
        key="stances",
        title=title(view, *view.filters.plan),
        summary=summary(shown),
        reach=(
            f"{count(len(shown.clauses), 'clause')} and {count(len(shown.actors), 'actor')}: "
            f"{counted:,} of {count(len(shown.cells), 'cell')} with a stance that counts. A pale "
            "square means that no statement was found, not that the actor is neutral."
        ),
        table=wide,
        source_ids=tuple(shown.cells["source_id"].dropna().unique()),
        view=view,
        figure=stance_figure.figure(shown.cells, shown.clauses, shown.actors, words, dark=dark),
        lines=tuple(lines(shown)),
        legend=tuple(legend()),
        least_width=stance_figure.least_width(len(shown.actors)),
        hidden=("clause_id",),
        choice_at=choice_at,
    )


def title(view: View, plan_id: str | None = None) -> str:
    """The question that the matrix of a text answers."""
    if plan_id is None:
        return "Who accepts which clause?"
    return f"{view.dataset.record('plans', plan_id)['short_name']}: who accepts which point?"


def actor_labels(actors: pd.DataFrame) -> list[str]:
    """The table twin's column names, one an actor: names, with the id where a name repeats."""
    names = list(actors["name"])
    return [
        f"{name} ({one})" if names.count(name) > 1 else name
        for name, one in zip(names, actors["actor_id"], strict=True)
    ]


def table(shown: StanceMatrix, words: CellWords) -> pd.DataFrame:
    """The same cells as a table: one row a clause, one column an actor, words in the cells.

    Columns: clause_id, number, heading, then the actors by name.
    """
    sentences = [words.sentence(cell) for cell in shown.cells.to_dict("records")]
    width = len(shown.actors)
    wide = pd.DataFrame(
        [sentences[start : start + width] for start in range(0, len(sentences), width)],
        columns=actor_labels(shown.actors),
        dtype="str",
    )
    lead = shown.clauses[["clause_id", "number", "heading"]].reset_index(drop=True)
    return pd.concat([lead, wide], axis=1)


def lines(shown: StanceMatrix) -> list[tuple[str, str]]:
    """The cells as a list: a clause, and behind each mark the actors whose cell has it."""
    actor = shown.actors.set_index("actor_id")["short"]
    cells = shown.cells.assign(mark=[mark(cell) for cell in shown.cells.to_dict("records")])
    known = cells[cells["mark"] != ""]
    found = {
        clause_id: " · ".join(
            f"{one} {', '.join(actor[row] for row in rows['actor_id'])}"
            for one, rows in cells.groupby("mark", sort=False)
        )
        for clause_id, cells in known.groupby("clause_id", sort=False)
    }
    return [
        (f"{number} {heading}", found.get(clause_id, "No statement found."))
        for clause_id, number, heading in shown.clauses[
            ["clause_id", "number", "heading"]
        ].itertuples(index=False)
    ]


def summary(shown: StanceMatrix) -> str:
    """Two sentences from the cells: how much is known, and where the actors shown part."""
    cells = shown.cells
    spoken = cells[cells["state"].isin(COUNTED)]
    if spoken.empty:
        return "No statement by these actors on these clauses was found."
    silent = int((cells["state"] == "none").sum())
    other = int((cells["state"] == "other wording").sum())
    first = f"{count(len(spoken), 'cell')} of {len(cells):,} hold a stance that counts"
    first += f", {other:,} an answer to another wording" if other else ""
    first += f"; for {silent:,} no statement was found." if silent else "."
    stances = spoken.groupby("clause_id", sort=False)["stance"].agg(["min", "max"])
    split = stances[(stances["min"] < 0) & (stances["max"] > 0)].index
    if split.empty:
        return first + " On no clause do the actors shown stand on different sides."
    numbers = shown.clauses.loc[shown.clauses["clause_id"].isin(split), "number"].tolist()
    rest = len(numbers) - 8
    named = listed([*numbers[:8], f"{rest} more"] if rest > 0 else numbers)
    return f"{first} Some accept and others object on {count(len(numbers), 'clause')}: {named}."
