"""The red lines as a table."""

from __future__ import annotations

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.model import cell_id
from parley.exhibits.bench.red_lines import wording
from parley.exhibits.bench.red_lines.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names


def build(model: Model) -> Exhibit:
    """The table with its sentences; a row is chosen as the square of the issue and the party."""
    rows = model.rows
    return Exhibit(
        key="bench_red_lines",
        title=bench_wording.title(model.bench, wording.TITLE),
        summary=wording.summary(model),
        rests_on=wording.RESTS_ON,
        table=with_bare_names(table(model), "issue", "party", "who", "heading"),
        source_ids=each_once(rows["source_id"]),
        view=model.view,
        notes=(*bench_wording.WHAT_IT_IS_NOT, bench_wording.red_line(model.bench.asked.threshold)),
        hidden=("issue_id", "option", "clause_id", "actor_id", "source_id", "locator"),
        widths={
            "issue": 110, "party": 90, "clause": 100, "heading": 130, "stance": 90, "who": 100,
            "says": 90, "date": 84, "basis": 74, wording.SAID: 220, "supposed": 74,
        },
        wraps=True,
        choice_at=by_row(pd.Series([cell_id(*at) for at in zip(rows["issue_id"], rows["party"], strict=True)], dtype="str")),
    )  # fmt: skip


def table(model: Model) -> pd.DataFrame:
    """One row a red line and actor: whose, on what, who of it said what when, on what basis, and where."""
    rows, bench = model.rows, model.bench
    actors = model.view.dataset.names.actors
    return pd.DataFrame(
        {
            "issue_id": rows["issue_id"],
            "option": rows["option"],
            "clause_id": rows["clause_id"],
            "actor_id": rows["actor_id"],
            "issue": rows["issue_id"].map(bench.issues).astype("str"),
            "party": rows["party"].map(bench.names).astype("str"),
            "clause": rows["named"],
            "heading": rows["heading"],
            "stance": [_words(stance) for stance in rows["stance"]],
            "who": rows["actor_id"].map(actors).astype("str"),
            "says": ["" if pd.isna(stance) else _words(stance) for stance in rows["actor_stance"]],
            "date": rows["date"].dt.date,
            "basis": rows["basis"],
            wording.SAID: rows["summary"],
            "supposed": rows["supposed"],
            "source_id": rows["source_id"],
            "locator": rows["locator"],
        }
    )


def _words(stance: int) -> str:
    return f"{SIGNS[int(stance)]} {STANCE_WORDS[int(stance)]}"
