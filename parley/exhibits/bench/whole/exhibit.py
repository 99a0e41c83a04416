"""The package on the bench with its table, legend and sources."""

from __future__ import annotations

import pandas as pd

from parley.charts.grid import PHONE, is_large
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.model import cell_id, sources
from parley.exhibits.bench.whole import figure, wording
from parley.exhibits.bench.whole.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.tabular import with_bare_names


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The heatmap with its question, sentences, table and legend; a square is chosen, in the table a row."""
    rows = table(model)
    least_width = figure.shape(model).width(len(model.names))
    cells = model.reading.by_issue
    return Exhibit(
        key="bench",
        title=bench_wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        finding=bench_wording.holds(model),
        table=with_bare_names(rows, "issue", "takes"),
        source_ids=sources(model),
        view=model.view,
        drawing=figure.draw(model, dark=dark) if model.names else None,
        lines=() if least_width <= PHONE else tuple(lines(model)),
        legend=wording.legend(cells),
        notes=wording.notes(model),
        least_width=least_width,
        zoom=is_large(len(cells)),
        hidden=("issue_id", "option", "party"),
        pinned=("issue",),
        choice_at=lambda row, _: cell_id(rows["issue_id"].iloc[row], rows["party"].iloc[row]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row an issue and party: what is taken, the worst stance, on how many clauses it spoke, and the
    five counts, with how many of its stances are supposed."""
    cells = model.reading.by_issue
    return pd.DataFrame(
        {
            "issue_id": cells["issue_id"],
            "option": cells["option"],
            "party": cells["party"],
            "issue": cells["issue_id"].map(model.issues).astype("str"),
            "takes": [bench_wording.option(model.view, model.taken[i]) for i in cells["issue_id"]],
            "who": cells["party"].map(model.names).astype("str"),
            "worst": cells["worst"],
            "clauses": cells["clauses"],
            "heard": cells["heard"],
            **{label: cells[name] for name, label in bench_wording.COUNTS.items()},
            "supposed": cells["supposed"],
        }
    )


def lines(model: Model) -> list[tuple[str, str]]:
    """Each issue that takes something, with the parties' signs, as a list."""
    return [
        (name, wording.line(model, issue))
        for issue, name in model.issues.items()
        if model.taken[issue] is not None
    ]
