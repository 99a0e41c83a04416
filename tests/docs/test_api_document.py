"""docs/api.md names every address, parameter and format that there is, and no others."""

from __future__ import annotations

import re

import pytest

from parley.analysis.agreement import AGREEMENT
from parley.analysis.consensus import CONSENSUS
from parley.analysis.movement import MOVEMENT
from parley.analysis.stances import STANCES
from parley.api.endpoints import ENDPOINTS
from parley.dataset import Table
from parley.exhibits.filters import FILTERS
from parley.exhibits.query import MOST_VALUES
from parley.exhibits.registry import EXHIBITS, Listed
from parley.export.answers import ANSWERS
from parley.export.request import ENDINGS
from parley.pages import PAGES
from parley.paths import ROOT

TEXT = (ROOT / "docs" / "api.md").read_text()


def test_every_address_stands_there():
    for name in ANSWERS:
        assert re.search(rf"\b{name}\b", TEXT), name
    for endpoint in ENDPOINTS:
        if not endpoint.columns and "/exhibits/" not in endpoint.path:
            assert f"`{endpoint.path}`" in TEXT
    assert "`/api/exhibits/<name>.csv`" in TEXT
    named = set(re.findall(r"`(/api/[a-z_]+)\.csv`", TEXT))
    assert named <= {f"/api/{name}" for name in ANSWERS}


@pytest.mark.parametrize(
    "table", [STANCES, AGREEMENT, CONSENSUS, MOVEMENT], ids=lambda one: one.name
)
def test_the_columns_of_what_is_computed_stand_there(table: Table):
    (row,) = re.findall(rf"^\| {table.name} \| (.*) \|$", TEXT, re.MULTILINE)
    assert row == ", ".join(f"`{name}`" for name in table.column_names)


@pytest.mark.parametrize("listed", EXHIBITS.values(), ids=lambda one: one.name)
def test_every_exhibit_stands_there_with_its_options(listed: Listed):
    (page, options) = re.findall(rf"^\| `{listed.name}` \| (.*) \| (.*) \|$", TEXT, re.MULTILINE)[0]
    assert page == PAGES[listed.page].title
    named = [f"`{one.name}`{' (required)' if one.required else ''}" for one in listed.fields]
    assert options.strip() == ", ".join(named)


def test_every_parameter_stands_there():
    own = [parameter for endpoint in ENDPOINTS for parameter in endpoint.fields]
    for parameter in (*FILTERS, *own):
        assert f"`{parameter.name}`" in TEXT, parameter.name
    assert f"more than {MOST_VALUES:,} values" in TEXT


def test_every_format_stands_there():
    section = TEXT[TEXT.index("## Command line") : TEXT.index("## Files from")]
    for ending in ENDINGS:
        assert re.search(rf"\b{re.escape(ending)}\b", section), ending
