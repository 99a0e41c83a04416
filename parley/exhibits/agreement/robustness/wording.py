"""The sentences of the pairs whose place depends on the measure."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.exhibits.agreement.robustness.model import Model
from parley.exhibits.agreement.wording import TITLES
from parley.wording import count

TITLE: Final = "Does it hang on the measure?"

WITHOUT_WEIGHTS: Final = " All of them are without weights here."


def ends_in_words(moved: pd.DataFrame, end: str) -> list[str]:
    """'Same side: 4 of 15' for each pair, at its nearest or farthest ``end``."""
    return [
        f"{TITLES[under]}: {rank} of {total}"
        for under, rank, total in zip(
            moved[f"{end}_under"], moved[f"{end}_rank"], moved[f"{end}_of"], strict=True
        )
    ]


def rests_on(model: Model) -> str:
    """What is compared, and what rank and spread mean."""
    return (
        f"The {count(len(model.moved), 'pair')} that move most between {len(TITLES)} measures. "
        "A rank counts from the nearest pair; it is taken among the pairs for which the measure is "
        "defined. Spread is the largest difference in standing, from 0 to 1."
        + (WITHOUT_WEIGHTS if model.weighs else "")
    )


def summary(model: Model) -> str:
    """Which pair moves most, from where to where."""
    moved = model.moved
    if moved.empty:
        return "Places can be compared only where two pairs or more have a figure."
    if not moved["spread"].max():
        return "Every pair has the same place under all measures."
    first, second = moved["first"].iloc[0], moved["second"].iloc[0]
    (nearest,), (farthest,) = (ends_in_words(moved.head(1), end) for end in ("nearest", "farthest"))
    return f"{first} and {second} move most: from the nearest pair, {nearest}, but {farthest}."
