"""The frame around a figure: what is sent only when it is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.paths import PAGES
from parley.ui import controls
from parley.ui.frame.deferred import NEAR


def links(app: AppTest) -> int:
    return sum(element.value.count("](<http") for element in app.main.markdown)


def test_sources_are_made_only_while_their_list_is_open(open_page, frozen: Dataset):
    app: AppTest = open_page("stances")
    closed = links(app)
    app.session_state["sources_sides"] = True
    app.run()
    assert not app.exception
    # Every statement of the shown cells has a source.
    assert links(app) > closed + 50


def test_files_of_rows_say_what_they_hold_as_all_others_do(
    open_page, monkeypatch: pytest.MonkeyPatch
):
    files: list[str] = []
    monkeypatch.setattr(
        st, "download_button", lambda _, file_name, **__: files.append(file_name) or False
    )
    open_page("stances")
    assert "parley-stances-of-sides-on-twenty-points-2026-07-04.csv" in files


def drawn(app: AppTest) -> int:
    return len(app.main.get("plotly_chart"))


def test_what_lies_below_the_first_screen_waits_until_a_reader_comes_near(open_page, words):
    app: AppTest = open_page("agreement", plan="us-28")
    everything = drawn(app)
    near = app.session_state[NEAR]
    assert near["page"] == "agreement"
    app.session_state[NEAR] = {"page": "agreement", "names": set()}
    app.run()
    assert drawn(app) == everything - 2  # of the sides, and of the common ground
    # The headings stand there all the same.
    assert {"Does it hang on the measure?", "Where is common ground?"} <= {
        heading.value for heading in app.main.subheader
    }
    assert "24 Humanitarian committee" not in words(app)
    app.session_state[NEAR]["names"] |= {"sides", "ground"}
    app.run()
    assert drawn(app) == everything
    assert "24 Humanitarian committee" in words(app)


def test_another_page_begins_with_its_first_screen(open_page):
    app: AppTest = open_page("agreement", plan="us-28")
    app.session_state[NEAR] = {"page": "agreement", "names": {"ground"}}
    app.switch_page(str(PAGES / "timeline.py")).run()
    assert app.session_state[NEAR] == {"page": "timeline", "names": set()}


def test_the_file_of_a_page_holds_what_nobody_came_near(open_page):
    app: AppTest = open_page("agreement", plan="us-28")
    app.session_state[NEAR] = {"page": "agreement", "names": set()}
    app.run()
    file = app.session_state["_page_taken"].write("http://x/agreement", date(2026, 7, 5)).decode()
    for heading in ("near whom?", "Does it hang on the measure?", "Where is common"):
        assert heading in file
    assert "Humanitarian committee" in file


def test_a_menu_is_made_only_while_it_is_open(open_page):
    app: AppTest = open_page("stances")
    closed = len(app.main.get("download_button"))
    app.session_state["take_away_sides"] = True
    app.run()
    # Excel, JSON, the figure and the whole page to print.
    assert len(app.main.get("download_button")) == closed + 4


def test_a_page_that_fails_keeps_the_filters(open_page, monkeypatch: pytest.MonkeyPatch):
    app: AppTest = open_page("stances", plan="us-28")

    def fails(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(controls, "text", fails)
    app.run()
    assert app.exception
    assert app.multiselect(key="plan").value == ["us-28"]
    # The menu, and the name over it.
    assert len(app.sidebar.get("page_link")) == len(list(PAGES.glob("*.py"))) + 1
    monkeypatch.undo()
    app.run()
    assert not app.exception
    assert app.multiselect(key="plan").value == ["us-28"]
