"""One claim as an exhibit, with its voices as the table."""

from __future__ import annotations

import pandas as pd

from parley.charts import dots
from parley.charts.palette import SIGNS
from parley.dataset import records
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.exhibits.analysts.one_claim import figure, wording
from parley.exhibits.analysts.one_claim.model import Model
from parley.exhibits.analysts.splits.wording import speakers
from parley.exhibits.exhibit import Exhibit


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure of the ranked claims with this one alone; a voice must have been heard on it."""
    heard = records(model.heard)
    who = [speakers(model.view.dataset, voice["analysts"]) for voice in heard]
    return Exhibit(
        key="one_claim",
        title=model.claim["statement"],
        summary=wording.summary(model),
        rests_on=wording.RESTS_ON,
        table=pd.DataFrame(
            {
                "voice": who,
                "view": [CLAIM_STANCE_WORDS[voice["stance"]] for voice in heard],
                "date": model.heard["date"].dt.date.to_numpy(),
            }
        ),
        source_ids=model.source_ids,
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(zip((SIGNS[voice["stance"]] for voice in heard), who, strict=True)),
        least_width=dots.least_width(),
    )
