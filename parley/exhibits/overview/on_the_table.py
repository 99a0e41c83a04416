"""The text on the table in sentences: which, since when, what it replaced, on what that rests."""

from __future__ import annotations

from parley.analysis.consensus import MIN_SIDES, CurrentText
from parley.dataset import Record, View
from parley.wording import count, day, listed


def sentences(view: View, found: CurrentText) -> str:
    """One to four sentences on the text on the table, for any data set and date."""
    if found.plan_id is None:
        return _nothing(view, found)
    plan = view.dataset.record("plans", found.plan_id)
    status = _status(view, plan)
    names = [view.dataset.record("plans", one)["short_name"] for one in found.replaced]
    match found.rule:
        case "chain":
            words = (
                f"On {day(view.asof)} the text on the table is \u201c{plan['short_name']}\u201d, "
                f"public since {day(plan['published'])}{status}."
            )
            if names:
                words += f" It replaced {listed(names)}."
            words += _unpublished(plan["text_public"])
        case "chosen":
            words = (
                f"Of the texts chosen, \u201c{plan['short_name']}\u201d is the newest public one, "
                f"since {day(plan['published'])}{status}."
            )
        case _:
            words = (
                f"The newest text public on {day(view.asof)} is \u201c{plan['short_name']}\u201d, "
                f"since {day(plan['published'])}{status}. The data do not say which text replaced "
                "which."
            )
    return words + _read_instead(view, found)


def _nothing(view: View, found: CurrentText) -> str:
    if found.newest is None:
        return f"No text of this selection was public on {day(view.asof)}."
    plan = view.dataset.record("plans", found.newest)
    return (
        f"On {day(view.asof)} the data name no text as being on the table yet. The newest public "
        f"one is \u201c{plan['short_name']}\u201d of {day(plan['published'])}{_status(view, plan)}."
    )


def _status(view: View, plan: Record) -> str:
    """What became of the text, which is known only at the end of what the data cover."""
    return f" ({plan['status']})" if view.asof == view.dataset.covered_to else ""


def _unpublished(text_public: str) -> str:
    return {
        "no": " Its wording was not published; what is known of it was reported.",
        "partial": " Only some of its points are known.",
    }.get(text_public, "")


def _read_instead(view: View, found: CurrentText) -> str:
    if found.read is None or found.read == found.plan_id:
        return ""
    read = view.dataset.record("plans", found.read)["short_name"]
    return (
        f" Too few of its points drew statements from at least {MIN_SIDES} sides, so what follows is "
        f"about the points of \u201c{read}\u201d, which it goes back to."
    )


def nothing_to_rank(view: View, found: CurrentText) -> str:
    """Why there is no list of points: no text was public, or nobody was heard on its points."""
    if found.read is None:
        return f"as of {day(view.asof)} no text on the table has points."
    name = view.dataset.record("plans", found.read)["short_name"]
    return (
        f"under these filters no stance on a point of \u201c{name}\u201d was found up to "
        f"{day(view.asof)}. Loosen one of the filters in the sidebar."
    )


def last_day(view: View) -> str:
    """On which day the data end, whatever the as-of date is."""
    return (
        f"The data end on {day(view.dataset.covered_to)}; nothing that happened later is in them."
    )


def reach(view: View) -> str:
    """What is in view and how far it reaches: counts, and the newest statement, view and event."""
    positions, views, events = view["positions"], view["analyst_views"], view["events"]
    newest = [
        f"the newest {noun} is of {day(rows['date'].max())}"
        for noun, rows in (
            ("statement", positions),
            ("view of an analyst", views),
            ("event", events),
        )
        if len(rows)
    ]
    said = (
        f"{count(len(positions), 'statement')} by {count(positions['actor_id'].nunique(), 'actor')}"
        if len(positions)
        else "no statement by an actor"
    )
    words = (
        f"In view: {count(len(view['plans']), 'text')} with {count(len(view['clauses']), 'clause')}, {said}, "
        f"{count(len(views), 'view')} of {count(len(view['analysts']), 'analyst')}, each with its "
        "source."
    )
    if newest:
        words += (
            f" Up to {day(view.asof)}, {listed(newest)}; a quiet stretch after these days may be a "
            "limit of the sources."
        )
    return words
