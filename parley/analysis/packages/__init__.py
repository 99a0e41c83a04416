"""Which package could hold: for each issue one text's wording, and what the parties say of the whole."""

from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.coding import Coding, coding, observed_rates, redrawn
from parley.analysis.packages.field import Field, Items, Supposed, field_of, suppositions
from parley.analysis.packages.frontier import Frontier, Mark, Point, Scores, frontier
from parley.analysis.packages.obstacles import Obstacles, obstacles
from parley.analysis.packages.options import Landmark, Offer, Option, offer
from parley.analysis.packages.parties import Party, Voices, default_parties, parties_of
from parley.analysis.packages.reading import Reading, clause_rows, package, read, start
from parley.analysis.packages.result import BENCH
from parley.analysis.packages.search import AIMS, Aim, Best, best, best_packages
from parley.analysis.packages.space import Space, space
from parley.analysis.packages.swaps import Swaps, swaps
from parley.analysis.packages.tally import (
    RED_LINE,
    VERDICTS,
    Tally,
    Verdict,
    package_counts,
    tally,
    verdicts,
)
from parley.analysis.packages.whole_texts import on_whole_texts

__all__ = [
    "AIMS",
    "BENCH",
    "LEFT_OUT",
    "RED_LINE",
    "VERDICTS",
    "Aim",
    "Best",
    "Coding",
    "Field",
    "Frontier",
    "Items",
    "Landmark",
    "Mark",
    "Obstacles",
    "Offer",
    "Option",
    "Package",
    "Party",
    "Point",
    "Reading",
    "Scores",
    "Space",
    "Supposed",
    "Swaps",
    "Tally",
    "Verdict",
    "Voices",
    "best",
    "best_packages",
    "clause_rows",
    "coding",
    "default_parties",
    "field_of",
    "frontier",
    "observed_rates",
    "obstacles",
    "offer",
    "on_whole_texts",
    "package",
    "package_counts",
    "parties_of",
    "read",
    "redrawn",
    "space",
    "start",
    "suppositions",
    "swaps",
    "tally",
    "verdicts",
]
