"""The best packages as a table: a row for each that is equally good."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.exhibits.bench.best import wording
from parley.exhibits.bench.best.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.tabular import with_bare_names

WIDTHS: Final = {
    wording.RED: 76, wording.MOST: 92, wording.AGREED: 92, wording.LEFT_OUT: 68, wording.ITEMS: 74, "unknown": 76,
    "differs": 330, "supposed": 90,
}  # fmt: skip


def build(model: Model) -> Exhibit:
    """The table with its sentences."""
    rows = table(model)
    return Exhibit(
        key="bench_best",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        table=rows,
        source_ids=model.searched.sources,
        view=model.view,
        notes=tuple(filter(None, wording.notes(model))),
        hidden=("package",),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(rows["package"]),
    )


def table(model: Model) -> pd.DataFrame:
    """A row a package, in the order of `parley.analysis.packages.Best`.

    Columns: red lines of all parties, the most of any one party, clauses that all who spoke
    accept, issues left out, red lines on items that their points do not show, ``unknown`` stances; ``differs``,
    the issues on which it differs from the package on the bench and what it takes there; ``supposed``, where a
    supposed stance has a part, '' for none; ``package`` as its text.
    """
    found = model.found
    if found is None:
        return pd.DataFrame(columns=[*WIDTHS, "package"])
    figures = found.table
    rows = pd.DataFrame(
        {
            wording.RED: figures["red_lines"],
            wording.MOST: figures["worst_off"],
            wording.AGREED: figures["agreed"],
            wording.LEFT_OUT: figures["left_out"],
            wording.ITEMS: figures["item_red_lines"],
            "unknown": figures["unknown"],
            "differs": [wording.differs(model, package) for package in found.packages],
            "supposed": [wording.supposed(model, package) for package in found.packages],
            "package": figures["package"],
        }
    )
    rows = rows.astype({"differs": "str", "supposed": "str", "package": "str"})
    return with_bare_names(rows, "differs")
