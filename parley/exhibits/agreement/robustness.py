"""Whose place among the pairs depends on the measure: the pairs that move most between measures."""

from __future__ import annotations

import pandas as pd

from parley.analysis.agreement import MEASURES, ranks, robustness
from parley.dataset import View
from parley.exhibits.agreement.exhibit import sources
from parley.exhibits.agreement.pairs import Agreement, pair_id
from parley.exhibits.exhibit import Exhibit
from parley.wording import count

TITLE = "Does it hang on the measure?"
TOP = 10

ENDS = ("nearest", "farthest")
PARTS = ("under", "rank", "of")


def moved(shown: Agreement) -> pd.DataFrame:
    """The pairs that move most, the largest move first.

    Columns: actor_a, actor_b, first, second (short names), ``spread`` (0 the same place under
    all measures, 1 first under one and last under another), nearest and farthest in words,
    and again apart: ``nearest_under``, ``nearest_rank``, ``nearest_of`` and so on, with measures
    by name, ranks from the nearest pair and the number of pairs for which the measure is
    defined.
    """
    asked = shown.asked
    least, without_zero = asked.min_shared, asked.exclude_zero
    found = robustness(shown.matrix, top=TOP, min_shared=least, exclude_zero=without_zero)
    ranked = ranks(shown.matrix, min_shared=least, exclude_zero=without_zero)
    defined = ranked[list(MEASURES)].notna().sum()
    pairs = found[["actor_a", "actor_b"]].assign(
        first=found["actor_a"].map(shown.short),
        second=found["actor_b"].map(shown.short),
        spread=found["spread"].round(3),
        nearest="",
        farthest="",
    )
    for end in ENDS:
        under, rank = found[f"{end}_under"], found[f"{end}_rank"]
        of = under.map(defined).astype("int64")
        pairs[end] = [
            f"{MEASURES[name].title}: {place} of {all_}"
            for name, place, all_ in zip(under, rank, of, strict=True)
        ]
        pairs = pairs.assign(**{f"{end}_under": under, f"{end}_rank": rank, f"{end}_of": of})
    return pairs


def exhibit(view: View, shown: Agreement) -> Exhibit:
    """The table of these pairs with its sentence."""
    pairs = moved(shown)
    return Exhibit(
        key="robustness",
        title=TITLE,
        summary=summary(pairs),
        rests_on=(
            f"The {count(len(pairs), 'pair')} that move most between {len(MEASURES)} measures. A "
            "rank counts from the nearest pair; it is taken among the pairs for which the "
            "measure is defined. Spread is the largest difference in standing, from 0 to 1."
        ),
        table=pairs,
        source_ids=sources(view),
        view=view,
        hidden=("actor_a", "actor_b", *(f"{end}_{part}" for end in ENDS for part in PARTS)),
        widths={"first": 90, "second": 90, "spread": 62, "nearest": 165, "farthest": 165},
        choice_at=lambda row, _: pair_id(pairs.to_dict("records")[row]),
    )


def summary(pairs: pd.DataFrame) -> str:
    """Which pair moves most, from where to where."""
    if pairs.empty:
        return "Places can be compared only where two pairs or more have a figure."
    if not pairs["spread"].max():
        return "Every pair has the same place under all measures."
    top = pairs.iloc[0]
    return (
        f"{top['first']} and {top['second']} move most: from the nearest pair, "
        f"{top['nearest']}, but {top['farthest']}."
    )
