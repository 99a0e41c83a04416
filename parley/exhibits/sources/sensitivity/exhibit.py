"""The findings with how often each holds, as an exhibit: a table."""

from __future__ import annotations

import pandas as pd

from parley.dataset import records
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.sensitivity import wording
from parley.exhibits.sources.sensitivity.model import Model
from parley.exhibits.wording.rows import RowWords


def build(model: Model) -> Exhibit:
    """The table of findings."""
    return Exhibit(
        key="sensitivity",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        notes=wording.NOTES,
        table=table(model),
        source_ids=(),
        view=model.view,
        widths={"finding": 190, "what": 330, "place": 56},
        wraps=True,
    )


def table(model: Model) -> pd.DataFrame:
    """Columns: finding, place, what, value, the shares of draws in which it stays among the first and first."""
    findings, data = model.findings, model.view.dataset
    words = RowWords.of(data)
    subjects = [wording.subject(data, words, finding) for finding in records(findings)]
    return pd.DataFrame(
        {
            "finding": findings["finding"].map(wording.FINDINGS),
            "place": findings["place"],
            "what": pd.Series(subjects, findings.index, dtype="str"),
            "value": findings["value"].round(2),
            wording.AMONG: findings["among"].round(2),
            wording.FIRST: findings["first"].where(findings["place"] == 1).round(2),
        }
    )
