"""Words that the exhibits of stances share."""

from __future__ import annotations

from typing import Final

WHOLE_TEXT: Final = "The text as a whole"
"""What the row of a text itself is called."""

ON_WHOLE_TEXT: Final = "the text as a whole"
"""The same within a sentence."""
