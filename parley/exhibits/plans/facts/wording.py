"""What is said of one text as a whole."""

from __future__ import annotations

from datetime import date

import pandas as pd

from parley.dataset import Record
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.dataset.lists import split
from parley.exhibits.plans.facts.model import Model
from parley.exhibits.wording.answers import how_many
from parley.isolation import isolated
from parley.wording import count, day, listed

NO_RELATIVE = "No other text was compared with this one clause by clause."
NO_CLAUSE = "No clause of it is entered, or none is left under these filters."


def title(model: Model) -> str:
    """'US 28 points: what is it, and who stands where on it?'."""
    if model.text is None:
        return "What is each text, and who stands where on it?"
    return f"{model.text['short_name']}: what is it, and who stands where on it?"


def finding(model: Model) -> str:
    """'US 28 points: leaked draft, revised in Geneva'; '' without a public text."""
    if model.text is None or model.empty:
        return ""
    return f"{model.text['short_name']}: {model.text['status']}"


def no_statement(asof: date) -> str:
    """That nobody was found to speak on the text as a whole."""
    return (
        f"No statement on the text as a whole was found up to {day(asof)}. "
        "That is a gap in what was found."
    )


def facts(model: Model, text: Record) -> list[tuple[str, str]]:
    """Name and words of each fact, in reading order; what is not known is left out."""
    names = model.view.dataset.names
    rows = [("In full", text["full_name"])]
    if text["sponsors"]:
        sponsors = [names.actors[actor] for actor in split(text["sponsors"])]
        rows.append(("Put forward by", listed(sponsors)))
    rows += [
        ("Published", day(text["published"])),
        ("Status", text["status"]),
        ("How much is known", TEXT_PUBLIC_WORDS[text["text_public"]]),
        ("Entered here", _entered(model.points, text["points"])),
    ]
    if text["supersedes"]:
        rows.append(("Replaced", names.plans[text["supersedes"]]))
    if model.replaced_by:
        rows.append(("Replaced by", listed(model.replaced_by)))
    return rows


def _entered(points: int, declared: int | None) -> str:
    """'6 points of 19 that it is said to have'."""
    entered = count(points, "point")
    return f"{entered} of {declared} that it is said to have" if declared else entered


def how_known(text: Record, clauses: int) -> str:
    """What is known of a text that is not known in full, '' for one that is.

    ``clauses`` is how many of its clauses are entered.
    """
    name = isolated(text["short_name"])
    of_points = f" of its {text['points']} points" if text["points"] else ""
    entered = count(clauses, "clause")
    if text["text_public"] == "no" and not clauses:
        return f"{name} was not published; no clause is entered."
    if text["text_public"] == "no":
        are = "is" if clauses == 1 else "are"
        return f"{name} was not published: what stands here{of_points} {are} {entered} as reported."
    if not clauses:
        return f"{name} is described as a whole; no clause is entered."
    if text["text_public"] == "partial":
        return f"Only part of {name} is known: {entered}{of_points} entered."
    return ""


def relative(name: str, steps: int) -> str:
    """'Twenty points (54 steps)'."""
    return f"{name} ({count(steps, 'step')})"


def statements(said: pd.DataFrame) -> str:
    """What opens the list of statements, and answers that are no stance."""
    return f"Read {how_many(said)}, newest first"
