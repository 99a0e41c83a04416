"""What is said of a text as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.analysis.lineage import ADDED, KEPT, NOT_COMPARED
from parley.charts.palette import SIGNS
from parley.dataset import Record, records
from parley.exhibits.clauses.reading.model import Model
from parley.exhibits.wording import limit
from parley.exhibits.wording import sides as sides_wording
from parley.exhibits.wording.answers import ANSWER_MARK
from parley.exhibits.wording.cells import CHANGED_MARK, DROPPED_MARK, SPLIT_MARK
from parley.exhibits.wording.shared import NO_STATEMENT, named_up_to, none_found
from parley.exhibits.wording.sides import RULE, SPLIT, sentence
from parley.isolation import isolated
from parley.wording import count, in_digits, plural

QUESTION: Final = "What does each text say?"

ANSWERED: Final = "has no stance that counts, but gave an answer that is none"
OTHER_WORDING: Final = "has answered another wording only, which is not counted here"
LEFT_OUT: Final = "has not answered it as worded; a text of its own leaves it out"
"""Of a side without a stance that counts."""

OTHER_WORDING_CHIP: Final = "answered another wording"
DROPPED_CHIP: Final = "own text leaves it out"
NOT_HEARD_CHIP: Final = "not heard"
"""The same in the legend."""

SUMMARIES: Final = "Headings and summaries are ours; the source of each clause has the wording."
STANCE_RULE: Final = f"{RULE}. {SPLIT}."
UNCOUNTED: Final = (
    f"{CHANGED_MARK} a side has answered a changed wording of another text, and {DROPPED_MARK} a text of "
    "its own leaves the clause out: neither counts here as a stance."
)
VERSION: Final = "another version of point"
POINT, WHAT, STANDS = "Point", "What it says", "Who stands where"
"""The heads of the three columns."""


def title(model: Model) -> str:
    """'What does Twenty points say?'."""
    if model.plan_id is None:
        return QUESTION
    return f"What does {model.view.dataset.names.plans[model.plan_id]} say?"


def finding(model: Model) -> str:
    """'Twenty points: 4 of 20 points keep a wording of US 28 points, 15 change one, 1 is new'.

    A text that nobody compared with an earlier one: on how many of its points somebody was heard.
    '' where nothing is left.
    """
    if model.empty or model.plan_id is None:
        return ""
    names, points = model.view.dataset.names.plans, model.points
    text = names[model.plan_id]
    if model.before is None:
        return f"{text}: {_heard(model)}"
    became = [model.became(clause_id) for clause_id in points["clause_id"]]
    kept, new = became.count(KEPT), became.count(ADDED)
    uncompared = became.count(NOT_COMPARED)
    changed = len(became) - kept - new - uncompared
    of_points, before = f"of {count(len(points), 'point')}", f"a wording of {names[model.before]}"
    # What is said first says of how many points and of which text; what there is none of is not said.
    said = [
        (kept, plural(kept, one="keeps", other="keep"), before, "one"),
        (changed, plural(changed, one="changes", other="change"), before, "one"),
        (new, plural(new, one="is", other="are"), f"new beside {names[model.before]}", "new"),
        (uncompared, plural(uncompared, one="is", other="are"), f"not compared with {names[model.before]}", "not compared"),
    ]  # fmt: skip
    (first, verb, what, _), *others = [part for part in said if part[0]]
    parts = [f"{in_digits(first)} {of_points} {verb} {what}"]
    parts += [f"{in_digits(n)} {verb} {short}" for n, verb, _, short in others]
    return f"{text}: {', '.join(parts)}"


def _heard(model: Model) -> str:
    """'on 3 of 20 points a statement was found'."""
    spoken = int(model.points["clause_id"].isin(model.heard).sum())
    return f"on {in_digits(spoken)} of {count(len(model.points), 'point')} a stance was found"


def summary(model: Model) -> str:
    """How many clauses there are, on how many of them which sides were heard."""
    clauses = f"{count(len(model.clauses), 'clause')} in the order of the text"
    if without := sides_wording.without(model.view):
        return f"{clauses}. {without}"
    heard = model.sides[model.sides["n"] > 0]
    sides = heard["side"].value_counts(sort=False)
    each = [
        f"{isolated(side)} on {in_digits(sides[side])}"
        for side in model.side_names
        if side in sides
    ]
    spoke = f"heard were {named_up_to(each)}" if each else "no side was heard on any of them"
    return f"{clauses}; {spoke}."


def rests_on(model: Model) -> str:
    """How many clauses there are, and what a pale square means."""
    if sides_wording.without(model.view):
        return f"{count(len(model.clauses), 'clause')}, our summaries."
    reach = (
        f"{count(len(model.clauses), 'clause')}, our summaries; a pale square means that "
        f"{none_found(model.view)}, which is not neutrality."
    )
    return " ".join(filter(None, [sides_left_out(model), reach]))


def sides_left_out(model: Model) -> str:
    """Which sides are not shown for being too many, and where they are; '' if none are."""
    sides = limit.largest_sides(len(model.side_names), model.sides_left_out)
    return f"{sides} {limit.WHOLE}" if sides else ""


def notes(model: Model) -> tuple[str, ...]:
    """What else one must know to read the text and its margin."""
    margin: tuple[str, ...] = ()
    if not sides_wording.without(model.view):
        margin = (STANCE_RULE, *sides_wording.whose(model.view), UNCOUNTED)
    if model.before is None:
        return SUMMARIES, *margin
    before = model.view.dataset.names.plans[model.before]
    read = (
        f"Changes are told against {before}, the earlier text with which this one was compared in most "
        "places. What became of a wording is our judgement, made from the summaries."
    )
    return SUMMARIES, *margin, read


def side_words(cell: Mapping) -> str:
    """'objects (3 of 9 actors)', or why there is no stance that counts."""
    match cell["answer"]:
        case "stance":
            return sentence(cell)
        case "answered":
            return ANSWERED
        case "other wording":
            return OTHER_WORDING
        case "dropped":
            return LEFT_OUT
    return NO_STATEMENT


def side_mark(cell: Mapping) -> str:
    """The characters in a side's square, '' where it was not heard."""
    match cell["answer"]:
        case "stance":
            return (SPLIT_MARK if cell["split"] else "") + SIGNS[int(cell["median"])]
        case "answered":
            return ANSWER_MARK
        case "other wording":
            return CHANGED_MARK
        case "dropped":
            return DROPPED_MARK
    return ""


def step(change: str, before: str) -> str:
    """'narrowed from', 'new against US 28 points': what stands before the earlier clause, if any."""
    return f"{change} against {before}" if change == ADDED else f"{change} from"


def not_compared(before: str) -> str:
    """That nobody compared the clause."""
    return f"not compared with {before}"


def change_in_words(model: Model, clause_id: str) -> str | None:
    """'narrowed from US 28 points 2', for the table; None without an earlier text."""
    if model.before is None:
        return None
    names = model.view.dataset.names
    steps = records(model.steps_to(clause_id))
    if not steps:
        return NOT_COMPARED
    return "; ".join(_step(row, names.clauses) for row in steps)


def _step(row: Record, names: Mapping[str, str]) -> str:
    if row["from_clause_id"] is None:
        return str(row["change"])
    return f"{row['change']} from {names[row['from_clause_id']]}"


def left_out(model: Model) -> str:
    """'14 clauses of US 28 points have no place in it.'; '' for none or where nothing was compared."""
    if model.before is None or not model.left_out:
        return ""
    before = model.view.dataset.names.plans[model.before]
    have = plural(len(model.left_out), one="has", other="have")
    return f"{count(len(model.left_out), 'clause')} of {before} {have} no place in it:"


COMPARE: Final = "compare the two texts"
