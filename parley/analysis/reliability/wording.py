"""What makes a row weak, and what a language is called that is not known."""

from __future__ import annotations

from typing import Final

ONLY_A_COPY: Final = "only a copy"
DATE_NOT_PRINTED: Final = "date not printed"
REPORTED: Final = "reported"
INFERRED: Final = "inferred"
MONTH_ONLY: Final = "month only"
YEAR_ONLY: Final = "year only"
UNPUBLISHED: Final = "unpublished"

MARKS: Final = (
    ONLY_A_COPY, DATE_NOT_PRINTED, REPORTED, INFERRED, MONTH_ONLY, YEAR_ONLY, UNPUBLISHED,
)  # fmt: skip
"""What makes a row weak, in the order in which it is named; addresses hold these words."""

NOT_KNOWN: Final = "not known"
"""What the language of a source is called whose cell is empty; addresses hold it, too."""

OWN_KINDS: Final = ("official", "primary-text")
"""The kinds of sources that hold an actor's own text: what it published, and what others print of it.

They are words of the bundled data; another data set that has others has none of these."""
