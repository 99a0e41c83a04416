"""The words of the web server's part: what is shown and said before a page is there."""

from __future__ import annotations

from typing import Final

from parley.hosting import HOSTS_VARIABLE
from parley.wording import LOCALE

LANGUAGE: Final = LOCALE.replace("_", "-")
"""As HTML names it."""

WHAT_IT_IS: Final = (
    "Who agrees with what in a peace negotiation: clauses, positions and expert views, every cell "
    "one click from its source."
)
CARD: Final = "The mark and the name of Parley, and what it is"
"""What the picture of links shows."""

LOADING: Final = "Loading Parley"

NO_SCRIPTS: Final = (
    "Parley needs JavaScript to show its pages. The same rows are given without it by the "
    '<a href="./api">HTTP interface</a>.'
)

NOT_LET_IN: Final = "Not answered here"
NO_HOST: Final = "The request does not say at which name it asks: it needs one Host header."
"""Why a request is not answered."""


def not_at(name: str) -> str:
    """That the app is not found at a name."""
    return (
        f"The app does not answer at {name}. It answers at localhost, on the machine itself, and at "
        f"the names that its host lists in {HOSTS_VARIABLE}."
    )


def description(question: str, offers: str) -> str:
    """What previews and searches say of a page."""
    return f"{question} {offers}"


def cell(actor: str, clause: str) -> str:
    """'Ukraine on US 28 points 7: Territory'."""
    return f"{actor} on {clause}"
