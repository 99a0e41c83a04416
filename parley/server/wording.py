"""The words of the web server's part: what is shown and said before a page is there."""

from __future__ import annotations

from typing import Final

from parley.wording import LOCALE

LANGUAGE: Final = LOCALE.replace("_", "-")
"""As HTML names it."""

TITLE: Final = "Parley"
DESCRIPTION: Final = (
    "Who agrees with what in a peace negotiation: clauses, positions and expert views, every cell "
    "one click from its source."
)
LOADING: Final = "Loading Parley"
NO_SCRIPTS: Final = (
    "Parley needs JavaScript to show its pages. The same rows are given without it by the "
    '<a href="./api">HTTP interface</a>.'
)
