"""Which findings there are, with and without a second coding."""

from __future__ import annotations

import parley
from parley.analysis.reliability import findings
from parley.dataset import Dataset


def test_points_are_ranked_for_a_text_alone(frozen: Dataset):
    view = frozen.view()
    with_text = findings(view, "us-28", draws=2)
    assert list(dict.fromkeys(with_text["finding"])) == [
        "pairs", "nearest", "furthest_apart", "splits",
    ]  # fmt: skip
    assert with_text["subject"][with_text["finding"] == "nearest"].str.startswith("us-28/").all()
    without = findings(view, None, draws=2)
    assert set(without["finding"]) == {"pairs", "splits"}


def test_without_a_second_coding_nothing_is_known(write_files, example_files):
    header = example_files["recodings.csv"].split(b"\n")[0] + b"\n"
    data = parley.load(write_files({**example_files, "recodings.csv": header}))
    assert findings(data.view(), None).empty
