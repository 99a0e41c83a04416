"""The claims that split the experts most, in words, and what no ranking says of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.analysis.experts import MIN_VOICES, claim_splits
from parley.dataset import View, records
from parley.wording import count

MOST: Final = 5
TITLE: Final = "Where the experts part"
NOTE: Final = (
    f"The claims that divide them most, of those on which {MIN_VOICES} voices or more were heard. A "
    "paper signed by several is one voice."
)
NOTHING: Final = (
    f"On no claim did {MIN_VOICES} experts speak and differ, so there is nothing to rank."
)


@dataclass(frozen=True, slots=True)
class Split:
    """One claim on which experts part: its id and wording, and how many say what."""

    claim_id: str
    statement: str
    voices: str


def splits(view: View) -> list[Split]:
    """The widest splits up to the as-of date, the widest first; claims without any are left out."""
    found = claim_splits(view)
    found = found[found["polarisation"] > 0].head(MOST)
    statement = view.dataset["claims"].set_index("claim_id")["statement"]
    return [
        Split(
            claim_id=row["claim_id"],
            statement=statement[row["claim_id"]],
            voices=(
                f"{row['in_favour']:,} for, {row['against']:,} against"
                + (f", {row['both_ways']:,} both ways" if row["both_ways"] else "")
                + f", of {count(row['n'], 'voice')}"
            ),
        )
        for row in records(found)
    ]
