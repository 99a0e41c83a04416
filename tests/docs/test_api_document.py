"""docs/api.md names every address, option, column and format that there is, and no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parley.analysis.agreement import AGREEMENT
from parley.analysis.consensus import CONSENSUS
from parley.analysis.movement import MOVEMENT
from parley.analysis.stances import STANCES
from parley.api import describe
from parley.api.endpoints import ENDPOINTS
from parley.dataset import Table
from parley.exhibits.filters import FILTERS
from parley.exhibits.query import MOST_VALUES
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.answers import ANSWERS
from parley.export.request import ENDINGS
from parley.pages import PAGES

TEXT = describe.DOCUMENT.read_text()
OF_EXHIBITS = TEXT[TEXT.index("## Exhibits") : TEXT.index("## Files from")]


def test_every_address_stands_there():
    for name in ANSWERS:
        assert re.search(rf"\b{name}\b", TEXT), name
    for name in EXHIBITS:
        assert f"| `{name}` |" in OF_EXHIBITS
    assert "`/api/exhibits/<name>.csv`" in TEXT
    for endpoint in ENDPOINTS:
        if not endpoint.columns and not endpoint.path.startswith("/api/exhibits/"):
            assert f"`{endpoint.path}`" in TEXT
    named = set(re.findall(r"`(/api/[a-z_]+)\.csv`", TEXT))
    assert named <= {f"/api/{name}" for name in ANSWERS}


@pytest.mark.parametrize(
    "table", [STANCES, AGREEMENT, CONSENSUS, MOVEMENT], ids=lambda table: table.name
)
def test_the_columns_of_what_is_computed_stand_there(table: Table):
    section = TEXT[TEXT.index(f"`{table.name}`: one row is") :]
    rows = section[section.index("| --- |") :].split("\n\n")[0].splitlines()[1:]
    assert rows == [
        f"| `{column.name}` | {column.allowed} | {column.meaning} |" for column in table.columns
    ]


@pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda listed: listed.name)
def test_every_exhibit_stands_there_with_its_page_and_options(listed: Listed):
    cells = [line.split("|")[1:-1] for line in OF_EXHIBITS.splitlines() if line[:1] == "|"][2:]
    page = exhibit = ""
    named = []
    for row in ([cell.strip() for cell in line] for line in cells):
        page, exhibit = row[0] or page, row[1] or exhibit
        if exhibit == f"`{listed.name}`":
            assert page == PAGES[listed.page].title
            named += [(row[2], "(required" in row[5])] if row[2] else []
    assert named == [(f"`{option.name}`", option.required) for option in listed.fields]


def test_every_option_stands_there():
    own = [option for endpoint in ENDPOINTS for option in endpoint.fields]
    for option in (*FILTERS, *own):
        assert f"`{option.name}`" in TEXT, option.name
    assert f"more than {MOST_VALUES:,} values" in TEXT


def test_every_format_stands_there():
    section = TEXT[TEXT.index("## Command line") : TEXT.index("## Exhibits")]
    for ending in ENDINGS:
        assert re.search(rf"\b{re.escape(ending)}\b", section), ending


def test_the_generated_parts_are_what_the_descriptions_say():
    assert describe.document(TEXT) == TEXT


@pytest.mark.parametrize(
    "row",
    [
        "| `/api/consensus.csv`, `.json` | One row is how far those who spoke on a clause agree on it. | `unit` |",
        "| `basis` | `authored`, `stated`, `reported`, `inferred` | how a position is known (may be repeated) |",
        "| `plan` | an id or name of the data | texts to keep, by id or short name (may be repeated) |",
        "| `unit` | `points`, `items` | what a column of the matrix is: a point, or the smallest clause there is (`points` if left out) | `agreement`, `consensus`, `weighted_means` |",
        "| `shared` | a whole number | clauses on which both have a stance |",
        "|  |  | `items` | `st_items` | `true`, `false` | lettered parts of points, beneath them |",
    ],
)
def test_a_row_says_what_may_be_asked_and_what_it_means(row: str):
    assert row in TEXT.splitlines()


def test_drift_is_found_and_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "api.md"
    path.write_text(TEXT.replace("| `plan` |", "| `treaty` |"))
    assert describe.main(["--check"], path) == 1
    assert "run `make describe`" in capsys.readouterr().err
    assert "`treaty`" in path.read_text()
    assert describe.main([], path) == 0
    assert path.read_text() == TEXT
    assert describe.main(["--check"], path) == 0


def test_a_document_without_the_marks_is_refused():
    with pytest.raises(ValueError, match="should hold the marks of the part 'columns' once"):
        describe.document(TEXT.replace("<!-- generated:columns -->", ""))
