"""The package on the bench in words: its squares, and what one must know to judge them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.charts.labels import TEXT_SIZE
from parley.charts.palette import SIGNS
from parley.charts.sign_grid import Drawn
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.bench import wording as bench
from parley.exhibits.bench.whole.model import Model
from parley.exhibits.legend import NOT_FOUND, Chip, stance_chips
from parley.exhibits.wording import answers
from parley.exhibits.wording import sides as sides_wording
from parley.wording import count, in_digits


def drawn(cell: Mapping) -> Drawn:
    """How a square is drawn: in the colour of the worst stance, pale where none is known, not at all where
    the issue takes nothing."""
    if not cell["clauses"]:
        return "nothing"
    return "full" if cell["heard"] else "pale"


def mark(cell: Mapping) -> str:
    """The sign of the worst stance, and beneath it on how many of several points the party spoke; as HTML."""
    if not cell["clauses"]:
        return ""
    supposed = bench.SUPPOSED_MARK if cell["supposed"] else ""
    sign = f"<b>{_sign(cell)}</b>" if cell["heard"] else supposed
    if cell["clauses"] == 1:
        return sign
    heard = f"<span style='font-size:{TEXT_SIZE}px'>{cell['heard']}/{cell['clauses']}</span>"
    return f"{sign}<br>{heard}" if sign else heard


def square(model: Model, cell: Mapping) -> str:
    """'at worst objects; spoken to 3 of 4 points: 2 accepted, 1 objected to'."""
    if not cell["clauses"]:
        return bench.LEFT
    points = unit(model, cell["clauses"])
    if not cell["heard"]:
        return f"unknown, on {points}"
    worst = STANCE_WORDS[int(cell["worst"])]
    said = ", ".join(
        f"{in_digits(cell[name])} {bench.VERDICTS[verdict]}"
        for name, verdict in bench.COUNTS.items()
        if cell[name] and verdict != "unknown"
    )
    supposed = f"; {bench.SUPPOSED}" if cell["supposed"] else ""
    return f"at worst {worst}; spoken to {in_digits(cell['heard'])} of {points}: {said}{supposed}"


def unit(model: Model, number: int) -> str:
    """'3 points'."""
    return count(number, "point" if model.asked.unit == "points" else "clause")


def summary(model: Model) -> str:
    """Whom it holds for, and how much of it is silence."""
    rows = model.reading.by_party
    if rows.empty:
        return f"{bench.holds(model)}."
    clauses = unit(model, int(rows["clauses"].iloc[0]))
    return (
        f"{bench.holds(model)}. An answer is what one of {count(len(rows), 'party', 'parties')} says of one of its "
        f"{clauses}."
    )


def rests_on(model: Model) -> str:
    """What is taken, and what a pale square is."""
    taken = len(model.package.choices)
    return (
        f"{in_digits(taken)} of {count(len(model.issues), 'issue')} take something. In a square stands the worst "
        "stance on any of the issue's points, and below it on how many of them the party spoke; a pale square is "
        "unknown, which is no assent."
    )


def notes(model: Model) -> tuple[str, ...]:
    """What a red line is, which stances count, and what has no part."""
    sides = any(party.kind == "side" for party in model.field.parties)
    cut = [model.view.dataset.names.issues[issue] for issue, _ in model.cut]
    return tuple(
        filter(
            None,
            (
                *bench.WHAT_IT_IS_NOT,
                bench.red_line(model.asked.threshold),
                COUNTED,
                *(sides_wording.notes(model.view) if sides else ()),
                bench.items_aside(model),
                bench.on_whole_texts(model),
                bench.aside(model),
                bench.lost(model),
                bench.cut(cut),
                *answers.rules(model.view),
            ),
        )
    )


COUNTED: Final = (
    "A stance counts that was said of the clause, of its whole point, of its items, or of the same wording in another "
    "text. An answer to another wording is shown and is unknown here. Each is the newest up to the day in the bar."
)


RED: Final = "a red line among them"

UNKNOWN_SIGN: Final = "?"
"""In place of a sign where nothing is known."""


def legend(cells: pd.DataFrame) -> tuple[Chip, ...]:
    """The five stances, silence, and what is supposed where anything is."""
    supposed = (Chip(bench.SUPPOSED, bench.SUPPOSED_MARK),) if cells["supposed"].any() else ()
    red = (Chip(RED, bench.RED_MARK),) if cells["red_lines"].any() else ()
    return (*stance_chips(), *red, NOT_FOUND, *supposed)


def line(model: Model, issue_id: str) -> str:
    """An issue in a list: what it takes, and how each party stands."""
    cells = model.reading.by_issue
    each = [
        f"{_sign(cell) if cell['heard'] else UNKNOWN_SIGN} {model.names[cell['party']]}"
        for cell in cells[cells["issue_id"] == issue_id].to_dict("records")
    ]
    return " \u00b7 ".join([bench.option(model.view, model.taken[issue_id]), *each])


def _sign(cell: Mapping) -> str:
    supposed = bench.SUPPOSED_MARK if cell["supposed"] else ""
    red = bench.RED_MARK if cell["red_lines"] else ""
    return f"{supposed}{red}{SIGNS[int(cell['worst'])]}"
