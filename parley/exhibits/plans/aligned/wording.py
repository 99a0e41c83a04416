"""What is said of a comparison of texts."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from parley.analysis.lineage import tally
from parley.dataset import Record
from parley.exhibits.plans.aligned.model import MOST_TEXTS, Model
from parley.wording import count, day, in_digits, listed

TOO_FEW = "Choose at least two texts that were public at the as-of date."
NO_STEP_IN_ROW = "Not compared: no step of lineage names what stands in this row."
NO_STEP_TO_TEXT = "Not compared."
NOTHING_ENTERED = "Nothing entered."
FILTER_COMES_FIRST = f"A filter of two to {MOST_TEXTS} texts takes the place of this choice."


def title(model: Model | None) -> str:
    """'US 28 points beside Twenty points: what changed?'; without lineage nothing did change.

    None where no texts were chosen.
    """
    if model is None or model.empty:
        return "What became of each text's clauses in the next?"
    names = model.view.dataset.names.plans
    first, *others = (names[plan_id] for plan_id in model.plans)
    if model.aligned.accounts:
        return f"{first} beside {listed(others)}: what changed?"
    return f"{first} beside {listed(others)}, issue by issue"


def summary(model: Model) -> str:
    """The sentences of `sentences`."""
    return " ".join(sentences(model))


def sentences(model: Model) -> list[str]:
    """A sentence for each pair of texts: what became of the clauses, or that nobody compared them."""
    names = model.view.dataset.names.plans
    accounts = model.aligned.accounts
    pairs = list(combinations(model.plans, 2))
    compared = [
        _what_became(names[earlier], names[later], tally(accounts[earlier, later]))
        for earlier, later in pairs
        if (earlier, later) in accounts
    ]
    apart = [
        f"{names[earlier]} and {names[later]}"
        for earlier, later in pairs
        if (earlier, later) not in accounts
    ]
    if not apart:
        return compared
    return [
        *compared,
        f"Between {_pairs(apart)} no lineage is recorded: their clauses stand "
        "together by issue alone.",
    ]


def _what_became(earlier: str, later: str, rows: pd.DataFrame) -> str:
    """'From US 28 points to Twenty points: 6 kept and 2 dropped.'"""
    ways = [
        f"{in_digits(n)} {change}"
        for change, n in zip(rows["change"], rows["rows"], strict=True)
        if n
    ]
    return f"From {earlier} to {later}: {listed(ways) or 'no clause left'}."


def rests_on(model: Model) -> str:
    """What the rows rest on."""
    steps = len(model.aligned.steps)
    return (
        f"{count(steps, 'step')} of lineage and {count(len(model.rows) - steps, 'clause')} that no "
        "step names. What became of a wording is our judgement, made from the summaries."
    )


def not_yet(model: Model) -> list[str]:
    """A sentence for each text asked for that came out only after the as-of date."""
    texts = [model.view.dataset.record("plans", plan_id) for plan_id in model.asked_for]
    return [came_later(text) for text in texts if text["plan_id"] not in model.plans]


def came_later(text: Record) -> str:
    """'Twenty points came out on 24 December 2025, after the as-of date.'"""
    return f"{text['short_name']} came out on {day(text['published'])}, after the as-of date."


def more_rows(number: int) -> str:
    """That not all cards are drawn."""
    return f"{count(number, 'more row')}: choose an issue in the sidebar, or read the table."


def _pairs(named: list[str]) -> str:
    """'A and B', 'A and B or between C and D': pairs of texts, to follow "between"."""
    first, *others = named
    return listed([first, *others[:-1], *(f"between {pair}" for pair in others[-1:])], last="or")
