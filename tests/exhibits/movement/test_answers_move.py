"""Moves to and from answers that are no stance, by hand from a small set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import pytest

from parley.analysis.movement import last_movement, movement, movement_between_plans
from parley.analysis.stances import read_path, stance_spells
from parley.dataset import Dataset
from parley.exhibits.movement.changes.feed import entries
from parley.exhibits.movement.changes.model import SINCE, Model, Options, build
from parley.exhibits.movement.changes.wording import finding
from parley.exhibits.movement.others import model as others
from parley.exhibits.movement.stances import exhibit, figure
from parley.exhibits.movement.stances import model as stances
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves import wording as moves_wording
from tests.given_answers import ANSWERED_IN, Check, Given, Said, data_with

CLAUSE = "draft/2"
SAID: Sequence[Said] = (
    ("ostrell", CLAUSE, "2024-03-06", 1),
    ("fennmark", CLAUSE, "2024-03-06", 2),
    ("council", CLAUSE, "2024-03-25", -1),
)
GIVEN: Sequence[Given] = (
    ("ostrell", CLAUSE, "2024-03-20", "abstained"),  # from 1 to a word that does not count
    ("fennmark", CLAUSE, "2024-03-20", "passed"),  # from 2 to a word that counts as 0
    ("council", CLAUSE, "2024-03-20", "absent"),  # from a word to -1, five days later
    ("millers", CLAUSE, "2024-03-12", "absent"),  # from one word to another
    ("millers", CLAUSE, "2024-03-20", "abstained"),
    ("mediator", CLAUSE, "2024-03-20", "absent"),  # nothing before
)


@pytest.fixture(scope="module")
def data(check_changed: Check) -> Dataset:
    return data_with(check_changed, SAID, GIVEN)


def after(data: Dataset, since: str, **filters) -> Model:
    return build(data.view(**filters), Options(SINCE, since=date.fromisoformat(since)))


@pytest.mark.parametrize(
    ("actor", "since", "kind", "before", "now", "size", "path", "day", "answer_id"),
    [
        ("ostrell", "2024-03-10", "stance set aside", 1, None, None, '1 > "abstained"', "20", "a1"),
        ("fennmark", "2024-03-10", "stance moved", 2, 0, 2, "2 > 0", "20", "a2"),
        (
            "council", "2024-03-22", "stance after an answer", None, -1, None, '"absent" > -1', "25",
            None,
        ),
        (
            "millers", "2024-03-15", "answer changed", None, None, None, '"absent" > "abstained"',
            "20", "a5",
        ),
        ("mediator", "2024-03-10", "answer first heard", None, None, None, '"absent"', "20", "a6"),
        ("council", "2024-03-10", "stance first heard", None, -1, None, '"absent" > -1', "25", None),
    ],
)  # fmt: skip
def test_a_move_to_or_from_an_answer(
    data: Dataset, actor, since, kind, before, now, size, path, day, answer_id
) -> None:
    rows = movement(data.view(actor=actor), since=since)
    (row,) = rows[rows["actor_id"].notna()].to_dict("records")
    known = {name: None if pd.isna(cell) else cell for name, cell in row.items()}
    assert [known[name] for name in ("kind", "before", "after", "size", "path", "answer_id")] == [
        kind, before, now, size, path, answer_id,
    ]  # fmt: skip
    assert row["date"] == pd.Timestamp(f"2024-03-{day}")
    assert (known["position_id"] is None) == (answer_id is not None)
    if answer_id:
        assert row["source_id"] == ANSWERED_IN


def test_the_day_before_the_answer_nothing_had_moved(data: Dataset) -> None:
    rows = movement(data.view(actor="ostrell"), since="2024-03-10", until="2024-03-19")
    assert rows["actor_id"].isna().all()


def test_the_same_word_again_after_a_stance_returned(check_changed: Check) -> None:
    words = [
        ("ostrell", CLAUSE, "2024-03-05", "absent"),
        ("ostrell", CLAUSE, "2024-03-20", "absent"),
    ]
    rows = movement(
        data_with(check_changed, SAID[:1], words).view(actor="ostrell"), since="2024-03-05"
    )
    (row,) = rows[rows["actor_id"].notna()].to_dict("records")
    assert (row["kind"], row["path"]) == ("answer returned", '"absent" > 1 > "absent"')


def test_a_word_that_counts_as_the_stance_that_holds_is_no_move(check_changed: Check) -> None:
    said = [("ostrell", CLAUSE, "2024-03-06", 0)]
    given = [("ostrell", CLAUSE, "2024-03-20", "passed")]  # counts as 0
    rows = movement(data_with(check_changed, said, given).view(actor="ostrell"), since="2024-03-10")
    assert rows["actor_id"].isna().all()


def test_a_word_with_the_sign_of_a_step_is_read_as_it_was_given(check_changed: Check) -> None:
    word = "no > 'yes'"
    given = [("ostrell", CLAUSE, "2024-03-20", word)]
    data = data_with(check_changed, SAID[:1], given)
    (path,) = stance_spells(data.view(), date(2024, 3, 10))["path"]
    assert read_path(path) == [1, word]


def test_the_exhibit_says_what_moved_from_what_to_what(data: Dataset) -> None:
    model = stances.of(after(data, "2024-03-10", actor=("ostrell", "fennmark")))
    columns = ["actor_id", "from", "to", "size", "path", "date", "in short"]
    assert model.table[columns].astype(object).where(model.table[columns].notna(), None).values.tolist() == [
        [
            "fennmark", "++ endorses", "± mixed (passed, counted as mixed by this data set's rule)", 2,
            "++ > ±", "2024-03-20", "passed, counted as mixed by this data set's rule. Roll call.",
        ],
        [
            "ostrell", "+ accepts", "abstained, not counted", None, "+ > abstained, not counted",
            "2024-03-20", "abstained, not counted by this data set's rule. Roll call.",
        ],
    ]  # fmt: skip
    shown = exhibit.build(model)
    assert shown.source_ids == (ANSWERED_IN,)
    assert any("no size" in note for note in shown.notes)
    assert any("passed as mixed" in note for note in shown.notes)
    assert "an answer that does not count" in {chip.words for chip in shown.legend}


def test_the_figure_has_answers_off_the_axis_of_stances(data: Dataset) -> None:
    model = stances.of(after(data, "2024-03-10", actor="ostrell"))
    drawing = figure.draw(model)
    assert drawing is not None
    ways, squares = drawing.figure().data[:2]
    assert list(ways.x) == [1, None, 3.25, None]  # no line runs from the stance to the answer
    assert (list(squares.x), list(squares.text)) == ([3.25], ["\u25cb"])
    assert drawing.figure().layout.xaxis.ticktext[-1] == "\u25cb<br>not counted"


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (
            {"actor": "ostrell"},
            "Ostrell moved from + accepts to abstained, not counted on “Sluice shut at night”, 20 March 2024",
        ),
        (
            {"actor": ("ostrell", "fennmark")},
            "2 stances moved from 10 March 2024 to 3 June 2024, 1 towards rejection and 1 to or from an "
            "answer that does not count",
        ),
    ],
)
def test_the_finding(data: Dataset, filters, said: str) -> None:
    assert finding(after(data, "2024-03-10", **filters)) == said


def test_an_answer_first_heard_is_among_what_else_is_new(data: Dataset) -> None:
    table = others.of(after(data, "2024-03-10", actor="mediator")).table
    row = table[table["what"] == "answer first heard"].iloc[0]
    assert (row["to"], row["date"]) == ("absent, not counted", "2024-03-20")


def test_the_feed_tells_of_it_with_day_and_source(data: Dataset) -> None:
    rows = entries(after(data, "2024-03-10", actor="ostrell", plan="draft"))
    row = rows[rows["title"].str.contains("abstained")].iloc[0]
    assert row["title"].endswith(": + > abstained, not counted")
    assert row["date"] == pd.Timestamp("2024-03-20")
    assert row["category"] == "stance set aside"
    assert isinstance(row["url_title"], str)
    assert rows["key"].is_unique


def test_the_overview_has_it_among_what_moved_last(data: Dataset) -> None:
    by_actor = {move.actor_id: move for move in moves.build(data.view()).moves}
    said = {actor: moves_wording.change(move) for actor, move in by_actor.items()}
    assert said["ostrell"] == "+ accepts → abstained, not counted, 20 March 2024"
    assert said["fennmark"] == (
        "++ endorses → ± mixed (passed, counted as mixed by this data set's rule), 20 March 2024"
    )
    assert said["council"] == "absent, not counted → − objects, 25 March 2024"
    assert by_actor["ostrell"].locator == "p. 2"


def test_a_set_of_answers_alone_has_a_last_movement(check_changed: Check) -> None:
    data = data_with(check_changed, (), GIVEN[:1])
    assert last_movement(data.view(plan="draft"), date(2024, 3, 25)) == date(2024, 3, 20)


def test_from_text_to_text_a_stance_and_an_answer_differ(check_changed: Check) -> None:
    # By the lineage draft/1 became revised/1.
    data = data_with(
        check_changed,
        [("ostrell", "draft/1", "2024-03-06", 1), ("fennmark", "draft/1", "2024-03-06", 1)],
        [
            ("ostrell", "revised/1", "2024-04-05", "absent"),
            ("fennmark", "revised/1", "2024-04-05", "passed"),
        ],
    )
    rows = movement_between_plans(data.view(), "draft", "revised")
    rows = rows[rows["actor_id"].notna()].set_index("actor_id")
    assert rows["kind"].to_dict() == {"fennmark": "stance moved", "ostrell": "stance set aside"}
    assert rows["path"].to_dict() == {"fennmark": "1 > 0", "ostrell": '1 > "absent"'}
    assert rows["answer_id"].to_dict() == {"ostrell": "a1", "fennmark": "a2"}
