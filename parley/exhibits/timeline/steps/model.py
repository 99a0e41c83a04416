"""Statements on the wordings of an issue, or on a clause, that bear on a span of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Self

import pandas as pd

from parley.analysis.spans import Span
from parley.analysis.stances import told
from parley.analysis.stances.statements import most_heard, spoken_on, statements_on, turns
from parley.dataset import Dataset, View
from parley.dataset.index import unique_labels
from parley.dataset.kept import kept, shared
from parley.exhibits.choice import choice
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.options import flag, word
from parley.exhibits.timeline.events.model import Days, span_of
from parley.isolation import isolated

OPEN_WORDINGS: Final = 2
MOST_WORDINGS: Final = 12
MOST_ACTORS: Final = 14
"""How many rows are drawn while the others are folded and while they are not, and how many lines in
a row: those with most statements."""

ISSUE: Final = "issue"
CLAUSE: Final = "clause"
"""What a topic can be; it is followed by an id."""


def _topics(dataset: Dataset) -> dict[str, str]:
    """Every topic of the data set; names that stand more than once are followed by the topic."""
    names = topics(dataset.view())
    return unique_labels(names, names.values())


@dataclass(frozen=True, slots=True)
class Options(Days):
    """What the steps can be asked for."""

    # fmt: off
    topic: str | None = word("tl_on", "Stances on", _topics, "the issue or clause, as issue~id or clause~id; the issue on which most was said if left out", decided_by_view=True)
    unfolded: bool = flag("tl_more", "Every wording", "show every wording of an issue, not only the two with most statements")
    # fmt: on

    def decided(self, view: View) -> Self:
        """The same with the days and the topic that are shown."""
        days = Days(self.first_day, self.last_day).decided(view)
        return replace(
            self,
            first_day=days.first_day,
            last_day=days.last_day,
            topic=self.topic or first_topic(view),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Statements on the wordings of a topic that bear on a span.

    ``rows`` as `analysis.stances.statements.statements_on` gives them, of the wordings and
    actors that are drawn; ``clauses`` are rows of the clauses table with ``text`` and
    ``published``, in the data's order; ``actors`` rows of the actors table with ``short``;
    ``turns`` says how each stance ran. ``wordings_left`` and ``lines_left`` count what is not
    drawn. ``topic`` is what it is called, '' where the view has no statement on it.
    """

    view: View
    options: Options
    span: Span
    topic: str
    rows: pd.DataFrame
    clauses: pd.DataFrame
    actors: pd.DataFrame
    turns: pd.DataFrame
    wordings_left: int
    lines_left: int

    @property
    def empty(self) -> bool:
        """Whether no statement on the topic, at whatever time, is in the view."""
        return not self.topic

    @property
    def choices(self) -> set[str]:
        """What can be chosen: what an actor said of a wording, whatever the day."""
        return set(self.chosen_by_row)

    @property
    def chosen_by_row(self) -> list[str]:
        """The choice that each row stands for."""
        rows = self.rows
        return [
            choice("cell", actor_id, clause_id)
            for actor_id, clause_id in zip(rows["actor_id"], rows["clause_id"], strict=True)
        ]


@kept
def topics(view: View) -> dict[str, str]:
    """What stances can be followed on: ``issue~id`` and ``clause~id`` -> name.

    Issues and clauses of the view on which statements were found, issues first.
    """
    clauses = spoken_on(view)
    issues = view["issues"]
    issues = issues[issues["issue_id"].isin(clauses["issue_id"])].sort_values("order")
    names = view.dataset.names
    of_issues = {_topic(ISSUE, issue_id): names.issues[issue_id] for issue_id in issues["issue_id"]}
    of_clauses = {
        _topic(CLAUSE, clause_id): f"{names.clauses[clause_id]}: {isolated(heading)}"
        for clause_id, heading in zip(clauses["clause_id"], clauses["heading"], strict=True)
    }
    return of_issues | of_clauses


@kept
def first_topic(view: View) -> str | None:
    """The issue on which most statements were found, None where there is none."""
    said = told(view)["clause_id"]
    said = said[said.isin(spoken_on(view)["clause_id"])]
    times = said.map(view.dataset.index["clauses"]["issue_id"]).value_counts()
    return _topic(ISSUE, str(times.idxmax())) if len(times) else None


def _topic(what: str, id_: str) -> str:
    return f"{what}{CHOICE_SEPARATOR}{id_}"


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The statements on the topic asked for."""
    span = span_of(view, options)
    topic = options.topic or first_topic(view) or ""
    what, id_ = split_choice(topic)
    clauses = spoken_on(view)
    clauses = clauses[clauses["issue_id" if what == ISSUE else "clause_id"] == id_]
    rows = statements_on(view, clauses["clause_id"], span)
    times = rows["clause_id"].value_counts(sort=False)
    by_statements = times.sort_values(ascending=False, kind="stable").index
    most = MOST_WORDINGS if options.unfolded else OPEN_WORDINGS
    drawn = clauses[clauses["clause_id"].isin(by_statements[:most])]
    drawn = drawn.reset_index(drop=True)
    rows, lines_left = most_heard(rows[rows["clause_id"].isin(drawn["clause_id"])], MOST_ACTORS)
    data = view.dataset
    plans, actors = data.index["plans"], data["actors"]
    actors = actors[actors["actor_id"].isin(rows["actor_id"])].reset_index(drop=True)
    return Model(
        view=view,
        options=options,
        span=span,
        topic=topics(view).get(topic, ""),
        rows=rows.reset_index(drop=True),
        clauses=drawn.assign(
            text=drawn["plan_id"].map(data.names.plans),
            published=drawn["plan_id"].map(plans["published"]),
        ),
        actors=actors.assign(short=actors["actor_id"].map(data.names.short_actors)),
        turns=turns(rows),
        wordings_left=len(by_statements) - len(drawn),
        lines_left=lines_left,
    )
