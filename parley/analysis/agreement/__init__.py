"""How far two actors agree, in every usual measure."""

from parley.analysis.agreement.bootstrap import intervals
from parley.analysis.agreement.catalogue import MEASURES, Measure, measure_named
from parley.analysis.agreement.clusters import MOST_CLUSTERED, MOST_CLUSTERS, clusters
from parley.analysis.agreement.joint import (
    PAIRS_AT_ONCE,
    SCALE,
    PairTables,
    joint_tables,
    one_hot,
    pair_blocks,
    pair_tables,
)
from parley.analysis.agreement.measures import graded_scores
from parley.analysis.agreement.order import LeafOrder, leaf_order
from parley.analysis.agreement.pairs import (
    MIN_SHARED,
    agreement,
    agreement_parts,
    pairs,
    pairs_of,
    shared_clauses,
    square,
    values_of,
)
from parley.analysis.agreement.result import AGREEMENT
from parley.analysis.agreement.robustness import most_moved, ranks, ranks_of, robustness

__all__ = [
    "AGREEMENT",
    "MEASURES",
    "MIN_SHARED",
    "MOST_CLUSTERED",
    "MOST_CLUSTERS",
    "PAIRS_AT_ONCE",
    "SCALE",
    "LeafOrder",
    "Measure",
    "PairTables",
    "agreement",
    "agreement_parts",
    "clusters",
    "graded_scores",
    "intervals",
    "joint_tables",
    "leaf_order",
    "measure_named",
    "most_moved",
    "one_hot",
    "pair_blocks",
    "pair_tables",
    "pairs",
    "pairs_of",
    "ranks",
    "ranks_of",
    "robustness",
    "shared_clauses",
    "square",
    "values_of",
]
