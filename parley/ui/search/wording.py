"""The words of the search box; what was found says itself (parley.analysis.search.wording)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LABEL: Final = "Search"

IN_THE_BROWSER: Final[Mapping[str, str]] = {
    "label": LABEL,
    "placeholder": "Search texts, people, events",
    "results": "What was found",
    "panel": "Answer to the search",
    "clear": "Clear the search",
    "all": "All {count}",
    "first": "The first {count} of {all}",
    "instead": "Search for {word} instead",
    "lift": "Search without it",
    "read_as": "{word} is read as {readings}.",
    "unknown": "{word} stands nowhere in the data.",
    "cut": "Only the first {longest} characters are asked.",
    "walk": "Walk them with the arrow keys, open one with Enter.",
    "failed": "The search got no answer. Try again in a moment.",
}
"""By the names under which the browser's part uses them; what stands in braces it fills in."""

HEADINGS: Final[Mapping[str, str]] = {
    "clause": "Clauses",
    "text": "Texts",
    "statement": "Statements",
    "view": "Experts' views",
    "event": "Events",
    "actor": "Actors",
    "expert": "Experts",
    "source": "Sources",
}
"""Kind -> the heading over what was found of it."""
