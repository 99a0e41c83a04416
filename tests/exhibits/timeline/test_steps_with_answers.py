"""Where the line of a stance ends because an answer that does not count took its place."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.timeline.steps import exhibit, wording
from parley.exhibits.timeline.steps.model import Options, build
from tests.given_answers import Check, data_with

CLAUSE = "draft/2"


def test_a_line_ends_where_an_answer_begins(check_changed: Check) -> None:
    data = data_with(
        check_changed,
        [("ostrell", CLAUSE, "2024-03-06", 1), ("fennmark", CLAUSE, "2024-03-07", 2)],
        [
            ("ostrell", CLAUSE, "2024-03-20", "abstained"),
            ("fennmark", CLAUSE, "2024-03-20", "passed"),
        ],
    )
    model = build(data.view(), Options(topic=f"clause~{CLAUSE}"))
    table = exhibit.table(model).set_index(["actor_id", "date"])
    assert table.loc[("ostrell", "2024-03-06"), "until"] == "2024-03-20"
    assert pd.isna(table.loc[("ostrell", "2024-03-20"), "stance"])
    assert (
        table.loc[("ostrell", "2024-03-20"), "word"]
        == "abstained, not counted by this data set's rule"
    )
    assert table.loc[("fennmark", "2024-03-20"), "stance"] == 0  # passed counts as mixed
    shown = exhibit.build(model)
    assert wording.GAP in shown.notes
    assert "+ to abstained, not counted" in shown.summary
    assert shown.drawing is not None
    lines = [trace for trace in shown.drawing.figure().data if trace.mode == "lines"]
    drawn = [[x and pd.Timestamp(x).date().isoformat() for x in line.x] for line in lines]
    # One level piece from day to day, and nothing after it.
    assert ["2024-03-06", "2024-03-20", None] in drawn
    ostrell = lines[drawn.index(["2024-03-06", "2024-03-20", None])]
    assert ostrell.y[0] == ostrell.y[1]
