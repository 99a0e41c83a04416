"""What is said of how stances ran."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.dataset import Record, records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.legend import Chip
from parley.exhibits.timeline.steps.model import Model
from parley.exhibits.wording import answers
from parley.exhibits.wording.shared import none_found
from parley.isolation import isolated
from parley.wording import count, day, days, listed, plural

NONE_LEFT: Final = "No statement on a clause is left under these filters."

BASES: Final = (
    Chip("authored", "", "ink", "small square"),
    Chip("stated", "", "ink", "dot"),
    Chip("reported", "", "ink", "ring"),
    Chip("inferred", "\u25c7", "ink", "sign"),
)
NOT_YET: Final = Chip("the text was not yet public", "", "silent", "square")

FAINT: Final = "A faint mark off its line is another statement of that day, which the one on the line outweighs."

GAP: Final = (
    "A line ends on the day of an answer that does not count, which has an open mark below the stances, and begins "
    "again with the next stance."
)

MOST_NAMED: Final = 3
"""How many changes the summary tells one by one."""


def legend(model: Model) -> tuple[Chip, ...]:
    """What the marks are: on what basis a statement is known, and the answers that are no stance."""
    given = model.rows[model.rows["answer"].notna()]
    left = given["stance"].isna()
    kinds = (
        (given[~left], "counted by rule", Chip("", "\u00d7")),
        (given[left], "not counted", Chip("", "", "muted", "open square")),
    )
    answered = (
        replace(chip, words=f"{listed(map(isolated, rows['answer'].unique()))}: {how}")
        for rows, how, chip in kinds
        if len(rows)
    )
    return (*BASES, *answered, NOT_YET)


def title(model: Model) -> str:
    """The question with the topic's name."""
    return f"{model.topic}: who stood where, and since when?"


def summary(model: Model) -> str:
    """Two sentences: how much was said, and whose stance changed."""
    rows = model.rows
    if rows.empty:
        return f"No statement bears on {days(model.span.first, model.span.last)}."
    how_much = (
        f"{answers.how_many(rows)} by {count(rows['actor_id'].nunique(), 'actor')} on "
        f"{count(len(model.clauses), 'wording')} {plural(len(rows), one='bears', other='bear')} on this time."
    )
    return f"{how_much} {_changes(model)}"


def _changes(model: Model) -> str:
    """Whose stances changed, the one that changed most often first."""
    changed = model.turns[model.turns["stances"].map(len) > 1]
    if changed.empty:
        return "No stance on any of them changed."
    times = changed["stances"].map(len).sort_values(ascending=False, kind="stable")
    most = changed.loc[times.index].head(MOST_NAMED)
    named = [_change(model, row) for row in records(most)]
    rest = len(changed) - len(named)
    return f"Changed: {'; '.join([*named, f'{rest} more'] if rest else named)}."


def _change(model: Model, row: Record) -> str:
    """'Ukraine on US 28 points 6 (−− to −)'."""
    names = model.view.dataset.names
    actor, clause = names.short_actors[row["actor_id"]], names.clauses[row["clause_id"]]
    return f"{actor} on {clause} ({_in_turn(row['stances'])})"


def _in_turn(stances: Sequence[int | str]) -> str:
    """'−− to −'."""
    return " to ".join(answers.sign(stance) for stance in stances)


def rests_on(model: Model) -> str:
    """What the lines rest on, and what their gaps mean."""
    return (
        f"{answers.how_many(model.rows)} up to {day(model.span.last)}; where a line has not begun, "
        f"{none_found(model.view)}, which is not neutrality."
    )


def notes(model: Model) -> list[str]:
    """What else one must know to read the lines."""
    sentences = [
        "A line begins with the first statement found and holds until the next. Each text's wording "
        "has a row of its own, and no row says anything of another. Statements on whole texts are not in it.",
        FAINT,
    ]
    given = model.rows["answer"]
    if given.notna().any():
        sentences.extend(answers.rules(model.view))
    if model.rows["stance"].isna().any():
        sentences.append(GAP)
    if model.wordings_left:
        are = "is" if model.wordings_left == 1 else "are"
        wordings = count(model.wordings_left, "wording")
        sentences.append(f"{wordings} with fewer statements {are} left out.")
    if model.lines_left:
        lines_left = count(model.lines_left, "line")
        sentences.append(f"{lines_left} of actors with fewer statements left out.")
    return sentences


def lines(model: Model) -> list[tuple[str, str]]:
    """The rows as a list for narrow screens: a wording, and how each actor's stance on it ran."""
    names = model.view.dataset.names
    return [
        (
            f"{names.clauses[clause_id]} {isolated(heading)}",
            " · ".join(
                f"{names.short_actors[actor_id]} {_in_turn(stances)}"
                for actor_id, stances in model.turns.loc[
                    model.turns["clause_id"] == clause_id, ["actor_id", "stances"]
                ].itertuples(index=False)
            ),
        )
        for clause_id, heading in zip(
            model.clauses["clause_id"], model.clauses["heading"], strict=True
        )
    ]


def statement(position: Record) -> str:
    """'rejects, stated 20 November 2025'; 'abstained, not counted by this data set's rule, 20 March 2024'."""
    if position["answer"]:
        return (
            f"{answers.explained(position['answer'], position['stance'])}, {day(position['date'])}"
        )
    return f"{STANCE_WORDS[position['stance']]}, {position['basis']} {day(position['date'])}"
