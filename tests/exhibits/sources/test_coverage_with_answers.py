"""The coverage of a text where somebody's only word is an answer that is no stance, by hand."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset
from parley.exhibits.sources.coverage import exhibit
from parley.exhibits.sources.coverage.model import Options, build
from tests.given_answers import Check, data_with
from tests.hovers import hovers

ONLY = "only answers that are no stance"


def test_who_only_answered_has_a_column_and_is_no_gap(check_changed: Check) -> None:
    data = data_with(
        check_changed,
        [("ostrell", "draft/1", "2024-03-06", 1)],
        [
            ("council", "draft/2", "2024-03-20", "abstained"),
            ("ostrell", "draft/1", "2024-03-20", "absent"),
            ("fennmark", "draft/3a", "2024-03-20", "passed"),  # an item counts for its point
        ],
    )
    model = build(data.view(), Options("draft"))
    # Ostrell, the council and Fennmark on four points: one square with a statement, two with answers.
    assert model.counts.shape == (4, 3)
    assert model.counts.to_numpy().sum() == 1
    assert model.gaps == 12 - 1 - 2
    shown = exhibit.build(model)
    rows = shown.table.set_index("number")
    assert rows["heard"].tolist() == [1, 1, 1, 0]
    assert rows.loc["2", "answered"] == "River Council"
    assert rows.loc["3", "answered"] == "Fennmark"
    assert rows.loc[["1", "4"], "answered"].isna().all()  # Ostrell has a statement there as well
    assert rows.loc["2", "River Council"] == 0
    assert "1 statement fills 1 of 12 squares. 2 squares more have only answers" in shown.summary
    assert ONLY in [chip.words for chip in shown.legend]
    assert any("abstained" in note for note in shown.notes)
    assert dict(shown.lines)["2 Sluice shut at night"].endswith("○")
    said = list(hovers(shown.figure).values())
    assert sum("1 statement and 1 answer that is no stance" in text for text in said) == 1
    assert sum("<br>1 answer that is no stance" in text for text in said) == 2
    drawn = [trace.text for trace in shown.figure.data if "○" in (trace.text or ())]
    assert [len(texts) for texts in drawn] == [2]


def test_without_answers_nothing_is_said_of_them(example: Dataset) -> None:
    shown = exhibit.build(build(example.view(), Options("draft")))
    assert "answered" not in shown.table
    assert ONLY not in [chip.words for chip in shown.legend]
    assert "answer" not in shown.summary + " ".join(shown.notes)


def test_answers_alone_are_a_coverage_too(check_changed: Check) -> None:
    data = data_with(check_changed, [], [("council", "draft/2", "2024-03-20", "abstained")])
    model = build(data.view(), Options("draft"))
    assert not model.empty
    assert model.telling() == "council~draft/2"
    assert isinstance(exhibit.build(model).table, pd.DataFrame)
