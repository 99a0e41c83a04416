"""The feed of what moved in a view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.dataset import View
from parley.exhibits.movement.changes.feed import entries, feed_words
from parley.exhibits.movement.changes.model import SINCE as SINCE_A_DAY
from parley.exhibits.movement.changes.model import Model, Options, build
from parley.exhibits.options import day
from parley.export import atom

DAYS: Final = 90
"""How many days it goes back if no day is asked for."""


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """What the feed can be asked."""

    since: date | None = day(
        "since",
        "After",
        f"the day from which on changes are given; {DAYS} days before the as-of date if left out",
    )


def to_feed(view: View, since: date | None = None, address: str = "") -> bytes:
    """What moved after ``since``, newest first; ``address`` is where the feed is served.

    Entries keep their ids however far back the feed goes.
    """
    first = date.fromordinal(max(view.asof.toordinal() - DAYS, 1))
    return of_changes(build(view, Options(SINCE_A_DAY, since=since or first)), address)


def of_changes(model: Model, address: str = "") -> bytes:
    """These changes, newest first; dated by the view's as-of date where there are none."""
    key, title, subtitle = feed_words(model)
    head = atom.Head(key, title, subtitle, "Parley", model.view.asof, address)
    return atom.feed(head, entries(model))
