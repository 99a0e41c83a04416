"""Points of texts that are settled, open, and not known."""

from __future__ import annotations

from parley.analysis.consensus import known_points
from parley.dataset import Dataset


def test_squares_by_hand(frozen: Dataset):
    view = frozen.view(text="amnesty", issue="amnesty-justice")
    rows = known_points(view, ["us-28", "gva-19", "ua-us-20", "cn-12"]).set_index("plan_id")
    columns = ["single", "open", "unknown", "reported"]
    # Whatever is searched: 28 points; 19 declared, of which 6 are reported; 20 points of which 12
    # and 14 stand beside the other side's version; 12 declared and none entered.
    assert rows[columns].to_numpy().tolist() == [
        [28, 0, 0, 0], [0, 0, 19, 6], [18, 2, 0, 0], [0, 0, 12, 0],
    ]  # fmt: skip
