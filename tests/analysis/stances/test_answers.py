"""Answers that are no stance, by hand from the fictional set with a table of answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pandas as pd
import pytest

from parley.analysis.reliability.coverage import statements_found
from parley.analysis.stances import cells, evidence, held_since, matrix, plan_stances, stances
from parley.dataset import Checked, Dataset
from parley.exhibits.offered import has_something
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.stances.matrix import exhibit, figure
from parley.exhibits.stances.matrix import model as stance_matrix
from parley.exhibits.stances.matrix.model import Options
from parley.exhibits.stances.silence import model as silence
from parley.export.answers import ANSWERS as ANSWERS_BY_NAME
from parley.export.takeaway import of_answer
from tests.given_answers import ANSWERED_IN, data_with

Check = Callable[[Mapping[str, bytes | None]], Checked]

HEADER = "answer_id,actor_id,clause_id,date,answer,summary,source_id,locator,note\n"
SOURCE = "courier-2024-03-20-millers"
RULES = {"abstained": 0, "absent": "not counted"}

ANSWERS = (
    ("a1", "ostrell", "draft/2", "2024-03-20", "absent"),  # after its -2 of 6 March
    ("a2", "council", "draft/2", "2024-03-20", "abstained"),  # alone
    ("a3", "millers", "draft/2", "2024-03-20", "absent"),  # on the day of its 0
    ("a4", "council", "draft/3", "2024-03-20", "absent"),  # a point with an item, kept in two texts
    ("a5", "fennmark", "draft/1", "2024-03-01", "absent"),  # before its 1 of 7 March
    ("a6", "council", "draft", "2024-03-20", "absent"),  # the text as a whole
)


def with_answers(check_changed: Check, rows=ANSWERS, rules=RULES) -> Checked:
    text = HEADER + "".join(f"{','.join(row)},,{SOURCE},p. 1,\n" for row in rows)
    about = {"name": "set", "parley": {"covered_to": "2024-06-03", "answers": rules}}
    return check_changed(
        {"answers.csv": text.encode(), "datapackage.json": json.dumps(about).encode()}
    )


@pytest.fixture(scope="module")
def answered(check_changed: Check) -> Dataset:
    checked = with_answers(check_changed)
    assert checked.report.faults == ()
    assert checked.dataset is not None
    return checked.dataset


@pytest.fixture(scope="module")
def table(answered: Dataset) -> pd.DataFrame:
    return cells(answered.view()).set_index(["actor_id", "clause_id"])


@pytest.mark.parametrize(
    ("actor", "clause", "state", "stance", "answer"),
    [
        ("ostrell", "draft/2", "answered", None, "absent"),  # the newest decides
        ("council", "draft/2", "direct", 0, "abstained"),  # counts as mixed
        ("millers", "draft/2", "direct", 0, None),  # on one day a stance outweighs an answer
        ("fennmark", "draft/1", "direct", 1, None),  # an answer that a stance followed
        ("council", "draft/3", "answered", None, "absent"),
        ("council", "draft/3a", "answered", None, "absent"),  # the item of an answered point
        ("council", "counter/2", "answered", None, "absent"),  # the wording was kept
        ("council", "revised/2", "answered", None, "absent"),
        ("council", "draft/1", "other wording", None, None),  # its own text, untouched
    ],
)
def test_a_cell_with_an_answer(
    table: pd.DataFrame, actor: str, clause: str, state: str, stance: int | None, answer: str | None
):
    cell = table.loc[(actor, clause)]
    assert cell["state"] == state
    assert (None if pd.isna(cell["stance"]) else cell["stance"]) == stance
    assert (None if pd.isna(cell["answer"]) else cell["answer"]) == answer


def test_an_answer_that_does_not_count_is_in_no_measure_and_one_that_does_is(answered: Dataset):
    values = matrix(answered.view(plan="draft"))
    assert values.clauses == ("draft/1", "draft/2", "draft/3", "draft/4")
    of = dict(zip(values.actors, values.values.tolist(), strict=True))
    assert of["council"][1] == 0  # abstained counts as mixed
    assert pd.isna(of["council"][2])  # absent is no 0
    assert pd.isna(of["ostrell"][1])  # and takes the place of the -2 before it


def test_the_day_before_the_answer_the_stance_stood(answered: Dataset):
    before = stances(answered.view(actor="ostrell", asof="2024-03-19"))
    assert before.set_index("clause_id").loc["draft/2", "stance"] == -2


def test_an_answer_on_a_point_whose_items_alone_were_answered(check_changed: Check):
    checked = with_answers(check_changed, [("a1", "council", "draft/3a", "2024-03-20", "absent")])
    assert checked.dataset is not None
    table = cells(checked.dataset.view(actor="council")).set_index("clause_id")
    assert table.loc["draft/3", "state"] == "answered"
    assert table.loc["draft/3", "via_clause_id"] == "draft/3a"


def test_the_evidence_lists_answers_with_day_and_source(answered: Dataset):
    rows = evidence(answered.view(), "ostrell", "draft/2")
    last = rows.iloc[-1]
    assert last["answer"] == "absent"
    assert last["date"] == pd.Timestamp("2024-03-20")
    assert last["source_id"] == SOURCE
    assert last["carries_cell"]
    assert held_since(rows) is None  # no stance is held


def test_of_a_whole_text_the_newest_answer_stands_too(answered: Dataset):
    rows = plan_stances(answered.view(plan="draft")).set_index("actor_id")
    assert rows.loc["council", "answer"] == "absent"
    assert pd.isna(rows.loc["council", "stance"])
    assert rows.loc["ostrell", "stance"] == 1


def test_an_answer_is_no_gap_of_coverage(answered: Dataset):
    found = statements_found(answered.view(plan="draft")).set_index(["actor_id", "clause_id"])
    assert found.loc[("council", "draft/3"), ["statements", "answers"]].tolist() == [0, 1]


def test_the_matrix_shows_answers_as_such_and_says_the_rule(answered: Dataset):
    model = stance_matrix.build(answered.view(), Options(text="draft", columns="all"))
    shown = exhibit.build(model)
    wide = shown.table.set_index("number")
    assert wide.loc["3", "River Council"] == (
        "absent, not counted by this data set's rule, 20 March 2024"
    )
    assert wide.loc["2", "River Council"] == (
        "abstained, counted as mixed by this data set's rule, 20 March 2024"
    )
    assert any("abstained as mixed" in note and "absent" in note for note in shown.notes)
    assert {"absent: not counted", "abstained: counted by rule"} <= {
        chip.words for chip in shown.legend
    }
    assert figure.draw(model) is not None


def test_without_answers_nothing_is_said_of_them(example: Dataset):
    shown = exhibit.build(stance_matrix.build(example.view(), Options(text="draft")))
    assert not any("answers are no stance" in note for note in shown.notes)


def test_a_word_without_a_rule_is_a_warning_and_not_counted(check_changed: Check):
    checked = with_answers(check_changed, [ANSWERS[1]], {"absent": "not counted"})
    (warning,) = [w for w in checked.report.warnings if w.file == "answers.csv"]
    assert (warning.column, warning.value) == ("answer", "abstained")
    assert warning.problem == "an answer without a rule, which is not counted:"
    assert checked.dataset is not None
    cell = stances(checked.dataset.view(actor="council")).set_index("clause_id").loc["draft/2"]
    assert cell["state"] == "answered"


@pytest.mark.parametrize(
    ("rules", "column"),
    [
        ([], "answers"),
        ({"absent": 3}, "answers.absent"),
        ({"absent": 0.5}, "answers.absent"),
        ({"absent": "silent"}, "answers.absent"),
        ({"absent": True}, "answers.absent"),
        ({" ": 0}, "answers"),
    ],
)
def test_a_rule_that_cannot_be_read_is_a_fault(check_changed: Check, rules, column: str):
    faults = with_answers(check_changed, (), rules).report.faults
    assert [(fault.file, fault.column) for fault in faults] == [("datapackage.json", column)]


def test_a_side_of_which_one_answered_is_not_among_the_silent(check_changed: Check):
    # Between the banks are the mediator and the council; on point 4 neither has a stance of its own.
    rows = [("a1", "council", "draft/4", "2024-03-20", "absent")]
    checked = with_answers(check_changed, rows)
    assert checked.dataset is not None
    before = check_changed({}).dataset
    assert before is not None
    silent = [silent_sides(data) for data in (before, checked.dataset)]
    assert ["Between the banks" in sides for sides in silent] == [True, False]


def silent_sides(data: Dataset) -> list[str]:
    matrix_model = silence.build(data.view(), silence.Options(text="draft", columns="sides"))
    rows = matrix_model.silent
    return rows.loc[rows["clause_id"] == "draft/4", "side"].tolist()


@pytest.mark.parametrize("name", ["reading", "acceptance", "ground", "coverage"])
def test_other_exhibits_bear_answers(answered: Dataset, name: str):
    shown = EXHIBITS[name].exhibit(answered.view())
    assert shown is not None
    if name in ("acceptance", "ground"):
        assert any("abstained as mixed" in note for note in shown.notes)


def test_files_of_stances_name_the_answer_and_its_source(answered: Dataset):
    view = answered.view(actor="council", plan="draft")
    rows = stances(view).set_index("clause_id")
    assert rows.loc["draft/3", ["answer", "answer_id"]].tolist() == ["absent", "a4"]
    assert rows.loc["draft/2", ["answer", "answer_id"]].tolist() == ["abstained", "a2"]
    assert pd.isna(rows.loc["draft/4", "answer_id"])
    answer = ANSWERS_BY_NAME["stances"]
    taken = of_answer(answer, view, answer.rows(view))
    # Its own text bears on draft/1 (pos-15); the rest are answers.
    assert taken.source_ids == ("council-2024-04-02-revised", SOURCE)


@pytest.mark.parametrize("name", ["agreement", "blocs", "stances"])
def test_figures_name_the_sources_of_answers(check_changed: Check, name: str):
    # Two of different sides share five points, and all that one of them said are answers that count.
    points = ["draft/1", "draft/2", "draft/3", "draft/4", "counter/1"]
    given = [("fennmark", point, "2024-03-20", "passed") for point in points]
    said = [("ostrell", point, "2024-03-15", 1) for point in points]
    shown = EXHIBITS[name].exhibit(data_with(check_changed, said, given).view())
    assert shown is not None
    assert ANSWERED_IN in shown.source_ids


def test_the_newest_answer_ends_what_the_data_cover(check_changed: Check):
    answers = HEADER + f"a1,council,draft/2,2025-01-31,absent,,{SOURCE},p. 1,\n"
    about = json.dumps({"name": "set", "parley": {"answers": RULES}})
    data = check_changed({"answers.csv": answers.encode(), "datapackage.json": about.encode()})
    assert data.dataset is not None
    assert data.dataset.covered_to.isoformat() == "2025-01-31"


def test_a_stance_that_an_answer_set_aside_alone_is_a_move_to_show(check_changed: Check):
    rows = [("a1", "ostrell", "draft/2", "2024-03-20", "absent")]
    data = with_answers(check_changed, rows).dataset
    assert data is not None
    assert has_something(data, "movement")
