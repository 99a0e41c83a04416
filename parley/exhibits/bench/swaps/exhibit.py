"""Swaps as a table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.model import sources
from parley.exhibits.bench.swaps import wording
from parley.exhibits.bench.swaps.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.tabular import with_bare_names


def build(model: Model) -> Exhibit:
    """The table with its sentences; a row is chosen as the package that it makes."""
    return Exhibit(
        key="bench_swaps",
        title=bench_wording.title(model.bench, wording.TITLE),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(table(model), "issue", "takes now", "instead"),
        source_ids=sources(model.bench),
        view=model.view,
        notes=(*bench_wording.WHAT_IT_IS_NOT, wording.ORDER),
        hidden=("issue_id", "option", "instead_option", "package"),
        widths={
            "issue": 120, "takes now": 120, "instead": 130, wording.REMOVED: 58, wording.SILENT: 74,
            wording.MADE: 56, wording.LOST: 100, wording.UNKNOWN: 104, wording.FOR_WHOM: 240, "supposed": 76,
        },
        wraps=True,
        choice_at=by_row(model.rows["package"]),
    )  # fmt: skip


def table(model: Model) -> pd.DataFrame:
    """One row a swap: the issue, what goes and what comes, red lines lifted and made, acceptances lost, how much
    more is unknown, for whom, and whether a supposed stance has a part."""
    rows, bench = model.rows, model.bench
    parties = max(len(bench.names), 1)
    return pd.DataFrame(
        {
            "issue_id": rows["issue_id"],
            "option": rows["option"],
            "instead_option": rows["instead"],
            "package": rows["package"],
            "issue": rows["issue_id"].map(bench.issues).astype("str"),
            "takes now": _named(model, "option"),
            "instead": _named(model, "instead"),
            wording.REMOVED: rows["removed"],
            wording.SILENT: rows["by_silence"],
            wording.MADE: rows["made"],
            wording.LOST: rows["lost"],
            wording.UNKNOWN: rows["unknown"],
            wording.FOR_WHOM: [
                wording.for_whom(
                    model, model.by_party.iloc[start * parties : (start + 1) * parties]
                )
                for start in range(len(rows))
            ],
            "supposed": rows["supposed"],
        }
    )


def _named(model: Model, column: str) -> list[str]:
    return [
        bench_wording.taken(model.view, model.bench.field, issue, option)
        for issue, option in zip(model.rows["issue_id"], model.rows[column], strict=True)
    ]
