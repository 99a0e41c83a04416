"""Pages of a set that tries everything: each runs, and nothing of the data is markup in what it sends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.hostile import VIEWS, hostile_files


@pytest.fixture(scope="module", autouse=True)
def _hostile_data_shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    for name, data in hostile_files().items():
        (folder / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PARLEY_DATA", str(folder))
        yield


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_a_page_runs(open_page, page: str, query: dict[str, str | list[str]]):
    app: AppTest = open_page(page, **query)
    assert len(app.title) == 1
    assert not app.error
    assert not app.warning
