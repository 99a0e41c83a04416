"""What moved as exhibits: stances as a figure, all other changes and the events between as tables."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import pandas as pd

from parley.analysis.movement import FIRST_HEARD, MOVED, RETURNED
from parley.dataset import records
from parley.exhibits.actors import short_names
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.movement import figure as movement_figure
from parley.exhibits.movement.moves import DIFFERS, IDS, STANCES, Moves
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.events import Span
from parley.exhibits.timeline.timeline import table as timeline_table
from parley.exhibits.timeline.timeline import timeline
from parley.wording import count, day, listed

TITLE: Final = "What changed, and who moved?"

_STANCE_COLUMNS: Final = (
    "who",
    "clause",
    "heading",
    "earlier wording",
    "from",
    "to",
    "size",
    "path",
    "date",
    "basis",
    "speaker",
    "in short",
    "source",
)
_OTHER_COLUMNS: Final = (
    "what",
    "who",
    "clause",
    "heading",
    "earlier wording",
    "to",
    "date",
    "in short",
    "source",
)


def summary(moves: Moves) -> str:
    """What moved in a few sentences, the largest movement first."""
    rows = moves.rows
    many = {str(what): int(n) for what, n in rows["what"].value_counts(sort=False).items()}
    head = f"{moves.between[0].upper()}{moves.between[1:]}"
    if rows.empty:
        return (
            f"{head}: nothing moved. No stance changed or was first heard, no text was published."
        )
    words = [f"{head}: {_stances_in_words(moves, many)}.", *_largest(moves)]
    if "text published" in many:
        words.append(f"{count(many['text published'], 'text')} became public.")
    clauses = [
        f"{kind.removeprefix('clause ')} {number:,}"
        for kind, number in many.items()
        if kind.startswith("clause ")
    ]
    return " ".join([*words, f"Of the clauses: {listed(clauses)}."] if clauses else words)


def _stances_in_words(moves: Moves, many: dict[str, int]) -> str:
    if moves.texts:
        return f"{count(many.get(DIFFERS, 0), 'stance')} of the same actor on both wordings differ"
    parts = [f"{count(many.get(MOVED, 0), 'stance')} moved"]
    if RETURNED in many:
        parts.append(f"{many[RETURNED]:,} moved and came back")
    if FIRST_HEARD in many:
        parts.append(f"{many[FIRST_HEARD]:,} were heard for the first time")
    return listed(parts)


def _largest(moves: Moves) -> list[str]:
    rows = moves.rows[moves.rows["what"].isin((MOVED, DIFFERS))]
    if rows.empty:
        return []
    first = rows.iloc[0]
    what = "difference" if moves.texts else "movement"
    return [
        f"The largest {what}: {first['who']} on {first['clause']}, from {first['from']} "
        f"to {first['to']}."
    ]


def stances(moves: Moves, *, dark: bool = False) -> Exhibit | None:
    """The stances that moved, the largest movement first; None where none did."""
    rows = moves.rows[moves.rows["what"].isin(STANCES)].reset_index(drop=True)
    if rows.empty:
        return None
    drawn = rows.head(movement_figure.MOST_ROWS)
    actors = moves.view.dataset["actors"]
    short = dict(zip(actors["actor_id"], short_names(actors), strict=True))
    told = f"{count(len(rows), 'stance')}, by size of movement"
    if len(drawn) < len(rows):
        told += f"; the figure shows the {len(drawn):,} largest, the table all"
    caution = (
        "The two stances answer two wordings, so a difference need not be a change of mind."
        if moves.texts
        else "A statement that repeats a stance is no movement."
    )
    changes = moves.changes.loc[moves.rows["what"].isin(STANCES)].reset_index(drop=True)
    return Exhibit(
        key="moved",
        title="Whose stance differs between the two wordings?"
        if moves.texts
        else "Which stances moved?",
        summary=_stances_summary(rows),
        rests_on=f"{told}. {caution} Only what an actor said of the clause itself is compared.",
        table=rows[[*IDS, *_STANCE_COLUMNS]].drop(
            columns=[] if moves.texts else ["earlier wording"]
        ),
        source_ids=_sources(rows),
        view=moves.view,
        figure=movement_figure.figure(changes.head(len(drawn)), drawn, short, dark=dark),
        least_width=movement_figure.LEAST_WIDTH,
        lines=tuple(
            (
                f"{short[row['actor_id']]} on {row['clause']}",
                f"{row['path']} · {row['date']} · {row['in short']}",
            )
            for row in records(drawn)
        ),
        legend=movement_figure.LEGEND,
        hidden=IDS,
        widths={"who": 150, "clause": 140, "size": 55, "date": 95},
        choice_at=lambda row, _: str(rows["choice"].iloc[row]),
    )


def _stances_summary(rows: pd.DataFrame) -> str:
    who = rows["who"].value_counts()
    most = [f"{name} {number:,}" for name, number in who.head(4).items()]
    rest = len(who) - len(most)
    actors = listed([*most, count(rest, "other actor")] if rest > 0 else most)
    return f"{count(len(rows), 'stance')} of {count(len(who), 'actor')}: {actors}."


def others(moves: Moves) -> Exhibit | None:
    """Stances first heard, texts and what became of clauses; None where there are none."""
    rows = moves.rows[~moves.rows["what"].isin(STANCES)].reset_index(drop=True)
    if rows.empty:
        return None
    many = rows["what"].value_counts(sort=False)
    return Exhibit(
        key="changes",
        title="What else is new?",
        summary=f"{listed(f'{kind} {n:,}' for kind, n in many.items())}.".capitalize(),
        rests_on=f"{count(len(rows), 'change')}. 'First heard' says that no earlier statement was "
        "found, not that the actor had no stance. 'Not compared' says that no judgement on "
        "the wording is in the data.",
        table=rows[[*IDS, *_OTHER_COLUMNS]],
        source_ids=_sources(rows),
        view=moves.view,
        hidden=IDS,
        widths={"what": 145, "who": 150, "clause": 140, "heading": 200, "date": 95},
        choice_at=lambda row, _: str(rows["choice"].iloc[row]),
    )


def between(moves: Moves) -> Exhibit | None:
    """The events of the window, in the order of time; None where there are none."""
    first = moves.since if moves.texts else moves.since + timedelta(days=1)
    if first > moves.until:
        return None
    span = Span(first, moves.until)
    # Events carry no issue and are narrowed by their own text, not by that of a clause.
    shown = timeline(moves.view.narrow(plan=()) if moves.texts else moves.view, span)
    rows = timeline_table(shown)
    rows = rows[rows["choice"].str.startswith("event")].reset_index(drop=True)
    if rows.empty:
        return None
    narrowed = (
        " They carry no issue, so a filter by issue does not narrow them."
        if moves.view.filters.issue
        else ""
    )
    return Exhibit(
        key="between",
        title="What happened meanwhile?",
        summary=f"{count(len(rows), 'event')} from {day(span.first)} to {day(span.last)}.",
        rests_on=f"{count(len(rows), 'event')} of {len(moves.view.dataset['events']):,}. That an event "
        f"lies in these days does not say that it moved anything.{narrowed}",
        table=rows,
        source_ids=_sources(rows),
        view=moves.view,
        hidden=("choice", "event_id", "plan_id", "source_id"),
        widths={"date": 95, "last day": 95, "kind": 95, "title": 300},
        choice_at=lambda row, _: str(rows["choice"].iloc[row]),
    )


def _sources(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(rows["source_id"].dropna().unique())


def all_of(moves: Moves, *, dark: bool = False) -> list[Exhibit]:
    """What there is to show, in the order in which it is read."""
    found = (stances(moves, dark=dark), others(moves), between(moves))
    return [exhibit for exhibit in found if exhibit is not None]


def choices(moves: Moves) -> set[str]:
    """Everything that can be chosen: what is behind the changes, and the events of the view."""
    events = moves.view.dataset["events"]
    shown = events[events["date"] <= pd.Timestamp(moves.view.asof)]
    return set(moves.rows["choice"]) | {choice("event", one) for one in shown["event_id"]}
