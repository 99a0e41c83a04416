"""The claims as lines of dots."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from parley.charts import dots
from parley.charts.dots import Dot, DotRow
from parley.charts.drawing import Drawing
from parley.dataset import Dataset, records
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.analysts.splits import wording
from parley.exhibits.analysts.splits.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.wording import in_digits


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A line a claim, a dot a voice."""
    return claims_figure(model.view.dataset, model.claims, model.heard, key="splits", dark=dark)


def claims_figure(
    dataset: Dataset,
    claims: pd.DataFrame,
    heard: pd.DataFrame,
    *,
    choosable: bool = True,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The voices of ``heard`` on these rows of `model.ranked_claims`, which may be ``choosable``."""
    rows = [
        DotRow(
            row["claim_id"],
            row["statement"],
            in_digits(row["n"]),
            CHOICE_SEPARATOR + row["claim_id"] if choosable else "",
        )
        for row in records(claims)
    ]
    return dots.figure(
        rows,
        voice_dots(dataset, heard, list(claims["claim_id"])),
        CLAIM_STANCE_WORDS,
        notes=wording.NOTES,
        key=key,
        dark=dark,
    )


def voice_dots(dataset: Dataset, heard: pd.DataFrame, claims: Sequence[str]) -> list[Dot]:
    """A dot for each voice on one of the claims, which stand in the order of the rows."""
    row_of = {claim: n for n, claim in enumerate(claims)}
    return [
        Dot(
            row=row_of[voice["claim_id"]],
            stance=voice["stance"],
            words=wording.voice_words(dataset, voice),
            choice=split(voice["analysts"])[0] + CHOICE_SEPARATOR + voice["claim_id"],
            diamond=voice["joint"],
        )
        for voice in records(heard)
    ]
