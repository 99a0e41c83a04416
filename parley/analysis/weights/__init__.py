"""What actors weigh, and means of stances in which those who weigh more count for more."""

from parley.analysis.weights.pairs import weighted_s
from parley.analysis.weights.result import WEIGHTED_MEANS
from parley.analysis.weights.weighed import (
    means_of,
    measures,
    s_of,
    weighted_mean,
    weighted_means,
    weighted_median,
    weights_on,
)

__all__ = [
    "WEIGHTED_MEANS",
    "means_of",
    "measures",
    "s_of",
    "weighted_mean",
    "weighted_means",
    "weighted_median",
    "weighted_s",
    "weights_on",
]
