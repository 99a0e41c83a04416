"""The stances of actors on the clauses of one text, with title, sentences, table and legend."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import split
from parley.analysis.stances import COUNTED
from parley.charts.grid import is_large
from parley.dataset import View
from parley.dataset.index import unique_labels
from parley.exhibits.cell_words import CellWords, legend, mark
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.stances import figure as stance_figure
from parley.exhibits.stances.matrix import WHOLE_TEXT, StanceMatrix
from parley.exhibits.stances.rows import ORDERS
from parley.exhibits.tabular import as_rows, marks_by_row
from parley.exhibits.wording import named_up_to
from parley.wording import count


def exhibit(view: View, shown: StanceMatrix, *, dark: bool = False) -> Exhibit:
    """The matrix with its question, its sentences, its table and its sources."""
    words = CellWords.of(view)
    cells = pd.concat([shown.whole, shown.cells])
    wide = table(shown, words)
    actor_of = dict(zip(actor_labels(shown.actors), shown.actors["actor_id"], strict=True))

    def choice_at(row: int, column: str) -> str | None:
        if column not in actor_of:
            return None
        return actor_of[column] + CHOICE_SEPARATOR + str(wide["clause_id"].iloc[row])

    return Exhibit(
        key="stances",
        title=title(view, *view.filters.plan),
        summary=summary(shown),
        rests_on=rests_on(shown),
        table=wide,
        source_ids=tuple(cells["source_id"].dropna().unique()),
        view=view,
        figure=stance_figure.figure(shown, words, dark=dark),
        lines=tuple(lines(shown)),
        legend=(*legend(), *_first_row_in_words(shown), columns_in_words(shown.actors)),
        least_width=stance_figure.SHAPE.width(len(shown.actors)),
        zoom=is_large(len(cells)),
        hidden=("clause_id",),
        widths={"number": 62, "heading": 190},
        pinned=("number", "heading"),
        choice_at=choice_at,
    )


def title(view: View, plan_id: str | None = None) -> str:
    """The question that the matrix of a text answers."""
    if plan_id is None:
        return "Who accepts which clause?"
    return f"{view.dataset.record('plans', plan_id)['short_name']}: who accepts which point?"


def rests_on(shown: StanceMatrix) -> str:
    """What the figure rests on, what its gaps mean, and what its order is."""
    counted = int(shown.cells["state"].isin(COUNTED).sum())
    return (
        f"{count(len(shown.rows), 'clause')} and {count(len(shown.actors), 'actor')}: "
        f"{counted:,} of {count(len(shown.cells), 'cell')} with a stance that counts. A pale "
        "square means that no statement was found, not that the actor is neutral. "
        f"{order_in_words(shown)}"
    )


def order_in_words(shown: StanceMatrix) -> str:
    """What the order of the rows means."""
    match shown.order:
        case "contest":
            return (
                "Rows by polarisation among all actors who spoke, 0 where they say the same and "
                "1 where half stand at each end; clauses with fewer than two speakers come last."
            )
        case "heard":
            return "Rows by how many actors have a stance that counts."
        case "issue":
            return "Rows by issue, under the issues' groups."
        case _:
            return f"Rows {ORDERS['text'].lower()}."


def columns_in_words(actors: pd.DataFrame) -> str:
    """Which side the columns between two lines belong to."""
    return f"Columns from left to right, a line between sides: {', '.join(actors['side'].unique())}"


def _first_row_in_words(shown: StanceMatrix) -> list[str]:
    if shown.whole.empty:
        return []
    return ["first row: what was said of the text as a whole, which says nothing of its clauses"]


def actor_labels(actors: pd.DataFrame) -> list[str]:
    """The table twin's column names, one an actor: names, with the id where a name repeats."""
    return list(unique_labels(actors["actor_id"], actors["name"]).values())


def table(shown: StanceMatrix, words: CellWords) -> pd.DataFrame:
    """The same cells as a table: one row a clause, one column an actor, words in the cells.

    Columns: clause_id, number, heading, then the actors by name; ordered by issue, group and
    issue before them all. The first row is the text as a whole, if it has one.
    """
    records = pd.concat([shown.whole, shown.cells]).to_dict("records")
    wide = as_rows([words.sentence(cell) for cell in records], actor_labels(shown.actors))
    return pd.concat([lead_columns(shown), wide], axis=1)


def lead_columns(shown: StanceMatrix) -> pd.DataFrame:
    """What names a row of the table twin."""
    names = ["clause_id", "number", "heading"]
    if shown.order == "issue":
        names = ["clause_id", "group", "issue", "number", "heading"]
    lead = shown.rows[names].reset_index(drop=True)
    if not shown.whole.empty:
        own = pd.DataFrame({"clause_id": [shown.plan_id], "heading": [WHOLE_TEXT]}, dtype="str")
        lead = pd.concat([own, lead], ignore_index=True)[names]
    return lead


def lines(shown: StanceMatrix) -> list[tuple[str, str]]:
    """The cells as a list: a clause, and behind each mark the actors whose cell has it."""
    cells = pd.concat([shown.whole, shown.cells])
    short = dict(zip(shown.actors["actor_id"], shown.actors["short"], strict=True))
    marked = cells.assign(mark=[mark(cell) for cell in cells.to_dict("records")])
    found = marks_by_row(marked, short, row="clause_id", column="actor_id")
    return [
        (name, found.get(row_id, "No statement found."))
        for row_id, name in shown.row_names().items()
    ]


def summary(shown: StanceMatrix) -> str:
    """Sentences from the cells: how much is known, where the actors shown agree and part."""
    cells = shown.cells
    spoken = cells[cells["state"].isin(COUNTED)]
    if spoken.empty:
        return "No statement by these actors on these clauses was found."
    silent = int((cells["state"] == "none").sum())
    other = int((cells["state"] == "other wording").sum())
    first = f"{count(len(spoken), 'cell')} of {len(cells):,} hold a stance that counts"
    first += f", {other:,} an answer to another wording" if other else ""
    first += f"; for {silent:,} no statement was found." if silent else "."
    return f"{first} {_where_they_part(shown, spoken)}".rstrip()


def _where_they_part(shown: StanceMatrix, spoken: pd.DataFrame) -> str:
    if len(shown.actors) < 2:
        return ""
    stances = spoken.groupby("clause_id")["stance"].agg(["min", "max", "size"])
    accepted = stances.index[(stances["min"] > 0) & (stances["size"] > 1)]
    divided = stances.index[split(stances["min"], stances["max"])]
    parts = []
    if len(accepted):
        parts.append(
            f"Where two or more have spoken, all accept {_clauses_named(shown, accepted)}."
        )
    if len(divided):
        parts.append(f"Some accept and others object on {_clauses_named(shown, divided)}.")
    else:
        parts.append("On no clause do the actors shown stand on different sides.")
    return " ".join(parts)


def _clauses_named(shown: StanceMatrix, ids: pd.Index) -> str:
    """'3 clauses: 1, 4 and 7', in the order of the rows."""
    numbers = shown.rows.loc[shown.rows["clause_id"].isin(ids), "number"].tolist()
    return f"{count(len(numbers), 'clause')}: {named_up_to(numbers)}"
