"""The file of collected clauses holds exactly those, in the order of collecting."""

from __future__ import annotations

import csv
import io

from parley.dataset import Dataset
from parley.ui import collection


def test_the_csv_is_the_chosen_rows_of_the_table(bundled: Dataset):
    data = collection._csv(bundled.view(), ["ua-us-20/4", "us-28/6"]).decode()
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [row["clause_id"] for row in rows] == ["ua-us-20/4", "us-28/6"]
    assert rows[1]["heading"] == "Ceiling of 600,000"
    assert set(rows[0]) == set(bundled["clauses"].columns)


def test_every_clause_has_a_name_of_its_own(bundled: Dataset):
    labels = collection._labels(bundled)
    assert labels["us-28/6"] == "US 28 points 6"
    assert len(set(labels.values())) == len(bundled["clauses"])
