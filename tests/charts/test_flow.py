"""A flow drawn from blocks and bands."""

from __future__ import annotations

import pytest

from parley.charts.flow import GAP, HEAD, SHORTEST, Band, Block, figure

BLOCKS = [Block(0, "a"), Block(0, "b"), Block(1, "a"), Block(1, "gone", quiet=True)]
BANDS = [
    Band(0, 2, 3, "strong", "3 kept"),
    Band(1, 2, 1, "grey", "1 changed"),
    Band(1, 3, 2, "pale", "2 dropped"),
]


def test_bands_go_where_they_say():
    (sankey,) = figure(["x", "y"], BLOCKS, BANDS, unit="steps", key="flow").figure().data
    assert list(sankey.link.source) == [0, 1, 1]
    assert list(sankey.link.target) == [2, 2, 3]
    assert list(sankey.link.value) == [3, 1, 2]
    assert list(sankey.node.customdata) == ["x: a", "x: b", "y: a", "y: gone"]
    assert len(set(sankey.node.color)) == 2


def test_blocks_stand_below_one_another_as_high_as_their_bands():
    fig = figure(["x", "y"], BLOCKS, BANDS, unit="steps", key="flow").figure()
    (sankey,) = fig.data
    # Two gaps and six steps fit into the least height: a step has (240 - 2 x 15) / 6 = 35 pixels.
    assert fig.layout.height == SHORTEST + HEAD
    step = (SHORTEST - 2 * GAP) / 6
    # Left: 3 and 3 steps; right: 4 and 2. A block's middle lies behind half its gap and itself.
    left = [(GAP + 3 * step) / 2, GAP + 3 * step + (GAP + 3 * step) / 2]
    right = [(GAP + 4 * step) / 2, GAP + 4 * step + (GAP + 2 * step) / 2]
    assert list(sankey.node.y) == pytest.approx([y / SHORTEST for y in left + right])
