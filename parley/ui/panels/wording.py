"""Sentences of the panels that stand next to figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset import Record
from parley.dataset.contract import BASIS_WORDS, FOUND_WORDS, STANCE_WORDS
from parley.exhibits.wording.answers import (
    counted_as,
    found,
    has_answer,
    how_many,
    marked,
    not_counted,
)
from parley.exhibits.wording.cells import CHANGED_MARK, DROPPED_MARK, STATE_MARKS, chain_in_words
from parley.isolation import isolated
from parley.ui.wording import HASH_LETTERS
from parley.wording import count, day, in_digits, listed

CLOSE: Final = "Close"
CHOSEN: Final = "What stands behind your choice"
"""Of the panel beside a figure."""

MIDDOT: Final = " · "
"""Between the parts of a quiet line."""

CLAUSES_ON_ISSUE: Final = "The clauses on this issue, of every text"
ALL_OF_ACTOR: Final = "All that this actor said on it"
WHERE_TO_READ_ON: Final = "Where to read on"
ALL_SAID: Final = "All that was said on this clause"
ALL_RESTING: Final = "What else rests on this page"
MORE_OF_PAGE: Final = "More from this page"
"""Ways on."""

ALL_CLAUSES, PREVIOUS, NEXT = "All clauses", "Previous", "Next"
PART_OF, ITS_ITEMS, VERSION_OF = "Part of", "Its items", "A version of"
OTHER_VERSION: Final = "The other side's version"
ISSUE_BY_ISSUE: Final = "Issue by issue"
COMPARED_WITH: Final = "Compared with"
ITS_CLAUSES: Final = "Its clauses"
EVENTS: Final = "Events"
"""Headings and buttons of a clause's and a text's own view."""

START_FROM: Final = "Start from"
TAKE, LEAVE_OUT, PIN, TRY, PUT_ON = (
    "Take this",
    "Leave it out",
    "Pin",
    "Try it",
    "Put it on the bench",
)
TAKEN: Final = "(taken)"
PIN_MEANS: Final = (
    "Keeps what this issue takes when a package is searched for; pressed again, no longer"
)
SUPPOSE: Final = "Suppose"
SUPPOSED: Final = "Supposed:"
"""Buttons and marks of the bench."""

SAME_ANSWER: Final = "the same answer"
NO_STANCE_COUNTS: Final = "No stance that counts was found. That is a gap, not a stance of 0."
ON_WHOLE_TEXT: Final = "Who stands where on the text as a whole"
OF_WHOLE_TEXT: Final = "Said of the text as a whole; it is not spread over the clauses."


def said_of_it(party: str) -> str:
    """Over what a party said of the wording that is taken."""
    return f"What {party} said of it"


def picture(alternative: str) -> str:
    """In the place of a picture of a data set's own document, before its address."""
    return f"Picture, not loaded: {alternative}" if alternative else "Picture, not loaded"


def none_left(asof: date) -> str:
    """That the filters leave no statement, which says nothing of whether there is one."""
    return (
        f"No statement up to {day(asof)} is left under the filters; without them there may be one."
    )


def no_stance(asof: date) -> str:
    """That nothing was found, of an actor on a clause."""
    return (
        f"No statement was found up to {day(asof)}. That is a gap in what was found, not a neutral "
        "stance."
    )


def searched(search: Record | None) -> str:
    """Whether statements on a silent cell were searched for, and what that gave."""
    if search is None:
        return "No search for it on its own is recorded."
    if search["found"] == "yes":
        return f"Searched on {day(search['searched_on'])}: {FOUND_WORDS['yes']}."
    return f"Searched for on its own on {day(search['searched_on'])}, in vain."


def pages(first: str, second: list[str]) -> str:
    """The page that a row rests on, then those that carry the same; each is Markdown."""
    return f"{first}; also {listed(second)}" if second else first


def no_view(asof: date) -> str:
    """That nothing was found, of an expert or on a claim."""
    return (
        f"No statement was found up to {day(asof)}. That is a gap in what was found, not a neutral "
        "view."
    )


def note(text: str) -> str:
    """The curators' note on a row."""
    return f"Note: {text}"


def actor_on_clause(actor: str, clause: Record) -> str:
    """'Ukraine's government on point 7, Membership by a set date'."""
    return f"{isolated(actor)} on point {isolated(clause['number'])}, {isolated(clause['heading'])}"


def told(statements: int, answers: int) -> str:
    """How many statements, and answers that are no stance, follow."""
    return f"{found(statements, answers)}, newest first"


def clause_place(text: str, published: date, number: str) -> str:
    """'US 28 points, 20 November 2025, point 7'."""
    return f"{text}, {day(published)}, point {number}"


def left_out(text: str) -> str:
    """That a later text has no such clause."""
    return f"{text} left it out"


def later_clause(clause: str, change: str) -> str:
    """'European counter-text 6, replaced'."""
    return f"{clause}, {chain_in_words(change)}"


def what_became(steps: Iterable[str]) -> str:
    """What became of a wording, from `left_out` and `later_clause`."""
    return f"What became of the wording: {'; '.join(steps)}."


def stance_of(actor: str, row: Record) -> str:
    """'++ Ukraine endorses', of a position; '○ Ukraine: abstained, not counted by this data set's rule'."""
    if has_answer(row):
        return f"{marked(row['stance'])} {isolated(actor)}: {answer(row)}"
    return f"{SIGNS[row['stance']]} {isolated(actor)} {STANCE_WORDS[row['stance']]}"


def stands(stance: str, since: date | None, last: date) -> str:
    """'**++ Ukraine endorses**, since 24 December 2025', as Markdown; ``stance`` is `stance_of`."""
    if since is None:
        return f"**{stance}**, last said on {day(last)}."
    again = "" if since == last else f", last said on {day(last)}"
    return f"**{stance}**, since {day(since)}{again}."


def answer(row: Record) -> str:
    """'abstained, counted as mixed by this data set's rule'."""
    if row["stance"] is None:
        return not_counted(row["answer"])
    return counted_as(row["answer"], row["stance"])


def not_as_worded(actor: str, *, filtered: bool) -> str:
    """That an actor spoke on another wording only, as Markdown; of what filters leave out nothing is said."""
    if filtered:
        return (
            f"**No answer of {actor} to this wording is left under the filters.** What it said "
            "elsewhere does not count here."
        )
    return f"**{actor} has not answered this wording.** What it said elsewhere does not count here."


def median_of_items(*, split: bool) -> str:
    """How a stance on a point follows from those on its parts."""
    signs = ", which have both signs" if split else ""
    return f"It spoke on parts of this point; its stance is their median, toward 0{signs}."


def entry(row: Record) -> str:
    """'= ++ endorses', of an entry of evidence: the mark says that it was said of another clause."""
    mark = CHANGED_MARK if row["relation"] == "other wording" else STATE_MARKS.get(row["relation"])
    if has_answer(row):
        stance = f"{marked(row['stance'])} {answer(row)}"
    else:
        stance = f"{SIGNS[row['stance']]} {STANCE_WORDS[row['stance']]}"
    return f"{mark} {stance}" if mark else stance


def said_of(relation: str, clause: str) -> str:
    """Of which other clause something that counts here was said; Markdown."""
    match relation:
        case "whole point":
            return f"Said of the whole point: {clause}"
        case "from items":
            return f"Said of a part of this point: {clause}"
    return f"Said of the same wording in another text: {clause}"


def said_of_other(clause: str, change: str, *, later: bool) -> str:
    """Of which other wording something was said that does not count here; Markdown."""
    which = "a later" if later else "an earlier"
    changed = chain_in_words(change)
    return f"Said of {which} wording: {clause} (what changed between the two: {changed}); not counted here"


def own_text_drops(text: str) -> str:
    """That the actor's own text does not contain it."""
    return f"{DROPPED_MARK} its own text, {text}, leaves this out"


def basis(word: str) -> str:
    """'stated (said in public by the actor)'."""
    return f"{word} ({BASIS_WORDS[word]})"


def page_caution(source: Record) -> str:
    """'copy, date inferred': what a reader should know of a page; '' for an original with its day."""
    known = [source["text_basis"]] if source["text_basis"] != "original" else []
    known += [f"date {source['date_basis']}"] if source["date_basis"] != "printed" else []
    return ", ".join(known)


ABOUT_DATA: Final = "What was looked for, and how to report an error"
WHO_CODED: Final = "Who coded?"
FOUND_AN_ERROR: Final = "Found an error?"
HOW_TO_REPORT: Final = (
    "Name the table and the row's id, what it says, what is right, and a page that shows it. The "
    "ids stand in the tables of the Data page, and the coding rules in its codebook."
)
REPORT: Final = "Report an error in this"
REPORT_HERE: Final = "Report an error"
REPORT_NOWHERE: Final = "Who runs this page gave no address for it; the project's CONTRIBUTING.md says what a report holds."
TO_THE_TABLES: Final = "To the tables and the codebook"


def report_subject(table: str, row_id: str, version: str) -> str:
    """'Parley data 2026.11.1, positions pos-ua-...': what a message about an error is headed."""
    row = f", {table} {row_id}" if row_id else ""
    return f"Error in the Parley data {version}{row}"


def report_body(table: str, row_id: str, version: str) -> str:
    """What such a message asks for, with what is known filled in."""
    return (
        f"Table: {table}\nRow: {row_id}\nData version: {version}\n\nWhat it says:\n\n"
        "What is right:\n\nA page that shows it:\n"
    )


def edition(version: str, covered_to: date, content_hash: str) -> str:
    """Which version of the data this is and how far it reaches, as Markdown."""
    return (
        f"Data version {version}, covered to {day(covered_to)}: nothing that happened later is in "
        f"them. Content hash `{content_hash[:HASH_LETTERS]}`."
    )


def would_have_to_act(actors: str) -> str:
    """Whom a clause obliges."""
    return f"Would have to act: {actors}."


def none_found_for(actors: Iterable[str]) -> str:
    """Of whom no stance counts."""
    return f"No stance that counts was found for {listed(actors)}."


def sides_of(actor: str, times: str) -> str:
    """An actor's sides over time: 'Ostrell: Upper bank to 10 March 2024; Rebels from 12 March 2024.'"""
    return f"{actor}: {times}."


def spoke_under(actors: Iterable[str], side: str) -> str:
    """Which actors' stances stand under another side, or none (''), since they belonged there then."""
    who = listed(actors)
    if not side:
        return f"On the day of the statement {who} belonged to no side, so that it counts for none."
    return f"On the day of the statement {who} belonged to {side}, for which it counts."


def read_statements(said: pd.DataFrame) -> str:
    """What unfolds every statement, and every answer that is no stance."""
    return f"Read {how_many(said)}, newest first"


def actor_on(actor: str, what: str) -> str:
    """'Ukraine on US 28 points'."""
    return f"{isolated(actor)} on {what}"


def point_of(text: str, number: str) -> str:
    """'US 28 points, point 7'."""
    return f"{text}, point {number}"


def both(first: str, second: str) -> str:
    """A pair of actors."""
    return f"{first} and {second}"


def within(extremes: str) -> str:
    """Between which figures a pair's figure must lie."""
    return f"Range: {extremes}."


def apart(steps: int) -> str:
    """How far two answers lie apart."""
    return f"{count(steps, 'step')} apart" if steps else SAME_ANSWER


def with_stance(actors: int) -> str:
    """How many actors' cards follow."""
    return f"{count(actors, 'actor')} with a stance that counts, by side"


def no_stance_of(side: str, members: int, asof: date) -> str:
    """That of none of a side's actors a stance was found, as Markdown."""
    none_of = f"No stance of {isolated(side)} that counts was found up to {day(asof)}"
    return (
        f"**{none_of}** ({count(members, 'actor')}). That is a gap in what was found, not a neutral "
        "stance."
    )


def alone_for(side: str, members: int) -> str:
    """That one actor's stance is its side's, since no other has one."""
    return f"The only one of the {count(members, 'actor')} of {isolated(side)} with a stance that counts."


def with_stance_of(spoken: int, members: int, rule: str) -> str:
    """How many actors of a side have a stance, and how the side's follows from theirs."""
    return f"{in_digits(spoken)} of {count(members, 'actor')} with a stance. {rule}."
