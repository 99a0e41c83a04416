"""What moved between two dates and between two texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from parley.analysis.lineage import account
from parley.analysis.movement import (
    MOVEMENT,
    OLDER_IS_NEWER,
    last_movement,
    movement,
    movement_between_plans,
    newest_moves,
)
from parley.dataset import Dataset
from tests.analysis.tables import rows

Small = Callable[..., Dataset]

OLD = {"w": "2025-01-01"}


def moves(frame: pd.DataFrame) -> list[list[Any]]:
    of_stances = frame[frame["kind"].str.startswith("stance")]
    return rows(of_stances, "kind", "actor_id", "before", "after", "size", "path", "position_id")


def said(small: Small, *positions: tuple[Any, ...]) -> Dataset:
    data = [("ann", "w/1", *position) for position in positions]
    # A last word on another clause keeps the covered end in place.
    return small(OLD, ["w/1", "w/2"], positions=[*data, ("bob", "w/2", "2025-12-31", 0)])


def test_a_stance_that_differs_at_the_end_has_moved(small: Small) -> None:
    data = said(small, ("2025-02-01", -2), ("2025-03-01", 0), ("2025-04-01", -1))
    changes = movement(data.view(), since=date(2025, 2, 1), until=date(2025, 4, 1))
    assert tuple(changes.columns) == MOVEMENT.column_names
    assert moves(changes) == [["stance moved", "ann", -2, -1, 1, "-2 > 0 > -1", "q3"]]
    assert rows(changes, "clause_id", "plan_id", "date", "source_id") == [
        ["w/1", "w", pd.Timestamp("2025-04-01"), "s"]
    ]


def test_the_window_is_open_at_its_start_and_closed_at_its_end(small: Small) -> None:
    data = said(small, ("2025-02-01", -2), ("2025-03-01", 0), ("2025-04-01", -1))
    changes = movement(data.view(), since=date(2025, 3, 1), until=date(2025, 3, 31))
    assert moves(changes) == []
    changes = movement(data.view(), since=date(2025, 2, 28), until=date(2025, 3, 1))
    assert moves(changes) == [["stance moved", "ann", -2, 0, 2, "-2 > 0", "q2"]]


def test_a_repeated_stance_is_no_movement_and_no_later_date_of_one(small: Small) -> None:
    data = said(small, ("2025-02-01", 1), ("2025-03-01", 1), ("2025-04-01", 2), ("2025-05-01", 2))
    assert moves(movement(data.view(), since=date(2025, 2, 1), until=date(2025, 3, 1))) == []
    changes = movement(data.view(), since=date(2025, 2, 1), until=date(2025, 6, 1))
    assert moves(changes) == [["stance moved", "ann", 1, 2, 1, "1 > 2", "q3"]]


def test_a_swing_that_came_back_is_told_apart(small: Small) -> None:
    data = said(small, ("2025-02-01", 1), ("2025-03-01", -1), ("2025-04-01", 1))
    changes = movement(data.view(), since=date(2025, 2, 1), until=date(2025, 6, 1))
    assert moves(changes) == [["stance returned", "ann", 1, 1, 0, "1 > -1 > 1", "q3"]]


def test_a_stance_without_one_before_is_first_heard(small: Small) -> None:
    data = said(small, ("2025-03-01", -1), ("2025-04-01", 0))
    changes = movement(data.view(), since=date(2025, 2, 1), until=date(2025, 6, 1))
    assert moves(changes) == [["stance first heard", "ann", None, 0, None, "-1 > 0", "q2"]]


def test_of_one_day_only_the_stance_that_counts_is_on_the_path(small: Small) -> None:
    data = said(
        small,
        ("2025-02-01", 0),
        ("2025-03-01", 2, "reported"),
        ("2025-03-01", -1, "stated"),
        ("2025-03-01", 1, "stated"),
    )
    changes = movement(data.view(), since=date(2025, 2, 1), until=date(2025, 6, 1))
    assert moves(changes) == [["stance moved", "ann", 0, -1, 1, "0 > -1", "q3"]]


def test_derived_stances_do_not_move(small: Small) -> None:
    data = small(
        {"x": "2025-01-01", "y": "2025-01-02"},
        ["x/1", "y/1", ("y/1a", "y/1")],
        [("y/1", "x/1", "kept")],
        [("ann", "x/1", "2025-02-01", 1), ("ann", "x/1", "2025-03-01", -1)],
    )
    changes = movement(data.view(), since=date(2025, 2, 1))
    assert rows(changes, "kind", "clause_id") == [["stance moved", "x/1"]]


TEXTS = {"x": "2025-01-01", "y": ("2025-02-01", "ann"), "z": "2025-03-01"}


def texts(small: Small) -> Dataset:
    return small(
        TEXTS,
        ["x/1", "x/2", "x/3", "x/4", "y/1", "y/2", "y/3", "y/4", "z/1"],
        [
            ("y/1", "x/1", "kept"),
            ("y/2", "x/2", "narrowed"),
            ("y", "x/3", "dropped"),
            ("y/3", "x", "new"),
            ("z/1", "x/4", "replaced"),
        ],
        [("ann", "x/2", "2025-01-05", -1), ("ann", "y/2", "2025-02-01", 1)],
    )


def test_a_text_published_in_the_window_adds_drops_and_changes_clauses(small: Small) -> None:
    changes = movement(texts(small).view(), since=date(2025, 1, 31), until=date(2025, 2, 28))
    assert rows(changes, "kind", "from_clause_id", "clause_id", "plan_id", "note") == [
        ["stance first heard", None, "y/2", "y", None],
        ["text published", None, None, "y", "y"],
        ["clause narrowed", "x/2", "y/2", "y", "x/2 to y/2"],
        ["clause dropped", "x/3", None, "y", "x/3 to y"],
        ["clause new", None, "y/3", "y", "x to y/3"],
        ["clause not compared", None, "y/4", "y", None],
    ]
    assert set(changes["date"]) == {pd.Timestamp("2025-02-01")}
    assert set(changes["source_id"]) == {"s"}


def test_the_filters_hold_and_a_change_to_a_clause_in_view_counts(small: Small) -> None:
    view = texts(small).view(plan="x", actor="bob")
    changes = movement(view, since=date(2025, 1, 31), until=date(2025, 2, 28))
    assert rows(changes, "kind", "from_clause_id") == [
        ["clause narrowed", "x/2"],
        ["clause dropped", "x/3"],
    ]


def test_a_movement_never_sees_what_came_after_it(small: Small) -> None:
    data = texts(small)
    whole = movement(data.view(), since=date(2025, 1, 31), until=date(2025, 2, 28))
    asof = data.view(asof=date(2025, 2, 28))
    pd.testing.assert_frame_equal(whole, movement(asof, since=date(2025, 1, 31)))


def test_the_largest_movement_stands_first_then_the_earlier_one(small: Small) -> None:
    clauses = [f"w/{n}" for n in range(1, 5)]
    data = small(
        OLD,
        clauses,
        positions=[
            *[("ann", clause, "2025-02-01", 0) for clause in clauses[:3]],
            ("ann", "w/1", "2025-03-01", 1),
            ("ann", "w/2", "2025-03-03", 2),
            ("ann", "w/3", "2025-03-02", -2),
            ("ann", "w/4", "2025-03-01", 0),
        ],
    )
    changes = movement(data.view(), since=date(2025, 2, 1))
    assert changes["clause_id"].tolist() == ["w/3", "w/2", "w/1", "w/4"]


def test_a_window_that_makes_no_sense_says_so(small: Small) -> None:
    view = texts(small).view()
    with pytest.raises(
        ValueError, match="since: 2025-02-02 is after until; allowed: up to 2025-02-01"
    ):
        movement(view, since=date(2025, 2, 2), until=date(2025, 2, 1))
    with pytest.raises(
        ValueError,
        match="until: 2025-03-02 is after the last day in view; allowed: up to 2025-03-01",
    ):
        movement(view, since=date(2025, 2, 2), until=date(2025, 3, 2))
    with pytest.raises(ValueError, match="since: 2030-01-01 is after until"):
        movement(view, since=date(2030, 1, 1))
    assert movement(view, since=date(2025, 3, 1)).empty


@pytest.mark.parametrize("positions", [[], [("ann", "x", "2025-01-02", 1)]])
def test_nothing_said_is_no_movement(small: Small, positions: list[Any]) -> None:
    data = small({"x": "2025-01-01"}, ["x/1"], positions=positions)
    changes = movement(data.view(), since=date(2024, 12, 1))
    assert rows(changes, "kind") == [["text published"], ["clause not compared"]]
    nothing = small({}, []).view()
    assert movement(nothing, since=nothing.asof).empty
    assert movement(data.view(text="no such clause"), since=date(2025, 1, 1)).empty


# --- between two texts --------------------------------------------------------------------


def test_between_two_texts_every_clause_is_accounted_for(frozen: Dataset) -> None:
    view = frozen.view()
    changes = movement_between_plans(view, "us-28", "eu-28")
    assert tuple(changes.columns) == MOVEMENT.column_names
    texts = changes[changes["kind"].str.startswith("clause")]
    whole = account(view, "us-28", "eu-28")
    assert len(texts) == len(whole)
    assert (texts["kind"].str.removeprefix("clause ") == whole["change"].to_numpy()).all()
    assert set(texts["plan_id"]) == {"eu-28"}
    assert texts["source_id"].notna().all()


def test_stances_that_differ_between_two_wordings(small: Small) -> None:
    data = small(
        TEXTS,
        ["x/1", "x/2", "y/1", "y/2", "z/1"],
        [("y/1", "x/1", "replaced"), ("y/2", "x/2", "kept"), ("z/1", "x/1", "narrowed")],
        [
            ("ann", "x/1", "2025-01-05", -2),
            ("ann", "y/1", "2025-02-01", 2),
            ("bob", "x/1", "2025-02-09", -1),
            ("bob", "y/1", "2025-02-08", 1),
            ("bob", "x/2", "2025-02-08", 1),
            ("bob", "y/2", "2025-02-08", 1),
        ],
    )
    changes = movement_between_plans(data.view(), "x", "y")
    assert moves(changes) == [
        ["stance moved", "ann", -2, 2, 4, "-2 > 2", "q2"],
        ["stance moved", "bob", -1, 1, 2, "-1 > 1", "q4"],
    ]
    assert rows(changes, "from_clause_id", "clause_id", "note")[:2] == [
        ["x/1", "y/1", None],
        ["x/1", "y/1", OLDER_IS_NEWER],
    ]
    assert changes["kind"].tolist()[2:] == ["clause replaced", "clause kept"]
    early = movement_between_plans(data.view(asof=date(2025, 2, 1)), "x", "y")
    assert [row[1] for row in moves(early)] == ["ann"]


def test_unknown_or_unpublished_texts_are_named(small: Small) -> None:
    view = texts(small).view(asof=date(2025, 2, 28))
    with pytest.raises(ValueError, match="later: 'z' was not yet public; allowed: x, y"):
        movement_between_plans(view, "x", "z")
    with pytest.raises(ValueError, match="earlier: 'q' is not in the data; allowed: x, y"):
        movement_between_plans(view, "q", "y")


def test_days_are_text_dates_or_timestamps(frozen: Dataset) -> None:
    view = frozen.view()
    by_date = movement(view, since=date(2025, 12, 1), until=date(2026, 1, 1))
    by_text = movement(view, since="2025-12-01", until=pd.Timestamp("2026-01-01"))
    pd.testing.assert_frame_equal(by_text, by_date)
    with pytest.raises(ValueError, match=r"since: '2026-13-01' is not a date; allowed: "):
        movement(view, since="2026-13-01")
    with pytest.raises(ValueError, match=r"until: 'now' is not a date; allowed: "):
        movement(view, since="2025-12-01", until="now")


def test_the_newest_moves_stand_first_and_a_first_statement_is_none(small: Small) -> None:
    data = said(small, ("2025-02-01", -2), ("2025-03-01", 0), ("2025-04-01", -1))
    changes = newest_moves(data.view(), 5)
    assert rows(changes, "actor_id", "path", "date", "locator") == [
        ["ann", "-2 > 0 > -1", pd.Timestamp("2025-04-01"), None]
    ]
    assert newest_moves(data.view(asof=date(2025, 2, 28)), 5).empty
    assert newest_moves(data.view(asof=date(2025, 1, 15)), 5).empty
    several = small(
        OLD, ["w/1", "w/2"],
        positions=[
            ("ann", "w/1", "2025-02-01", 1), ("ann", "w/1", "2025-03-01", 2),
            ("ann", "w/2", "2025-02-01", 1), ("ann", "w/2", "2025-05-01", 0),
            ("bob", "w/1", "2025-02-01", 1), ("bob", "w/1", "2025-04-01", -1),
        ],
    )  # fmt: skip
    assert rows(newest_moves(several.view(), 2), "actor_id", "clause_id") == [
        ["ann", "w/2"], ["bob", "w/1"],
    ]  # fmt: skip


def test_the_last_movement_up_to_a_day(small: Small) -> None:
    data = said(small, ("2025-02-01", -2), ("2025-03-01", 0), ("2025-04-01", 0))
    # The statement of April repeats that of March; the text is of 1 January.
    assert last_movement(data.view(), date(2025, 6, 1)) == date(2025, 3, 1)
    assert last_movement(data.view(), date(2025, 2, 15)) == date(2025, 2, 1)
    assert last_movement(data.view(), date(2025, 1, 31)) == date(2025, 1, 1)
    assert last_movement(data.view(), date(2024, 12, 31)) is None
