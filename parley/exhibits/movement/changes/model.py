"""What changed between two days or two texts: the rows of `analysis.movement` in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import pandas as pd

from parley.analysis.lineage import most_tied
from parley.analysis.movement import (
    ANSWER_CHANGED,
    CHANGED,
    MOVED,
    PERIOD,
    SET_ASIDE,
    TAKEN_UP,
    TEXT_PUBLISHED,
    last_period,
    movement,
    movement_between_plans,
)
from parley.analysis.spans import whole_span
from parley.analysis.stances import read_path
from parley.dataset import View
from parley.dataset.kept import kept, shared
from parley.exhibits.choice import choice
from parley.exhibits.options import day, ids, word
from parley.exhibits.wording import answers
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS, same_wording

DIFFERS: Final = "stance differs"
"""What is said of two stances on two wordings: the actor did not move, the question did."""

STANCES: Final = (*CHANGED, DIFFERS)
"""What has a stance before and a stance after, or in the place of one an answer that does not count."""

MOVES: Final = (MOVED, SET_ASIDE, TAKEN_UP, ANSWER_CHANGED)
"""Those of them that ended elsewhere than they began."""

IDS: Final = (
    "choice",
    "actor_id",
    "clause_id",
    "from_clause_id",
    "plan_id",
    "position_id",
    "source_id",
)

DAYS: Final = {"30-days": 30, "90-days": 90, "180-days": 180}
"""How many days before the as-of date a window begins."""

LATEST, SINCE, TEXTS = "latest", "since", "texts"

COMPARED: Final = {
    LATEST: "When something last moved",
    "30-days": "Last 30 days",
    "90-days": "Last 90 days",
    "180-days": "Last 180 days",
    SINCE: "Between two dates",
    TEXTS: "From text to text",
}
"""What can be compared, and what it is called."""

OLDER: Final = {"Since a date": SINCE}
"""What it was called before."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which days or texts are compared."""

    # fmt: off
    compare: str | None = word("mv_over", "Compare", COMPARED, "what to compare; if left out, the texts or days that are named, else the last 30 days at the end of which something moved", decided_by_view=True, older=OLDER)
    since: date | None = day("mv_since", "From", "the earlier of two dates: changes after it count")
    until: date | None = day("mv_until", "To", "the later of two dates; the as-of date if left out", up_to=True)
    earlier: str | None = word("mv_earlier", "Text", ids("plans"), "one of the two texts to compare; one of those that lineage ties most if left out")
    later: str | None = word("mv_later", "Other text", ids("plans"), "the other text to compare, in any order")
    # fmt: on

    @property
    def compared(self) -> str:
        """What is compared: a word of `COMPARED`."""
        if self.compare is not None:
            return self.compare
        if self.earlier is not None or self.later is not None:
            return TEXTS
        return LATEST if self.since is None and self.until is None else SINCE

    def decided(self, view: View) -> Options:
        """The same with what is compared, and nothing that has no part in it."""
        compared = self.compared
        if compared == TEXTS:
            earlier, later = first_pair(view) or (None, None)
            return Options(TEXTS, None, None, self.earlier or earlier, self.later or later)
        if compared == SINCE:
            return Options(SINCE, self.since or first_day(view), self.until)
        return Options(compared)


@dataclass(frozen=True, slots=True)
class Window:
    """The days after ``since`` up to ``until``, or two ``texts``, by id, and when each became public."""

    since: date
    until: date
    texts: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The changes of a window.

    ``changes`` as `analysis.movement` gives them; ``rows`` the same in words, in their order.
    Columns: `IDS` (``choice``: the cell, the clause or the text that the row is about); ``what``
    happened; ``who``; ``clause``, named with its text, and ``heading``; ``in other texts``, where else
    the wording of a stance stands (`exhibits.wording.clause_names.same_wording`); ``earlier wording``, the clause
    that it was compared with; ``from`` and ``to``, stances in sign and word, or answers that do not count; ``size`` in steps
    (Int64); ``path`` in signs; ``date``; ``basis`` and ``speaker``; ``in short``, the summary of
    the statement, how an answer counts that is no stance, the note of the lineage or the summary of the text; ``source``.
    ``window`` is None where there are no two texts to compare.
    """

    view: View
    options: Options
    window: Window | None
    changes: pd.DataFrame
    rows: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return self.rows.empty

    def telling(self) -> str | None:
        """What the page opens on: the largest movement of a stance, the earliest of equal ones.

        Where no stance moved it is the first other change, in the order of the rows; None without any.
        """
        moved = self.rows[self.rows["what"].isin((*MOVES, DIFFERS))]
        rows = self.rows if moved.empty else moved
        return None if rows.empty else str(rows["choice"].iloc[0])

    @property
    def between_texts(self) -> bool:
        """Whether two texts are compared."""
        return self.options.compared == TEXTS

    @property
    def choices(self) -> set[str]:
        """Everything that can be chosen: what the changes are about, and the events of the view."""
        events = self.view.dataset["events"]
        public = events[events["date"] <= pd.Timestamp(self.view.asof)]
        return set(self.rows["choice"]) | {
            choice("event", event_id) for event_id in public["event_id"]
        }


@shared
def build(view: View, options: Options = Options()) -> Model:
    """What changed between the days or the texts that the options name."""
    window = window_of(view, options)
    if window is None:
        changes = movement(view, since=view.asof).iloc[:0]
    elif window.texts is None:
        changes = movement(view, since=window.since, until=window.until)
    else:
        changes = movement_between_plans(view, *window.texts)
    rows = _in_words(view, changes)
    if options.compared == TEXTS:
        rows["what"] = rows["what"].replace(list(MOVES), DIFFERS)
    return Model(view, options, window, changes, rows)


@kept
def window_of(view: View, options: Options) -> Window | None:
    """What is compared; None where it takes two texts and there are not two to compare."""
    if options.compared == TEXTS:
        return _between(view, options)
    if options.compared == SINCE:
        ends = options.since or first_day(view), options.until or view.asof
        return Window(min(*ends, view.asof), min(max(ends), view.asof))
    if options.compared == LATEST:
        period = last_period(view)
        if period is not None:
            return Window(period.first, period.last)
    days = DAYS.get(options.compared, PERIOD)
    return Window(view.asof - timedelta(days=days), view.asof)


def first_day(view: View) -> date:
    """The day that changes are counted after until another is chosen: `PERIOD` before the data end."""
    covered = view.dataset.covered_to
    return max(covered - timedelta(days=PERIOD), earliest_day(view))


def earliest_day(view: View) -> date:
    """The day before the first event or text, after which everything is a change."""
    return min(whole_span(view).first, view.dataset.covered_to) - timedelta(days=1)


def _between(view: View, options: Options) -> Window | None:
    """Two different public texts, the earlier one first, whichever is named first."""
    public = texts(view)
    pair = first_pair(view)
    if pair is None:
        return None
    chosen = [
        first if plan_id is None or plan_id not in public.index else plan_id
        for plan_id, first in zip((options.earlier, options.later), pair, strict=True)
    ]
    if chosen[0] == chosen[1]:
        return None
    published = public["published"].dt.date
    earlier, later = sorted(chosen, key=published.__getitem__)
    return Window(published[earlier], published[later], (earlier, later))


@kept
def texts(view: View) -> pd.DataFrame:
    """The texts that were public at the as-of date and have clauses: rows of the plans by their id."""
    public = view.narrow(plan=())["plans"]["plan_id"]
    with_clauses = public[public.isin(view.dataset["clauses"]["plan_id"])]
    return pd.DataFrame(view.dataset.index["plans"].loc[with_clauses])


@kept
def first_pair(view: View) -> tuple[str, str] | None:
    """The two texts that lineage ties most, else the two newest; None where there are not two."""
    public = texts(view)
    if len(public) < 2:
        return None
    pair = most_tied(view)
    if pair is not None and public.index.isin(pair).sum() == len(pair):
        return pair
    earlier, later = public.sort_values("published", kind="stable").index[-2:]
    return str(earlier), str(later)


def _in_words(view: View, changes: pd.DataFrame) -> pd.DataFrame:
    data = view.dataset
    by_text = data.index["plans"]
    said = data.index["positions"].reindex(changes["position_id"]).set_index(changes.index)
    clause = changes["clause_id"].fillna(changes["from_clause_id"])
    published = changes["kind"] == TEXT_PUBLISHED
    given = data.index["answers"].reindex(changes["answer_id"]).set_index(changes.index)
    reason = said["summary"].fillna(_reasons(given, changes["after"]))
    reason = reason.fillna(changes["note"].where(~published))
    paths = [None if pd.isna(path) else read_path(path) for path in changes["path"]]
    before = [
        held[0] if held and kind in STANCES else None
        for held, kind in zip(paths, changes["kind"], strict=True)
    ]
    moved = changes["kind"].isin(STANCES)
    return pd.DataFrame(
        {
            "choice": _choices(changes, clause),
            **{name: changes[name] for name in IDS[1:]},
            "what": changes["kind"],
            "who": changes["actor_id"].map(data.names.actors),
            "clause": clause.map(data.names.clauses).fillna(
                changes["plan_id"].map(data.names.plans)
            ),
            "heading": clause.map(data.index["clauses"]["heading"]),
            IN_OTHER_TEXTS: _in_other_texts(view, clause.where(changes["actor_id"].notna())),
            "earlier wording": changes["from_clause_id"].map(data.names.clauses),
            "from": [None if held is None else answers.held(held) for held in before],
            "to": _held_now(paths, given["answer"]),
            "size": changes["size"],
            "path": changes["path"].where(moved).map(_signs, na_action="ignore"),
            "date": changes["date"].dt.strftime("%Y-%m-%d"),
            "basis": said["basis"],
            "speaker": said["speaker"],
            "in short": reason.where(~published, changes["plan_id"].map(by_text["summary"])),
            "source": changes["source_id"].map(data.index["sources"]["publisher"]),
        }
    ).astype(
        dict.fromkeys(("what", "who", "clause", "heading", "from", "to", "path", "date"), "str")
    )


def _in_other_texts(view: View, clause: pd.Series) -> pd.Series:
    """Where else the wordings stand of which an actor spoke; missing for nowhere."""
    spoken_of = clause.dropna()
    beside = [words or None for words in same_wording(view, spoken_of)]
    return pd.Series(beside, spoken_of.index, dtype="str").reindex(clause.index)


def _choices(changes: pd.DataFrame, clause: pd.Series) -> list[str]:
    return [
        choice("cell", actor_id, clause_id)
        if isinstance(actor_id, str)
        else choice("clause", clause_id)
        if isinstance(clause_id, str)
        else choice("plan", plan_id)
        for actor_id, clause_id, plan_id in zip(
            changes["actor_id"], clause, changes["plan_id"], strict=True
        )
    ]


def _held_now(paths: list[list[int | str] | None], answer: pd.Series) -> list[str | None]:
    """'−− rejects', or an answer and whether it counts; None where nobody spoke."""
    return [
        None if path is None else answers.held(path[-1], None if pd.isna(word) else word)
        for path, word in zip(paths, answer, strict=True)
    ]


def _reasons(given: pd.DataFrame, stance: pd.Series) -> pd.Series:
    """How the answers count by which something changed, and their summaries; missing where none did."""
    words = [
        None
        if pd.isna(answer)
        else ". ".join(
            [
                answers.explained(answer, None if pd.isna(now) else int(now)),
                *(() if pd.isna(summary) else (summary,)),
            ]
        )
        for answer, now, summary in zip(given["answer"], stance, given["summary"], strict=True)
    ]
    return pd.Series(words, given.index, dtype="str")


def _signs(path: str) -> str:
    return " > ".join(answers.sign(held) for held in read_path(path))
