"""What was made once is there for the next reader, and what pages open with before the first."""

from __future__ import annotations

from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from parley.dataset import kept
from parley.exhibits.kept import DRAWN
from parley.paths import PAGES
from parley.server import opening
from parley.ui.store import loaded

NAMES = sorted(path.stem for path in PAGES.glob("*.py"))


def computed() -> Counter[str]:
    """How often each result was computed so far, exhibits included."""
    return kept.RESULTS.computed + DRAWN.computed


@pytest.mark.parametrize("page", NAMES)
def test_the_second_reader_of_a_page_computes_nothing(open_page, page: str):
    open_page(page)
    before = computed()
    app: AppTest = open_page(page)
    assert len(app.title) == 1
    assert computed() == before


def test_the_first_reader_waits_for_no_exhibit_once_the_server_is_ready(open_page):
    kept.clear()
    for step in opening.steps(loaded()):
        step()
    before = DRAWN.computed.copy()
    for page in NAMES:
        open_page(page)
    assert DRAWN.computed == before
