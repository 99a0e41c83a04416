"""A line a party, as a table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.model import sources
from parley.exhibits.bench.parties import wording
from parley.exhibits.bench.parties.model import Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.tabular import with_bare_names


def build(model: Model) -> Exhibit:
    """The table with its sentences."""
    return Exhibit(
        key="bench_parties",
        title=bench_wording.title(model, wording.TITLE),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(table(model), "who"),
        source_ids=sources(model),
        view=model.view,
        notes=(*bench_wording.WHAT_IT_IS_NOT, wording.red_line(model)),
        hidden=("party",),
        widths={"who": 130, wording.ACCEPTED_IF: 90, wording.RED_IF: 90, wording.SCORE_IF: 120},
        pinned=("who",),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a party: what it says of how many clauses, the ends of each number under silence, and how many
    of its stances are supposed."""
    rows = model.reading.by_party
    return pd.DataFrame(
        {
            "party": rows["party"],
            "who": rows["name"],
            "stands": rows["stands"].map(wording.STANDS).astype("str"),
            **{label: rows[name] for name, label in bench_wording.COUNTS.items()},
            "clauses": rows["clauses"],
            wording.ACCEPTED_IF: rows["accepted_high"],
            wording.RED_IF: rows["red_lines_high"],
            wording.SCORE_IF: [
                bench_wording.signed_range(low, high)
                for low, high in zip(rows["score_low"], rows["score_high"], strict=True)
            ],
            "supposed": rows["supposed"],
        }
    )
