"""What moved, in words: the rows of `analysis.movement` with names, signs and the reason given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import pandas as pd

from parley.analysis.movement import MOVED, RETURNED, movement, movement_between_plans
from parley.analysis.stances import PATH_SEPARATOR
from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.events import whole_span
from parley.wording import day

DIFFERS: Final = "stance differs"
"""What is said of two stances on two wordings: the actor did not move, the question did."""

STANCES: Final = (MOVED, RETURNED, DIFFERS)
"""What has a stance before and a stance after."""

IDS: Final = (
    "choice",
    "actor_id",
    "clause_id",
    "from_clause_id",
    "plan_id",
    "position_id",
    "source_id",
)


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """The changes of a window or between two texts.

    ``changes`` as `analysis.movement` gives them; ``rows`` the same in words, see `rows`.
    ``since`` and ``until`` are the window, ``texts`` the short names of two texts instead;
    ``between`` says in words what is compared.
    """

    view: View
    changes: pd.DataFrame
    rows: pd.DataFrame
    between: str
    since: date
    until: date
    texts: tuple[str, str] | None = None


def since_date(view: View, since: date) -> Moves:
    """What changed after a day, up to the as-of date of the view."""
    since = min(since, view.asof)
    changes = movement(view, since=since)
    between = f"after {day(since)}, up to {day(view.asof)}"
    return Moves(view, changes, rows(view, changes), between, since, view.asof)


def between_texts(view: View, one: str, other: str) -> Moves:
    """What became of one text in another, the earlier of the two first.

    Raises `ValueError` for the same text twice and for texts that are not public.
    """
    plans = view.dataset["plans"].set_index("plan_id")
    earlier, later = sorted((one, other), key=lambda plan_id: plans["published"][plan_id].date())
    changes = movement_between_plans(view, earlier, later)
    names = str(plans.at[earlier, "short_name"]), str(plans.at[later, "short_name"])
    told = rows(view, changes)
    told["what"] = told["what"].replace(MOVED, DIFFERS)
    return Moves(
        view,
        changes,
        told,
        f"from {names[0]} to {names[1]}",
        plans["published"][earlier].date(),
        plans["published"][later].date(),
        names,
    )


def last_movement(view: View, before: date) -> date | None:
    """The last day up to ``before`` on which something moved, None where nothing did."""
    start = min(whole_span(view).first, _first_said(view)) - timedelta(days=1)
    if start >= before:
        return None
    found = movement(view, since=start, until=min(before, view.asof))["date"].max()
    return None if pd.isna(found) else found.date()


def _first_said(view: View) -> date:
    first = view.dataset["positions"]["date"].min()
    return view.asof if pd.isna(first) else first.date()


def texts(view: View) -> pd.DataFrame:
    """The texts that were public at the as-of date and have clauses: rows of the plans table."""
    plans = view.narrow(plan=())["plans"]
    return plans[plans["plan_id"].isin(view.dataset["clauses"]["plan_id"])]


def first_pair(view: View) -> tuple[str, str] | None:
    """The two texts that most rows of lineage tie together, else the two newest."""
    public = texts(view)
    if len(public) < 2:
        return None
    lineage = view.dataset["lineage"]
    known = lineage["plan_id"].isin(public["plan_id"]) & lineage["from_plan_id"].isin(
        public["plan_id"]
    )
    pairs = lineage.loc[known, ["from_plan_id", "plan_id"]].value_counts()
    if len(pairs):
        return tuple(pairs.index[0])
    newest = public.sort_values("published", kind="stable")["plan_id"].tolist()
    return newest[-2], newest[-1]


def rows(view: View, changes: pd.DataFrame) -> pd.DataFrame:
    """The changes in words, in their order.

    Columns: `IDS` (``choice``: the cell, the clause or the text behind the row); ``what``
    happened; ``who``; ``clause``, named with its text; ``heading``; ``earlier wording``, the clause
    that it was compared with; ``from`` and ``to``, stances in sign and word; ``size`` in steps
    (Int64); ``path`` in signs; ``date``; ``basis`` and ``speaker``; ``in short``, the summary of
    the statement, the note of the lineage or the summary of the text; ``source``.
    """
    data = view.dataset
    plans = data["plans"].set_index("plan_id")
    clauses = data["clauses"].set_index("clause_id")
    named = clauses["plan_id"].map(plans["short_name"]) + " " + clauses["number"]
    said = data["positions"].set_index("position_id").reindex(changes["position_id"])
    said = said.set_index(changes.index)
    clause = changes["clause_id"].fillna(changes["from_clause_id"])
    note = changes["note"].where(changes["kind"] != "text published")
    reason = said["summary"].fillna(note)
    text_reason = changes["plan_id"].map(plans["summary"])
    moved = changes["kind"].isin(STANCES)
    return pd.DataFrame(
        {
            "choice": _choices(changes, clause),
            **{name: changes[name] for name in IDS[1:]},
            "what": changes["kind"],
            "who": changes["actor_id"].map(data["actors"].set_index("actor_id")["name"]),
            "clause": clause.map(named).fillna(changes["plan_id"].map(plans["short_name"])),
            "heading": clause.map(clauses["heading"]),
            "earlier wording": changes["from_clause_id"].map(named),
            "from": _in_words(changes["before"]),
            "to": _in_words(changes["after"]),
            "size": changes["size"],
            "path": changes["path"].where(moved).map(_signs, na_action="ignore"),
            "date": changes["date"].dt.strftime("%Y-%m-%d"),
            "basis": said["basis"],
            "speaker": said["speaker"],
            "in short": reason.where(changes["kind"] != "text published", text_reason),
            "source": changes["source_id"].map(data["sources"].set_index("source_id")["publisher"]),
        }
    ).astype(
        dict.fromkeys(("what", "who", "clause", "heading", "from", "to", "path", "date"), "str")
    )


def _choices(changes: pd.DataFrame, clause: pd.Series) -> list[str]:
    return [
        choice("cell", actor, one)
        if isinstance(actor, str)
        else choice("clause", one)
        if isinstance(one, str)
        else choice("plan", plan)
        for actor, one, plan in zip(changes["actor_id"], clause, changes["plan_id"], strict=True)
    ]


def _in_words(stances: pd.Series) -> pd.Series:
    """'−− rejects'; missing where there was no stance."""
    words = {one: f"{sign} {STANCE_WORDS[one]}" for one, sign in SIGNS.items()}
    return stances.astype(object).map(words).astype("str")


def steps_of(path: str) -> list[int]:
    """The stances of a path as `analysis.movement` writes it: ``-2 > 0`` is [-2, 0]."""
    return [int(one) for one in path.split(PATH_SEPARATOR)]


def _signs(path: str) -> str:
    return " > ".join(SIGNS[one] for one in steps_of(path))
