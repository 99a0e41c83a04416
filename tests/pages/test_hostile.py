"""Pages of a set that tries everything: each runs, and nothing of the data is markup in what it sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.hostile import OPENED, asked, hostile_files

SPLIT = "~a~b~"


@pytest.fixture(scope="module", autouse=True)
def _hostile_data_shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    for name, data in hostile_files().items():
        (folder / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PARLEY_DATA", str(folder))
        yield


VIEWS = [*OPENED, *asked()]


def test_the_views_are_many():
    """As many as a reader's controls give, each with at least one value that the page does not open with."""
    assert len(VIEWS) >= 94
    assert {page for page, _ in VIEWS} == {page for page, _ in OPENED}


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_a_page_runs(open_page, page: str, query: dict[str, str | list[str]]):
    app: AppTest = open_page(page, **query)
    assert len(app.title) == 1
    assert not app.error
    assert not app.warning
    texts = [ADDRESS.sub("]()", text) for text in markdown(app._tree)]
    assert len(texts) > 20
    raw = [text for text in texts if RAW.search(text)]
    assert raw == []


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("stances", {}),
        ("stances", {"sidecell": f"{SPLIT} Upper bank~draft/1"}),
        ("overview", {"ov_cell": f"water-share~{SPLIT} Upper bank"}),
        ("plans", {}),
    ],
)
def test_a_name_may_hold_what_parts_the_halves_of_a_choice(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    open_page,
    words,
    page: str,
    query: dict[str, str],
):
    for name, data in hostile_files((SPLIT,)).items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setenv("PARLEY_DATA", str(tmp_path))
    app: AppTest = open_page(page, **query)
    if query:
        assert any(f"{SPLIT} Upper bank on" in heading for heading in words(app).split("\n"))


ADDRESS = re.compile(r"\]\(<[^<>]*>\)")
"""Where a link leads, which is not read as text."""

RAW = re.compile(
    r"(?<!\\)<(script|/script|img|svg|a |b>|iframe|style|/textarea|https)|(?<!\\)\*\*bold|(?<!\\)=HYPERLINK"
    r"|https?\\?://evil|www\\?\.evil|somebody@|:material/home|:streamlit|(?<!\\):(red|smile)|(?<!\\)\$x"
)
"""A trick that was not made literal."""


def markdown(node: Any) -> Iterator[str]:
    """All that the frontend reads as Markdown: the texts of elements, labels and explanations."""
    proto = getattr(node, "proto", None)
    if proto is not None and node.type not in ("html", "plotly_chart", "arrow_data_frame"):
        for name in ("body", "label", "help"):
            text = getattr(proto, name, "")
            if isinstance(text, str):
                yield text
    for child in getattr(node, "children", {}).values():
        yield from markdown(child)
