"""The newest of several clicks wins, and the address survives old ones."""

import pytest
import streamlit as st

from parley.ui.controls.selection import close, in_address, standing


@pytest.fixture(autouse=True)
def address(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    state: dict[str, object] = {}
    query: dict[str, str] = {}
    monkeypatch.setattr(st, "session_state", state)
    monkeypatch.setattr(st, "query_params", query)
    return query


KNOWN = {"a", "b", "c"}


def test_a_shared_link_chooses_without_a_click(address: dict[str, str]):
    address["cell"] = "b"
    assert in_address("cell", {"figure": None}, KNOWN) == "b"


def test_what_is_not_known_is_no_choice(address: dict[str, str]):
    address["cell"] = "z"
    assert in_address("cell", {"figure": "y"}, KNOWN) is None


def test_the_widget_that_changed_wins(address: dict[str, str]):
    assert in_address("cell", {"figure": "a", "table": None}, KNOWN) == "a"
    assert in_address("cell", {"figure": "a", "table": "b"}, KNOWN) == "b"
    assert in_address("cell", {"figure": "c", "table": "b"}, KNOWN) == "c"
    assert address["cell"] == "c"


def test_an_old_click_does_not_come_back(address: dict[str, str]):
    in_address("cell", {"figure": "a"}, KNOWN)
    address["cell"] = "b"
    assert in_address("cell", {"figure": "a"}, KNOWN) == "b"
    assert in_address("cell", {"figure": None}, KNOWN) == "b"
    assert in_address("cell", {"figure": "a"}, KNOWN) == "a"


def test_a_page_teaches_itself_until_the_reader_chooses_or_closes(address: dict[str, str]):
    assert in_address("cell", {"figure": None}, KNOWN, opens_on="b") == "b"
    assert "cell" not in address
    assert in_address("cell", {"figure": "a"}, KNOWN, opens_on="b") == "a"
    close("cell")
    assert in_address("cell", {"figure": "a"}, KNOWN, opens_on="b") is None
    assert standing("cell", "b") is None


def test_a_page_opens_on_nothing_that_is_not_there(address: dict[str, str]):
    assert in_address("cell", {"figure": None}, KNOWN, opens_on="z") is None


def test_a_click_on_the_mark_whose_panel_was_closed_opens_it_again(address: dict[str, str]):
    in_address("cell", {"figure": "a"}, KNOWN)
    close("cell")
    # The first click on it lets go of it in the figure, which holds nothing then.
    assert in_address("cell", {"figure": None}, KNOWN) == "a"
    assert address["cell"] == "a"
    # While its panel is open, letting go of it closes nothing.
    assert in_address("cell", {"figure": "a"}, KNOWN) == "a"
    assert in_address("cell", {"figure": None}, KNOWN) == "a"
