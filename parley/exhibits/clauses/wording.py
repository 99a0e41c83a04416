"""Words of what is tied to a clause."""

from __future__ import annotations

from typing import Final

SAME_PAGE: Final = "same page as a statement"
ISSUE_NAMED: Final = "issue named"
CURRENT_TEXT: Final = "the current text"
"""What ties an event to a clause."""
