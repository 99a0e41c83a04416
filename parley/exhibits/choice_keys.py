"""The keys under which the address of a page keeps what the reader chose there."""

from __future__ import annotations

from typing import Final

ACCEPTANCE_CELL: Final = "ov_cell"
"""A square of the Overview: an issue and a side."""

ANALYST: Final = "analyst"
BECAME: Final = "became"
BENCH_CELL: Final = "bn_cell"
"""A square of the bench: an issue and a party."""

BLOCS: Final = "blocs"
"""Two groups of actors, or one twice."""

"""What became of clauses that are listed: a change, of a group of issues, or a band of the flow."""

CELL: Final = "cell"
"""What an actor said of a clause."""

CLAIM: Final = "claim"
CLAUSE: Final = "clause"
COVERAGE_CELL: Final = "so_cell"
"""An actor and a clause, by whether a statement was found."""

MARK: Final = "at"
"""A mark on the Timeline."""

MOVED: Final = "moved"
PAIR: Final = "pair"
PARTY_CELL: Final = "party"
"""A party's dot: the party and a clause."""

SIDE_CELL: Final = "sidecell"
SOURCE: Final = "source"

COLLECTED: Final = "keep"
"""The clauses that the reader collected, on every page."""

UNMET: Final = "unmet"
"""What a link asked for that the data do not have, ``key:value`` each: who loads it again, sends it on or
comes back to it is told again."""

EMBEDDED: Final = "figure"
"""The parameter with which an address that embeds one figure names it by its exhibit's key; without
it the first is shown."""

FRAMING: Final = ("embed", "embed_options", EMBEDDED)
"""What frames a view in another site's page."""

CHOSEN: Final = frozenset(
    (
        ACCEPTANCE_CELL, ANALYST, BECAME, BENCH_CELL, BLOCS, CELL, CLAIM, CLAUSE, COVERAGE_CELL, MARK, MOVED,
        PAIR, PARTY_CELL, SIDE_CELL, SOURCE,
    )
)  # fmt: skip
"""What a reader chose in figures and lists: all but the keys above."""
