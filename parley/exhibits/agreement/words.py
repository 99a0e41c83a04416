"""Agreement in words: a pair's figure with all that qualifies it, and the sentences of the page."""

from __future__ import annotations

import math
from collections.abc import Mapping

from parley.dataset import View
from parley.exhibits.agreement.pairs import Agreement, Asked
from parley.wording import count

DIGITS = 2


def number(value: float) -> str:
    """'0.58', with a true minus sign."""
    return f"{value:.{DIGITS}f}".replace("-", "\u2212")


def value_in_words(row: Mapping, asked: Asked) -> str:
    """'0.58 on 9 of 28 points', or why there is no figure."""
    if math.isnan(row["value"]):
        return f"no figure: {row['reason']}"
    return f"{number(row['value'])} on {row['shared']:,} of {count(row['total'], asked.noun)}"


def range_in_words(row: Mapping) -> str:
    """'0.30 to 0.87 if the silent clauses were answered, in any way', or that there is none."""
    if math.isnan(row["low"]):
        return "no range under silence for this measure"
    return (
        f"{number(row['low'])} to {number(row['high'])} if the silent clauses were answered, "
        "in any way"
    )


def interval_in_words(row: Mapping) -> str:
    """'0.39 to 0.75 when clauses are drawn anew', or that there is none."""
    if math.isnan(row["interval_low"]):
        return "no interval"
    low, high = number(row["interval_low"]), number(row["interval_high"])
    return f"{low} to {high} when the shared clauses are drawn anew (95 %)"


def title(view: View) -> str:
    """The question of the page."""
    plans = view.filters.plan
    if len(plans) != 1:
        return "Who stands near whom?"
    return f"{view.dataset.record('plans', plans[0])['short_name']}: who stands near whom?"


def asks(shown: Agreement) -> str:
    """What the measure asks, and its range."""
    low, high = shown.measure.range
    return f"{shown.measure.asks} From {low:g} to {high:g}.".replace("-", "\u2212")


def summary(shown: Agreement) -> str:
    """How many pairs have a figure, and which stand nearest and farthest."""
    known = shown.pairs[shown.pairs["value"].notna()]
    least = count(shown.asked.min_shared, shown.asked.noun)
    if known.empty:
        return (
            f"No two actors have a figure: none share {least} or more on which the measure is "
            "defined."
        )
    verb = "shares" if len(known) == 1 else "share"
    words = f"{count(len(known), 'pair')} of {len(shown.pairs):,} {verb} {least} or more."
    ordered = known.sort_values("value", ascending=False, kind="stable").to_dict("records")
    near, far = ordered[0], ordered[-1]
    words += f" Nearest: {_pair(shown, near)}, {value_in_words(near, shown.asked)}"
    if len(known) == 1:
        return words + "."
    return words + f"; farthest: {_pair(shown, far)}, {value_in_words(far, shown.asked)}."


def _pair(shown: Agreement, row: Mapping) -> str:
    short = shown.short
    return f"{short[row['actor_a']]} and {short[row['actor_b']]}"


def columns_in_words(view: View, shown: Agreement) -> str:
    """What a clause counted is when several texts are in view."""
    asked, total = shown.asked, len(shown.matrix.clauses)
    texts = view["clauses"]["plan_id"].nunique()
    if texts < 2:
        return f"Over {count(total, asked.noun)} of one text."
    return (
        f"Over {count(total, asked.noun)} of {texts:,} texts. A wording that one text took over "
        "from another counts once; a changed wording is a clause of its own and is never averaged "
        "with the old one."
    )
