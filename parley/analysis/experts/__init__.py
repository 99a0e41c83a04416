"""What the experts say, and who reads it alike."""

from parley.analysis.experts.similarity import MIN_SHARED, expert_pairs, most_alike
from parley.analysis.experts.voices import (
    MIN_VOICES,
    claim_splits,
    expert_matrix,
    latest_views,
    shifts,
    voices,
)

__all__ = [
    "MIN_SHARED",
    "MIN_VOICES",
    "claim_splits",
    "expert_matrix",
    "expert_pairs",
    "latest_views",
    "most_alike",
    "shifts",
    "voices",
]
