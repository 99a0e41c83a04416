"""Words that the exhibits of stances share."""

from __future__ import annotations

from typing import Final

WHOLE_TEXT: Final = "The text as a whole"
"""What the row of a text itself is called."""
