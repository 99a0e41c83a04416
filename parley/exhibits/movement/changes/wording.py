"""What changed, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.analysis.lineage import DROPPED
from parley.analysis.movement import (
    ANSWER_HEARD,
    ANSWER_RETURNED,
    FIRST_HEARD,
    PERIOD,
    RETURNED,
    TEXT_PUBLISHED,
)
from parley.dataset import Record
from parley.exhibits.movement.changes.model import DIFFERS, MOVES, STANCES, Model, Window, texts
from parley.isolation import isolated
from parley.wording import count, day, days, in_digits, listed

TITLE: Final = "What changed, and who moved?"
NOTHING_EVER: Final = "Nothing ever moved under these filters."


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


def finding(model: Model) -> str:
    """Who moved, or how many stances did and which way; '' where there is nothing to compare."""
    if model.window is None:
        return ""
    if model.window.texts is not None:
        return _between_texts(model, *model.window.texts)
    when = f"from {days(model.window.since, model.window.until)}"
    moved = model.changes[model.changes["kind"].isin(MOVES)]
    if moved.empty:
        return _without_movement(model, when)
    if len(moved) == 1:
        return _one_moved(model)
    up = int((moved["after"] > moved["before"]).sum())
    uncounted = int(moved["size"].isna().sum())
    if uncounted:
        ways = {
            "towards acceptance": up,
            "towards rejection": len(moved) - uncounted - up,
            "to or from an answer that does not count": uncounted,
        }
        named = listed(f"{in_digits(n)} {way}" for way, n in ways.items() if n)
        return f"{in_digits(len(moved))} stances moved {when}, {named}"
    way = {0: "all towards rejection", len(moved): "all towards acceptance"}.get(
        up, f"{in_digits(up)} of them towards acceptance"
    )
    return f"{in_digits(len(moved))} stances moved {when}, {way}"


def _one_moved(model: Model) -> str:
    """'US moved from ± mixed to + accepts on “Sanctions lifted by stages”, 9 October 2026'."""
    row = model.rows[model.rows["what"].isin(MOVES)].iloc[0]
    who = model.view.dataset.names.short_actors[row["actor_id"]]
    what = f"\u201c{isolated(row['heading'])}\u201d" if row["heading"] else row["clause"]
    on = day(date.fromisoformat(row["date"]))
    return f"{who} moved from {row['from']} to {row['to']} on {what}, {on}"


def _without_movement(model: Model, when: str) -> str:
    """What else changed where no stance moved."""
    times = model.rows["what"].value_counts(sort=False)
    returned = sum(int(times.get(kind, 0)) for kind in (RETURNED, ANSWER_RETURNED))
    if returned:
        return f"{count(returned, 'stance')} moved and came back {when}"
    parts = []
    if TEXT_PUBLISHED in times:
        parts.append(f"{count(times[TEXT_PUBLISHED], 'text')} became public")
    if FIRST_HEARD in times:
        parts.append(f"{count(times[FIRST_HEARD], 'stance')} first heard")
    if ANSWER_HEARD in times:
        one, several = "answer that does not count", "answers that do not count"
        parts.append(f"{count(times[ANSWER_HEARD], one, several)} first heard")
    return f"No stance moved {when}; {listed(parts)}" if parts else f"Nothing moved {when}"


def _between_texts(model: Model, earlier: str, later: str) -> str:
    """How many stances differ, and how many clauses were left out on the way."""
    names = model.view.dataset.names.plans
    differ = int((model.rows["what"] == DIFFERS).sum())
    dropped = int((model.rows["what"] == f"clause {DROPPED}").sum())
    stances = count(differ, "stance") if differ else "No stance"
    differs = "differs" if differ <= 1 else "differ"
    found = f"{stances} {differs} between {names[earlier]} and {names[later]}"
    if not dropped:
        return found
    were = "was" if dropped == 1 else "were"
    return f"{found}; {count(dropped, 'clause')} {were} dropped"


def why_these_days(model: Model) -> str:
    """How the days that the page opens on were found."""
    moved = model.rows["what"].isin(STANCES).any()
    what = "a stance moved" if moved else "anything changed"
    return f"The {in_digits(PERIOD)} days up to the last day on which {what}."


def last_moved(last: date) -> str:
    """When something last moved, a stance or else a text, where nothing did in the days that were chosen."""
    return f"The last days in which something moved end on {day(last)}."


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
        return f"{row['what'].capitalize()}: {row['clause']} {isolated(row['heading'])}"
    return f"{row['what'].capitalize()}: {row['clause']}"


def entry_summary(row: Record) -> str:
    """The same in short: the clause's heading, what was said or done, and how that is known."""
    basis = f" ({row['basis']})" if row["basis"] else ""
    heading = f"{isolated(row['heading'])}. " if row["heading"] else ""
    return f"{heading}{row['in short']}{basis}".strip()
