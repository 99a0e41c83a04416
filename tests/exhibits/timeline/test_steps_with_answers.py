"""Where the line of a stance ends because an answer that does not count took its place."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset
from parley.exhibits.timeline.steps import exhibit, wording
from parley.exhibits.timeline.steps.model import Options, build
from tests.given_answers import Check, data_with
from tests.hovers import hovers

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


def test_an_answer_has_a_mark_of_its_own_below_the_stances(check_changed: Check) -> None:
    data = data_with(
        check_changed,
        [("ostrell", CLAUSE, "2024-03-06", -2)],
        [
            ("ostrell", CLAUSE, "2024-03-20", "abstained"),
            ("council", CLAUSE, "2024-03-20", "absent"),  # its only word
            ("fennmark", CLAUSE, "2024-03-20", "passed"),
        ],
    )
    shown = exhibit.build(build(data.view(), Options(topic=f"clause~{CLAUSE}")))
    assert shown.drawing is not None
    traces = shown.drawing.figure().data
    (marks,) = [trace for trace in traces if trace.mode == "markers" and trace.hoverinfo == "skip"]
    by_symbol: dict[str, list[float]] = {}
    for symbol, height in zip(marks.marker.symbol, marks.y, strict=True):
        by_symbol.setdefault(symbol, []).append(height)
    # Heights count downwards: both open marks lie below the rejection and the mixed answer.
    assert sorted(map(len, by_symbol.values())) == [1, 1, 2]
    assert min(by_symbol["square-open"]) > max(*by_symbol["circle"], *by_symbol["x-thin-open"])
    # Nothing but the words tells who is meant, so each such mark that is a last word is named.
    (names,) = [trace for trace in traces if trace.mode == "text"]
    named = dict(zip(names.y, names.text, strict=True))
    assert {named[y].strip() for y in by_symbol["square-open"]} == {
        "Ostrell",
        "River Council",
    }
    assert "no stance" in shown.drawing.figure().layout.yaxis.ticktext
    said = list(hovers(shown.figure).values())
    assert (
        sum("absent, not counted by this data set's rule, 20 March 2024" in one for one in said)
        == 1
    )
    words = [chip.words for chip in shown.legend]
    assert {"abstained and absent: not counted", "passed: counted by rule"} <= set(words)
    assert shown.summary.startswith(
        "1 statement and 3 answers that are no stance by 3 actors on 1 wording bear on this time."
    )
    assert shown.rests_on.startswith("1 statement and 3 answers that are no stance up to")


def test_without_answers_nothing_is_said_of_them(example: Dataset) -> None:
    shown = exhibit.build(build(example.view(), Options(topic=f"clause~{CLAUSE}")))
    assert shown.drawing is not None
    assert "no stance" not in shown.drawing.figure().layout.yaxis.ticktext
    assert len(shown.legend) == 5
