"""The lines on the Data page work as printed, against a server."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import uvicorn
from pandas.testing import assert_frame_equal
from starlette.applications import Starlette

import parley
from parley import api
from parley.dataset import Dataset
from parley.export.answers import ANSWERS
from parley.export.csv import neutralise, to_csv
from parley.export.snippets import LANGUAGES, snippets


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of a server with the routes, on a port of its own."""
    config = uvicorn.Config(Starlette(routes=api.routes()), port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/data?data_as=HTTP"
    server.should_exit = True
    thread.join(timeout=10)


def test_curl(base: str, frozen: Dataset, tmp_path: Path):
    view = frozen.view(plan="us-28", text="NATO & 'Europe'")
    lines = snippets(base, "clauses", view)["curl"]
    subprocess.run(["bash", "-c", lines], cwd=tmp_path, check=True, capture_output=True)
    (file,) = tmp_path.iterdir()
    assert file.name == "parley-clauses-us-28-points-2026-07-04.csv"
    assert file.read_bytes() == to_csv(view["clauses"])


@pytest.mark.parametrize("name", ["stances", "agreement", "consensus", "positions", "events"])
def test_pandas(base: str, frozen: Dataset, name: str):
    view = frozen.view(actor=["ua", "ru", "us"])
    scope: dict = {}
    exec(snippets(base, name, view)["pandas"], scope)  # noqa: S102 (our own lines)
    frame = getattr(parley, name)(view) if hasattr(parley, name) else view[name]
    # An empty text is a missing one in CSV.
    frame = frame.replace("", float("nan")) if name == "consensus" else frame
    assert_frame_equal(scope[name], frame, check_dtype=False)


def test_pandas_for_movement(base: str, frozen: Dataset):
    view = frozen.view(asof=date(2025, 12, 31))
    scope: dict = {}
    exec(snippets(base, "movement", view)["pandas"], scope)  # noqa: S102 (our own lines)
    # The newest text but one by the end of 2025 (data/plans.csv).
    since = view["plans"]["published"].sort_values().iloc[-2].date()
    # A path such as '-2 > 0' starts as a formula could, so the file has an apostrophe before it.
    frame = neutralise(parley.movement(view, since=since))
    assert_frame_equal(scope["movement"], frame, check_dtype=False)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_has_lines_for_every_tool(frozen: Dataset, name: str):
    lines = snippets("", name, frozen.view())
    assert list(lines) == list(LANGUAGES)
    for snippet in lines.values():
        assert f"http://localhost:8501/api/{name}.csv" in snippet
