"""Who took which stance on one clause, or on one whole text, and how long it stood."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.stances import by_rank, told
from parley.dataset import Record, View
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.kept import shared
from parley.exhibits.actors import side_by_side
from parley.exhibits.clauses.chosen import ClauseOptions as Options
from parley.exhibits.clauses.chosen import chosen_clause
from parley.exhibits.wording import answers

__all__ = ("Model", "Options", "build", "on_text", "spoken_nearby")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Every statement on one clause, or on one text as a whole, that is ``whole_text``.

    ``said`` has rows of the positions' table, and answers that are no stance as `told` has them, actor by actor with those of the same side, the
    oldest first, with the actor's ``name``, ``short`` and ``until``: the day of the same
    actor's next statement, or the as-of date.
    """

    view: View
    options: Options
    said: pd.DataFrame
    whole_text: bool = False

    @property
    def empty(self) -> bool:
        """Whether nobody is known to have spoken on it."""
        return self.said.empty

    @property
    def table(self) -> pd.DataFrame:
        """The statements in words; position_id and source_id for links, not for the eye."""
        said = self.said
        return pd.DataFrame(
            {
                "position_id": said["position_id"],
                "source_id": said["source_id"],
                "actor": said["name"],
                "date": said["date"].dt.date,
                "stance": [
                    STANCE_WORDS[stance]
                    if pd.isna(answer)
                    else answers.explained(answer, None if pd.isna(stance) else int(stance))
                    for stance, answer in zip(said["stance"], said["answer"], strict=True)
                ],
                "basis": said["basis"],
                "speaker": said["speaker"],
                "summary": said["summary"],
            }
        )


@shared
def build(view: View, options: Options) -> Model:
    """The statements on the clause that the options name."""
    clause = chosen_clause(view, options)
    return Model(view, options, _said_on(view, clause["clause_id"]))


@shared
def on_text(view: View, plan_id: str) -> Model:
    """The statements on a text as a whole."""
    return Model(view, Options(), _said_on(view, plan_id), whole_text=True)


def spoken_nearby(view: View, clause: Record) -> tuple[dict[str, int], dict[str, int]]:
    """Number -> statements: on the point that the clause is part of, and on its own items.

    Only those on which there are any.
    """
    clauses = view.dataset["clauses"]
    times = told(view)["clause_id"].value_counts()
    point = clauses[clauses["clause_id"] == clause["part_of"]]
    items = clauses[clauses["part_of"] == clause["clause_id"]]
    return _times(point, times), _times(items, times)


def _times(clauses: pd.DataFrame, times: pd.Series) -> dict[str, int]:
    spoken = clauses[clauses["clause_id"].isin(times.index)]
    return {
        str(number): int(times[clause_id])
        for number, clause_id in zip(spoken["number"], spoken["clause_id"], strict=True)
    }


def _said_on(view: View, target: str) -> pd.DataFrame:
    said = told(view)
    said = said[said["clause_id"] == target].reset_index(drop=True)
    # What outweighs the others of a day stands last.
    said = said.iloc[by_rank(said)]
    actors, names = side_by_side(view.dataset, view["actors"]), view.dataset.names
    said = said.assign(
        name=said["actor_id"].map(names.actors),
        short=said["actor_id"].map(names.short_actors),
        until=said.groupby("actor_id")["date"].shift(-1).fillna(pd.Timestamp(view.asof)),
    )
    order = pd.Series(range(len(actors)), index=actors["actor_id"])
    rank = said["actor_id"].map(order).sort_values(kind="stable")
    return said.loc[rank.index].reset_index(drop=True)
