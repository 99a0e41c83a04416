"""The frame around a figure: what is sent only when it is asked for."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset


def links(app: AppTest) -> int:
    return sum(element.value.count("](<http") for element in app.main.markdown)


def test_sources_are_made_only_while_their_list_is_open(open_page, frozen: Dataset):
    app: AppTest = open_page("stances")
    closed = links(app)
    app.session_state["sources_stances"] = True
    app.run()
    assert not app.exception
    # Every statement of the shown cells has a source; without a chosen cell nothing else is a link.
    assert links(app) > closed + 50
