"""The sentences of the rankings of common ground."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from parley.analysis.coalitions import spoken
from parley.exhibits.agreement.common_ground.model import RANKS, Model
from parley.exhibits.agreement.pairs.wording import decimal
from parley.exhibits.legend import Chip, stance_chips
from parley.exhibits.wording import coalitions as coalition_words
from parley.exhibits.wording import limit, weights
from parley.exhibits.wording import sides as sides_wording
from parley.exhibits.wording.cells import SPLIT_MARK
from parley.exhibits.wording.shared import named_up_to
from parley.exhibits.wording.sides import SPLIT
from parley.isolation import isolated
from parley.wording import count, in_digits

TITLE: Final = "Where is common ground?"

FIGURES: Final[Mapping[str, Mapping[str, str]]] = {
    "across": {
        "sides that accept": "sides_accepting",
        "sides heard": "sides_heard",
        "sides": "sides_total",
        "group consensus": "group_consensus_per_side",
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
                "On which clauses does every side heard accept? By the share of the sides heard that "
                "accept, then by how many do."
            )


def at_right(rank: str) -> str:
    """What stands at the right of a clause, as a part of a note."""
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
            return "at the right: how many of the sides heard accept, and how many are silent"


def placed(model: Model, clause: Mapping) -> str:
    """What places the clause in this ranking: 'accepted by 4 of 4 heard, 1 silent', 'Europe: Poland'."""
    match model.options.rank:
        case "most_reluctant":
            return _reluctant(model, clause)
        case "short":
            return _in_way(model, clause)
        case "divided":
            below = f"{clause['polarisation_percentile']:.0f} %"
            return f"{decimal(clause['polarisation'])}, above {below} of redraws"
        case _:
            return _accepted(model, clause)


def _accepted(model: Model, clause: Mapping) -> str:
    """'accepted by 4 of 4 heard, 1 silent'; a side that gave answers alone that do not count has no stance."""
    heard, silent = clause["sides_heard"], clause["sides_total"] - clause["sides_heard"]
    accepted = f"accepted by {in_digits(clause['sides_accepting'])} of {in_digits(heard)} heard"
    answered = _answered(model, clause)
    if answered:
        accepted = f"{accepted}, {in_digits(answered)} with no stance but an answer"
        silent -= answered
    return f"{accepted}, {in_digits(silent)} silent" if silent else accepted


def _answered(model: Model, clause: Mapping) -> int:
    """How many sides have no stance on a clause but an answer that does not count."""
    if "answered" not in model.cells:
        return 0
    cells = model.cells[model.cells["clause_id"] == clause["clause_id"]]
    return int(((cells["n"] == 0) & (cells["answered"] > 0)).sum())


def _reluctant(model: Model, clause: Mapping) -> str:
    """'Russia, mean 1.00'; 'all 3 sides heard endorse' where none is less willing than the others."""
    sides, mean = model.most_reluctant(clause), clause["lowest_mean"]
    if len(sides) < clause["sides_heard"]:
        return f"{named_up_to([*map(isolated, sides)])}, mean {decimal(mean)}"
    everybody = f"all {count(clause['sides_heard'], 'side')} heard"
    # A mean of 1 may be that of one actor who endorses and one who is mixed: then the side is mixed.
    cells = model.cells[model.cells["clause_id"] == clause["clause_id"]]
    if mean in DO and (cells.loc[cells["n"] > 0, "median"] == mean).all():
        return f"{everybody} {DO[mean]}"
    return f"{everybody}, mean {decimal(mean)}"


DO: Final[Mapping[float, str]] = {2: "endorse", 1: "accept", -1: "object", -2: "reject"}
"""What several sides do whose stance is just that."""


def rests_on(model: Model) -> str:
    """How many clauses are ranked and shown, and what a pale square says, in one sentence."""
    shown = f"{in_digits(len(model.clauses))} of {count(model.ranked, 'ranked clause')} shown"
    if without := sides_wording.without(model.view):
        return f"{shown}. {without}"
    reach = (
        f"{shown}; a pale square is a side that was not heard, which neither accepts nor objects."
    )
    return " ".join(filter(None, [left_out(model), reach]))


def left_out(model: Model) -> str:
    """Which sides are not shown for being too many, and where they are; '' if none are."""
    sides = limit.largest_sides(len(model.sides), model.sides_left_out)
    return f"{sides} {RANKED_BY_ALL} {limit.WHOLE}" if sides else ""


RANKED_BY_ALL: Final = "The ranking counts all."


def notes(model: Model) -> tuple[str, ...]:
    """What else one must know: what stands at the right, ties, and what is not ranked."""
    rank = model.options.rank
    left = len(model.matrix.clauses) - model.ranked
    if not model.sides:
        return (asks(rank), *((_not_ranked(rank, left),) if left else ()))
    return (
        asks(rank),
        f"{SPLIT}; {AT_RIGHT_WEIGHTED if model.options.weighted else at_right(rank)}.",
        *((_weighted(model),) if model.options.weighted else ()),
        *sides_wording.notes(model.view),
        *((_not_ranked(rank, left),) if left else ()),
        *((TIES,) if model.clauses["place"].duplicated().any() else ()),
        *((GROUP_CONSENSUS,) if rank == "across" else ()),
    )


MEAN, WEIGHED = "mean of actors", "actors weighed"
"""Columns where weights are asked for."""

AT_RIGHT_WEIGHTED: Final = "at the right: the mean stance of all actors heard, and the weighted one"


def weighted_mean(model: Model) -> str:
    """The column of the weighted mean: 'mean weighted by power × salience'."""
    return f"mean weighted by {weights.product(model.options.weighted)}"


def beside(model: Model, clause: Mapping) -> str:
    """What stands at the right of a clause: what places it, or both means where weights are asked for."""
    if not model.options.weighted:
        return placed(model, clause)
    weighted = (
        "unknown" if math.isnan(clause["weighted_mean"]) else decimal(clause["weighted_mean"])
    )
    return f"mean {decimal(clause['mean'])}, weighted {weighted}"


def _weighted(model: Model) -> str:
    """What the weighted mean is, and who is in it."""
    return (
        f"The weighted mean counts each actor's stance by {weights.product(model.options.weighted)}, as the "
        "data have these weights: the sum of stances times weights, divided by the sum of weights. An actor "
        "whose weight is not known is left out of it. Places do not go by it."
    )


def coalitions(model: Model) -> tuple[str, ...]:
    """Which actors are made of actors, and whether they are counted beside these."""
    view, actors = model.view, model.matrix.actors
    if model.options.members_only:
        who = filter(None, (coalition_words.sentence(view, actor_id) for actor_id in actors))
        named = tuple(who)
        return (*named, MEMBERS_ONLY) if named else ()
    clauses = "point" if model.options.unit == "points" else "clause"
    return coalition_words.notes(view, actors, spoken(model.matrix), clauses)


MEMBERS_ONLY: Final = (
    "A coalition is left out on every clause where one of its members has a stance of its own, so that no member "
    "is counted twice."
)

TIES: Final = (
    "Clauses that the ranking does not tell apart share a place; among them the one on which more actors "
    "were heard stands first."
)

GROUP_CONSENSUS: Final = (
    "The table has group consensus, too, after Polis: for each side the share of its speakers that accept, "
    "drawn towards one half where few have spoken, and the geometric mean over the sides heard. With one "
    "speaker a side it is the same wherever all accept, so it does not rank here."
)


def legend() -> tuple[Chip, ...]:
    """The stances, a side whose actors stand on both sides, and a side that was not heard."""
    return (*stance_chips(), Chip("its actors stand on both sides", SPLIT_MARK), NOT_HEARD)


NOT_HEARD: Final = Chip("side not heard", "", "silent", "square")


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
    if model.options.rank == "short":
        short = count(model.ranked, "clause")
        return f"On {short} one side alone stands in the way by one step. First: {_first_short(model)}."
    match model.options.rank:
        case "most_reluctant":
            return f"Borne best by the side that likes it least: {_first(model)}."
        case "divided":
            return f"Those who spoke are most divided on: {_first(model)}."
        case _:
            return f"{_by_all(model)} First: {_first(model)}."


def _first(model: Model) -> str:
    """The first places with what places them, ties as a number: '5 clauses are tied (accepted by ...)'."""
    firsts = model.clauses.drop_duplicates("place").head(NAMED).to_dict("records")
    return "; ".join(_place(model, clause) for clause in firsts)


def _place(model: Model, clause: Mapping) -> str:
    if clause["tied"] == 1:
        return f"{clause['named']} {isolated(clause['heading'])} ({placed(model, clause)})"
    tied = f"{in_digits(clause['tied'])} clauses are tied"
    if model.options.rank == "divided":
        return f"{tied} ({decimal(clause['polarisation'])})"
    if model.options.rank != "most_reluctant":
        return f"{tied} ({placed(model, clause)})"
    if (mean := clause["lowest_mean"]) == max(DO):
        return f"{tied}, which all sides heard {DO[mean]}"
    return f"{tied} with a mean of {decimal(mean)}"


def _by_all(model: Model) -> str:
    """On how many of the ranked clauses every side heard accepts."""
    if not model.by_all:
        return "On no clause does every side heard accept."
    return f"On {count(model.by_all, 'clause')} every side heard accepts."


def _nothing(model: Model) -> str:
    match model.options.rank:
        case "short":
            return "No clause is one step short: nowhere does one side alone object."
        case "divided":
            return "No clause has two speakers."
        case _:
            return "On no clause were two sides heard."


def _first_short(model: Model) -> str:
    """'9 European jets in Poland (Europe: Poland)' of the first few."""
    clauses = model.clauses.to_dict("records")[:NAMED]
    return "; ".join(
        f"{clause['named']} {isolated(clause['heading'])} ({placed(model, clause)})"
        for clause in clauses
    )


def one_step_short(model: Model, clause: Mapping) -> str:
    """Which side is in the way of a clause, and which of its actors."""
    return f"One step short: {in_the_way(model, clause)}."


def how_many_short(clauses: int) -> str:
    """That on so many clauses one side alone is in the way, as a heading."""
    if clauses == 1:
        return "1 clause is one step short: one side alone objects, by one step"
    return f"{in_digits(clauses)} clauses are one step short: one side alone objects, by one step"


def in_the_way(model: Model, clause: Mapping) -> str:
    """'Europe: Germany and Hungary object; accepted by 3 of 4 heard'."""
    object_ = "objects" if len(model.blockers(clause)) == 1 else "object"
    return f"{_in_way(model, clause)} {object_}; {_accepted(model, clause)}"


def _in_way(model: Model, clause: Mapping) -> str:
    """'Europe: Poland'; the side alone where it has no other actor, or one of the side's own name."""
    side, who = clause["blocked_by"], model.blockers(clause)
    members = model.cells.loc[model.cells["side"] == side, "members"].iloc[0]
    named = isolated(side)
    return named if members == 1 or who == [named] else f"{named}: {named_up_to(who)}"


ALL_RANKED: Final = "To the rankings of common ground"
