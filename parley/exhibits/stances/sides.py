"""The declared sides as columns: each side's stance on each clause, and how many spoke for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis import consensus
from parley.analysis.consensus import split
from parley.charts.grid import Shape, is_large
from parley.charts.palette import SIGNS
from parley.charts.sign_grid import GridColumn
from parley.charts.sign_grid import figure as sign_figure
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.cell_words import SPLIT_MARK
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.stances.exhibit import lead_columns, order_in_words, title
from parley.exhibits.stances.figure import drawn_rows, hover
from parley.exhibits.stances.matrix import StanceMatrix
from parley.exhibits.tabular import as_rows
from parley.exhibits.wording import named_up_to, signs_in_words
from parley.wording import count

SHAPE: Final = Shape(column=66, head=52, right=8, row=34, slanted=False, least=4)

RULE: Final = "A side's stance is the median, toward 0, of those of its actors that have one"


def side_cells(shown: StanceMatrix) -> pd.DataFrame:
    """What each side says in each row of the matrix: `analysis.consensus.side_cells`.

    All actors of the view count, not just those that the matrix shows.
    """
    cells = pd.concat([shown.all_whole, shown.all_cells])
    return consensus.side_cells(cells, list(shown.row_names()), shown.everyone)


def sentence(cell: Mapping) -> str:
    """'objects (3 of 9 actors)'."""
    if not cell["n"]:
        return f"none of {count(cell['members'], 'actor')} has a stance that counts"
    both = ", which stand on both sides" if cell["split"] else ""
    return f"{STANCE_WORDS[int(cell['median'])]} ({spoke(cell)}{both})"


def spoke(cell: Mapping) -> str:
    """'3 of 9 actors'."""
    return f"{cell['n']} of {count(cell['members'], 'actor')}"


def side_mark(cell: Mapping) -> str:
    """The sign of a side's stance with how many spoke: two short lines; '' for an unheard side."""
    if not cell["n"]:
        return ""
    sign = (SPLIT_MARK if cell["split"] else "") + SIGNS[int(cell["median"])]
    return f"<b>{sign}</b><br><span style='font-size:10px'>{cell['n']} of {cell['members']}</span>"


def drawn(cells: pd.DataFrame, rows: Mapping[str, int], names: Mapping[str, str]) -> pd.DataFrame:
    """The cells as `sign_grid.figure` takes them. ``rows`` gives each row's place."""
    sides = list(cells["side"].unique())
    records = cells.to_dict("records")
    return pd.DataFrame(
        {
            "row": cells["clause_id"].map(dict(rows)).to_numpy(dtype=np.int64),
            "column": cells["side"].map(sides.index).to_numpy(dtype=np.int64),
            "stance": cells["median"].to_numpy(),
            "drawn": np.where(cells["n"] > 0, "full", "pale"),
            "mark": [side_mark(cell) for cell in records],
            "hover": [
                hover(cell["side"], names[cell["clause_id"]], sentence(cell)) for cell in records
            ],
            "choice": (cells["side"] + CHOICE_SEPARATOR + cells["clause_id"]).to_numpy(),
        }
    )


def exhibit(view: View, shown: StanceMatrix, *, dark: bool = False) -> Exhibit:
    """The sides' matrix with its question, its sentences, its table and its sources."""
    cells = side_cells(shown)
    sides = list(cells["side"].unique())
    rows = drawn_rows(shown)
    places = {row.id: place for place, row in enumerate(rows)}
    wide = table(shown, cells)

    def choice_at(row: int, column: str) -> str | None:
        return (
            column + CHOICE_SEPARATOR + str(wide["clause_id"].iloc[row])
            if column in sides
            else None
        )

    behind = pd.concat([shown.all_whole, shown.all_cells])["position_id"].dropna().unique()
    positions = view.dataset["positions"]
    return Exhibit(
        key="sides",
        title=title(view, *view.filters.plan),
        summary=summary(shown, cells),
        rests_on=(
            f"{count(len(shown.rows), 'clause')}, {count(len(sides), 'side')} with "
            f"{count(len(shown.everyone), 'actor')}. {RULE}; the small figures say how many. A "
            "pale square means that no statement was found, not that the side is neutral. "
            f"{order_in_words(shown)}"
        ),
        table=wide,
        source_ids=tuple(
            positions.loc[positions["position_id"].isin(behind), "source_id"].unique()
        ),
        view=view,
        figure=sign_figure(
            drawn(cells, places, shown.row_names()), rows,
            [GridColumn(side, side) for side in sides], shape=SHAPE, key="sides", dark=dark,
        ),
        lines=tuple(lines(shown, cells)),
        legend=(signs_in_words(), f"{SPLIT_MARK} the side's actors stand on both sides of 0"),
        least_width=SHAPE.width(len(sides)),
        zoom=is_large(len(cells)),
        hidden=("clause_id",),
        widths={"number": 62, "heading": 190},
        pinned=("number", "heading"),
        choice_at=choice_at,
    )  # fmt: skip


def table(shown: StanceMatrix, cells: pd.DataFrame) -> pd.DataFrame:
    """One row a clause, one column a side, words in the cells; the lead columns as for actors."""
    words = [sentence(cell) for cell in cells.to_dict("records")]
    return pd.concat([lead_columns(shown), as_rows(words, cells["side"].unique())], axis=1)


def lines(shown: StanceMatrix, cells: pd.DataFrame) -> list[tuple[str, str]]:
    """The cells as a list: a clause, and behind it each side heard with its sign and number."""
    said = heard_in_words(cells)
    return [(name, said.get(row, "No statement found.")) for row, name in shown.row_names().items()]


def heard_in_words(cells: pd.DataFrame) -> dict[str, str]:
    """id of each row -> each side heard with its sign and number: '+ Europe (3 of 9)'."""
    heard = cells[cells["n"] > 0]
    return {
        str(row): " · ".join(
            f"{SIGNS[int(cell['median'])]} {cell['side']} ({cell['n']} of {cell['members']})"
            for cell in of_row.to_dict("records")
        )
        for row, of_row in heard.groupby("clause_id", sort=False)
    }


def summary(shown: StanceMatrix, cells: pd.DataFrame) -> str:
    """Where all sides heard accept, and where they part."""
    cells = cells[cells["clause_id"].isin(shown.rows["clause_id"]) & (cells["n"] > 0)]
    if cells.empty:
        return "No statement by these sides on these clauses was found."
    ends = cells.groupby("clause_id")["median"].agg(["min", "max", "size"])
    several = ends[ends["size"] > 1]
    accepted = several.index[several["min"] > 0]
    parted = several.index[split(several["min"], several["max"])]
    first = (
        f"On {len(several):,} of {count(len(shown.rows), 'clause')} two or more sides were heard"
    )
    numbers = shown.rows.set_index("clause_id")["number"]

    def named(ids: pd.Index) -> str:
        return named_up_to([one for row, one in numbers.items() if row in ids])

    first += f"; all of them accept {named(accepted)}." if len(accepted) else "."
    if parted.empty:
        return f"{first} On no clause does one side accept and another object."
    return f"{first} One accepts and another objects on {named(parted)}."
