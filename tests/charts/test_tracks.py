"""Marks and names on tracks: none covers another, and no track is wasted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.charts.tracks import tracks, with_name

STRETCHES = st.lists(
    st.tuples(st.floats(0, 400), st.floats(0.5, 90)).map(lambda span: (span[0], span[0] + span[1])),
    max_size=40,
)


@given(STRETCHES, st.integers(1, 50))
def test_no_two_stretches_on_one_track_touch(stretches, most) -> None:
    on_track = tracks([a for a, _ in stretches], [b for _, b in stretches], most)
    for n, (start, end) in enumerate(stretches):
        for m in range(n):
            if on_track[n] == on_track[m] < most:
                assert end <= stretches[m][0] or stretches[m][1] <= start


@given(STRETCHES)
def test_no_more_tracks_than_stretches_over_one_point(stretches) -> None:
    stretches = sorted(stretches)
    on_track = tracks([a for a, _ in stretches], [b for _, b in stretches], len(stretches))
    over = [sum(a <= start < b for a, b in stretches) for start, _ in stretches]
    assert (max(on_track) + 1 if len(on_track) else 0) == max(over, default=0)


def test_a_name_stands_where_it_fits() -> None:
    assert with_name(10, 22, 100, 400) == (True, 10, 122)
    assert with_name(350, 362, 100, 400) == (False, 250, 362)
