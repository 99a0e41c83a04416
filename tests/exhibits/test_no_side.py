"""Actors without a side stand apart, and a set without sides shows what needs none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from parley.dataset import Checked, Dataset, View
from parley.dataset.contract import BY_NAME
from parley.exhibits.actors import side_by_side, starts_of_sides, turned
from parley.exhibits.agreement.common_ground import model as common_ground
from parley.exhibits.agreement.common_ground.exhibit import build as ground_exhibit
from parley.exhibits.clauses.reading import model as reading
from parley.exhibits.overview.tiles import model as tiles
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.search import model as search
from parley.exhibits.stances.matrix import exhibit as matrix_exhibit
from parley.exhibits.stances.matrix import model as stance_matrix
from parley.exhibits.stances.silence import model as silence
from parley.exhibits.wording import sides
from tests.dataset.test_check import as_csv, rows_of

Check = Callable[[Mapping[str, bytes | None]], Checked]
Files = Mapping[str, bytes]

ALONE = "2 of 5 actors belong to no side. They count among all actors and in no side."

CHANGES = b"""actor_id,side,first_day,last_day,source_id,note
ostrell,Upper bank,,2024-03-10,,
ostrell,Rebels,2024-03-12,,,
"""


def without_side(files: Files, *actor_ids: str) -> dict[str, bytes | None]:
    actors = rows_of(files, "actors")
    changed = [row | ({"side": ""} if row["actor_id"] in actor_ids else {}) for row in actors]
    return {"actors.csv": as_csv(BY_NAME["actors"], changed)}


def made(check_changed: Check, changes: Mapping[str, bytes | None]) -> Dataset:
    checked = check_changed(changes)
    assert checked.dataset is not None, checked.report
    return checked.dataset


@pytest.fixture(scope="module")
def some(check_changed: Check, example_files: Files) -> View:
    """The council and Ostrell, the first of the actors, have no side."""
    return made(check_changed, without_side(example_files, "ostrell", "council")).view()


@pytest.fixture(scope="module")
def none(check_changed: Check, example_files: Files) -> View:
    """Nobody has a side."""
    actors = [row["actor_id"] for row in rows_of(example_files, "actors")]
    return made(check_changed, without_side(example_files, *actors)).view()


@pytest.fixture(scope="module")
def dated(check_changed: Check) -> View:
    """Ostrell leaves the upper bank after it spoke on the draft, and before it spoke on the revised text."""
    return made(check_changed, {"memberships.csv": CHANGES}).view()


def test_those_without_a_side_stand_after_all_others_behind_one_line(some: View):
    actors = side_by_side(some.dataset, some["actors"])
    assert actors["actor_id"].tolist() == ["millers", "fennmark", "mediator", "ostrell", "council"]
    assert starts_of_sides(actors) == [True, True, True, True, False]
    back = turned(actors)["actor_id"].tolist()
    assert back == ["mediator", "fennmark", "millers", "council", "ostrell"]


def test_actors_as_columns_say_who_has_no_side(some: View):
    asked = stance_matrix.Options("draft", columns="all")
    exhibit = matrix_exhibit.build(stance_matrix.build(some, asked))
    assert (
        "Columns from left to right, a line between sides: Upper bank, Lower bank, Between the banks; "
        "after the last line 2 actors without a side."
    ) in exhibit.notes
    assert ALONE in exhibit.notes


def test_sides_as_columns_leave_them_out_and_say_so(some: View):
    model = stance_matrix.build(some, stance_matrix.Options("draft"))
    assert list(model.side_names()) == ["Upper bank", "Lower bank", "Between the banks"]
    exhibit = matrix_exhibit.build(model)
    assert ALONE in exhibit.notes
    assert exhibit.rests_on.startswith("4 clauses, 3 sides with 3 actors;")
    # The millers alone are left of the upper bank: their 0 is its stance on draft/2.
    row = exhibit.table.set_index("clause_id").loc["draft/2"]
    assert row["Upper bank"] == "mixed (1 of 1 actor)"
    assert ALONE in ground_exhibit(common_ground.build(some)).notes
    accepted = EXHIBITS["acceptance"].exhibit(some)
    assert accepted is not None
    assert ALONE in accepted.notes


def test_without_sides_stances_open_on_actors(none: View):
    model = stance_matrix.build(none, stance_matrix.Options("draft"))
    assert model.options.columns == "most"
    exhibit = matrix_exhibit.build(model)
    assert exhibit.key == "stances"
    assert sides.NO_SIDES in exhibit.notes
    assert not silence.build(none, silence.Options("draft")).by_side
    assert "sides" not in stance_matrix.columns_offered(none.dataset)
    assert stance_matrix.columns_offered(none.dataset) == {
        "most": "Actors who spoke most",
        "all": "All actors",
    }


def test_without_sides_common_ground_ranks_by_all_who_spoke(none: View):
    model = common_ground.build(none)
    assert (model.options.rank, model.ranked) == ("divided", 6)
    assert list(common_ground.ranks_offered(none.dataset)) == ["divided"]
    exhibit = ground_exhibit(model)
    assert exhibit.drawing is None
    assert sides.NO_SIDES in exhibit.rests_on
    assert all(words.endswith("of redraws") for _, words in exhibit.lines)
    assert common_ground.one_step_short(none, "points").empty


def test_without_sides_the_overview_shows_what_moved(none: View):
    assert EXHIBITS["acceptance"].exhibit(none) is None
    assert [tile.heading for tile in tiles.build(none)] == ["Moved last"]
    exhibit = EXHIBITS["reading"].exhibit(none)
    assert exhibit is not None
    assert exhibit.summary == f"4 clauses in the order of the text. {sides.NO_SIDES}"
    # Statements were found all the same: on revised/1, revised/2 and revised/3-f.
    assert len(reading.build(none).heard) == 3


def test_an_actors_changes_of_side_in_words(dated: View):
    assert sides.changes(dated, "ostrell") == (
        "Upper bank to 10 March 2024; Rebels from 12 March 2024"
    )
    assert sides.changes(dated, "fennmark") == ""
    # What came after the day of the view is not known on it.
    before = dated.narrow(asof="2024-03-09")
    assert sides.changes(before, "ostrell") == "Upper bank"
    (ostrell,) = [one for one in search.build(dated, "ostrell").found if one.hit.kind == "actor"]
    assert ostrell.standing == "Upper bank to 10 March 2024; Rebels from 12 March 2024"


def test_a_statement_of_another_side_than_todays_says_so(dated: View):
    said = dated.dataset.index["positions"]["date"]
    assert sides.under_another(dated, "ostrell", said["pos-05"]) == "then of Upper bank"
    # Between its last day with the one and its first with the other, on the 11th, it had none.
    assert (
        sides.under_another(dated, "ostrell", said["pos-05"].replace(day=11)) == "then of no side"
    )
    assert sides.under_another(dated, "ostrell", said["pos-16"]) == ""
    assert sides.under_another(dated, "fennmark", said["pos-06"]) == ""


def test_cells_of_a_matrix_by_the_side_of_their_day(dated: View):
    model = stance_matrix.build(dated, stance_matrix.Options("draft"))
    assert model.side_of("ostrell", "draft/2") == "Upper bank"
    assert model.side_of("ostrell", "draft/1") == "Rebels"
    # Of what it did not speak on, the side of the day of the view.
    assert model.side_of("ostrell", "draft/3") == "Rebels"
    assert model.members("Upper bank")["actor_id"].tolist() == ["millers", "ostrell"]
    assert model.members("Rebels")["actor_id"].tolist() == ["ostrell"]
    assert sides.BY_DAY in matrix_exhibit.build(model).notes


def test_between_two_sides_an_actor_has_none(dated: View):
    # On 11 March Ostrell has left the one and not joined the other; its -2 of 6 March stays the upper bank's.
    between = dated.narrow(asof="2024-03-11")
    model = stance_matrix.build(between, stance_matrix.Options("draft"))
    exhibit = matrix_exhibit.build(model)
    assert "1 of 5 actors belongs to no side on 11 March 2024." in exhibit.notes
    assert exhibit.table.set_index("clause_id").loc["draft/2", "Upper bank"] == (
        "rejects (1 of 2 actors)"
    )
    assert model.actors["actor_id"].iloc[-1] == "ostrell"
