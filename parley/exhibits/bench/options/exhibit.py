"""All options as a table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.options import wording
from parley.exhibits.bench.options.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.tabular import with_bare_names


def build(model: Model) -> Exhibit:
    """The table with its sentences."""
    return Exhibit(
        key="bench_options",
        title=bench_wording.title(model.bench, wording.TITLE),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(table(model), "issue", "text", "heading", "says"),
        source_ids=clause_sources(model.view.dataset, model.clauses["clause_id"]),
        view=model.view,
        notes=(*bench_wording.WHAT_IT_IS_NOT, bench_wording.red_line(model.bench.asked.threshold)),
        hidden=("issue_id", "option", "clause_id", "source_id"),
        widths={"issue": 110, "text": 110, "taken": 50, "number": 54, "heading": 130, "says": 240},
        wraps=True,
    )


def table(model: Model) -> pd.DataFrame:
    """One row an issue, option and clause: its wording in our words, whether it is taken, and each party's sign."""
    rows, bench = model.clauses, model.bench
    records = rows.to_dict("records")
    return pd.DataFrame(
        {
            "issue_id": rows["issue_id"],
            "option": rows["option"],
            "clause_id": rows["clause_id"],
            "issue": rows["issue_id"].map(bench.issues).astype("str"),
            "text": [
                bench_wording.taken(model.view, bench.field, row["issue_id"], row["option"])
                for row in records
            ],
            "taken": rows["taken"],
            "number": rows["number"],
            "heading": rows["heading"],
            "says": rows["summary"],
            **{
                f"{name} says": [wording.sign(row, key) for row in records]
                for key, name in bench.names.items()
            },
            "source_id": rows["source_id"],
        }
    )
