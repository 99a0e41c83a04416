"""What the data rest on, and whether a second coder would have said the same."""

from parley.analysis.reliability.alpha import krippendorff_alpha
from parley.analysis.reliability.coverage import (
    MARKS,
    RESTING,
    resting,
    resting_counts,
    statements_found,
    weak_spots,
)
from parley.analysis.reliability.recoded import (
    ALPHA_COLUMNS,
    FIRM,
    TENTATIVE,
    alphas,
    coded_twice,
    differences,
    reading,
)
from parley.analysis.reliability.sensitivity import (
    DRAWS,
    closest_pairs,
    ranked_points,
    rates,
    redraws,
    widest_splits,
)

__all__ = [
    "ALPHA_COLUMNS",
    "DRAWS",
    "FIRM",
    "MARKS",
    "RESTING",
    "TENTATIVE",
    "alphas",
    "closest_pairs",
    "coded_twice",
    "differences",
    "krippendorff_alpha",
    "ranked_points",
    "rates",
    "reading",
    "redraws",
    "resting",
    "resting_counts",
    "statements_found",
    "weak_spots",
    "widest_splits",
]
