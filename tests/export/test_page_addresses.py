"""The exhibits by name are those that the pages show, and an address of a page gives what it shows."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.exhibits.query import QueryError
from parley.exhibits.registry import EXHIBITS, PAGES, Listed, on_page
from parley.export.address import from_address
from parley.export.csv import to_csv
from parley.export.exhibit import build_exhibit
from parley.export.json import rows
from parley.export.request import written
from parley.export.takeaway import Takeaway
from parley.paths import PAGES as FOLDER
from parley.paths import ROOT
from tests.waiting import LONGEST

TODAY = date(2026, 7, 5)
NOT_BY_NAME = {"one_claim"}
"""What pages show and no view alone makes."""

SHOWN: list[tuple[str, dict[str, str]]] = [
    ("overview", {}),
    ("overview", {"asof": "2025-12-15"}),
    ("clauses", {}),
    ("clauses", {"cl_words": "NATO"}),
    ("plans", {}),
    ("plans", {"pl_aligned": "Table"}),
    ("plans", {"pl_show": "Changes by group"}),
    ("plans", {"pl_show": "Shared quantities"}),
    ("plans", {"pl_show": "Settled and known"}),
    ("stances", {}),
    ("stances", {"st_text": "Twenty points", "asof": "2026-02-01"}),
    ("stances", {"st_show": "Silence"}),
    ("stances", {"st_columns": "Sides", "issue": "Territory"}),
    ("agreement", {}),
    ("agreement", {"ag_measure": "Same side", "ag_min": "3", "ag_rank": "Most polarised"}),
    ("timeline", {}),
    ("timeline", {"asof": "2026-01-15"}),
    ("movement", {"mv_over": "Since a date", "mv_since": "2026-01-31"}),
    ("analysts", {}),
    ("analysts", {"an_part": "Widest splits"}),
    ("analysts", {"an_part": "Beside the parties"}),
    ("sources", {}),
    ("sources", {"so_part": "Weak spots"}),
    ("sources", {"so_part": "Coverage", "so_text": "Twenty points"}),
    ("sources", {"so_part": "Reliability"}),
]  # fmt: skip


@pytest.mark.app
@pytest.mark.parametrize(("where", "query"), SHOWN, ids=str)
def test_an_address_gives_what_its_page_shows(
    frozen: Dataset, takeaways: dict[str, Takeaway], where: str, query: dict[str, str]
):
    app = AppTest.from_file(ROOT / "parley" / "app.py", default_timeout=LONGEST)
    for key, value in query.items():
        app.query_params[key] = value
    if where != "overview":
        app.switch_page(str(FOLDER / f"{where}.py"))
    app.run()
    assert not app.exception, app.exception
    named = [key for key in takeaways if key not in NOT_BY_NAME]
    path = "" if where == "overview" else where
    for key in named:
        request = from_address(f"http://x/{path}?{urlencode({**query, 'figure': key})}")
        expected = takeaways[key]
        answer = json.loads(written(frozen, request, "x.json", TODAY))
        about = answer["about"]
        assert answer["rows"] == rows(expected.table), key
        assert (about["title"], about["summary"]) == (expected.title, expected.summary)
        assert about["filters"] == expected.filters
    # Without a name an address means the figure that the page shows first.
    first = from_address(f"http://x/{path}?{urlencode(query)}")
    assert written(frozen, first, "x.csv", TODAY) == to_csv(takeaways[named[0]].table)


def required(listed: Listed, data: Dataset) -> dict[str, Any]:
    """The first value of every option that must be given."""
    return {
        option.name: next(iter(option.wording(data))) for option in listed.fields if option.required
    }


@pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda listed: listed.name)
def test_where_nothing_is_left_it_says_so(example: Dataset, listed: Listed):
    view = example.view(text="no such words at all", asof=date(1990, 1, 1))
    options = listed.checked(view, required(listed, example))
    with pytest.raises(
        QueryError, match="nothing to show under these filters and options; allowed: "
    ):
        build_exhibit(listed, view, options)


@pytest.mark.slow
@pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda listed: listed.name)
def test_each_is_made_for_other_data_too(example: Dataset, listed: Listed):
    view = example.view()
    built = listed.exhibit(view, listed.checked(view, required(listed, example)))
    assert built is None or built.key in listed.keys


def test_every_page_of_exhibits_is_a_page():
    assert set(PAGES) <= {page.stem for page in FOLDER.glob("*.py")}
    assert [listed.name for page in PAGES for listed in on_page(page)] == list(EXHIBITS)


def test_the_document_names_every_exhibit_and_page():
    text = (ROOT / "docs" / "api.md").read_text()
    for name in EXHIBITS:
        assert f"`{name}`" in text
    (line,) = [line for line in text.splitlines() if line.startswith("- `--page` takes")]
    assert all(page in line for page in PAGES)
