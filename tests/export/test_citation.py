"""Citations: everything that finds the view again, in forms that citation managers read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from parley.dataset import Dataset
from parley.export import citation
from parley.export.answers import ANSWERS
from parley.export.takeaway import Takeaway, of_answer

ADDRESS = "https://parley.example/stances?plan=us-28&q=50%25_{a}"


@pytest.fixture
def taken(example: Dataset) -> Takeaway:
    view = example.view(plan="draft")
    return of_answer(
        ANSWERS["plans"], view, view["plans"], address=ADDRESS, accessed=date(2026, 7, 5)
    )


def test_text(taken: Takeaway, example: Dataset):
    line = citation.text(taken)
    assert line.startswith(
        "\u201cPlans\u201d (Mediator's draft; all issues; all actors; as of 31 May 2024). "
    )
    assert "version 1.0.0, covered to 31 May 2024" in line
    assert example.content_hash[:16] in line
    assert line.endswith(f", {ADDRESS} (accessed 5 July 2026).")


def test_bibtex_holds_any_title(taken: Takeaway):
    entry = citation.bibtex(replace(taken, title="50% of {A} & B_c \\ #1"))
    assert entry.startswith("@misc{parley-plans-1-0-0,\n")
    assert r"title = {{50\% of \{A\} \& B\_c \textbackslash\{\} \#1}}" in entry.replace(
        r"\textbackslash{}", r"\textbackslash\{\}"
    )
    assert "urldate = {2026-07-05}" in entry
    assert "url = {https://parley.example/stances?plan=us-28&q=50%25_%7Ba%7D}" in entry
    plain = entry.replace(r"\{", "").replace(r"\}", "")
    assert plain.count("{") == plain.count("}")


def test_ris_has_a_line_a_tag(taken: Takeaway):
    record = citation.ris(replace(taken, title="Two\nlines"))
    lines = record.split("\r\n")
    assert lines[0] == "TY  - DATA"
    assert lines[-2] == "ER  - "
    assert "TI  - Two lines" in lines
    assert "Y2  - 2026/07/05" in lines
    assert f"UR  - {ADDRESS}" in lines


def test_csl_json(taken: Takeaway, example: Dataset):
    (item,) = json.loads(citation.csl_json(taken))
    assert item["type"] == "dataset"
    assert item["URL"] == ADDRESS
    assert item["accessed"] == {"date-parts": [[2026, 7, 5]]}
    assert item["version"] == "1.0.0"
    assert example.content_hash in item["note"]


def test_nothing_is_made_up_where_nothing_is_known(taken: Takeaway):
    bare = replace(taken, address="", accessed=None)
    assert "accessed" not in citation.text(bare)
    assert "url" not in citation.bibtex(bare)
    assert "UR  -" not in citation.ris(bare)
    assert "accessed" not in json.loads(citation.csl_json(bare))[0]
