"""A matrix said again without its figure: as the cells of a table, and as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from parley.isolation import as_written, turns


def as_rows(sentences: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    """Sentences, cell by cell in reading order, as a frame of texts with these columns."""
    width = len(columns)
    return pd.DataFrame(
        [sentences[start : start + width] for start in range(0, len(sentences), width or 1)],
        columns=list(columns),
        dtype="str",
    )


def with_bare_names(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The table, in these columns of it the names as the data write them: a cell has no text beside it
    that a name could turn, and files hold what the data hold. Columns that are not there are passed over."""
    bare = {
        name: table[name].map(as_written, na_action="ignore")
        for name in columns
        if name in table and turns(" ".join(table[name].dropna()))
    }
    return table.assign(**bare)


def marks_by_row(
    cells: pd.DataFrame, names: Mapping[str, str], *, row: str, column: str
) -> dict[str, str]:
    """id of each row -> after each mark who has it: '++ Ukraine, Poland · − Russia'.

    ``cells`` has the ids of a cell's ``row`` and ``column`` and its ``mark``, '' for none;
    ``names`` says what the columns' ids are called. Marks stand in the order of the cells. A
    row without a mark is not in it.
    """
    marked = cells[cells["mark"] != ""]
    by_row: dict[str, dict[str, list[str]]] = {}
    for row_id, mark, column_id in zip(marked[row], marked["mark"], marked[column], strict=True):
        by_row.setdefault(str(row_id), {}).setdefault(mark, []).append(names[column_id])
    return {
        row_id: " · ".join(f"{mark} {', '.join(who)}" for mark, who in marks.items())
        for row_id, marks in by_row.items()
    }
