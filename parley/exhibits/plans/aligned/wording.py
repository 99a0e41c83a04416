"""What is said of a comparison of texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Final

import pandas as pd

from parley.analysis.lineage import ADDED, DROPPED, KEPT, NOT_COMPARED, tally
from parley.dataset import Record
from parley.exhibits.plans.aligned.model import MOST_TEXTS, Model
from parley.isolation import isolated
from parley.wording import count, day, in_digits, listed

TOO_FEW = "Choose at least two texts that were public at the as-of date."
NO_STEP_IN_ROW = "Not compared: no step of lineage names what stands in this row."
NO_STEP_TO_TEXT = "Not compared."
NOTHING_ENTERED = "Nothing entered."
NO_SUCH = "Has no such clause."
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


def finding(model: Model | None) -> str:
    """'Twenty points drops 14 of 56 clauses of US 28 points and keeps 6 as worded'.

    Of several pairs that with most rows of lineage, of equals the newest. A text that is not recorded to have dropped any
    is not said to drop none. '' where lineage says nothing of what became of a clause of the earlier text.
    """
    if model is None or model.empty or not model.aligned.accounts:
        return ""
    tallies = {pair: tally(rows) for pair, rows in model.aligned.accounts.items()}
    newest_first = reversed(tallies.items())
    (earlier, later), rows = max(newest_first, key=lambda entry: _compared(entry[1]))
    names, own = model.view.dataset.names.plans, model.aligned.clauses["plan_id"]
    clauses = f"{count(int((own == earlier).sum()), 'clause')} of {names[earlier]}"
    became = dict(zip(rows["change"], rows["earlier"], strict=True))
    gone, kept = (int(became[change]) for change in (DROPPED, KEPT))
    if gone:
        return f"{names[later]} drops {in_digits(gone)} of {clauses} and keeps {in_digits(kept)} as worded"
    changed = sum(
        int(n) for change, n in became.items() if change not in (KEPT, NOT_COMPARED, ADDED)
    )
    if not (changed or kept):
        return ""
    return f"{names[later]}: {in_digits(changed)} of {clauses} recorded as changed, {in_digits(kept)} as kept"


def _compared(rows: pd.DataFrame) -> int:
    """How many rows of a tally are rows of lineage."""
    return int(rows.loc[rows["change"] != NOT_COMPARED, "rows"].sum())


def other(names: Mapping[str, str], earlier: str, later: str) -> str:
    """'European counter-text against US 28 points', the button of another comparison."""
    return f"{names[later]} against {names[earlier]}"


ALSO: Final = "Also compared"


def what_became(steps: Iterable[str]) -> str:
    """'1 replaced, 2 new', on the fold of an issue."""
    counts = Counter(steps)
    return ", ".join(f"{in_digits(n)} {change}" for change, n in counts.items())


def figures(values: Iterable[str]) -> str:
    """'600,000 people | 800,000 people': a quantity in the texts in turn."""
    return " | ".join(values)


def step(change: str, clause: str) -> str:
    """'replaced from US 28 points 6'; of what is new or dropped the text is named."""
    return f"{change} from {clause}"


def step_beside(change: str, text: str) -> str:
    """'new beside US 28 points'."""
    return f"{change} beside {text}"


def summary(model: Model) -> str:
    """The sentences of `sentences`."""
    return " ".join(sentences(model))


def sentences(model: Model) -> list[str]:
    """A sentence for each pair of texts: what became of the clauses, or that nobody compared them."""
    names = model.view.dataset.names.plans
    accounts = model.aligned.accounts
    compared = [
        _what_became(names[earlier], names[later], tally(accounts[earlier, later]))
        for earlier, later in combinations(model.plans, 2)
        if (earlier, later) in accounts
    ]
    return [*compared, *without_lineage(model)]


def without_lineage(model: Model) -> list[str]:
    """A sentence on the pairs of texts that nobody compared; none where all were."""
    names = model.view.dataset.names.plans
    apart = [
        f"{names[earlier]} and {names[later]}"
        for earlier, later in combinations(model.plans, 2)
        if (earlier, later) not in model.aligned.accounts
    ]
    if not apart:
        return []
    return [
        f"Between {_pairs(apart)} no lineage is recorded: their clauses stand "
        "together by issue alone."
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
        "step names."
    )


JUDGEMENT: Final = "What became of a wording is our judgement, made from the summaries."


def not_yet(model: Model) -> list[str]:
    """A sentence for each text asked for that came out only after the as-of date."""
    texts = [model.view.dataset.record("plans", plan_id) for plan_id in model.asked_for]
    return [came_later(text) for text in texts if text["plan_id"] not in model.plans]


def came_later(text: Record) -> str:
    """'Twenty points came out on 24 December 2025, after the as-of date.'"""
    return f"{isolated(text['short_name'])} came out on {day(text['published'])}, after the as-of date."


def more_rows(number: int) -> str:
    """That not all cards are drawn."""
    return f"{count(number, 'more row')}: choose an issue in the sidebar, or read the table."


def _pairs(named: list[str]) -> str:
    """'A and B', 'A and B or between C and D': pairs of texts, to follow "between"."""
    first, *others = named
    return listed([first, *others[:-1], *(f"between {pair}" for pair in others[-1:])], last="or")
