"""How stances ran, against the rows of positions.csv."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from parley.dataset import Dataset
from parley.exhibits.timeline.events import Span, opening_span
from parley.exhibits.timeline.steps import first_topic, paths, statements_on, steps, topics
from parley.exhibits.timeline.steps_exhibit import exhibit, table
from parley.exhibits.timeline.steps_figure import rows_of

SPAN = Span(date(2025, 11, 19), date(2026, 7, 4))

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
    bundled: Dataset, actor, clause, topic, wanted, path
) -> None:
    shown = steps(bundled.view(), topic, SPAN)
    rows = table(shown)
    rows = rows[(rows["actor_id"] == actor) & (rows["clause_id"] == clause)]
    found = rows[["date", "stance", "basis", "until"]].fillna("").to_numpy().tolist()
    assert [tuple(one) for one in found] == wanted
    assert list(rows["position_id"]) == [
        f"pos-{actor}-{clause.replace('/', '.')}-{one[0]}" for one in wanted
    ]
    ran = paths(shown).set_index(["clause_id", "actor_id"])
    assert ran.loc[(clause, actor), "stances"] == path
    assert ran.loc[(clause, actor), "statements"] == len(wanted)


def test_lines_run_level_and_end_with_the_last_statement(bundled: Dataset) -> None:
    shown = steps(bundled.view(actor="ua"), "clause~us-28/7", SPAN)
    (line,) = [t for t in exhibit(shown).figure.data if t.mode == "lines"]
    assert line.line.shape == "hv"
    days = [f"{one:%Y-%m-%d}" for one in line.x if one]
    # A statement's day each, then the end of the span; nothing before the first.
    assert days == [*(one[0] for one in UKRAINE_NATO), "2026-07-05"]
    assert line.y[-2] == line.y[-3]


def test_the_as_of_date_leaves_out_what_came_later(bundled: Dataset) -> None:
    view = bundled.view(asof=date(2025, 12, 15))
    shown = steps(view, "clause~us-28/7", opening_span(view))
    assert shown.rows["date"].max() <= pd.Timestamp("2025-12-15")
    ukraine = table(shown).query("actor_id == 'ua'")
    # 18 December took the place of 14 December, but nobody knew that on the 15th.
    assert ukraine["until"].fillna("").tolist() == ["2025-11-26", "2025-12-14", ""]


def test_a_span_shows_what_held_in_it(bundled: Dataset) -> None:
    rows = statements_on(
        bundled.view(actor="ua"),
        pd.Series(["us-28/7"]),
        Span(date(2025, 12, 1), date(2025, 12, 16)),
    )
    # 26 November still held on 1 December; 18 December is outside.
    assert list(rows["date"].dt.strftime("%m-%d")) == ["11-26", "12-14"]
    assert pd.isna(rows["until"].iloc[-1])


def test_of_several_statements_on_one_day_the_one_that_counts_holds(bundled: Dataset) -> None:
    # positions.csv: on 5 June 2026 Lavrov and Putin both spoke on us-28/21, both inferred;
    # the row that stands first in the file counts.
    said = bundled["positions"]
    said = said[
        (said["actor_id"] == "ru")
        & (said["clause_id"] == "us-28/21")
        & (said["date"] == "2026-06-05")
    ]
    rows = statements_on(bundled.view(actor="ru"), pd.Series(["us-28/21"]), SPAN)
    rows = rows[rows["date"] == "2026-06-05"]
    assert list(rows["counts"]) == [False, True]
    assert rows["position_id"].iloc[-1] == said["position_id"].iloc[0]


def test_every_text_has_a_row_of_its_own_and_no_lines_coincide(bundled: Dataset) -> None:
    shown = steps(bundled.view(), "issue~force-limits", SPAN)
    assert list(shown.clauses["clause_id"])[:2] == ["us-28/6", "eu-28/6"]
    rows = rows_of(shown)
    assert len(rows) == len(shown.clauses)
    for row in rows:
        heights = list(row.y.values())
        assert len(set(heights)) == len(heights)
        for (stance, _), height in row.y.items():
            top, bottom = row.levels[stance]
            assert top < height < bottom
    for one, next_ in pairwise(rows):
        assert one.bottom < next_.top


def test_topics_are_what_was_spoken_on(bundled: Dataset) -> None:
    found = topics(bundled.view(issue="force-limits"))
    assert next(iter(found.items())) == ("issue~force-limits", "Limits on forces")
    assert found["clause~us-28/6"] == "US 28 points 6: Ceiling of 600,000"
    # positions.csv: 68 of 440 rows are on clauses of the issue territory, more than on any other.
    assert first_topic(bundled.view()) == "issue~territory"
    assert first_topic(bundled.view(asof=date(2022, 4, 15))) is None
    assert topics(bundled.view(asof=date(2022, 4, 15))) == {}


def test_what_is_left_out_is_said(bundled: Dataset) -> None:
    shown = exhibit(steps(bundled.view(), "issue~territory", SPAN))
    # Nine clauses on territory have statements, five rows are drawn.
    assert "4 wordings with fewer statements are left out" in shown.rests_on
    assert shown.title == "Territory: who stood where, and since when?"
    early = exhibit(
        steps(bundled.view(), "clause~us-28/7", Span(date(2025, 1, 1), date(2025, 2, 1)))
    )
    assert early.summary == "No statement bears on 1 January 2025 to 1 February 2025."
    assert early.table.empty
