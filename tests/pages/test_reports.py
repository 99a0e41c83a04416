"""A way to report an error stands with every statement, with the row's id filled in."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

# data/positions.csv: Ukraine rejects us-28/7 in pos-ua-us-28.7-2025-12-24, Russia endorses it in
# pos-ru-us-28.7-2026-06-05 and Poland rejects us-28/9 in pos-pl-us-28.9-2025-11-24.
UKRAINE, RUSSIA = "pos-ua-us-28.7-2025-12-24", "pos-ru-us-28.7-2026-06-05"
POLAND = "pos-pl-us-28.9-2025-11-24"


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_REPORT_TO", "mailto:data@example.org")


def filled_in(position_id: str) -> str:
    return f"positions%20{position_id}&body=Table%3A%20positions%0ARow%3A%20{position_id}%0A"


@pytest.mark.parametrize(
    ("page", "query", "position_id"),
    [
        ("stances", {"cell": "ua~us-28/7"}, UKRAINE),
        ("stances", {"sidecell": "Europe~us-28/9"}, POLAND),
        ("stances", {"cell": "hu~us-28"}, "pos-hu-us-28-2025-11-24"),
        ("clauses", {"clause": "us-28/7"}, UKRAINE),
        ("overview", {"ov_cell": "force-limits~Ukraine"}, "pos-ua-ua-us-20.4-2025-12-24"),
        ("agreement", {"plan": "us-28", "clause": "us-28/9"}, POLAND),
        ("timeline", {"at": "event~ev-2025-11-25-transcript"}, "pos-hu-us-28-2025-11-24"),
    ],
)
@pytest.mark.usefixtures("host")
def test_of_a_statement(open_page, words, page: str, query: dict, position_id: str):
    assert filled_in(position_id) in words(open_page(page, **query))


@pytest.mark.usefixtures("host")
def test_of_both_statements_of_a_pair(open_page, words):
    app: AppTest = open_page("agreement", plan="us-28", pair="ua~ru")
    app.session_state["pair_said"] = True
    text = words(app.run())
    assert filled_in(UKRAINE) in text
    assert filled_in(RUSSIA) in text


def test_there_is_none_where_the_host_gave_no_address(
    open_page, words, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("PARLEY_REPORT_TO", raising=False)
    assert "Report an error in this" not in words(open_page("stances", cell="ua~us-28/7"))
