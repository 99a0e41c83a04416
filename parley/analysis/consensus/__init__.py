"""How far all who spoke agree on a clause or a text, and the sides among them."""

from parley.analysis.consensus.acceptance import Unit, acceptance, unit_of
from parley.analysis.consensus.baseline import polarisation_baseline
from parley.analysis.consensus.contest import (
    for_and_against,
    furthest_apart,
    furthest_first,
    most_polarised,
    split,
)
from parley.analysis.consensus.current_text import CurrentText, current_text
from parley.analysis.consensus.divisions import Order, arranged, divisions
from parley.analysis.consensus.ground import Rank, ranked
from parley.analysis.consensus.objections import objections
from parley.analysis.consensus.openness import known_points, openness
from parley.analysis.consensus.ranking import (
    MIN_SIDES,
    counts_by_side,
    nearest,
    nearest_first,
    standings,
)
from parley.analysis.consensus.result import CONSENSUS
from parley.analysis.consensus.sides import (
    ACCEPTS,
    Belonging,
    SideCounts,
    by_side,
    declared_sides,
    fixed_sides,
    most_reluctant,
    one_step_short,
    side_cells,
    side_counts,
)
from parley.analysis.consensus.table import common_ground, common_ground_of, consensus

__all__ = [
    "ACCEPTS",
    "CONSENSUS",
    "MIN_SIDES",
    "Belonging",
    "CurrentText",
    "Order",
    "Rank",
    "SideCounts",
    "Unit",
    "acceptance",
    "arranged",
    "by_side",
    "common_ground",
    "common_ground_of",
    "consensus",
    "counts_by_side",
    "current_text",
    "declared_sides",
    "divisions",
    "fixed_sides",
    "for_and_against",
    "furthest_apart",
    "furthest_first",
    "known_points",
    "most_polarised",
    "most_reluctant",
    "nearest",
    "nearest_first",
    "objections",
    "one_step_short",
    "openness",
    "polarisation_baseline",
    "ranked",
    "side_cells",
    "side_counts",
    "split",
    "standings",
    "unit_of",
]
