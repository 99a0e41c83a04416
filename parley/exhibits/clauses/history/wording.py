"""What the statements on a clause or text over time say in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.analysis.stances import latest
from parley.exhibits.clauses.history.model import Model
from parley.exhibits.wording import answers
from parley.exhibits.wording.cells import BASIS_MARKS
from parley.wording import count, day, in_digits, listed

TITLE: Final = "Who took which stance, and when?"
HEADING: Final = "Who took which stance, and when"
"""On the clause's own view, where the question stands above the figure already."""


def summary(model: Model) -> str:
    """How many spoke, where their last words stand, and who moved."""
    said = model.said
    last = latest(said)["stance"]
    ways = {
        "for it": int((last > 0).sum()),
        "against": int((last < 0).sum()),
        "mixed": int((last == 0).sum()),
    }
    stand = ", ".join(f"{in_digits(n)} {way}" for way, n in ways.items() if n)
    uncounted = int(last.isna().sum())
    if uncounted:
        no_stance = f"{in_digits(uncounted)} with an answer that does not count"
        stand = ", ".join(filter(None, [stand, no_stance]))
    held = said["stance"].astype(object).where(said["stance"].notna(), said["answer"])
    times = held.groupby(said["actor_id"], sort=False).nunique()
    moved = int((times > 1).sum())
    did = "spoke on it or gave an answer" if said["answer"].notna().any() else "spoke on it"
    spoke = f"{count(len(last), 'actor')} {did}; as each last said, {stand}."
    if not moved:
        return f"{spoke} Nobody is known to have changed the stance."
    return f"{spoke} {count(moved, 'actor')} gave more than one answer over time."


def rests_on(model: Model) -> str:
    """How many statements by how many actors there are, and what no bar means."""
    statements = answers.how_many(model.said)
    actors = count(model.said["actor_id"].nunique(), "actor")
    what = "the text as a whole" if model.whole_text else "this very clause"
    return (
        f"{statements} by {actors} on {what}; actors without a bar are silent here, which is not "
        "neutrality."
    )


def notes() -> tuple[str, ...]:
    """Where a bar ends, and what the marks of the basis mean."""
    bases = " · ".join(f"{mark} {basis}" for basis, mark in BASIS_MARKS.items())
    return BAR_ENDS, f"{HOW_KNOWN}: {bases}."


BAR_ENDS: Final = (
    "A bar ends where the actor spoke again, or at the as-of date because nothing later was found."
)
HOW_KNOWN: Final = "A letter after the sign"


def nearby(point: Mapping[str, int], items: Mapping[str, int]) -> str:
    """Where else statements stand; '' for nowhere. See `exhibits.clauses.history.model.spoken_nearby`."""
    elsewhere = []
    if point:
        elsewhere.append(f"on the point as a whole, {_numbers(point)}")
    if items:
        elsewhere.append(f"on its items {_numbers(items)}")
    return (
        f"Statements also stand {listed(elsewhere)}; they are not repeated here."
        if elsewhere
        else ""
    )


def _numbers(times: Mapping[str, int]) -> str:
    """'10a (1) and 10c (2)'."""
    return listed(f"{number} ({in_digits(n)})" for number, n in times.items())


def lines(model: Model) -> list[tuple[str, str]]:
    """The same as a list: an actor, and the stances in order with their days."""
    return [
        (
            str(name),
            " · ".join(
                f"{answers.sign(answer if pd.isna(stance) else int(stance))} {day(when)}"
                for stance, answer, when in zip(
                    rows["stance"], rows["answer"], rows["date"], strict=True
                )
            ),
        )
        for name, rows in model.said.groupby("name", sort=False)
    ]
