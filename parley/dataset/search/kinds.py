"""What is found, by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KINDS: Final[Mapping[str, str]] = {
    "clause": "clauses",
    "text": "plans",
    "statement": "positions",
    "view": "analyst_views",
    "event": "events",
    "actor": "actors",
    "expert": "analysts",
    "source": "sources",
}
"""What is found, in the order in which it is shown, and its table."""
