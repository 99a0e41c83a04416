"""The app as it is started: it asks nobody for anything, and what fails says nothing of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection

from parley.hosting import ADDRESS_VARIABLE, HOSTS_VARIABLE, PUBLIC_VARIABLE
from parley.paths import ROOT
from parley.ui import wording
from tests.server.visiting import connected, visited
from tests.serving import free_port, serving
from tests.waiting import LONGEST

pytestmark = pytest.mark.slow

EVERYWHERE = "0.0.0.0"  # noqa: S104 (as in a container)
WITH_LIMIT = "parley.server.unfinished:InTime"
STARTS = {
    "parley": lambda port: ["run", "--port", str(port)],
    "uvicorn": lambda port: [
        "uvicorn", "dashboard:app", "--http", WITH_LIMIT, "--host", EVERYWHERE, "--port", str(port),
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Watched:
    address: str
    asked: Path
    log: Path

    def get(self, path: str, host: str | None = None) -> tuple[int, str]:
        request = urllib.request.Request(f"{self.address}{path}")  # noqa: S310 (our own server)
        if host is not None:
            request.add_header("Host", host)
        try:
            with urllib.request.urlopen(request, timeout=LONGEST) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def connect(self, page: str, host: str | None = None) -> ClientConnection:
        """Open a connection as a page would; ``host`` is a name that was pointed to this machine."""
        return connected(self.address, page, host)

    def page(self, name: str) -> bytes:
        """All that a browser is sent for a page."""
        return visited(self.address, name)


@contextmanager
def watched(start: str, folder: Path) -> Iterator[Watched]:
    port, asked, log = free_port(), folder / "asked.txt", folder / "log.txt"
    command = [sys.executable, "-m", "tests.server.watched", asked, *STARTS[start](port)]
    env = {
        **os.environ,
        HOSTS_VARIABLE: "parley.example.org",
        ADDRESS_VARIABLE: EVERYWHERE,
    }
    with serving(command, port, log, folder=ROOT, env=env, may_complain=True) as address:
        yield Watched(address, asked, log)


@pytest.fixture(scope="module", params=STARTS)
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    with watched(request.param, tmp_path_factory.mktemp("watched")) as started:
        yield started


def test_nobody_is_asked_for_anything(app: Watched):
    assert app.get("/")[0] == app.get("/api/plans.json")[0] == app.get("/feed.atom")[0] == 200
    assert app.get("/stances", "evil.example")[0] == app.get("/api", "evil.example")[0] == 421
    assert app.get("/", "parley.example.org")[0] == 200
    for number in range(20):
        with pytest.raises(InvalidStatus, match="403"):
            app.connect(f"https://evil{number}.example")
    with pytest.raises(InvalidStatus, match="403"):
        app.connect("http://evil.example", "evil.example")
    with pytest.raises(InvalidStatus, match="403"):
        app.connect("http://localhost:3000")
    with app.connect("https://parley.example.org"):
        pass
    assert wording.FAILED.encode() not in app.page("stances")
    asked = app.asked.read_text().splitlines() if app.asked.exists() else []
    assert [line for line in asked if not line.split()[-1].startswith(("127.", "::1"))] == []


def test_a_page_that_fails_says_so_and_nothing_else(app: Watched):
    sent = app.page("data")
    assert wording.FAILED.encode() in sent
    for told in (b"secret", b"Traceback", b"RuntimeError", str(ROOT).encode(), b"head.opening"):
        assert told not in sent
    assert "a secret of the host" in app.log.read_text()


@pytest.mark.parametrize(
    ("command", "setting", "said"),
    [
        (["streamlit", "run", "dashboard.py"], {ADDRESS_VARIABLE: EVERYWHERE}, "PARLEY_HOSTS is missing"),
        (["uvicorn", "dashboard:app"], {PUBLIC_VARIABLE: "yes"}, "PARLEY_PUBLIC: 'yes' is not understood"),
    ],
)  # fmt: skip
def test_however_it_is_started_a_wrong_setting_is_refused_in_words(command, setting, said: str):
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, env=os.environ | setting, timeout=LONGEST, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert done.returncode != 0
    assert said in done.stdout
    assert "Traceback" not in done.stdout
