"""The claims that split the experts, in words, and what no ranking says of the rest."""

from __future__ import annotations

from typing import Final

from parley.analysis.experts import MIN_VOICES
from parley.exhibits.overview.splits.model import Split
from parley.wording import count, in_digits

TITLE: Final = "Where the experts part"
NOTE: Final = (
    f"The claims that divide them most, of those on which {MIN_VOICES} voices or more were heard. A "
    "paper signed by several is one voice."
)
NOTHING: Final = (
    f"On no claim did {MIN_VOICES} experts speak and differ, so there is nothing to rank."
)


def voices(split: Split) -> str:
    """'5 for, 4 against, 1 both ways, of 10 voices'."""
    parts = [f"{in_digits(split.in_favour)} for", f"{in_digits(split.against)} against"]
    if split.both_ways:
        parts.append(f"{in_digits(split.both_ways)} both ways")
    return f"{', '.join(parts)}, of {count(split.n, 'voice')}"
