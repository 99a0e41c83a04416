"""What the notes of changes say beyond those of the data."""

from __future__ import annotations

from typing import Final

OLDER_IS_NEWER: Final = "the statement on the earlier wording is the newer one"
