"""Which package could hold: for each issue one text's wording, and what the parties say of the whole."""

from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.field import Field, Items, Supposed, field_of, suppositions
from parley.analysis.packages.options import Landmark, Offer, Option, offer
from parley.analysis.packages.parties import Party, Voices, default_parties, parties_of
from parley.analysis.packages.reading import Reading, package, read, start
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

__all__ = [
    "LEFT_OUT",
    "RED_LINE",
    "VERDICTS",
    "Field",
    "Items",
    "Landmark",
    "Offer",
    "Option",
    "Package",
    "Party",
    "Reading",
    "Supposed",
    "Swaps",
    "Tally",
    "Verdict",
    "Voices",
    "default_parties",
    "field_of",
    "offer",
    "package",
    "package_counts",
    "parties_of",
    "read",
    "start",
    "suppositions",
    "swaps",
    "tally",
    "verdicts",
]
