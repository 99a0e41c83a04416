"""Steps on tracks, placed from plain rows."""

from __future__ import annotations

import pandas as pd

from parley.charts.steps import EMPTY_LEVEL, HEAD, LEVEL_PAD, ROW_GAP, TRACK, place


def test_a_level_is_as_high_as_the_lines_on_it():
    steps = pd.DataFrame(
        [("r", "a", 2), ("r", "b", 2), ("r", "b", -1), ("s", "a", 0)],
        columns=["row", "line", "stance"],
    )
    first, second = place(steps, ["r", "s"], ["a", "b"])
    # From the top: two lines endorse, nobody stands on + and 0, one on -, nobody on --.
    endorses = HEAD, HEAD + 2 * TRACK + LEVEL_PAD
    assert first.levels[2] == endorses
    assert first.y[2, "a"] == HEAD + LEVEL_PAD / 2 + TRACK / 2
    assert first.y[2, "b"] == first.y[2, "a"] + TRACK
    assert first.levels[1] == (endorses[1], endorses[1] + EMPTY_LEVEL)
    assert first.bottom == endorses[1] + 3 * EMPTY_LEVEL + TRACK + LEVEL_PAD
    assert second.top == first.bottom + ROW_GAP
    assert set(second.y) == {(0, "a")}
