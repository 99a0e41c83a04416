"""Words that the sentences of several pages share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.wording import listed

MOST_NAMED: Final = 8
"""How many things a sentence names before it says how many more there are."""


def named_up_to(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """The names as a list, the last of very many as a number: '1, 2 and 7 more'."""
    rest = len(names) - most
    return listed([*names[:most], f"{rest} more"] if rest > 0 else names)


def signs_in_words() -> str:
    """'++ endorses · + accepts · ...'."""
    return " · ".join(
        f"{SIGNS[stance]} {STANCE_WORDS[stance]}" for stance in sorted(SIGNS, reverse=True)
    )
