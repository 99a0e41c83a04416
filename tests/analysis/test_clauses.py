"""What marks clauses, by hand from the example's files."""

from __future__ import annotations

from datetime import date

from parley.analysis.clauses import marked_clauses
from parley.dataset import Dataset
from tests.given_answers import Check, data_with


def test_the_marks_of_a_draft(example: Dataset) -> None:
    marked = marked_clauses(example.view(plan="draft")).set_index("clause_id")
    # example/terms.csv: draft/1 and draft/3 of this text have a number.
    assert marked.index[marked["quantities"]].tolist() == ["draft/1", "draft/3"]
    # example/positions.csv: on draft/2 pos-02, 05, 07 and 12; what pos-04 says of the whole
    # draft is on none of its clauses.
    assert marked["statements"].to_dict() == {
        "draft/1": 3, "draft/2": 4, "draft/3": 2, "draft/3a": 1, "draft/4": 1,
    }  # fmt: skip
    assert marked["heard"].all()
    # Ostrell is against draft/1, the mediator and Fennmark for it, and so on; on 3a and 4 one spoke.
    assert marked.index[marked["for_and_against"]].tolist() == ["draft/1", "draft/2", "draft/3"]


def test_the_last_word_counts_and_nothing_after_the_as_of_date(example: Dataset) -> None:
    # Before 12 March nobody was against draft/1 (pos-11).
    early = marked_clauses(example.view(plan="draft", asof=date(2024, 3, 10)))
    assert not early.set_index("clause_id")["for_and_against"]["draft/1"]
    assert early.set_index("clause_id")["statements"]["draft/1"] == 2


def test_the_kept_actors_alone_count(example: Dataset) -> None:
    marked = marked_clauses(example.view(plan="draft", actor="fennmark")).set_index("clause_id")
    assert not marked["for_and_against"].any()
    assert not marked["heard"]["draft/4"]


def test_an_answer_is_heard_but_no_statement_and_no_stance(check_changed: Check) -> None:
    said = [("ostrell", "draft/1", "2024-03-06", -2), ("fennmark", "draft/1", "2024-03-07", 2)]
    words = [
        ("council", "draft/2", "2024-03-20", "abstained"),  # the only word on it
        ("ostrell", "draft/1", "2024-03-20", "absent"),  # nobody is against it since
    ]
    data = data_with(check_changed, said, words)
    marked = marked_clauses(data.view(plan="draft")).set_index("clause_id")
    assert marked["statements"].to_dict() == {
        "draft/1": 2, "draft/2": 0, "draft/3": 0, "draft/3a": 0, "draft/4": 0,
    }  # fmt: skip
    assert marked.index[marked["heard"]].tolist() == ["draft/1", "draft/2"]
    assert marked.index[marked["answered"]].tolist() == ["draft/1", "draft/2"]
    assert marked["answers"].sum() == 2
    assert not marked["for_and_against"].any()
    early = marked_clauses(data.view(plan="draft", asof="2024-03-19")).set_index("clause_id")
    assert early["for_and_against"]["draft/1"]
    assert not early["heard"]["draft/2"]
