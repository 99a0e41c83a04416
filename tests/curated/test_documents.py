"""What the documents say of the data set is true of it, and its files are what the contract says."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import frictionless
import pytest

from parley.analysis.reliability import alphas, coded_twice
from parley.dataset import TABLES, Dataset, describe
from parley.paths import BUNDLED_DATA, ROOT
from parley.wording import day
from scripts import count_data


@pytest.mark.parametrize("path", count_data.DOCUMENTS, ids=lambda path: path.name)
def test_what_is_counted_is_what_the_data_say(bundled: Dataset, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert count_data.counted(text, bundled.view()) == text, "run `make describe`"


def test_the_readme_counts_the_rows_of_the_files(bundled: Dataset) -> None:
    text = " ".join((ROOT / "README.md").read_text().split())
    counts = {"texts": "plans", "clauses": "clauses", "dated positions": "positions"}
    counts |= {"views": "analyst_views", "analysts": "analysts", "events": "events"}
    for noun, table in (counts | {"sources": "sources"}).items():
        text_of = (BUNDLED_DATA / f"{table}.csv").read_text(encoding="utf-8")
        lines = list(csv.reader(text_of.splitlines(keepends=True)))
        assert f"{len(lines) - 1} {noun}" in text


def test_the_version_stands_where_it_is_cited(bundled: Dataset) -> None:
    assert f"version: {bundled.version}\n" in (ROOT / "CITATION.cff").read_text()
    assert f"version {bundled.version}," in (BUNDLED_DATA / "LICENSE.md").read_text()
    assert f"Covered to {day(bundled.covered_to)}." in (ROOT / "CITATION.cff").read_text()
    assert f"Covered to {day(bundled.covered_to)}." in (BUNDLED_DATA / "CHANGES.md").read_text()


def test_the_reliability_of_the_codebook_is_that_of_the_data(bundled: Dataset) -> None:
    alpha = alphas(coded_twice(bundled.view())).query("by == ''").set_index("table")["alpha"]
    text = " ".join((BUNDLED_DATA / describe.CODEBOOK).read_text().split())
    assert f"**{alpha['positions']:.3f} for positions**" in text
    assert f"**{alpha['analyst_views']:.3f} for views**" in text


@pytest.mark.parametrize("path", sorted(BUNDLED_DATA.glob("*.md")), ids=lambda path: path.name)
def test_links_between_files_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text()):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), target


def test_the_committed_files_are_what_the_contract_says() -> None:
    for name, data in describe.generated(BUNDLED_DATA).items():
        assert (BUNDLED_DATA / name).read_bytes() == data, f"{name}: run `make describe`"


# Frictionless brings warnings of its own dependencies; they are not ours to mend.
@pytest.mark.filterwarnings("ignore")
def test_frictionless_accepts_the_package() -> None:
    report = frictionless.validate(str(BUNDLED_DATA / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert len(report.tasks) == len(
        [table for table in TABLES if (BUNDLED_DATA / table.file).exists()]
    )
