"""Files written for an earlier contract: words that were called otherwise are read as today's."""

from __future__ import annotations

from dataclasses import replace

from parley.dataset import wording
from parley.dataset.contract import Table
from parley.dataset.fault import Fault
from parley.dataset.read import RawTable


def renewed(table: Table, raw: RawTable) -> tuple[RawTable, list[Fault]]:
    """The table with today's words in place of older ones, and a warning for each such column.

    The warning stands at the first of the rows and says how many there are; its remedy is
    the word of today.
    """
    frame, warnings = raw.frame, []
    for column in (one for one in table.columns if one.older):
        cells = frame[column.name]
        is_older = cells.isin(list(column.older))
        if not is_older.any():
            continue
        renewed_cells = cells.map(column.older)
        frame = frame.assign(**{column.name: cells.mask(is_older, renewed_cells)})
        warnings.append(
            Fault(
                table.file,
                int(raw.rows[is_older].iloc[0]),
                column.name,
                ", ".join(cells[is_older].unique()),
                wording.read_as_today(int(is_older.sum()), len(cells)),
                ", ".join(renewed_cells[is_older].unique()),
            )
        )
    return replace(raw, frame=frame), warnings
