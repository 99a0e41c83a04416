"""Warnings: what may be right but deserves a look."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from parley.dataset import wording
from parley.dataset.checks import wording as says
from parley.dataset.checks.rows import as_dates, by_id, looked_up, rows_of
from parley.dataset.checks.rule import Found, Raw, Rule
from parley.dataset.checks.rules import after
from parley.dataset.checks.twins import same_address, same_name, same_row
from parley.dataset.contract import TABLES
from parley.dataset.fault import HEADER_ROW, Fault
from parley.dataset.header import exchanged
from parley.dataset.package import Meta

_CONTROLS: Final = r"[\x00-\x08\x0b-\x1f\x7f-\x{9f}\x{fffe}\x{ffff}]"
"""In RE2's syntax; a tab and a line break are none."""


def _before_publication(raw: Raw, _: Meta) -> Found:
    """Drafts are discussed before they are out, so this may be right; a note that says so clears it."""
    positions = rows_of(raw, "positions")
    frame = positions.raw.frame
    # By distinct clauses and days, since there may be a great many positions.
    about, clause_ids = pd.factorize(frame["clause_id"])
    about_ids = pd.Series(clause_ids, dtype="str")
    plan = looked_up(about_ids, by_id(raw["clauses"], "clause_id", "plan_id"))
    out_on = by_id(raw["plans"], "plan_id", "published")
    published = as_dates(looked_up(plan.where(plan.notna(), about_ids), out_on))
    when, days = pd.factorize(frame["date"])
    date, out = as_dates(pd.Series(days, dtype="str")), np.datetime64("NaT", "us")
    early = np.append(date, out)[when] < np.append(published, out)[about]
    yield from positions.faults(
        pd.Series(early, index=frame.index) & frame["note"].isna(),
        "date",
        wording.BEFORE_ITS_TEXT,
        wording.NOT_BEFORE_ITS_TEXT,
    )


def _without_locator(raw: Raw, _: Meta) -> Found:
    for table in TABLES:
        if "locator" in table.column_names:
            rows = rows_of(raw, table.name)
            yield from rows.faults(
                rows.raw.frame["locator"].isna(),
                "locator",
                wording.NO_LOCATOR,
                wording.A_LOCATOR,
            )


def _idle_sources(raw: Raw, _: Meta) -> Found:
    if not all(table.whole for table in raw.values()):
        return  # a row that could not be read may rest on any
    used: set[str] = set()
    for table in TABLES:
        for column in table.columns:
            if "sources" in column.refers_to:
                used.update(raw[table.name].distinct(column.name))
    sources = rows_of(raw, "sources")
    yield from sources.faults(
        ~sources.raw.frame["source_id"].isin(used),
        "source_id",
        wording.IDLE_SOURCE,
        wording.USED_SOURCE,
    )


def _searched_and_spoken(raw: Raw, _: Meta) -> Found:
    """A cell that a search left empty and on which a statement stands contradicts itself."""
    searched = rows_of(raw, "searched")
    frame = searched.raw.frame
    cells = ["clause_id", "actor_id"]
    said = pd.concat([raw["positions"].frame[cells], raw["answers"].frame[cells]])
    spoken = pd.MultiIndex.from_frame(said)
    yield from searched.faults(
        pd.Series(pd.MultiIndex.from_frame(frame[cells]).isin(spoken), index=frame.index),
        "clause_id",
        wording.SEARCHED_IN_VAIN,
        wording.SILENT_CELL,
    )


def _answers_without_rule(raw: Raw, meta: Meta) -> Found:
    """A word whose rule is wanting is not counted, which its makers may not have meant."""
    answers = rows_of(raw, "answers")
    words = answers.raw.frame["answer"]
    yield from answers.faults(
        words.notna() & ~words.isin(list(meta.answers)),
        "answer",
        wording.WITHOUT_RULE,
        wording.A_RULE,
    )


def _columns_exchanged(raw: Raw, _: Meta) -> Found:
    for table in TABLES:
        pair = exchanged(table, raw[table.name].header)
        if pair is not None:
            wanted, found = pair
            yield Fault(
                table.file, HEADER_ROW, found, found,
                wording.in_the_place_of(wanted), wording.NAMES_OVER_THEIR_CELLS,
            )  # fmt: skip


def _number_unlike_id(raw: Raw, _: Meta) -> Found:
    clauses = rows_of(raw, "clauses")
    frame = clauses.raw.frame
    known = frame[["clause_id", "plan_id", "number"]].notna().all(axis=1)
    unlike = known & (frame["plan_id"] + "/" + frame["number"] != frame["clause_id"])
    in_its_text = pd.Series(
        [
            str(clause).startswith(f"{plan}/")
            for clause, plan in zip(frame["clause_id"], frame["plan_id"], strict=True)
        ],
        index=frame.index,
        dtype=bool,
    )
    for wrong, column in ((unlike & in_its_text, "number"), (unlike & ~in_its_text, "clause_id")):
        yield from clauses.faults(wrong, column, wording.NUMBER_UNLIKE_ID, wording.ID_OF_CLAUSE)


def _later_text_is_older(raw: Raw, _: Meta) -> Found:
    """A text may have been written later and become known earlier; a note that says so clears it."""
    plans = by_id(raw["plans"], "plan_id", "published")
    for name, later, earlier in (
        ("lineage", "plan_id", "from_plan_id"),
        ("plans", "plan_id", "supersedes"),
    ):
        rows = rows_of(raw, name)
        frame = rows.raw.frame
        ours, theirs = (as_dates(looked_up(frame[one], plans)) for one in (later, earlier))
        yield from rows.faults(
            (ours < theirs) & frame["note"].isna(),
            earlier,
            wording.YOUNGER_TEXT,
            wording.OLDER_TEXT,
        )


def _opposite_stances(raw: Raw, _: Meta) -> Found:
    """Two on one day are possible, but which of them counts hangs on the order of the rows."""
    for name, who, what in (
        ("positions", ["actor_id", "clause_id", "date", "basis"], "stance"),
        ("analyst_views", ["analyst_id", "claim_id", "date"], "stance"),
    ):
        rows = rows_of(raw, name)
        frame = rows.raw.frame
        again = frame[frame.duplicated(who, keep=False) & frame[who].notna().all(axis=1)]
        if again.empty:
            continue
        signs = pd.to_numeric(again[what], errors="coerce").clip(-1, 1)
        groups = signs.groupby([again[column] for column in who])
        opposite = (groups.transform("min") < 0) & (groups.transform("max") > 0)
        marked = pd.Series(False, index=frame.index)
        marked[again.index] = opposite & again.duplicated(who) & (signs != 0)
        yield from rows.faults(
            marked & frame["note"].isna(), what, wording.OPPOSITE, wording.ONE_STANCE
        )


def _younger_than_the_reach(raw: Raw, meta: Meta) -> Found:
    if meta.covered_to is None:
        return
    for name, column in (("plans", "published"), ("events", "date"), ("sources", "published")):
        rows = rows_of(raw, name)
        yield from rows.faults(
            after(rows, column, meta.covered_to) & rows.raw.frame["note"].isna(),
            column,
            wording.after_the_reach(meta.covered_to),
            wording.WITHIN_REACH_OR_NOTED,
        )


def _another_side_at_last(raw: Raw, _: Meta) -> Found:
    """The side in actors is read by those who do not look at dates, so it should be the newest."""
    frame = raw["memberships"].frame
    newest = frame.assign(first=as_dates(frame["first_day"])).sort_values(
        "first", kind="stable", na_position="first"
    )
    last = dict(zip(newest["actor_id"], newest["side"], strict=True))
    actors = rows_of(raw, "actors")
    side = actors.raw.frame["side"]
    theirs = looked_up(actors.raw.frame["actor_id"], last)
    yield from actors.faults(
        side.notna() & theirs.notna() & (side != theirs),
        "side",
        wording.ANOTHER_SIDE_AT_LAST,
        wording.SIDE_AT_LAST,
    )


def _signs_not_seen(raw: Raw, _: Meta) -> Found:
    """Control characters in texts, which files of other formats cannot hold."""
    for table in TABLES:
        rows = rows_of(raw, table.name)
        for column in table.columns if rows.raw.controls else ():
            if column.kind == "text":
                cells = pa.array(rows.raw.frame[column.name], type=pa.string(), from_pandas=True)
                found = pc.call_function(
                    "match_substring_regex", [cells], pc.MatchSubstringOptions(_CONTROLS)
                )
                marked = pd.Series(found.to_pandas(), index=rows.raw.frame.index)
                yield from rows.faults(
                    marked.fillna(value=False).astype(bool),
                    column.name,
                    wording.CONTROL_IN,
                    wording.SIGNS_THAT_ARE_SEEN,
                )


HINTS: Final[tuple[Rule, ...]] = (
    Rule(says.BEFORE_PUBLICATION, _before_publication),
    Rule(says.WITHOUT_LOCATOR, _without_locator),
    Rule(says.IDLE_SOURCES, _idle_sources),
    Rule(says.SEARCHED_AND_SPOKEN, _searched_and_spoken),
    Rule(says.ANSWER_WITHOUT_RULE, _answers_without_rule),
    Rule(says.COLUMNS_EXCHANGED, _columns_exchanged),
    Rule(says.NUMBER_UNLIKE_ID, _number_unlike_id),
    Rule(says.LATER_TEXT_IS_OLDER, _later_text_is_older),
    Rule(says.OPPOSITE_STANCES, _opposite_stances),
    Rule(says.YOUNGER_THAN_THE_REACH, _younger_than_the_reach),
    Rule(says.SAME_ROW, same_row),
    Rule(says.SAME_ADDRESS, same_address),
    Rule(says.SAME_NAME, same_name),
    Rule(says.ANOTHER_SIDE_AT_LAST, _another_side_at_last),
    Rule(says.SIGNS_NOT_SEEN, _signs_not_seen),
)
"""What deserves a look; each sentence follows on 'It is a warning if'."""
