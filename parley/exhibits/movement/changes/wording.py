"""What changed, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.analysis.movement import FIRST_HEARD, MOVED, RETURNED, TEXT_PUBLISHED
from parley.dataset import Record
from parley.exhibits.movement.changes.model import DIFFERS, STANCES, Model, Window, texts
from parley.wording import count, day, in_digits, listed

TITLE: Final = "What changed, and who moved?"
NOTHING_EARLIER: Final = "Nothing moved before either under these filters."


def between(model: Model, window: Window) -> str:
    """What is compared: 'after 4 June 2026, up to 4 July 2026', 'from US 28 points to Twenty points'."""
    if window.texts is None:
        return f"after {day(window.since)}, up to {day(window.until)}"
    names = model.view.dataset.names.plans
    earlier, later = window.texts
    return f"from {names[earlier]} to {names[later]}"


def no_two_texts(model: Model) -> str:
    """Why nothing can be compared."""
    if len(texts(model.view)) < 2:
        return "It takes two texts that were public at the as-of date."
    return "Choose two different texts."


def summary(model: Model) -> str:
    """What moved in a few sentences, the largest movement first."""
    if model.window is None:
        return no_two_texts(model)
    head = _heading(model, model.window)
    if model.empty:
        return (
            f"{head}: nothing moved. No stance changed or was first heard, no text was published."
        )
    times = {str(what): int(n) for what, n in model.rows["what"].value_counts(sort=False).items()}
    sentences = [f"{head}: {_stances(model, times)}.", *_largest(model)]
    if TEXT_PUBLISHED in times:
        sentences.append(f"{count(times[TEXT_PUBLISHED], 'text')} became public.")
    clauses = [
        f"{what.removeprefix('clause ')} {in_digits(n)}"
        for what, n in times.items()
        if what.startswith("clause ")
    ]
    if clauses:
        sentences.append(f"Of the clauses: {listed(clauses)}.")
    return " ".join(sentences)


def _heading(model: Model, window: Window) -> str:
    """`between` as the beginning of a sentence."""
    if window.texts is None:
        return f"After {day(window.since)}, up to {day(window.until)}"
    names = model.view.dataset.names.plans
    earlier, later = window.texts
    return f"From {names[earlier]} to {names[later]}"


def _stances(model: Model, times: dict[str, int]) -> str:
    if model.between_texts:
        differ = count(times.get(DIFFERS, 0), "stance")
        return f"{differ} of the same actor on both wordings differ"
    parts = [f"{count(times.get(MOVED, 0), 'stance')} moved"]
    if RETURNED in times:
        parts.append(f"{in_digits(times[RETURNED])} moved and came back")
    if FIRST_HEARD in times:
        parts.append(f"{in_digits(times[FIRST_HEARD])} were heard for the first time")
    return listed(parts)


def _largest(model: Model) -> list[str]:
    rows = model.rows[model.rows["what"].isin((MOVED, DIFFERS))]
    if rows.empty:
        return []
    largest = rows.iloc[0]
    who, clause = largest["who"], largest["clause"]
    if model.between_texts:
        return [
            f"The largest difference: {who} on {clause}, from {largest['from']} to {largest['to']}."
        ]
    return [f"The largest movement: {who} on {clause}, from {largest['from']} to {largest['to']}."]


def last_before(last: date) -> str:
    """When something moved before a window in which nothing did."""
    return f"The last movement before that is of {day(last)}."


def feed_title(data: str) -> str:
    """What a feed of the data set of that title is called."""
    return f"What moved: {data}"


def feed_subtitle(compared: str, kept: str, version: str) -> str:
    """What a feed compares, what its filters keep, and of which data."""
    return f"{compared}; {kept}; data {version}"


def entry_title(row: Record) -> str:
    """A change as the title of a feed's entry; ``row`` has the columns of `Model.rows`, '' for missing."""
    if row["what"] == DIFFERS:
        return f"{row['who']} stands differently on {row['clause']}: {row['path']}"
    if row["what"] in STANCES:
        return f"{row['who']} moved on {row['clause']}: {row['path']}"
    if row["who"]:
        return f"{row['who']} on {row['clause']} for the first time: {row['to']}"
    if row["clause_id"] or row["from_clause_id"]:
        return f"{row['what'].capitalize()}: {row['clause']} {row['heading']}"
    return f"{row['what'].capitalize()}: {row['clause']}"


def entry_summary(row: Record) -> str:
    """The same in short: the clause's heading, what was said or done, and how that is known."""
    basis = f" ({row['basis']})" if row["basis"] else ""
    heading = f"{row['heading']}. " if row["heading"] else ""
    return f"{heading}{row['in short']}{basis}".strip()
