"""Matrices of stances for properties that must hold of any."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from parley.analysis.stances import Matrix


@st.composite
def matrices(draw: st.DrawFn, *, most_actors: int, most_clauses: int) -> Matrix:
    """Up to so many actors a0, a1 ... on up to so many clauses c0, c1 ..., silent or -2..2."""
    actors, clauses = draw(st.integers(0, most_actors)), draw(st.integers(0, most_clauses))
    cells = st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0])
    flat = draw(st.lists(cells, min_size=actors * clauses, max_size=actors * clauses))
    return Matrix(
        tuple(f"a{n}" for n in range(actors)),
        tuple(f"c{n}" for n in range(clauses)),
        np.array(flat, dtype=np.float64).reshape(actors, clauses),
    )
