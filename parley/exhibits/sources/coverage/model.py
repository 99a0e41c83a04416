"""How many statements of each actor were found on each point of one text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Self

import pandas as pd

from parley.analysis.reliability import answers_by_actor, found_by_actor, searched_by_actor
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.limit import spoke_most
from parley.exhibits.opening_text import text_to_show
from parley.exhibits.options import ids, word


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """The text that is looked at."""

    text: str | None = word("so_text", "Text", ids("plans"), "the text to show; if left out, the one that pages on one text open on", decided_by_view=True)
# fmt: on

    def decided(self, view: View) -> Self:
        """The same with the text that is shown."""
        return replace(self, text=text_to_show(view, self.text))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Statements found, points down and actors across.

    ``plan_id`` is the text, None where no text with clauses is left; ``view`` is narrowed to
    it. ``counts`` is a frame points x actors of whole numbers of statements, by their ids,
    ``answers`` one of answers that are no stance, ``searched`` one of
    the days on which statements on points without either were last searched for (NaT where no
    search is recorded); ``points`` and
    ``actors`` are rows of those tables in that order. ``silent`` are the ids of the actors
    that have neither on the text and therefore no column. ``heard`` says of each point by how
    many of all actors a statement or an answer was found. Of many actors and points those with the most
    statements are kept, and the others ``left_out``.
    """

    view: View
    options: Options
    plan_id: str | None
    counts: pd.DataFrame
    answers: pd.DataFrame
    searched: pd.DataFrame
    points: pd.DataFrame
    actors: pd.DataFrame
    silent: tuple[str, ...]
    heard: pd.Series = field(default_factory=lambda: pd.Series(dtype="int64"))
    actors_left_out: int = 0
    points_left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether no statement or answer on a point of the text was found."""
        return self.counts.empty

    @property
    def gaps(self) -> int:
        """How many squares have neither a statement nor an answer."""
        return int((self.counts + self.answers == 0).to_numpy().sum())

    @property
    def only_answers(self) -> pd.DataFrame:
        """Where there are answers that are no stance, and no statement: a frame like ``counts``, of booleans."""
        return (self.answers > 0) & (self.counts == 0)

    @property
    def searched_gaps(self) -> int:
        """For how many of them a search is recorded."""
        return int(self.searched.notna().to_numpy().sum())

    def telling(self) -> str | None:
        """The square with most statements, the first of equals, as its choice; None of none.

        Of answers alone the one with most of them.
        """
        if self.empty:
            return None
        telling = self.counts if self.counts.to_numpy().any() else self.answers
        return self.choices[int(telling.to_numpy().argmax())]

    @property
    def little_heard(self) -> list[str]:
        """The numbers of the points on which at most one actor was heard."""
        return self.points.loc[self.heard.to_numpy() <= 1, "number"].tolist()

    @property
    def choices(self) -> list[str]:
        """Every square's choice id, point by point."""
        return [f"{a}{CHOICE_SEPARATOR}{c}" for c in self.counts.index for a in self.counts.columns]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The coverage of one text: a column for each actor with a statement on any point."""
    plan_id = text_to_show(view, options.text)
    if plan_id is None:
        nothing = pd.DataFrame()
        return Model(view, options, None, nothing, nothing, nothing, nothing, nothing, ())
    text = view.narrow(plan=(plan_id,), text="")
    counts, answers, actors = found_by_actor(text), answers_by_actor(text), text["actors"]
    found = counts + answers
    spoke = actors["actor_id"].isin(counts.columns)
    shown = counts.iloc[
        spoke_most(found.sum(axis=1).to_numpy()), spoke_most(found.sum(axis=0).to_numpy())
    ]
    return Model(
        text,
        options,
        plan_id,
        shown,
        answers.loc[shown.index, shown.columns],
        searched_by_actor(text).loc[shown.index, shown.columns],
        view.dataset.index["clauses"].loc[shown.index].reset_index(),
        actors[actors["actor_id"].isin(shown.columns)].reset_index(drop=True),
        tuple(actors.loc[~spoke, "actor_id"]),
        (found > 0).sum(axis=1).loc[shown.index],
        counts.shape[1] - shown.shape[1],
        counts.shape[0] - shown.shape[0],
    )
