"""The current text in sentences: which, since when, what it replaced; and how far the data reach."""

from __future__ import annotations

from typing import Final

from parley.analysis.consensus import MIN_SIDES
from parley.analysis.stances import told_here
from parley.dataset import Record, View
from parley.dataset.dates import known_by_day
from parley.exhibits.overview.current_text.model import Model
from parley.exhibits.wording import sides as sides_wording
from parley.exhibits.wording.answers import how_many
from parley.isolation import isolated
from parley.wording import count, day, listed

OWN_NAME: Final = "Parley: "
"""How a data set's title begins that names the app, too."""

LOOKED_FOR: Final = "What was looked for"
"""Opens the scope of the data and how far they reach."""


def about(title: str) -> str:
    """What all this is, to a newcomer, in one sentence made from the data set's title."""
    named = title.removeprefix(OWN_NAME)
    subject = named if named != title else f"“{title}”"
    return (
        f"Parley is a record of {subject}: what each text says, who accepts which point, since "
        "when, and where that can be read."
    )


def sentences(model: Model, *, replaced: bool = True) -> str:
    """One to five sentences on the current text, for any data set and date.

    What it ``replaced`` may be left to a figure beside them.
    """
    view, current = model.view, model.current
    if current.plan_id is None:
        return _none(model)
    plan = view.dataset.record("plans", current.plan_id)
    text = f"\u201c{isolated(plan['short_name'])}\u201d"
    published, status = day(plan["published"]), _status(view, plan)
    match current.rule:
        case "chain":
            opening = [
                f"On {day(view.asof)} the current text is {text}, public since "
                f"{published}{status}.",
                *(_replaced(model) if replaced else ()),
                *_unpublished(plan["text_public"]),
            ]
        case "chosen":
            opening = [
                f"Of the texts chosen, {text} is the newest public one, since {published}{status}."
            ]
        case _:
            opening = [
                f"The newest text public on {day(view.asof)} is {text}, since {published}{status}.",
                "The data do not say which text replaced which.",
            ]
    return " ".join([*opening, *_read_instead(model)])


def _none(model: Model) -> str:
    view = model.view
    if model.current.newest is None:
        return f"No text of this selection was public on {day(view.asof)}."
    plan = view.dataset.record("plans", model.current.newest)
    return (
        f"On {day(view.asof)} the data name no current text yet. The newest public "
        f"one is \u201c{isolated(plan['short_name'])}\u201d of {day(plan['published'])}{_status(view, plan)}."
    )


def _status(view: View, plan: Record) -> str:
    """What became of the text, which is known only at the end of what the data cover."""
    return f" ({isolated(plan['status'])})" if view.asof == view.dataset.covered_to else ""


def _replaced(model: Model) -> list[str]:
    names = model.view.dataset.names.plans
    replaced = [names[plan_id] for plan_id in model.current.replaced]
    return [f"It replaced {listed(replaced)}."] if replaced else []


def _unpublished(text_public: str) -> list[str]:
    match text_public:
        case "no":
            return ["Its wording was not published; what is known of it was reported."]
        case "partial":
            return ["Only some of its points are known."]
    return []


def _read_instead(model: Model) -> list[str]:
    current = model.current
    if current.read is None or current.read == current.plan_id:
        return []
    read = model.view.dataset.names.plans[current.read]
    return [
        f"Too few of its points drew statements from at least {MIN_SIDES} sides, so what follows is "
        f"about the points of \u201c{read}\u201d, which it goes back to."
    ]


def nothing_to_rank(model: Model) -> str:
    """Why there is no list of points: no text was public, or nobody was heard on its points."""
    asof, read = day(model.view.asof), model.current.read
    if read is None:
        return f"Nothing to rank: as of {asof} no current text has points."
    text, data = model.view.dataset.names.plans[read], model.view.dataset
    for rows, noun in ((data["clauses"], "clause"), (data["positions"], "statement of an actor")):
        if rows.empty:
            return f"Nothing to rank: this data set has no {noun}."
    if without := sides_wording.without(model.view):
        return without
    return (
        f"Nothing to rank: under these filters no stance on a point of \u201c{text}\u201d was found "
        f"up to {asof}. Loosen one of the filters in the sidebar."
    )


def last_day(view: View) -> str:
    """On which day the data end, whatever the as-of date is."""
    return f"{data_end(view)} {NOTHING_LATER}"


def data_end(view: View) -> str:
    """The day alone: what nobody should miss."""
    return f"The data end on {day(view.dataset.covered_to)}."


NOTHING_LATER: Final = "Nothing that happened later is in them."


def data_reach(view: View) -> str:
    """What is in view and how far it reaches: counts, and the newest statement, view and event."""
    told, views, events = told_here(view), view["analyst_views"], view["events"]
    is_answer = told["answer"].notna()
    texts, clauses = count(len(view["plans"]), "text"), count(len(view["clauses"]), "clause")
    said = "no statement by an actor"
    if len(told):
        said = f"{how_many(told)} by {count(told['actor_id'].nunique(), 'actor')}"
    experts = f"{count(len(views), 'view')} of {count(len(view['analysts']), 'analyst')}"
    in_view = f"In view: {texts} with {clauses}, {said}, {experts}, each with its source."
    newest = [
        f"the newest {noun} is of {day(rows['date'].max())}"
        for noun, rows in (
            ("statement", told[~is_answer]),
            ("answer that is no stance", told[is_answer]),
            ("view of an analyst", views),
            ("event", events[known_by_day(events["precision"])]),
        )
        if len(rows)
    ]
    if not newest:
        return in_view
    return (
        f"{in_view} Up to {day(view.asof)}, {listed(newest)}; a quiet stretch after these days may "
        "be a limit of the sources."
    )
