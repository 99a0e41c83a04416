"""Marks and names on tracks: none covers another, and no track is wasted."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parley.charts.tracks import gathered, tracks, with_name

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


@given(st.lists(st.floats(0, 400), max_size=60), st.floats(1, 60))
def test_gathered_places_are_in_one_group_each_and_groups_stand_apart(where, apart) -> None:
    groups = gathered(where, apart)
    assert sorted(number for group in groups for number in group) == list(range(len(where)))
    middles = [(where[group[0]] + where[group[-1]]) / 2 for group in groups]
    assert all(after - before >= apart for before, after in pairwise(middles))
    ordered = [where[number] for group in groups for number in group]
    assert ordered == sorted(where)


def test_groups_by_hand() -> None:
    # 10 and 19 are near: their middle is 14.5, from which 30 is 15.5 away.
    assert gathered([30, 10, 19], 10) == [[1, 2], [0]]
    # 1 and 10 are near: their middle is 5.5, from which 19 is 13.5 away, and 30 is 11 from that.
    assert gathered([30, 10, 19, 1], 10) == [[3, 1], [2], [0]]
    # 3 and 12: 7.5, which is 12.5 from 20; 3 to 20: 11.5, which is 9.5 from 21.
    assert gathered([3, 12, 20, 21], 14) == [[0, 1, 2, 3]]
    assert gathered([], 14) == []
