"""How stances ran, against the rows of positions.csv."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from parley.analysis.spans import Span
from parley.charts.steps import place
from parley.dataset import Dataset, View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.timeline.steps import exhibit
from parley.exhibits.timeline.steps.exhibit import table
from parley.exhibits.timeline.steps.model import Model, Options, build, first_topic, topics

SPAN = Span(date(2025, 11, 19), date(2026, 7, 4))


def steps(view: View, topic: str, span: Span = SPAN) -> Model:
    return build(view, Options(span.first, span.last, topic))


def exhibit_of(view: View, topic: str, span: Span = SPAN) -> Exhibit:
    return exhibit.build(steps(view, topic, span))


UKRAINE_TROOPS = [
    # pos-ua-us-28.6-2025-11-20, -24, -26
    ("2025-11-20", -2, "stated", "2025-11-24"),
    ("2025-11-24", -1, "reported", "2025-11-26"),
    ("2025-11-26", -1, "reported", ""),
]
UKRAINE_NATO = [
    # pos-ua-us-28.7-2025-11-20, 2025-11-26, 2025-12-14, 2025-12-18, 2025-12-24
    ("2025-11-20", -2, "stated", "2025-11-26"),
    ("2025-11-26", -2, "inferred", "2025-12-14"),
    ("2025-12-14", 0, "stated", "2025-12-18"),
    ("2025-12-18", -1, "stated", "2025-12-24"),
    ("2025-12-24", -2, "stated", ""),
]
UNITED_STATES_TERRITORY = [
    # pos-us-us-28.21-2025-11-20, 11-21, 11-25, 12-10, 12-22, 2026-01-06, 2026-03-03
    ("2025-11-20", 2, "authored", "2025-11-21"),
    ("2025-11-21", 2, "stated", "2025-11-25"),
    ("2025-11-25", 1, "stated", "2025-12-10"),
    ("2025-12-10", 1, "stated", "2025-12-22"),
    ("2025-12-22", 0, "stated", "2026-01-06"),
    ("2026-01-06", 0, "inferred", "2026-03-03"),
    ("2026-03-03", 1, "reported", ""),
]


@pytest.mark.parametrize(
    ("actor", "clause", "topic", "wanted", "path"),
    [
        ("ua", "us-28/6", "issue~force-limits", UKRAINE_TROOPS, (-2, -1)),
        ("ua", "us-28/7", "issue~nato-membership", UKRAINE_NATO, (-2, 0, -1, -2)),
        ("us", "us-28/21", "issue~territory", UNITED_STATES_TERRITORY, (2, 1, 0, 1)),
    ],
)
def test_steps_are_the_rows_of_the_file(
    frozen: Dataset, actor, clause, topic, wanted, path
) -> None:
    model = steps(frozen.view(), topic)
    rows = table(model)
    rows = rows[(rows["actor_id"] == actor) & (rows["clause_id"] == clause)]
    cells = rows[["date", "stance", "basis", "until"]].fillna("").to_numpy().tolist()
    assert [tuple(row) for row in cells] == wanted
    assert list(rows["position_id"]) == [
        f"pos-{actor}-{clause.replace('/', '.')}-{row[0]}" for row in wanted
    ]
    turns = model.turns.set_index(["clause_id", "actor_id"])
    assert turns.loc[(clause, actor), "stances"] == path
    assert turns.loc[(clause, actor), "statements"] == len(wanted)


def test_lines_run_level_and_end_with_the_last_statement(frozen: Dataset) -> None:
    figure = exhibit_of(frozen.view(actor="ua"), "clause~us-28/7").figure
    (line,) = [t for t in figure.data if t.mode == "lines"]
    assert line.line.shape == "hv"
    days = [x.removesuffix("T12:00:00") for x in line.x if x]
    # A statement's day each, then the end of the span; nothing before the first.
    assert days == [*(row[0] for row in UKRAINE_NATO), "2026-07-05"]
    assert line.y[-2] == line.y[-3]


def test_the_as_of_date_leaves_out_what_came_later(frozen: Dataset) -> None:
    model = build(frozen.view(asof=date(2025, 12, 15)), Options(topic="clause~us-28/7"))
    assert model.rows["date"].max() <= pd.Timestamp("2025-12-15")
    ukraine = table(model).query("actor_id == 'ua'")
    # 18 December took the place of 14 December, but nobody knew that on the 15th.
    assert ukraine["until"].fillna("").tolist() == ["2025-11-26", "2025-12-14", ""]


def test_every_text_has_a_row_of_its_own_and_no_lines_coincide(frozen: Dataset) -> None:
    model = steps(frozen.view(), "issue~force-limits")
    assert list(model.clauses["clause_id"])[:2] == ["us-28/6", "eu-28/6"]
    rows = place(
        model.rows.rename(columns={"clause_id": "row", "actor_id": "line"}),
        list(model.clauses["clause_id"]),
        list(model.actors["actor_id"]),
    )
    assert len(rows) == len(model.clauses)
    for row in rows:
        heights = list(row.y.values())
        assert len(set(heights)) == len(heights)
        for (stance, _), height in row.y.items():
            top, bottom = row.levels[stance]
            assert top < height < bottom
    for earlier, next_ in pairwise(rows):
        assert earlier.bottom < next_.top


def test_topics_are_what_was_spoken_on(frozen: Dataset) -> None:
    ids = topics(frozen.view(issue="force-limits"))
    assert next(iter(ids.items())) == ("issue~force-limits", "Limits on forces")
    assert ids["clause~us-28/6"] == "US 28 points 6: Ceiling of 600,000"
    # positions.csv: 68 of 440 rows are on clauses of the issue territory, more than on any other.
    assert first_topic(frozen.view()) == "issue~territory"
    assert build(frozen.view()).topic == "Territory"
    nothing_said = frozen.view(asof=date(2022, 4, 15))
    assert first_topic(nothing_said) is None
    assert topics(nothing_said) == {}
    assert build(nothing_said).empty
    # On force limits nobody spoke while only territory is kept.
    assert steps(frozen.view(issue="territory"), "issue~force-limits").empty


def test_what_is_left_out_is_said(frozen: Dataset) -> None:
    territory = exhibit_of(frozen.view(), "issue~territory")
    # Nine clauses on territory have statements; two stand open, and the switch shows the others.
    assert "7 wordings with fewer statements are left out." in territory.notes
    unfolded = build(
        frozen.view(), Options(SPAN.first, SPAN.last, "issue~territory", unfolded=True)
    )
    assert (len(unfolded.clauses), unfolded.wordings_left) == (9, 0)
    assert territory.title == "Territory: who stood where, and since when?"
    early = exhibit_of(frozen.view(), "clause~us-28/7", Span(date(2025, 1, 1), date(2025, 2, 1)))
    assert early.summary == "No statement bears on 1 January 2025 to 1 February 2025."
    assert early.table.empty


def test_the_sentences(frozen: Dataset) -> None:
    ukraine = exhibit_of(frozen.view(actor="ua"), "clause~us-28/7")
    assert ukraine.summary == (
        "5 statements by 1 actor on 1 wording bear on this time. Changed: Ukraine on US 28 points 7 "
        "(−− to ± to − to −−)."
    )
    assert ukraine.rests_on == (
        "5 statements up to 4 July 2026; where a line has not begun, no statement was found, which is "
        "not neutrality."
    )
    assert ukraine.notes[0].startswith("A line begins with the first statement found and holds")
