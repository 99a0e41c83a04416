"""The list of clauses where the data have answers that are no stance, by hand."""

from __future__ import annotations

from parley.dataset import Dataset
from parley.exhibits.clauses.listing import exhibit
from parley.exhibits.clauses.listing.exhibit import WIDTHS
from parley.exhibits.clauses.listing.model import Options, build, offered_marks
from tests.given_answers import Check, data_with


def test_answers_have_a_column_and_a_facet_of_their_own(check_changed: Check) -> None:
    data = data_with(
        check_changed,
        [("ostrell", "draft/1", "2024-03-06", 1)],
        [("council", "draft/2", "2024-03-20", "abstained")],
    )
    view = data.view(plan="draft")
    shown = exhibit.build(build(view))
    rows = shown.table.set_index("number")
    assert rows.loc["2", ["statements", "answers"]].tolist() == [0, 1]
    assert rows.loc["1", ["statements", "answers"]].tolist() == [1, 0]
    assert shown.finding == (
        "5 clauses of 1 text; on 1 of them at least one statement was found, on 1 more only answers that are "
        "no stance"
    )
    assert (
        "1 statement and 1 answer that is no stance; 0 means that none was found." in shown.rests_on
    )
    assert any("abstained" in note for note in shown.notes)
    # As wide as without the column: a page has no room for more (tests/exhibits/test_widths.py).
    assert set(shown.widths) == set(shown.table.columns.drop(list(shown.hidden)))
    assert sum(shown.widths.values()) == sum(WIDTHS.values())
    assert build(view, Options(answered=True)).table["number"].tolist() == ["2"]
    # Somebody spoke there, so it is not among the clauses of which nothing is known.
    assert build(view, Options(heard=True)).table["number"].tolist() == ["1", "2"]
    assert "answered" in offered_marks(data)


def test_without_answers_nothing_is_said_of_them(example: Dataset) -> None:
    shown = exhibit.build(build(example.view()))
    assert "answers" not in shown.table
    assert not any("answer" in text for text in (shown.finding, shown.rests_on, *shown.notes))
    assert "answered" not in offered_marks(example)
