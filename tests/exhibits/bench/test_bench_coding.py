"""The shares of redraws as sentences and a table, and why there are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from parley.dataset import Dataset
from parley.exhibits.bench.coding import exhibit, wording
from parley.exhibits.bench.coding.model import Model, Options, build


def made(dataset: Dataset, **asked: Any) -> Model:
    return build(dataset.view(), Options(**asked))


def test_shares_of_a_package_with_a_red_line(frozen: Dataset):
    # The Twenty points have one red line on the day of the copy: Russia's on the ceasefire.
    model = made(frozen)
    table = exhibit.table(model)
    assert table["now"].tolist() == ["1 red line", "1 red line", "dominated"]
    same, none_new, _ = table["share"]
    assert 0 < same <= none_new < 1
    assert wording.finding(model).startswith("The package keeps exactly its red lines in ")
    assert "It is undominated for Ukraine and Russia, which it is not now, in " in wording.summary(
        model
    )


def test_a_package_without_one_says_so_once(example: Dataset):
    # None of the statements that were coded twice in the small set moved to or from a rejection.
    model = made(example)
    assert exhibit.table(model)["what"].tolist() == [
        "No red line, as now",
        "Undominated for Lower bank and Between the banks",
    ]
    assert wording.finding(model) == "The package stays without a red line in every redraw"


def test_one_party_has_no_place(example: Dataset):
    model = made(example, parties=("Upper bank",))
    assert len(exhibit.table(model)) == 1
    assert "undominated" not in wording.summary(model).lower()


def test_what_is_supposed_is_marked(example: Dataset):
    model = made(example, suppose=("Upper bank~revised/3~-2",))
    assert set(exhibit.table(model)["supposed"]) == {"◇ in it"}
    assert "◇ with stances that are supposed, and stated by nobody" in wording.finding(model)


def test_where_there_are_no_shares_the_reason_is_said(
    example: Dataset, check_changed: Callable[..., Any], example_files: dict[str, bytes]
):
    nothing = made(example, take=("nothing",))
    assert nothing.empty
    assert wording.summary(nothing) == wording.NO_PACKAGE
    nobody = made(example, take=("flood-claims:draft",), parties=("Lower bank",))
    assert nobody.empty
    assert wording.summary(nobody) == wording.NOBODY
    head = example_files["recodings.csv"].splitlines(keepends=True)[0]
    once = check_changed({"recodings.csv": head}).dataset
    assert once is not None
    assert made(once).empty
    assert wording.summary(made(once)) == wording.NO_SECOND_CODING


@pytest.mark.parametrize(
    ("of_draws", "said"),
    [
        (0.0, "no redraw"),
        (0.004, "1 % of redraws"),
        (0.55, "55 % of redraws"),
        (0.999, "99 % of redraws"),
        (1.0, "every redraw"),
    ],
)
def test_only_all_and_none_are_called_so(of_draws: float, said: str):
    assert wording.share(of_draws) == said
