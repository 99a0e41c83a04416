"""The running app in a real browser: a server of its own for each test module."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from parley.paths import DATA_VARIABLE, ROOT
from tests.browser.driving import settled
from tests.browser.switches import switches
from tests.browser.visits import Visit, Visits
from tests.chromium import chromium
from tests.paths import FROZEN_DATA
from tests.serving import free_port, serving

Serve = Callable[..., "contextmanager[str]"]


expect.set_options(timeout=20_000)  # two browsers and two servers may share two cores


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this folder needs a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")
            # A click can be lost while a busy machine redraws; what fails twice is a fault.
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Debian's Chromium, or whichever scripts/find_chromium.py finds or installs."""
    return {
        **browser_type_launch_args,
        "executable_path": chromium(),
        "args": switches(),
    }


@contextmanager
def _serving(
    data: Path, log: Path, *, by_command_line: bool = False, below: str = ""
) -> Iterator[str]:
    """A server of its own; ``by_command_line`` starts it as a user does, with `parley run`, and
    ``below`` is a path at which it serves the app, with its slash."""
    port = free_port()
    if by_command_line:
        parley = Path(sys.executable).with_name("parley")
        command = [parley, "run", "--data", data, "--port", str(port)]
    else:
        command = [
            sys.executable, "-m", "streamlit", "run", "dashboard.py",
            f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none",
        ]  # fmt: skip
    env = {**os.environ, DATA_VARIABLE: str(data), "STREAMLIT_SERVER_BASE_URL_PATH": below}
    with serving(command, port, log, folder=ROOT, env=env, below=below) as address:
        yield address


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Serve:
    """Start a fresh server; as in ``with serve(folder) as address``."""

    def start(data: Path = FROZEN_DATA, *, by_command_line: bool = False, below: str = ""):
        log = tmp_path_factory.mktemp("server") / "log.txt"
        return _serving(data, log, by_command_line=by_command_line, below=below)

    return start


@pytest.fixture(scope="session")
def app(serve: Serve) -> Iterator[str]:
    """The address of a server with the frozen data, shared by the tests that only read."""
    with serve() as address:
        yield address


@pytest.fixture(scope="session")
def visits(app: str, browser: Browser) -> Iterator[Visits]:
    """The contexts that tests share; they ask for a page by ``visit``."""
    visits = Visits(browser, f"{app}/_stcore/health")
    yield visits
    visits.close()


@pytest.fixture
def visit(visits: Visits) -> Iterator[Visit]:
    """A page as of a reader who was never there: ``visit(has_touch=True)``; closed after the test."""
    yield visits.page
    visits.forget()


@pytest.fixture
def page(visit: Visit) -> Page:
    """A page of 1280 by 720."""
    return visit()


@pytest.fixture
def opened(page: Page) -> Callable[[str], Page]:
    """Open an address and wait until the page stands still."""

    def open_(url: str) -> Page:
        page.goto(url)
        settled(page)
        return page

    return open_
