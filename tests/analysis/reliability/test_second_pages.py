"""Second pages: what they bear out, and what is then no longer weak."""

from __future__ import annotations

import parley
from parley.analysis.reliability import borne_out, resting, second_counts, weak_spots
from parley.dataset import Dataset


def test_the_rows_that_a_second_page_bears_out(example: Dataset):
    view = example.view()
    rows = resting(view)
    assert rows.loc[borne_out(view, rows), "row_id"].tolist() == ["revised/1", "pos-05"]


def test_of_how_many_rows_a_source_is_a_second_page(example: Dataset):
    counts = second_counts(example.view())
    assert counts["townhall-2024-03-12-counter"] == 1
    assert counts.sum() == 2


def test_a_second_page_ends_that_a_row_rests_on_a_copy_alone(write_files, example_files):
    more = example_files["second_sources.csv"] + b"positions,pos-14,gazette-2024-04-03-revised,\n"
    data = parley.load(write_files({**example_files, "second_sources.csv": more}))
    spots = weak_spots(data.view()).set_index("row_id")["marks"]
    # The other two statements of the same page keep the mark, and this row its other two.
    assert spots["pos-12"] == ["only a copy", "date not printed", "reported"]
    assert spots["pos-14"] == ["date not printed", "reported"]


def test_sources_of_a_view_are_those_of_second_pages_too(example: Dataset):
    view = example.view(plan="draft", actor="ostrell")
    assert "townhall-2024-03-12-counter" in set(view["sources"]["source_id"])
    assert view["second_sources"]["row_id"].tolist() == ["pos-05"]
