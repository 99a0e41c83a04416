"""The coverage of a text where somebody's only word is an answer that is no stance, by hand."""

from __future__ import annotations

import pandas as pd

from parley.analysis.reliability import resting_counts
from parley.dataset import Dataset
from parley.exhibits import addresses
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.sources.coverage import exhibit
from parley.exhibits.sources.coverage.model import Options, build
from parley.exhibits.sources.one_source import model as one_source
from parley.exhibits.wording.rows import RowWords
from tests.given_answers import ANSWERED_IN, Check, data_with
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


def test_answers_rest_on_pages_too(check_changed: Check) -> None:
    data = data_with(check_changed, [], [("council", "draft/2", "2024-03-20", "abstained")])
    counts = resting_counts(data.view()).set_index("source_id")
    # The example's event of the mill owners rests on that page as well.
    assert counts.loc[ANSWERED_IN, "answers"] == 1
    assert counts.loc[ANSWERED_IN, "rows"] == counts.loc[ANSWERED_IN].drop("rows").sum()
    shown = EXHIBITS["sources"].exhibit(data.view())
    assert shown is not None
    assert shown.table.set_index("source_id").loc[ANSWERED_IN, "answers"] == 1
    assert (
        "answers" in shown.hidden
    )  # like the other counts, it stands in files and in the source's own view
    of_page = dict(one_source.build(data.view(), ANSWERED_IN).by_table)
    (row,) = of_page["answers"]
    assert RowWords.of(data).what("answers", row["row_id"]) == (
        "River Council on Mediator's draft 2: Sluice shut at night"
    )
    assert "cell=council" in str(addresses.row(data, "answers", row["row_id"]))


def test_without_answers_pages_have_no_count_of_them(example: Dataset) -> None:
    assert "answers" not in resting_counts(example.view())
