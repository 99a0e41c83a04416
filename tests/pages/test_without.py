"""Sets that hold less: every page opens and says what is not there, and the menu leaves such pages out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from parley.pages import PAGES
from parley.paths import DATA_VARIABLE
from tests import without
from tests.pages.conftest import text_of

Files = Mapping[str, bytes]
SAID = {
    without.one_text: {
        "plans": "This data set has no two texts with clauses",
        "movement": "no stance ever changed",
        "analysts": "no views of analysts",
    },
    without.no_clause: {
        "overview": "this data set has no clause",
        "clauses": "This data set has no clause.",
        "plans": "This data set has no two texts with clauses",
        "stances": "This data set has no clause.",
        "bench": "no issue has two wordings to choose from",
        "timeline": "This data set has no clause.",
    },
    without.no_statement: {
        "overview": "this data set has no statement of an actor",
        "timeline": "This data set has no statement of an actor.",
    },
    without.nothing: {
        "plans": "This data set has no two texts with clauses",
        "stances": "This data set has no text.",
        "timeline": "no event and no text",
        "movement": "no stance ever changed",
        "analysts": "no views of analysts",
    },
}
"""What a set is -> page -> what that says of it."""


@pytest.mark.parametrize("make", SAID)
def test_pages_say_what_a_set_does_not_have(
    make: Callable[[Files], Files],
    open_page: Callable[..., AppTest],
    example_files: Files,
    write_files: Callable[[Files], Path],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv(DATA_VARIABLE, str(write_files(make(example_files))))
    for page in PAGES:
        app = open_page(page)
        assert not app.error, page
        said = text_of(app)
        assert SAID[make].get(page, "") in said
        assert "Loosen one of the filters" not in said, page


def test_the_menu_has_the_pages_that_a_set_has_something_for(
    open_page: Callable[..., AppTest],
    example_files: Files,
    write_files: Callable[[Files], Path],
    monkeypatch: pytest.MonkeyPatch,
):
    folder = write_files(without.one_text(example_files))
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    app = open_page("analysts")
    menu = [link.proto.label for link in app.sidebar.get("page_link")]
    assert menu == [
        "Parley",
        "Overview",
        "Clauses",
        "Stances",
        "Agreement",
        "Timeline",
        "Sources",
        "Data",
    ]
    assert "Experts" not in [head.value for head in app.sidebar.header]
    # The menu follows the data under an open session.
    for name, data in example_files.items():
        (folder / name).write_bytes(data)
    app.run()
    assert not app.exception
    menu = [link.proto.label for link in app.sidebar.get("page_link")]
    assert menu[1:] == [page.title for page in PAGES.values()]
