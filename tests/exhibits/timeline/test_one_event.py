"""One event, some days and a text's day, as a choice on the time axis opens them."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset, records
from parley.exhibits.timeline.one_event import model, wording
from tests.given_answers import Check, data_with

EVENT = "ev-counter"


def test_an_event_and_what_is_near(frozen: Dataset) -> None:
    # events.csv: three others lie on 25 November 2025, one of them since the 24th.
    event = model.build(frozen.view(), "ev-2025-11-25-transcript")
    assert len(event.others) == 3
    assert wording.also_on(event.event) == "Also on 25 November 2025"
    assert set(event.around["date"].dt.strftime("%m-%d")) <= {f"11-{n}" for n in range(22, 29)}
    assert wording.told_around(event.around).endswith(
        "statements from 3 days before to 3 days after"
    )
    assert wording.told_around(event.around.iloc[:0]) == (
        "No statement from 3 days before to 3 days after was found under these filters."
    )
    with pytest.raises(KeyError):
        model.build(frozen.view(), "moon")


def test_what_began_in_some_days(with_events) -> None:
    view = with_events(
        ("a", "2024-03-01", "2024-03-06", "day", "talks"),
        ("b", "2024-03-05", "", "day", "talks"),
        ("c", "2024-03-05", "", "day", "vote"),
        ("d", "2024-03-09", "", "day", "talks"),
    ).view()
    first, last = date(2024, 3, 5), date(2024, 3, 8)
    # a still lasts on the 5th but began before it.
    assert model.began_in(view, "talks", first, last)["event_id"].tolist() == ["b"]
    assert model.on_day(view, first)["event_id"].tolist() == ["a", "b", "c"]
    assert wording.kind_in("talks", first, last) == "talks: 5 March 2024 to 8 March 2024"
    assert wording.choose_one(1) == "1 event; choose one to read it."


def test_answers_of_the_days_around_stand_among_what_was_said(check_changed: Check):
    data = data_with(
        check_changed,
        [("ostrell", "draft/2", "2024-03-11", 1)],
        [
            ("council", "draft/2", "2024-03-12", "abstained"),
            ("fennmark", "draft/3", "2024-03-14", "passed"),
            ("council", "draft/4", "2024-05-01", "absent"),  # long after
        ],
    )
    # example/events.csv: Ostrell's own text is of 12 March; three days on either side count.
    around = model.build(data.view(), EVENT).around.set_index("clause_id")
    assert sorted(around.index) == ["draft/2", "draft/2", "draft/3"]
    assert wording.told_around(around) == (
        "1 statement and 2 answers that are no stance from 3 days before to 3 days after"
    )
    heads = {
        wording.statement(row, row["actor_id"], row["clause_id"])
        for row in records(around.reset_index())
    }
    assert heads == {
        "+ ostrell on draft/2: accepts",
        "○ council on draft/2: abstained, not counted by this data set's rule",
        "±○ fennmark on draft/3: passed, counted as mixed by this data set's rule",
    }
    # The filters of the view hold for answers, too.
    assert model.build(data.view(actor="council"), EVENT).around["answer"].tolist() == ["abstained"]
    assert model.build(data.view(asof="2024-03-13"), EVENT).around["answer"].count() == 1
