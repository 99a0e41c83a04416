"""What is checked between cells and rows, as the codebook says it; and what is allowed though it looks like a slip."""

from __future__ import annotations

from typing import Final

END_BEFORE_START: Final = "an event, or a time in memberships or coalitions, ends before it begins"
IN_TWO_SIDES: Final = "an actor belongs to two sides on one day"
CLAUSE_IN_ANOTHER_TEXT: Final = (
    "an item, a variant or a step of lineage names a clause of another text than it says"
)
LINEAGE_SHAPE: Final = (
    "a step of lineage lacks a clause without being dropped or new, or is either and has both"
)
COMPARED_WITH_ITSELF: Final = "a step of lineage compares a text with itself"
LOOPS: Final = "a clause descends from itself, an item is part of its own item, a text replaces itself, an actor is a member of itself, at once or by way of its members"
NUMBER_TWICE: Final = "two clauses of a text have one number"
ROW_ELSEWHERE: Final = "a recoding or a second source names a row of another table"
SECOND_SOURCE_IS_THE_FIRST: Final = "a second source is the page that the row rests on already"
JOINT_PAPERS: Final = "a view is joint with itself, with one of the same analyst, or with one on another claim or page"
AFTER_THE_LAST_DAY: Final = "a position or a view is dated after `covered_to`"
WEIGHT_BELOW_NOTHING: Final = "a weight is below 0"
IDS_ALIKE: Final = (
    "two ids differ only by capitals, by signs that are not seen, or by letters that look alike"
)
"""Each follows on 'It is a fault if'."""

BEFORE_PUBLICATION: Final = (
    "a position is dated before its text was published, and no note says why"
)
WITHOUT_LOCATOR: Final = "a row does not say where in its source it stands"
IDLE_SOURCES: Final = "no row rests on a source"
SEARCHED_AND_SPOKEN: Final = "a search found nothing, yet there is a position"
COLUMNS_EXCHANGED: Final = "two columns stand in each other's place (columns may stand in any order, but perhaps only their names were exchanged)"
NUMBER_UNLIKE_ID: Final = "a clause's id is not its text and its number"
LATER_TEXT_IS_OLDER: Final = "the later text of a step of lineage, or of a replacement, was published first, and no note says why"
OPPOSITE_STANCES: Final = "an actor has two opposite stances of one day and basis on a clause, or an analyst two of one day on a claim, and no note says why"
YOUNGER_THAN_THE_REACH: Final = (
    "a text, an event or a page is dated after `covered_to`, and no note says why"
)
ANSWER_WITHOUT_RULE: Final = "the descriptor does not say under `answers` how an answer counts"
SAME_ROW: Final = "a row says what an earlier one says, under another id"
SAME_ADDRESS: Final = "two pages have one address"
SAME_NAME: Final = "two actors, texts, issues, analysts or claims have one name"
ANOTHER_SIDE_AT_LAST: Final = "an actor's side in actors is not that of its last membership"
SIGNS_NOT_SEEN: Final = "a text holds a control character"
"""Each follows on 'It is a warning if'."""

ALLOWED: Final = (
    "Columns may stand in any order.",
    "Two pages may have one title.",
    "The rows of a joint paper may name each other in any order, in a ring too: rows that are tied are one voice.",
    "An actor may have two stances of one day and basis on a clause that are not opposite; the later row counts.",
    "Two texts may be published on one day, either of them the later one of a step.",
)
"""Whole sentences."""
