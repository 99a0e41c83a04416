"""One event, some days and a text's day, as a choice on the time axis opens them."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset
from parley.exhibits.timeline.one_event import model, wording


def test_an_event_and_what_is_near(frozen: Dataset) -> None:
    # events.csv: three others lie on 25 November 2025, one of them since the 24th.
    event = model.build(frozen.view(), "ev-2025-11-25-transcript")
    assert len(event.others) == 3
    assert wording.also_on(event.event) == "Also on 25 November 2025"
    assert set(event.around["date"].dt.strftime("%m-%d")) <= {f"11-{n}" for n in range(22, 29)}
    assert wording.statements_around(len(event.around)).endswith(
        "statements from 3 days before to 3 days after"
    )
    assert wording.statements_around(0) == (
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
