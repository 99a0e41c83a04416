"""The pairs whose place depends on the measure, as a table."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.stances import told_here
from parley.exhibits.agreement.pairs.model import pair_id
from parley.exhibits.agreement.robustness import wording
from parley.exhibits.agreement.robustness.model import ENDS, Model
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import statement_sources

_APART: Final = [f"{end}_{part}" for end in ENDS for part in ("under", "rank", "of")]
"""The columns that hold apart what the two ends say in words."""


def build(model: Model) -> Exhibit:
    """The table of these pairs with its sentences."""
    pairs = table(model)
    return Exhibit(
        key="robustness",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=pairs,
        source_ids=statement_sources(told_here(model.view), model.view["clauses"]["clause_id"]),
        view=model.view,
        hidden=("actor_a", "actor_b", *_APART),
        widths={"first": 90, "second": 90, "spread": 62, "nearest": 165, "farthest": 165},
        choice_at=lambda row, _: pair_id(pairs.iloc[row].to_dict()),
    )


def table(model: Model) -> pd.DataFrame:
    """The pairs with both ends in words before the columns that hold them apart."""
    lead = model.moved.drop(columns=_APART)
    ends = {end: wording.ends_in_words(model.moved, end) for end in ENDS}
    return pd.concat([lead.assign(**ends), model.moved[_APART]], axis=1)
