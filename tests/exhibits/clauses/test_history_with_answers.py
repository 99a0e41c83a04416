"""A clause's history and brief with answers that are no stance, by hand."""

from __future__ import annotations

from parley.exhibits.clauses.history import exhibit, wording
from parley.exhibits.clauses.history.model import Options, build
from parley.export.brief import clause_brief
from tests.given_answers import ANSWERED_IN, Check, data_with

CLAUSE = "draft/2"
NOT_COUNTED = "abstained, not counted by this data set's rule"
COUNTED = "passed, counted as mixed by this data set's rule"


def given(check_changed: Check):
    said = [("ostrell", CLAUSE, "2024-03-06", 1), ("fennmark", CLAUSE, "2024-03-07", 2)]
    words = [
        ("ostrell", CLAUSE, "2024-03-20", "abstained"),
        ("fennmark", CLAUSE, "2024-03-20", "passed"),
    ]
    return data_with(check_changed, said, words).view()


def test_the_history_lists_answers_with_day_and_source(check_changed: Check) -> None:
    model = build(given(check_changed), Options(CLAUSE))
    rows = model.table.set_index("stance")
    assert str(rows.loc[NOT_COUNTED, "date"]) == "2024-03-20"
    assert rows.loc[NOT_COUNTED, "source_id"] == ANSWERED_IN
    assert COUNTED in rows.index
    assert (
        str(model.said.loc[model.said["position_id"] == "p1", "until"].iloc[0].date())
        == "2024-03-20"
    )
    assert wording.summary(model) == (
        "2 actors spoke on it or gave an answer; as each last said, 1 mixed, 1 with an answer that does not "
        "count. 2 actors gave more than one answer over time."
    )
    shown = exhibit.build(model)
    assert any("abstained" in note for note in shown.notes)
    assert any("abstained, not counted 20 March 2024" in line for _, line in shown.lines)


def test_the_brief_tells_what_each_actor_last_answered(check_changed: Check) -> None:
    page = clause_brief(given(check_changed), [CLAUSE]).decode()
    assert "abstained, not counted" in page
    assert "± mixed (passed, counted as mixed by this data set" in page
    assert "+ accepts" not in page  # the answers are newer
    assert page.count("20 March 2024") >= 2
