"""What the browser's tab says is what a preview of the same address says."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
import streamlit as st

from parley.dataset import Dataset
from parley.pages import PAGES
from parley.server import subject


@pytest.mark.parametrize(
    ("page", "query", "tab"),
    [
        # Names and headings are those of frozen/plans.csv and frozen/clauses.csv.
        ("stances", {"st_text": "US 28 points"}, "Stances on US 28 points"),
        (
            "plans",
            {"pl_texts": ["US 28 points", "European counter-text"]},
            "Plans compared: US 28 points and European counter-text",
        ),
        ("clauses", {"clause": "us-28/7"}, "US 28 points 7: NATO door closed on both sides"),
        (
            "timeline",
            {"plan": ["US 28 points", "Twenty points"]},
            "Timeline: US 28 points and Twenty points",
        ),
        (
            "timeline",
            {
                "plan": [
                    "US 28 points", "Twenty points", "European counter-text", "Geneva 19 points",
                ]
            },
            "Timeline",
        ),
        ("movement", {}, "What moved"),
    ],
)  # fmt: skip
def test_of_a_page(
    open_page, frozen: Dataset, monkeypatch: pytest.MonkeyPatch, page: str, query: dict, tab: str
):
    said: list[str] = []
    set_page_config = st.set_page_config

    def heard(**settings):
        said.append(settings["page_title"])
        return set_page_config(**settings)

    monkeypatch.setattr(st, "set_page_config", heard)
    open_page(page, **query)
    assert said[-1] == f"{tab} · Parley"
    address = urlencode(query, doseq=True).encode()
    assert subject.title(PAGES[page], address, frozen) == said[-1]
