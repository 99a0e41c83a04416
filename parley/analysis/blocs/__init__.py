"""Groups of actors side by side: how far they agree, hold together, and differ; who stands against the own one."""

from parley.analysis.blocs.between import between
from parley.analysis.blocs.cohesion import agreement_index, cohesion
from parley.analysis.blocs.common import common_clauses
from parley.analysis.blocs.declared import declared_groups
from parley.analysis.blocs.groups import Groups, answer_counts
from parley.analysis.blocs.own_side import against_own_side, own_side, own_side_in_cells
from parley.analysis.blocs.rebels import LEAST_OTHERS, rebels
from parley.analysis.blocs.traits import holding, setting_apart, traits

__all__ = [
    "LEAST_OTHERS",
    "Groups",
    "against_own_side",
    "agreement_index",
    "answer_counts",
    "between",
    "cohesion",
    "common_clauses",
    "declared_groups",
    "holding",
    "own_side",
    "own_side_in_cells",
    "rebels",
    "setting_apart",
    "traits",
]
