"""What the experts say, and who reads it alike."""

from parley.analysis.experts.cells import cells, most_frequent, views_with_partners
from parley.analysis.experts.facets import (
    AFFILIATION_SEPARATOR,
    analyst_facets,
    theme_facet,
    themes,
    values,
)
from parley.analysis.experts.parties import (
    most_answered,
    most_spoken_on,
    stances_on_issue,
    tied_claims,
)
from parley.analysis.experts.similarity import MIN_SHARED, most_similar
from parley.analysis.experts.voices import (
    MIN_VOICES,
    claim_splits,
    expert_matrix,
    latest_views,
    shifts,
    voices,
)

__all__ = [
    "AFFILIATION_SEPARATOR",
    "MIN_SHARED",
    "MIN_VOICES",
    "analyst_facets",
    "cells",
    "claim_splits",
    "expert_matrix",
    "latest_views",
    "most_answered",
    "most_frequent",
    "most_similar",
    "most_spoken_on",
    "shifts",
    "stances_on_issue",
    "theme_facet",
    "themes",
    "tied_claims",
    "values",
    "views_with_partners",
    "voices",
]
