"""Who accepts what, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.overview.acceptance.model import Model, Verdict
from parley.exhibits.wording import limit
from parley.exhibits.wording.shared import named_up_to, none_found
from parley.isolation import isolated
from parley.wording import count, in_digits

NOT_HEARD: Final = "not heard"

VERDICTS: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        "all": "Every side heard accepts",
        "not all": "Not every side heard accepts",
        "one side": "Only one side was heard",
    }
)
"""Headings of the rows of one verdict."""

BY_CLAUSE: Final = (
    "A row is a clause: the issues of this data set do not group its clauses, as it has one issue for all or one "
    "for each."
)


def notes(model: Model) -> tuple[str, ...]:
    """How to read it, what silence is, and why rows are clauses where they are."""
    by_issue = model.unit == "issue"
    middle = "on the issue's points" if by_issue else "on the clause"
    rows = "Issues" if by_issue else "Clauses"
    on_one = "an issue" if by_issue else "a clause"
    how_to_read = (
        f"Sign and colour are the side's middle stance {middle}, of an even number the one "
        "nearer to mixed; a side accepts where that is + or ++. 2/3 says that two of three stances "
        f"accept, and stands only where more than one was found. {rows} are sorted by what the headline "
        "counts."
    )
    silence = (
        f"Silence is not acceptance: a side that was not heard on {on_one} is not counted there, neither "
        "for it nor against it."
    )
    return (how_to_read, silence) if by_issue else (BY_CLAUSE, how_to_read, silence)


def title(model: Model) -> str:
    """'Twenty points: which side accepts what?'."""
    return f"{_text(model)}: which side accepts what?"


def finding(model: Model) -> str:
    """'On 4 of 14 issues every side heard accepts the current text', '' where no two were heard on one."""
    if model.empty:
        return ""
    accepted, several = len(model.of_verdict("all")), _several(model)
    text = "the current text" if model.is_current else _text(model)
    if not several:
        return f"On no {model.unit} of {text} were two sides heard"
    if several == 1 and not accepted:
        return f"On the one {model.unit} with two sides heard not every one accepts {text}"
    if not accepted:
        return f"On none of {count(several, model.unit)} does every side heard accept {text}"
    return (
        f"On {in_digits(accepted)} of {count(several, model.unit)} every side heard accepts {text}"
    )


def summary(model: Model) -> str:
    """What the finding's numbers are, and which sides were silent where all that were heard accept."""
    if model.empty:
        return "No stance on a point of this text was found."
    several, accepted = _several(model), model.of_verdict("all")
    if not several:
        return f"On no {model.unit} were two sides heard."
    counted = f"Two sides or more were heard on {in_digits(several)} of {count(len(model.rows), model.unit)}."
    silent = _silent_on(model, accepted)
    if not silent:
        return counted
    these = "the one" if len(accepted) == 1 else f"the {in_digits(len(accepted))}"
    return (
        f"{counted} Silence is not acceptance: of {these} that every side heard accepts, "
        f"{_not_heard(silent)}."
    )


def _not_heard(silent: Mapping[str, int]) -> str:
    """'Russia was not heard on 5 and Europe on 3'."""
    (first, often), *rest = silent.items()
    others = [f"{isolated(side)} on {in_digits(number)}" for side, number in rest]
    return named_up_to([f"{first} was not heard on {in_digits(often)}", *others])


def _silent_on(model: Model, rows: list[str]) -> dict[str, int]:
    """On how many of the rows a side was silent that was heard on another, the most silent first."""
    silent = model.cells[(model.cells["n"] == 0) & model.cells[model.id_column].isin(rows)]
    number = silent["side"].value_counts()
    counted = {side: int(number[side]) for side in model.sides_heard if side in number.index}
    return dict(sorted(counted.items(), key=lambda one: -one[1]))


def _several(model: Model) -> int:
    """On how many rows two sides or more were heard."""
    return len(model.rows) - len(model.of_verdict("one side"))


def _text(model: Model) -> str:
    return model.view.dataset.names.plans[str(model.plan_id)]


def rests_on(model: Model) -> str:
    """How many stances there are, and who was not heard at all."""
    stances = count(int(model.cells["n"].sum()), "stance")
    reach = f"{stances} on {count(len(model.rows), model.unit)}. Pale: {none_found(model.view)}."
    reach = " ".join(filter(None, [left_out(model), reach]))
    silent = [side for side in model.sides_shown if side not in model.sides_drawn]
    if not silent:
        return reach
    return f"{reach} Without a column, as nothing was found: {named_up_to(silent)}."


def left_out(model: Model) -> str:
    """Which rows and sides are not shown for being too many, and where they are; '' if none are."""
    rows, sides = len(model.rows_shown), len(model.sides_shown)
    parts = [
        limit.largest_sides(sides, len(model.sides) - sides),
        limit.most_spoken_on(rows, len(model.rows) - rows, model.unit),
    ]
    return " ".join([*filter(None, parts), COUNTED, limit.WHOLE]) if any(parts) else ""


COUNTED: Final = "Sentences and headings count all."


def verdict(model: Model, given: Verdict) -> str:
    """'Every side heard accepts: 4 issues'."""
    return f"{VERDICTS[given]}: {count(len(model.of_verdict(given)), model.unit)}"


def accepting(accept: int, heard: int) -> str:
    """'2 of 3 accept', or that nobody was heard."""
    return f"{in_digits(accept)} of {in_digits(heard)} accept" if heard else NOT_HEARD


def square(band: float, accept: int, heard: int) -> str:
    """What a square says in words: '++ endorses', '± mixed (1 of 2 accept)', or that nobody was heard."""
    if not heard:
        return NOT_HEARD
    stance = f"{SIGNS[int(band)]} {STANCE_WORDS[int(band)]}"
    return f"{stance} ({accepting(accept, heard)})" if heard > 1 else stance


def table(model: Model) -> pd.DataFrame:
    """One row an issue with its issue_id, or a clause with its clause_id; one column a side: what its square
    says in words."""
    columns = (model.shown[name] for name in ("band", "accept", "n"))
    cells = [square(*cell) for cell in zip(*columns, strict=True)]
    wide = model.shown.assign(words=cells).pivot(
        index=model.id_column, columns="side", values="words"
    )
    wide = wide.reindex(index=model.rows_shown, columns=model.sides_shown)
    named = {row_id: model.rows[row_id] for row_id in model.rows_shown}
    names = pd.Series(named, name=model.unit, dtype="str")
    wide = pd.concat([names, wide], axis=1)
    return wide.rename_axis(index=model.id_column, columns=None).reset_index()
