"""The rows that answer a question, each with the place where it opens and who stands where on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from parley.analysis.consensus import side_cells
from parley.analysis.search import MOST, Answer, Hit, answer
from parley.analysis.stances import stances
from parley.dataset import Dataset, View
from parley.dataset.kept import kept
from parley.exhibits import addresses
from parley.exhibits.addresses import Address
from parley.exhibits.filters import FILTERS
from parley.exhibits.search import wording
from parley.exhibits.wording.sides import changes


@dataclass(frozen=True, slots=True)
class Found:
    """A row that answers the question. ``standing`` says how the parties stand on it, '' for none."""

    hit: Hit
    opens: Address
    standing: str


@dataclass(frozen=True, slots=True)
class Model:
    """The answer to a question, and its rows in the same order."""

    answer: Answer
    found: tuple[Found, ...]


@kept
def build(view: View, question: str, most: int = MOST) -> Model:
    """What of the view answers the question, at most ``most`` rows of a kind."""
    answered = answer(view, question, most)
    standing = _standing(view, answered)
    found = tuple(
        Found(hit, opens(view.dataset, hit.kind, hit.id), standing.get((hit.kind, hit.id), ""))
        for hit in answered.hits
    )
    return Model(answered, found)


def opens(dataset: Dataset, kind: str, row_id: str) -> Address:
    """Where a row of that kind can be read. Raises `KeyError` for another kind."""
    return _OPENS[kind](dataset, row_id)


def _standing(view: View, answered: Answer) -> dict[tuple[str, str], str]:
    """Kind and id -> how the parties stand on it: on a clause the sides, of a statement who made it;
    of an actor its sides, where they have dates."""
    ids = {kind: [hit.id for hit in answered.hits if hit.kind == kind] for kind in answered.counts}
    on_clauses = _on_clauses(view, ids.get("clause", []))
    data = view.dataset
    said = {row_id: data.record("positions", row_id) for row_id in ids.get("statement", ())}
    views = {row_id: data.record("analyst_views", row_id) for row_id in ids.get("view", ())}
    return {
        **{("clause", row_id): words for row_id, words in on_clauses.items()},
        **{("actor", row_id): changes(view, row_id) for row_id in ids.get("actor", ())},
        **{("statement", row_id): wording.stance(row) for row_id, row in said.items()},
        **{("view", row_id): wording.stance_on_claim(row) for row_id, row in views.items()},
    }


_MOST_KEPT: Final = 200_000
"""Up to so many cells of actors and clauses those of all texts are made once and kept; beyond, those of
the texts found."""


def _on_clauses(view: View, clause_ids: list[str]) -> Mapping[str, str]:
    """How the sides stand on each of these clauses; a side without a stance that counts is named so.

    All of a side count, whoever the view is filtered to.
    """
    if not clause_ids:
        return {}
    data = view.dataset
    all_cells = len(data["actors"]) * len(data["clauses"])
    texts = set() if all_cells <= _MOST_KEPT else set(data.index["clauses"]["plan_id"][clause_ids])
    everybody = view.narrow(plan=sorted(texts), issue=(), actor=(), side=(), text="")
    cells = side_cells(data.sides, stances(everybody), clause_ids, everybody["actors"])
    return {
        str(clause_id): wording.by_side(of_clause)
        for clause_id, of_clause in cells.groupby("clause_id", sort=False)
    }


def _text(dataset: Dataset, plan_id: str) -> Address:
    """A text's own view; one without clauses stands on the Timeline alone."""
    if plan_id in set(dataset["clauses"]["plan_id"]):
        return addresses.one_text(dataset, plan_id)
    return addresses.on_time_axis("plan", plan_id)


_ACTOR: Final = next(option for option in FILTERS if option.name == "actor")


def _actor(dataset: Dataset, actor_id: str) -> Address:
    """The stances of the actor alone, which is a filter and so opens anew."""
    return Address("stances", {_ACTOR.key: _ACTOR.written(dataset, (actor_id,))})


_OPENS: Final[Mapping[str, Callable[[Dataset, str], Address]]] = {
    "clause": lambda _, row_id: addresses.clause(row_id),
    "text": _text,
    "statement": lambda dataset, row_id: addresses.row(dataset, "positions", row_id),
    "view": lambda dataset, row_id: addresses.row(dataset, "analyst_views", row_id),
    "event": lambda _, row_id: addresses.on_time_axis("event", row_id),
    "actor": _actor,
    "expert": lambda _, row_id: addresses.expert(row_id),
    "source": lambda _, row_id: addresses.source(row_id),
}
