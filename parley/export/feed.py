"""The feed of what moved in a view."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from parley.dataset import View
from parley.exhibits.movement.changes.feed import entries, feed_words
from parley.exhibits.movement.changes.model import SINCE as SINCE_A_DAY
from parley.exhibits.movement.changes.model import Model, Options, build
from parley.export import atom
from parley.export.parameters import SINCE

DAYS: Final = 90
"""How far it reaches back if it is not told."""

FROM: Final = replace(
    SINCE,
    meaning=f"the day from which on changes are given; {DAYS} days before the as-of date if left "
    "out",
    required=False,
)
"""The parameter that says how far it reaches back."""


def to_feed(view: View, since: date | None = None, address: str = "") -> bytes:
    """What moved after ``since``, newest first; ``address`` is where the feed is served.

    Entries keep their ids however far the feed reaches back.
    """
    first = date.fromordinal(max(view.asof.toordinal() - DAYS, 1))
    return of_changes(build(view, Options(SINCE_A_DAY, since=since or first)), address)


def of_changes(model: Model, address: str = "") -> bytes:
    """These changes, newest first; dated by the view's as-of date where there are none."""
    key, title, subtitle = feed_words(model)
    head = atom.Head(key, title, subtitle, "Parley", model.view.asof, address)
    return atom.feed(head, entries(model))
