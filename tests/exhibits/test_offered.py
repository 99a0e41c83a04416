"""Which pages stand in the menu: those that a data set has something for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from parley.dataset import Dataset, check_files
from parley.exhibits.offered import offered
from parley.exhibits.overview.tiles import model as tiles
from parley.pages import PAGES
from tests import without

Files = Mapping[str, bytes]

LEFT_OUT = {
    without.one_text: {"plans", "bench", "movement", "analysts"},
    without.no_statement: set(),
    without.no_clause: {"plans", "bench", "movement"},
    without.nothing: {"plans", "bench", "movement", "timeline", "analysts"},
}
"""What a set holds -> the pages that it has nothing for, by what `tests.without` says of it."""


def made(files: Files) -> Dataset:
    checked = check_files(files, "set")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


@pytest.mark.parametrize("make", LEFT_OUT)
def test_a_page_without_data_is_not_offered(example_files: Files, make: Callable[[Files], Files]):
    names = [page.name for page in offered(made(make(example_files)))]
    assert names == [name for name in PAGES if name not in LEFT_OUT[make]]


def test_whole_sets_offer_every_page(example: Dataset, frozen: Dataset):
    for dataset in (example, frozen):
        assert [page.name for page in offered(dataset)] == list(PAGES)


def test_no_tile_leads_to_a_page_that_is_not_offered(example_files: Files, example: Dataset):
    def onward(dataset: Dataset) -> list[str | None]:
        return [tile.onward and tile.onward.page for tile in tiles.build(dataset.view())]

    assert onward(made(without.one_text(example_files))) == [
        "agreement",
        "stances",
        None,
        "stances",
    ]
    assert onward(example) == ["agreement", "stances", "movement", "stances"]
