"""Whatever the filters are, every page runs, says its question and how far the data reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.paths import PAGES

NAMES = sorted(path.stem for path in PAGES.glob("*.py"))

QUERIES = {
    "as opened": {},
    "one text": {"plan": ["US 28 points"]},
    "several filters": {
        "plan": ["US 28 points", "European counter-text"],
        "issue": ["Limits on forces"],
        "basis": ["authored", "stated"],
        "asof": "2025-12-01",
    },
    "nothing left": {"q": "no such words in any clause"},
    "before anything": {"asof": "2022-04-15", "plan": ["US 28 points"]},
    "values that do not exist": {"plan": ["Moon treaty"], "asof": "never", "basis": ["rumour"]},
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
@pytest.mark.parametrize("page", NAMES)
def test_a_page_runs(open_page, page: str, query: dict):
    app: AppTest = open_page(page, **query)
    assert len(app.title) == 1
    assert app.title[0].value
    assert any("Covered to 4 July 2026" in caption.value for caption in app.sidebar.caption)


@pytest.mark.parametrize("page", NAMES)
def test_every_figure_and_table_has_words_for_those_who_cannot_see_it(open_page, page: str):
    app: AppTest = open_page(page)
    for kind in ("plotly_chart", "arrow_data_frame"):
        for element in app.get(kind):
            assert len(element.proto.alt) > 20


def test_filters_are_kept_from_page_to_page(open_page):
    app: AppTest = open_page("stances", plan=["US 28 points"], asof="2025-12-01")
    app.switch_page(str(PAGES / "clauses.py")).run()
    assert app.multiselect(key="plan").value == ["us-28"]
    assert "as of 1 December 2025" in app.main.caption[0].value


def test_ids_in_an_address_are_accepted(open_page):
    app: AppTest = open_page("clauses", plan=["us-28", "European counter-text"], actor="ua")
    assert app.multiselect(key="plan").value == ["us-28", "eu-28"]
    assert app.multiselect(key="actor").value == ["ua"]


def test_an_older_word_in_an_address_is_accepted(open_page):
    app = open_page("clauses", basis=["tabled", "reported"])
    assert app.query_params["basis"] == ["authored", "reported"]
    assert app.session_state["basis"] == ["authored", "reported"]


def test_text_from_the_data_is_never_markup(
    write_files: Callable,
    example_files: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    open_page,
):
    nasty = b"<script>alert(1)</script> **bold** [x](javascript:alert(1))"
    clauses = example_files["clauses.csv"].split(b"\n")
    heading = clauses[1].split(b",")[6]
    folder = write_files(
        {**example_files, "clauses.csv": b"\n".join(clauses).replace(heading, nasty, 1)}
    )
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    clause_id = clauses[1].split(b",")[0].decode()
    app: AppTest = open_page("clauses", clause=clause_id)
    texts = (*app.main.title, *app.main.markdown)
    scripts = [text.value for text in texts if "script" in text.value]
    assert scripts
    for text in scripts:
        assert "\\<script\\>" in text
        assert "\\*\\*bold" in text
    assert not any(html.proto.unsafe_allow_javascript for html in app.get("html"))


def test_a_faulty_set_is_not_shown_and_says_why(
    write_files: Callable,
    example_files: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    open_page,
):
    folder = write_files({**example_files, "positions.csv": b"", "actors.csv": b"\xff\xfe"})
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    app: AppTest = open_page("overview")
    assert app.title[0].value == "These data cannot be shown yet"
    table = app.dataframe[0].value
    assert {"positions.csv", "actors.csv"} <= set(table["file"])
    assert {"row", "column", "problem", "expected"} <= set(table.columns)


def test_a_file_that_turns_faulty_leaves_the_last_good_set_on_show(
    write_files: Callable, example_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch,
    open_page, words, example: Dataset,
):  # fmt: skip
    folder = write_files(example_files)
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    app: AppTest = open_page("overview")
    assert example.meta.title in words(app)
    (folder / "positions.csv").write_bytes(b"")
    app.run()
    assert example.meta.title in words(app)
    assert "last good version" in app.warning[0].value
    (folder / "positions.csv").write_bytes(example_files["positions.csv"])
    app.run()
    assert not app.warning
