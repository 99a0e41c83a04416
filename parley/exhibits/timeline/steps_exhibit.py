"""The steps with their question, sentences, table and sources."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.timeline import steps_figure
from parley.exhibits.timeline.axis import LEAST_WIDTH
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.steps import Steps, paths
from parley.wording import count, day

MOST_NAMED: Final = 3
"""How many changes the summary tells one by one."""


def table(shown: Steps) -> pd.DataFrame:
    """One row a statement, wording by wording and actor by actor, the oldest first.

    Columns: ``choice``, ``position_id``, ``actor_id``, ``clause_id``, ``source_id``; ``text``,
    ``number``, ``actor``; ``date``, ``stance`` -2..2, ``word``, ``basis``; ``until``, the day on which
    the next one took its place, empty while it holds; ``speaker``, ``summary``.
    ``until`` is the day itself for a statement that another of its day outweighs.
    """
    rows = shown.rows
    clauses = shown.clauses.set_index("clause_id")
    actors = shown.actors.set_index("actor_id")["name"]
    until = rows["until"].where(rows["counts"], rows["date"])
    return pd.DataFrame(
        {
            "choice": [
                choice("cell", *pair)
                for pair in zip(rows["actor_id"], rows["clause_id"], strict=True)
            ],
            "position_id": rows["position_id"],
            "actor_id": rows["actor_id"],
            "clause_id": rows["clause_id"],
            "source_id": rows["source_id"],
            "text": rows["clause_id"].map(clauses["text"]),
            "number": rows["clause_id"].map(clauses["number"]),
            "actor": rows["actor_id"].map(actors),
            "date": rows["date"].dt.strftime("%Y-%m-%d").astype("str"),
            "stance": rows["stance"],
            "word": rows["stance"].map(dict(STANCE_WORDS)).astype("str"),
            "basis": rows["basis"],
            "until": until.dt.strftime("%Y-%m-%d").astype("str"),
            "speaker": rows["speaker"],
            "summary": rows["summary"],
        }
    )


def summary(shown: Steps) -> str:
    """Two sentences: how much was said, and whose stance changed."""
    rows = shown.rows
    if rows.empty:
        return f"No statement bears on {shown.span.in_words()}."
    first = (
        f"{count(len(rows), 'statement')} by {count(rows['actor_id'].nunique(), 'actor')} on "
        f"{count(len(shown.clauses), 'wording')} bear on this time."
    )
    ran = paths(shown)
    changed = ran[ran["stances"].map(len) > 1]
    if changed.empty:
        return f"{first} No stance on any of them changed."
    most = changed.loc[
        changed["stances"].map(len).sort_values(ascending=False, kind="stable").index
    ]
    told = [_told(shown, row) for row in most.head(MOST_NAMED).to_dict("records")]
    rest = len(changed) - len(told)
    told += [f"{rest} more"] if rest else []
    return f"{first} Changed: {'; '.join(told)}."


def _told(shown: Steps, row: dict) -> str:
    """'Ukraine on US 28 points 6 (−− to −)'."""
    clause = shown.clauses.set_index("clause_id").loc[row["clause_id"]]
    actor = shown.actors.set_index("actor_id")["short"][row["actor_id"]]
    signs = " to ".join(SIGNS[one] for one in row["stances"])
    return f"{actor} on {clause['text']} {clause['number']} ({signs})"


def rests_on(shown: Steps) -> str:
    """What the lines rest on and what their gaps mean."""
    words = (
        "A line begins with the first statement found and holds until the next; before it no "
        "statement was found, which is not neutrality. Each text's wording has a row of its "
        "own, and no row says anything of another. Statements on whole texts are not in it."
    )
    if shown.wordings_left:
        words += (
            f" {count(shown.wordings_left, 'wording')} with fewer statements "
            f"{'is' if shown.wordings_left == 1 else 'are'} left out; choose one to see it."
        )
    if shown.lines_left:
        words += f" {count(shown.lines_left, 'line')} of actors with fewer statements left out."
    return words


def lines(shown: Steps) -> list[tuple[str, str]]:
    """The rows as a list for narrow screens: a wording, and how each actor's stance on it ran."""
    ran = paths(shown)
    actor = shown.actors.set_index("actor_id")["short"]
    return [
        (
            f"{clause['text']} {clause['number']} {clause['heading']}",
            " · ".join(
                f"{actor[one]} {' to '.join(SIGNS[stance] for stance in stances)}"
                for one, stances in ran.loc[
                    ran["clause_id"] == clause["clause_id"], ["actor_id", "stances"]
                ].itertuples(index=False)
            ),
        )
        for clause in shown.clauses.to_dict("records")
    ]


def exhibit(shown: Steps, *, dark: bool = False) -> Exhibit:
    """The figure with all that stands beside it."""
    rows = table(shown)
    return Exhibit(
        key="steps",
        title=f"{shown.name}: who stood where, and since when?",
        summary=summary(shown),
        rests_on=f"{count(len(rows), 'statement')}. {rests_on(shown)} Up to {day(shown.span.last)}.",
        table=rows,
        source_ids=tuple(rows["source_id"].unique()),
        view=shown.view,
        figure=steps_figure.figure(shown, dark=dark),
        least_width=LEAST_WIDTH,
        lines=tuple(lines(shown)),
        legend=steps_figure.LEGEND,
        hidden=("choice", "position_id", "actor_id", "clause_id", "source_id"),
        widths={"text": 105, "number": 65, "actor": 150, "date": 95, "stance": 60, "word": 80},
        choice_at=lambda row, _: str(rows["choice"].iloc[row]),
    )
