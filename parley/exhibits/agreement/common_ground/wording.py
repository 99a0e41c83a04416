"""The sentences of the rankings of common ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.exhibits.agreement.common_ground.model import RANKS, Model
from parley.exhibits.agreement.pairs.wording import decimal
from parley.exhibits.wording.sides import RULE
from parley.wording import count, in_digits, listed

TITLE: Final = "Where is common ground?"

FIGURES: Final[Mapping[str, Mapping[str, str]]] = {
    "across": {
        "consensus": "group_consensus_per_side",
        "sides heard": "sides_heard",
        "sides": "sides_total",
        "product over sides": "group_consensus",
    },
    "most_reluctant": {
        "worst side": "worst_side",
        "its mean": "lowest_mean",
        "sides heard": "sides_heard",
    },
    "short": {"side in the way": "blocked_by", "sides heard": "sides_heard"},
    "divided": {
        "polarisation": "polarisation",
        "by chance": "polarisation_baseline",
        "redraws below, %": "polarisation_percentile",
        "agreement A": "agreement_a",
        "sides heard": "sides_heard",
    },
}
"""The columns of a ranking's table -> those of the model's clauses."""

WHO, WORDING = "who is in the way", "wording in the way"
"""Further columns of clauses that are one step short."""

NAMED: Final = 3
"""How many clauses the summary names."""


def title(model: Model) -> str:
    """The question, and the ranking that answers it."""
    return f"{TITLE} {RANKS[model.options.rank]}"


def asks(rank: str) -> str:
    """What a ranking asks, and how it is computed."""
    match rank:
        case "most_reluctant":
            return (
                "Which clauses does even the least willing side bear best? By the mean stance of "
                "the side that likes the clause least."
            )
        case "short":
            return (
                "Where does one side alone, and by a single step, stand in the way? All other "
                "sides heard are at mixed or better, and this one objects without rejecting."
            )
        case "divided":
            return (
                "Which clauses divide those who spoke most? Polarisation, 0 for one answer and 1 "
                "for half at each end, beside what the same speakers' habits would give by chance."
            )
        case _:
            return (
                "On which clauses does every side heard accept? Group-aware consensus, after "
                "Polis: for each side the share of its speakers that accept, drawn towards one "
                "half where few have spoken; then the geometric mean over the sides heard."
            )


def at_right(rank: str) -> str:
    """What stands at the right of a clause, as a part of the legend."""
    match rank:
        case "most_reluctant":
            return "at the right: the least willing side and its mean stance"
        case "short":
            return "at the right: the side in the way and its actors that object"
        case "divided":
            return (
                "at the right: the polarisation, and the share of redraws by chance that lie below "
                "it"
            )
        case _:
            return "at the right: the consensus, 0 to 1, and how many sides were heard"


def placed(model: Model, clause: Mapping) -> str:
    """What places the clause in this ranking: '0.68, 5 of 5 sides', 'Europe: Poland'."""
    match model.options.rank:
        case "most_reluctant":
            return f"{clause['worst_side']}, mean {decimal(clause['lowest_mean'])}"
        case "short":
            who = listed(model.blockers(clause))
            return who if who == clause["blocked_by"] else f"{clause['blocked_by']}: {who}"
        case "divided":
            below = f"{clause['polarisation_percentile']:.0f} %"
            return f"{decimal(clause['polarisation'])}, above {below} of redraws"
        case _:
            heard = f"{clause['sides_heard']} of {count(clause['sides_total'], 'side')}"
            return f"{decimal(clause['group_consensus_per_side'])}, {heard}"


def rests_on(model: Model) -> str:
    """How many clauses are ranked and shown, and what a side's square says."""
    sentences = [
        f"{in_digits(len(model.clauses))} of {count(model.ranked, 'ranked clause')} shown."
    ]
    left = len(model.matrix.clauses) - model.ranked
    if left:
        sentences.append(_not_ranked(model.options.rank, left))
    sentences.append(f"{RULE}. A side that was not heard neither accepts nor objects.")
    return " ".join(sentences)


def _not_ranked(rank: str, left: int) -> str:
    """How many clauses are not ranked, and why."""
    others = count(left, "other")
    are, have = ("is", "has") if left == 1 else ("are", "have")
    match rank:
        case "short":
            return f"{others} {are} not one step short and {are} not ranked."
        case "divided":
            return f"{others} {have} fewer than two speakers and {are} not ranked."
        case _:
            return f"{others} {have} fewer than two sides heard and {are} not ranked."


def summary(model: Model) -> str:
    """The first clauses of the ranking, with what places them."""
    if model.empty:
        return _nothing(model)
    clauses = model.clauses.to_dict("records")[:NAMED]
    if model.options.rank == "short":
        short = count(model.ranked, "clause")
        return " ".join(
            [
                f"On {short} one side alone stands in the way by one step.",
                *(_in_the_way(model, clause) for clause in clauses),
            ]
        )
    first = "; ".join(
        f"{clause['named']} {clause['heading']} ({placed(model, clause)})" for clause in clauses
    )
    match model.options.rank:
        case "most_reluctant":
            return f"Borne best by the side that likes it least: {first}."
        case "divided":
            return f"Those who spoke are most divided on: {first}."
        case _:
            return f"Most widely accepted: {first}."


def _nothing(model: Model) -> str:
    match model.options.rank:
        case "short":
            return "No clause is one step short: nowhere does one side alone object."
        case "divided":
            return "No clause has two speakers."
        case _:
            return "On no clause were two sides heard."


def _in_the_way(model: Model, clause: Mapping) -> str:
    """'9 European jets in Poland: Poland stands against this wording: ...'."""
    who = model.blockers(clause)
    verb = "stands" if len(who) == 1 else "stand"
    what = f"{clause['named']} {clause['heading']}"
    return f"{what}: {listed(who)} {verb} against this wording: {clause['summary']}"


def one_step_short(model: Model, clause: Mapping) -> str:
    """Which side is in the way of a clause, and which of its actors."""
    return f"One step short: {clause['blocked_by']} ({listed(model.blockers(clause))})."
