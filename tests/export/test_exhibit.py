"""Exhibits by name from Python."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from parley.dataset import Dataset, View
from parley.exhibits import registry
from parley.exhibits.options import NoOptions
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.exhibit import exhibit


def test_it_gives_the_rows_and_words_of_the_page(example: Dataset):
    taken = exhibit("clauses", example.view())
    # example/clauses.csv: 5 clauses of the draft, 2 of the answer, 4 of the revised draft.
    assert len(taken.table) == 11
    assert taken.title == "What does each text say?"
    assert taken.summary.startswith("11 clauses of 3 texts")
    assert taken.view.dataset is example
    assert taken.address == ""
    assert taken.accessed is None


def test_options_are_given_by_value_or_by_name(example: Dataset):
    by_id = exhibit("clauses", example.view(), texts=["draft"]).table
    assert by_id["clause_id"].tolist() == ["draft/1", "draft/2", "draft/3", "draft/3a", "draft/4"]
    by_name = exhibit("clauses", example.view(), texts="Mediator's draft").table
    assert by_name.equals(by_id)


def test_an_unknown_name_names_the_nearest_and_all(example: Dataset):
    with pytest.raises(
        ValueError, match="'stanes' is no exhibit; the nearest name is 'stances'"
    ) as e:
        exhibit("stanes", example.view())
    assert all(name in str(e.value) for name in EXHIBITS)
    with pytest.raises(ValueError, match="'' is no exhibit"):
        exhibit("", example.view())


def test_an_option_that_there_is_not_or_that_cannot_be_is_refused(example: Dataset):
    with pytest.raises(ValueError, match="sorted: no such option; allowed: texts, groups"):
        exhibit("clauses", example.view(), sorted=True)
    with pytest.raises(ValueError, match="texts: 'treaty' is not in the data; allowed: draft"):
        exhibit("clauses", example.view(), texts=["treaty"])
    with pytest.raises(ValueError, match="clause: missing"):
        exhibit("history", example.view())


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        # example/clauses.csv: the one clause on the sluice is of the draft, not of the answer.
        ({"plan": "counter", "issue": "sluice"}, "allowed: a wider plan or issue$"),
        # example/plans.csv: the draft is of 4 March 2024.
        ({"plan": "draft", "asof": date(2024, 3, 1)}, "allowed: a wider asof$"),
        ({"plan": "counter", "text": "xyzzy"}, "allowed: a wider text$"),
        (
            {"plan": "counter", "issue": "sluice", "text": "xyzzy"},
            "allowed: wider plan, issue and text together or another value of texts, groups, .* or for_and_against$",
        ),
    ],
)
def test_where_nothing_is_left_it_says_what_to_widen(example: Dataset, filters: dict, says: str):
    with pytest.raises(ValueError, match=f"clauses: nothing to show under these .*{says}"):
        exhibit("clauses", example.view(**filters))


def test_older_names_stand_for_a_newer_one_under_its_options(
    example: Dataset, monkeypatch: pytest.MonkeyPatch
):
    options: dict[str, Any] = {}

    def checked(self: Listed, view: View, values: dict) -> NoOptions:
        options.update({self.name: values})
        return NoOptions()

    monkeypatch.setattr(Listed, "checked", checked)
    monkeypatch.setattr(Listed, "exhibit", lambda _, view, __: _shown(view))
    for name, (now, meant) in registry.OTHER_NAMES.items():
        exhibit(name, example.view(), order="file")
        assert options.pop(now) == {**meant, "order": "file"}


def _shown(view: View) -> SimpleNamespace:
    names = "key title finding table source_ids summary rests_on legend explained hidden drawing least_width"
    return SimpleNamespace(**dict.fromkeys(names.split(), ""), view=view)


def test_where_no_filter_leaves_anything_out_it_names_the_options(example: Dataset):
    # The invented data have no change of a stance in the last thirty days of theirs, May 2024.
    with pytest.raises(
        ValueError, match=r"moved: nothing to show .*; allowed: another value of \w+"
    ):
        exhibit("moved", example.view())


def test_a_figure_comes_along(example: Dataset):
    sides = exhibit("stances", example.view(), columns="sides")
    # example/clauses.csv: the draft has five clauses.
    assert len(sides.table) == 5
    assert "Plotly.newPlot" in sides._repr_html_()
    assert exhibit("silence", example.view()).figure is None
