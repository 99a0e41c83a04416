"""A flow drawn from blocks and bands."""

from __future__ import annotations

import pytest

from parley.charts.flow import ALONG, GAP, HEAD, SHORTEST, STEP, Band, Block, figure

BLOCKS = [Block(0, "a"), Block(0, "b"), Block(1, "a"), Block(1, "gone", "left out")]
BANDS = [
    Band(0, 2, 3, "pale", "3 kept", "kept"),
    Band(1, 2, 1, "grey", "1 changed", "changed"),
    Band(1, 3, 2, "left out", "2 dropped", "dropped"),
]


def test_blocks_stand_below_one_another_as_high_as_their_bands():
    fig = figure(["x", "y"], BLOCKS, BANDS, key="flow").figure()
    # Two gaps and six steps need 2 x 13 + 6 x 5 = 56 pixels, less than the least height.
    assert fig.layout.height == SHORTEST + HEAD + 8
    gap = (SHORTEST - 6 * STEP) / 2
    assert gap >= GAP
    bars = [(shape.y0, shape.y1) for shape in fig.layout.shapes if shape.path is None]
    # Left: 3 and 3 steps; right: 4 and 2; half a gap above the first and a whole one between them.
    left = [(gap / 2, gap / 2 + 15), (gap * 1.5 + 15, gap * 1.5 + 30)]
    right = [(gap / 2, gap / 2 + 20), (gap * 1.5 + 20, gap * 1.5 + 30)]
    assert bars == [pytest.approx(bar) for bar in left + right]


def test_bands_begin_and_end_within_their_blocks_and_do_not_overlap_there():
    fig = figure(["x", "y"], BLOCKS, BANDS, key="flow").figure()
    gap = (SHORTEST - 6 * STEP) / 2
    paths = {shape.path for shape in fig.layout.shapes if shape.path}
    top = f"{gap * 1.5 + 15:.1f}"
    # The second block's first band begins where the block does, 5 pixels high for its one step.
    assert any(path.startswith(f"M0,{top} ") for path in paths)
    assert any(path.startswith(f"M0,{gap * 1.5 + 20:.1f} ") for path in paths)


def test_the_strongest_band_is_what_was_left_out_and_lies_on_top():
    fig = figure(["x", "y"], BLOCKS, BANDS, key="flow").figure()
    fills = [shape.fillcolor for shape in fig.layout.shapes if shape.path]
    # Drawn in turn: kept, changed, left out; the last figure of a colour is how much of it is seen.
    seen = [float(fill.rstrip(")").split(",")[-1]) for fill in fills]
    assert seen == sorted(seen)
    assert len(set(fills)) == 3


def test_a_band_is_chosen_anywhere_along_it_and_shows_it_in_its_middle():
    fig = figure(["x", "y"], BLOCKS, BANDS, key="flow").figure()
    (marks,) = fig.data
    choices = [said[0] for said in marks.customdata]
    assert choices == [band.choice for band in BANDS] * len(ALONG)
    # The first mark of a band is the one that is drawn as chosen: halfway between the columns.
    assert list(marks.x[:3]) == [0.5, 0.5, 0.5]
    assert all(0 < x < 1 for x in marks.x)
