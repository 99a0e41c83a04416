"""What moved between two dates, or from one text to another: stances and clauses, with sources."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes, published
from parley.analysis.lineage import KEPT, NOT_COMPARED, account, known
from parley.analysis.movement.result import MOVEMENT
from parley.analysis.movement.wording import (
    ANSWER_CHANGED,
    ANSWER_HEARD,
    ANSWER_RETURNED,
    FIRST_HEARD,
    MOVED,
    OLDER_IS_NEWER,
    RETURNED,
    SET_ASIDE,
    TAKEN_UP,
    TEXT_PUBLISHED,
)
from parley.analysis.spans import Span, whole_span
from parley.analysis.stances import (
    ANSWERED,
    DIRECT,
    PATH_SEPARATOR,
    held_codes,
    said,
    stance_spells,
    step,
    told,
    with_statement,
)
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.dates import Day, as_day
from parley.dataset.kept import kept
from parley.dataset.typed import typed
from parley.dataset.view import View

PERIOD: Final = 30
"""How many days a period is in which something moved."""

CHANGED: Final = (MOVED, RETURNED, SET_ASIDE, TAKEN_UP, ANSWER_CHANGED, ANSWER_RETURNED)
"""The kinds of changes of what an actor says that have something before them."""


@kept
def movement(view: View, *, since: Day, until: Day | None = None) -> pd.DataFrame:
    """What changed after ``since``, up to and on ``until`` (the view's as-of date if None).

    Days are ISO text, dates or Timestamps.

    One row a change; ``kind`` says of what sort:

    - ``stance moved``: an actor's direct stance on a clause differs from the one that
      held on ``since``. ``stance returned``: it moved and came back to where it was.
      ``stance first heard``: there was none before. A statement that repeats the
      stance is no movement. An answer that counts by the data set's rule is that stance.
    - ``stance set aside``: an answer that does not count took the place of a stance, such as an
      abstention. ``stance after an answer``: a stance took the place of one. ``answer changed``:
      another such word did. ``answer returned``: the same word holds again. ``answer first
      heard``: nothing was said before.
    - ``text published``: a text of the view became public.
    - ``clause narrowed``, ``widened``, ``replaced``, ``moved``, ``merged``,
      ``dropped``, ``new``: what that text did with a clause, by the lineage (a kept
      wording is no change), and ``clause not compared`` for a clause of it that no
      lineage row names.

    Columns: ``kind``; ``date`` of the statement by which the stance got where it stood
    on ``until``, or of publication; ``actor_id``; ``clause_id``; ``from_clause_id``, the
    earlier clause of a changed one; ``plan_id``, the clause's text, or the one that made
    the change; ``before`` and ``after`` (Int64, -2..2) and ``size`` = abs(after -
    before), 0..4, missing without a stance before; ``path``, all stances held from
    before on, as in ``-2 > 0 > -1``; ``position_id`` and ``source_id`` of that
    statement, or the source of the clause or text; ``note``, of the lineage, or the
    text's name; ``answer_id`` where the statement is an answer that is no stance, counted or
    not, which has no position. An answer that does not count stands in the path as its word in
    quotes, and leaves ``before`` or ``after``, and ``size``, missing. The rest is missing where it does not apply. The largest movement
    stands first, then the earlier date; rows without a size last.

    All filters hold; a change by another text to a clause of the view is in it.
    Raises `ValueError` naming the parameter for what is no date, when ``since`` is after
    ``until``, or ``until`` after the view's as-of date, past which nothing is covered.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view(actor="council")
    >>> movement(view, since="2024-04-01").loc[:1, ["kind", "clause_id", "after", "date"]]
                     kind  clause_id  after       date
    0  stance first heard  revised/1      2 2024-04-02
    1      text published        NaN   <NA> 2024-04-02
    """
    since = as_day("since", since)
    until = view.asof if until is None else as_day("until", until)
    _check_window(view, since, until)
    then = view.narrow(asof=until)
    rows = [_stance_rows(then, since), _text_rows(then, since), _clause_rows(then, since)]
    return _in_order(pd.concat(rows, ignore_index=True))


@kept
def newest_moves(view: View, most: int) -> pd.DataFrame:
    """The newest changes of a direct stance, the newest first; a first statement is no change.

    Up to ``most`` rows of `stance_spells` since the first statement of the view, with
    ``locator``, where the statement can be found in its source.
    """
    statements = told(view)
    start = view.asof if statements.empty else statements["date"].min().date() - timedelta(days=1)
    spells = stance_spells(view, start)
    moved = spells[spells["path"].str.contains(PATH_SEPARATOR, regex=False)]
    newest = moved.sort_values("date", ascending=False, kind="stable").head(most)
    return with_statement(view, newest.reset_index(drop=True), ("locator",))


@kept
def last_movement(view: View, before: date) -> date | None:
    """The last day up to ``before`` on which something moved, None where nothing did."""
    first = pd.concat([view.dataset[name]["date"] for name in ("positions", "answers")]).min()
    said = view.asof if pd.isna(first) else first.date()
    start = min(whole_span(view).first, said) - timedelta(days=1)
    if start >= before:
        return None
    last = movement(view, since=start, until=min(before, view.asof))["date"].max()
    return None if pd.isna(last) else last.date()


@kept
def last_period(view: View) -> Span | None:
    """The newest `PERIOD` days at the end of which something moved; None where nothing ever did.

    They end on the last day on which an actor's direct stance on a clause changed that had been heard
    before these days. Where there is none, on the last day of any change.
    """
    moves = newest_moves(view, len(told(view)))
    for day in moves["date"].dt.date.unique():
        first = day - timedelta(days=PERIOD)
        if movement(view, since=first, until=day)["kind"].isin(CHANGED).any():
            return Span(first, day)
    last = last_movement(view, view.asof)
    return None if last is None else Span(last - timedelta(days=PERIOD), last)


@kept
def movement_between_plans(view: View, earlier: str, later: str) -> pd.DataFrame:
    """What became of each clause from one text to a later one, and which stances differ.

    Columns as in `movement`. Every row of `analysis.lineage.account` stands once, as ``clause
    kept``, ``clause narrowed`` and so on, ``clause new``, ``clause dropped`` or ``clause not
    compared``, with the later text as ``plan_id`` and its day as ``date``. ``stance moved``
    rows are kept actors with a direct stance on both wordings that differ: ``before`` on
    ``from_clause_id``, ``after`` on ``clause_id``, the statement that on the later wording. So are
    the kinds of rows with an answer that does not count, as in `movement`.
    The two are answers to two wordings: a ``note`` says where the first is the newer.

    Raises `ValueError` as `analysis.lineage.account` does.
    """
    rows = account(view, earlier, later)
    plan = view.dataset.index["plans"].loc[later]
    clauses = rows["clause_id"].map(_sources(view))
    texts = pd.DataFrame(
        {
            "kind": "clause " + rows["change"],
            "date": plan["published"],
            "clause_id": rows["clause_id"],
            "from_clause_id": rows["from_clause_id"],
            "plan_id": later,
            "source_id": clauses.fillna(plan["source_id"]),
            "note": rows["note"],
        }
    )
    moved = _stances_on_both(view, rows, later)
    return _in_order(pd.concat([typed(MOVEMENT, texts), moved], ignore_index=True))


def _check_window(view: View, since: date, until: date) -> None:
    if until > view.asof:
        raise ValueError(
            f"until: {until} is after the last day in view; allowed: up to {view.asof}"
        )
    if since > until:
        raise ValueError(f"since: {since} is after until; allowed: up to {until}")


def _stance_rows(view: View, since: date) -> pd.DataFrame:
    spells = stance_spells(view, since)
    size = (spells["after"] - spells["before"]).abs()
    held = spells["path"].str.split(PATH_SEPARATOR)
    kind = _kinds(held.str[0].where(~spells["is_new"]), held.str[-1])
    clauses = view.dataset.index["clauses"]["plan_id"]
    return typed(
        MOVEMENT,
        spells.assign(kind=kind, size=size, plan_id=spells["clause_id"].map(clauses).to_numpy()),
    )


def _kinds(before: pd.Series, after: pd.Series) -> np.ndarray:
    """The kinds of changes by what held before and after, as a path has them; missing for nothing."""
    was_word, is_word = (words.str.startswith('"', na=False) for words in (before, after))
    return np.select(
        [
            before.isna() & is_word,
            before.isna(),
            (before == after) & is_word,
            before == after,
            was_word & is_word,
            is_word,
            was_word,
        ],
        [
            ANSWER_HEARD,
            FIRST_HEARD,
            ANSWER_RETURNED,
            RETURNED,
            ANSWER_CHANGED,
            SET_ASIDE,
            TAKEN_UP,
        ],
        MOVED,
    )


def _text_rows(view: View, since: date) -> pd.DataFrame:
    plans = view["plans"]
    plans = plans[plans["published"] > pd.Timestamp(since)]
    return typed(
        MOVEMENT,
        pd.DataFrame(
            {
                "kind": TEXT_PUBLISHED,
                "date": plans["published"],
                "plan_id": plans["plan_id"],
                "source_id": plans["source_id"],
                "note": plans["short_name"],
            }
        ),
    )


def _clause_rows(view: View, since: date) -> pd.DataFrame:
    plans = view.dataset.index["plans"]
    clauses = view.clauses_asked()
    lineage = known(view)
    lineage = lineage[published(view, lineage["plan_id"]) > np.datetime64(since)]
    named = lineage["clause_id"]
    touches = named.isin(clauses["clause_id"]) | lineage["from_clause_id"].isin(
        clauses["clause_id"]
    )
    lineage = lineage[touches & (lineage["change"] != KEPT)]
    day = published(view, clauses["plan_id"])
    fresh = (day > np.datetime64(since)) & (day <= np.datetime64(view.asof))
    bare = clauses[fresh & ~clauses["clause_id"].isin(named)].assign(change=NOT_COMPARED)
    columns = ["plan_id", "clause_id", "from_clause_id", "change", "note"]
    bare = bare.drop(columns="note").reindex(columns=columns).astype("str")
    rows = pd.concat([lineage[columns], bare], ignore_index=True)
    own = rows["clause_id"].map(_sources(view))
    return typed(
        MOVEMENT,
        rows.assign(
            kind="clause " + rows["change"],
            date=published(view, rows["plan_id"]),
            source_id=own.fillna(rows["plan_id"].map(plans["source_id"])),
        ),
    )


def _stances_on_both(view: View, rows: pd.DataFrame, later: str) -> pd.DataFrame:
    rows = rows.dropna(subset=["clause_id", "from_clause_id"])
    own = said(view)
    new, old = codes(own.clauses, rows["clause_id"]), codes(own.clauses, rows["from_clause_id"])
    codes_of_held, words = held_codes(own.statements["stance"], own.statements["answer"])
    held = np.append(codes_of_held[own.row], 0)[own.rank]
    spoken = own.on_itself & np.isin(own.state, (DIRECT, ANSWERED))
    who, which = np.nonzero(spoken[:, new] & spoken[:, old] & (held[:, new] != held[:, old]))
    rank = own.rank[who, new[which]]
    position = own.statements.iloc[own.row[rank]]
    before, after = held[who, old[which]], held[who, new[which]]
    newer = own.date[own.rank[who, old[which]]] > own.date[rank]
    was, now = words[before - STANCE_MIN], words[after - STANCE_MIN]
    no_size = (before > STANCE_MAX) | (after > STANCE_MAX)
    return typed(
        MOVEMENT,
        pd.DataFrame(
            {
                "kind": _kinds(pd.Series(was, dtype="str"), pd.Series(now, dtype="str")),
                "date": position["date"].to_numpy(),
                "actor_id": position["actor_id"].to_numpy(),
                "clause_id": own.clauses[new[which]],
                "from_clause_id": own.clauses[old[which]],
                "plan_id": later,
                "before": pd.arrays.IntegerArray(before, before > STANCE_MAX),
                "after": pd.arrays.IntegerArray(after, after > STANCE_MAX),
                "size": pd.arrays.IntegerArray(np.abs(after - before), no_size),
                "path": step(was, now),
                "position_id": position["position_id"].to_numpy(),
                "source_id": position["source_id"].to_numpy(),
                "note": pd.Series(newer).map({True: OLDER_IS_NEWER}).astype("str"),
                "answer_id": position["answer_id"].to_numpy(),
            }
        ),
    )


def _sources(view: View) -> pd.Series:
    return view.dataset.index["clauses"]["source_id"]


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    order = rows.sort_values(
        ["size", "date"], ascending=[False, True], kind="stable", na_position="last"
    )
    return order.reset_index(drop=True)
