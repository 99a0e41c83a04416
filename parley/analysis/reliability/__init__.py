"""What the data rest on, and whether a second coder would have said the same."""

from parley.analysis.reliability.alpha import krippendorff_alpha
from parley.analysis.reliability.coverage import (
    RESTING,
    carrying_half,
    found_by_actor,
    resting,
    resting_counts,
    statements_found,
    weak_spots,
)
from parley.analysis.reliability.facets import (
    languages,
    languages_are_known,
    mark_facet,
    source_facets,
    source_kinds,
    source_languages,
)
from parley.analysis.reliability.findings import findings
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
    TOP,
    closest_pairs,
    ranked_points,
    rates,
    redraws,
    widest_splits,
)
from parley.analysis.reliability.wording import (
    DATE_NOT_PRINTED,
    INFERRED,
    MARKS,
    MONTH_ONLY,
    NOT_KNOWN,
    ONLY_A_COPY,
    REPORTED,
    UNPUBLISHED,
)

__all__ = [
    "ALPHA_COLUMNS",
    "DATE_NOT_PRINTED",
    "DRAWS",
    "FIRM",
    "INFERRED",
    "MARKS",
    "MONTH_ONLY",
    "NOT_KNOWN",
    "ONLY_A_COPY",
    "REPORTED",
    "RESTING",
    "TENTATIVE",
    "TOP",
    "UNPUBLISHED",
    "alphas",
    "carrying_half",
    "closest_pairs",
    "coded_twice",
    "differences",
    "findings",
    "found_by_actor",
    "krippendorff_alpha",
    "languages",
    "languages_are_known",
    "mark_facet",
    "ranked_points",
    "rates",
    "reading",
    "redraws",
    "resting",
    "resting_counts",
    "source_facets",
    "source_kinds",
    "source_languages",
    "statements_found",
    "weak_spots",
    "widest_splits",
]
